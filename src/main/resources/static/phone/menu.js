// The rich menu: its picture, its areas, open and closed.
import { image } from "./dom.js";
import { pictureOf } from "./doors.js";
import { area } from "./imagemap.js";

export class Menu {
  constructor(parts, onAction) {
    Object.assign(this, parts);
    this.onAction = onAction;
    this.bar.addEventListener("click", () => this.open(!this.isOpen));
    this.toggle.addEventListener("click", () => this.open(!this.isOpen));
  }

  show(menu) {
    this.panel.hidden = this.toggle.hidden = !menu;
    if (!menu || menu.id === this.id) {
      this.id = menu?.id;
      return;
    }
    this.id = menu.id;
    const { width, height } = menu.definition.size;
    this.picture.style.aspectRatio = `${width} / ${height}`;
    this.picture.replaceChildren(image(pictureOf(menu.id), menu.definition.chatBarText));
    for (const each of menu.definition.areas) {
      this.picture.append(area(each.action, each.bounds, width, height, this.onAction));
    }
    this.text.textContent = menu.definition.chatBarText;
    this.open(menu.definition.selected);
  }

  open(yes) {
    this.isOpen = yes;
    this.panel.classList.toggle("is-open", yes);
    this.bar.setAttribute("aria-expanded", yes);
  }
}
