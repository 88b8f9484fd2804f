// What stands around the conversation while it is drawn anew.

/** Nothing that somebody has begun beside the conversation is lost, and the focus stays. */
export const keep = (pane) => {
  const typed = [...pane.querySelectorAll(".acts textarea, .acts select, #label")].map(({ name, value }) => ({ name, value }));
  const acts = pane.querySelector(".acts")?.open;
  const had = document.activeElement;
  const lost = pane.querySelector(".head").contains(had) || pane.querySelector(".context").contains(had);
  return () => {
    for (const { name, value } of typed) {
      const field = pane.querySelector(`.acts [name=${name}], .context #${name}`);
      if (field && value) field.value = value;
    }
    if (acts) pane.querySelector(".acts")?.setAttribute("open", "");
    if (!lost) return;
    const there = had.id ? pane.querySelector(`#${CSS.escape(had.id)}`) : had.name && pane.querySelector(`.acts [name="${had.name}"]`);
    (there || pane.querySelector(had.closest(".context") ? "#label" : ".acts summary"))?.focus();
  };
};

/** That a colleague writes, and what: the name is read out, what they write is not. */
export const typing = (root, name, words) => {
  const place = root.querySelector(".writing");
  if (!place) return;
  if (!name) {
    place.replaceChildren();
    return;
  }
  const says = place.dataset.words.replace("{0}", name);
  const who = place.querySelector("span") ?? document.createElement("span");
  const what = place.querySelector("q") ?? document.createElement("q");
  if (who.textContent !== says) who.textContent = says;
  what.textContent = words;
  what.setAttribute("aria-hidden", "true");
  if (!what.parentElement || !who.parentElement) place.replaceChildren(who, " ", what);
  what.hidden = !words;
};
