// The keyboard: one key for whatever is done a hundred times a day.
export const keys = ({ list, open, note, composer, picker, act }) => {
  const DOES = {
    j: () => list.step(1),
    k: () => list.step(-1),
    o: () => list.step(0)?.querySelector("a").click(),
    r: () => composer()?.focus(),
    n: () => note(true),
    "/": () => picker()?.canned(),
    f: () => picker()?.faq(),
    t: () => act("taking"),
    c: () => act("closing"),
    b: () => act("handing-back"),
    x: () => act("release"),
    z: () => document.querySelector(".acts")?.setAttribute("open", ""),
    g: () => document.querySelector(".queues a")?.focus(),
    s: () => (location.href = "/console/search"),
    "?": () => document.getElementById("keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog[open]");
    if (event.key === "Escape" && typing && !event.target.closest("dialog")) {
      if (picker()?.shut()) return;
      note(false);
      event.target.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = DOES[event.key.toLowerCase()];
    if (!does) return;
    event.preventDefault();
    does();
  });
};
