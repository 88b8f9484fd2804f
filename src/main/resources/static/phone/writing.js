// What a person sends: text, stickers, a place, photos, files, recordings.
import { duration, tone } from "./recordings.js";

const STICKERS = "446";
const FILES = { photo: "photo-file", file: "any-file", film: "film-file", voice: "voice-file" };
const TALLEST = 120;

export class Writing {
  constructor({ part, say, upload, fold }) {
    Object.assign(this, { part, say, upload, fold, text: part("text") });
    this.keyboard();
    part("place").addEventListener("click", () => this.sendPlace());
    part("stickers").addEventListener("click", ({ target }) => this.sendSticker(target.closest("[data-sticker]")));
    part("tone").addEventListener("click", () => this.send(tone()));
    for (const [button, input] of Object.entries(FILES)) {
      part(button).addEventListener("click", () => part(input).click());
      part(input).addEventListener("change", () => this.sendFrom(part(input)));
    }
  }

  keyboard() {
    const { text } = this;
    text.addEventListener("input", () => this.grow());
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.part("write").requestSubmit();
    });
    this.part("write").addEventListener("submit", (event) => {
      event.preventDefault();
      const said = text.value;
      if (!said.trim()) return;
      this.fill("", false);
      this.say({ type: "text", text: said });
    });
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, TALLEST)}px`;
  }

  fill(words, focus = true) {
    this.text.value = words;
    this.grow();
    if (focus) this.text.focus();
  }

  pickPhoto() {
    this.part("photo-file").click();
  }

  sendPlace() {
    this.fold();
    const { title, address, latitude, longitude } = this.part("place").dataset;
    this.say({ type: "location", title, address, latitude: Number(latitude), longitude: Number(longitude) });
  }

  sendSticker(button) {
    if (button) this.say({ type: "sticker", packageId: STICKERS, stickerId: button.dataset.sticker });
    this.fold();
  }

  sendFrom(input) {
    const [file] = input.files;
    if (file) this.send(file);
    input.value = "";
  }

  async send(file) {
    this.fold();
    const long = /^(audio|video)/.test(file.type) ? await duration(file) : 0;
    this.upload(file, `name=${encodeURIComponent(file.name)}&duration=${long}`);
  }
}
