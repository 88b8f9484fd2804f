const words = new Map();
for (const each of document.getElementById("words")?.content.children ?? []) {
  words.set(each.dataset.word, each.textContent);
}

/** A word of the page. */
export const word = (name) => words.get(name) ?? name;

/** How a fault is named, with what LINE did before it failed. */
export const faultWords = (mark) => {
  const kind = mark.replace("_ACCEPTED", "");
  return word(`fault-${kind}`) + (kind === mark ? "" : ` · ${word("accepted")}`);
};
