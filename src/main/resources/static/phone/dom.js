/** A new element with a class and, where given, a text; never markup. */
export const make = (tag, name = "", text = null) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== null) element.textContent = text;
  return element;
};

/** A picture that says so when it cannot be shown. */
export const image = (address, alt = "") => {
  const img = make("img");
  img.alt = alt;
  img.draggable = false;
  img.referrerPolicy = "no-referrer";
  img.addEventListener("error", () => img.classList.add("missing"));
  if (address) img.src = address;
  else img.classList.add("missing");
  return img;
};

/** Lets an element be tapped, with finger or keyboard. */
export const tappable = (element, action, onAction) => {
  if (!action || !onAction) return element;
  element.classList.add("tappable");
  if (element.tagName !== "BUTTON") {
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === element) element.click();
    });
  }
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    onAction(action);
  });
  return element;
};
