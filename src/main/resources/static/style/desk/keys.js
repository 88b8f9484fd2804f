// The keyboard: one key for whatever is done a hundred times a day.

/** On a Thai keyboard the same key says another letter: then its place counts. */
const pressed = ({ key, code, shiftKey }) => {
  if (/^[!-~]$/.test(key) || key.length > 1) return key.toLowerCase();
  if (code === "Slash") return shiftKey ? "?" : "/";
  return code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
};

const menu = () => document.querySelector(".acts[open]");

/** Esc leaves whatever one is in, the innermost first. */
const leave = (target, picker, note) => {
  if (picker?.shut()) return document.querySelector("#answer")?.focus();
  if (menu()) {
    const all = menu();
    all.removeAttribute("open");
    return all.querySelector("summary").focus();
  }
  if (target.closest("#noting")) return note(false);
  target.blur();
};

export const keys = ({ list, note, composer, picker, act, offer }) => {
  const DOES = {
    j: () => list.step(1),
    k: () => list.step(-1),
    o: () => list.step(0)?.querySelector("a").click(),
    r: () => composer()?.focus(),
    n: () => note(true),
    "/": () => picker()?.canned(),
    f: () => picker()?.faq(),
    t: () => act("taking"),
    c: () => offer("closing"),
    b: () => offer("handing-back"),
    x: () => act("release"),
    z: () => offer("snooze"),
    g: () => document.querySelector(".queues a")?.focus(),
    s: () => (location.href = "/console/search"),
    "?": () => document.getElementById("keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("dialog") || event.isComposing) return;
    if (event.key === "Escape") return leave(event.target, picker(), note);
    const typing = event.target.closest("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = DOES[pressed(event)];
    if (!does) return;
    event.preventDefault();
    does();
  });
};
