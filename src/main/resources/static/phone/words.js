const words = new Map();
for (const each of document.getElementById("words")?.content.children ?? []) {
  words.set(each.dataset.word, each.textContent);
}

/** A word of the page. */
export const word = (name) => words.get(name) ?? name;
