// Lets people see the passwords that they type, until they send them.
for (const choice of document.querySelectorAll("label.reveal")) {
  const form = choice.closest("form");
  const box = choice.querySelector("input");
  const fields = form.querySelectorAll("input[type=password]");
  const show = (shown) => fields.forEach((field) => (field.type = shown ? "text" : "password"));
  box.addEventListener("change", () => show(box.checked));
  form.addEventListener("submit", () => show(false));
  choice.hidden = false;
}

// Ticks what a password already has, while it is typed. The words are the page's.
for (const list of document.querySelectorAll("ul.rules")) {
  const input = list.closest("form").querySelector("input[name=password]");
  const specials = list.dataset.specials;
  const mark = /\p{Mn}/u;
  const word = /[\p{L}\p{N}]/u;
  const has = {
    length: (letters) => letters.length >= Number(list.dataset.least) && letters.length <= Number(list.dataset.most),
    upper: (letters) => letters.some((letter) => letter >= "A" && letter <= "Z"),
    lower: (letters) => letters.some((letter) => letter >= "a" && letter <= "z"),
    digit: (letters) => letters.some((letter) => letter >= "0" && letter <= "9"),
    special: (letters) =>
      letters.some((letter) => (specials ? specials.includes(letter) : !word.test(letter) && !mark.test(letter))),
  };
  input.addEventListener("input", () => {
    const letters = [...input.value.normalize("NFKC")];
    for (const item of list.children) {
      const rule = has[item.dataset.rule];
      const met = letters.length > 0 && rule !== undefined && rule(letters);
      item.className = met ? "yes" : "";
      item.querySelector(".tick").textContent = met ? "✓" : "○";
      item.querySelector(".aside").textContent = rule === undefined || letters.length === 0 ? "" : met ? list.dataset.yes : list.dataset.no;
    }
  });
}
