// What folds out over the chat, one at a time; a touch elsewhere folds it in.
const TRAYS = { more: "choices", "sticker-switch": "stickers", "plus-switch": "plus" };

export class Trays {
  constructor(part) {
    this.part = part;
    for (const [button, tray] of Object.entries(TRAYS)) part(button).addEventListener("click", () => this.toggle(tray));
    part("talk").addEventListener("click", () => this.fold());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.fold());
  }

  toggle(tray) {
    const open = this.part(tray).hidden;
    this.fold();
    this.set(tray, open);
  }

  fold() {
    for (const tray of Object.values(TRAYS)) this.set(tray, false);
  }

  set(tray, open) {
    this.part(tray).hidden = !open;
    const button = Object.keys(TRAYS).find((each) => TRAYS[each] === tray);
    this.part(button).setAttribute("aria-expanded", open);
  }
}
