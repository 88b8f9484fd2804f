// Draws what we said as the phone draws it.
import { message } from "/phone/messages.js";

const calm = () => {};

export const draw = (root) => {
  for (const place of root.querySelectorAll("[data-messages]")) {
    try {
      const all = JSON.parse(place.dataset.messages).map((spec) => message(spec, calm, () => ""));
      const choices = JSON.parse(place.dataset.messages).at(-1)?.quickReply?.items ?? [];
      place.replaceChildren(...all);
      if (choices.length) place.append(quick(choices));
    } catch {
      place.classList.add("plain");
    }
    place.removeAttribute("data-messages");
  }
};

const quick = (items) => {
  const row = document.createElement("p");
  row.className = "quick-shown";
  for (const { action } of items) {
    const one = document.createElement("span");
    one.textContent = action?.label ?? "";
    row.append(one);
  }
  return row;
};
