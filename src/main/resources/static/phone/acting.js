// What a tap sets off: a webhook, a page, the clipboard, the keyboard.
import { link } from "./measures.js";
import { word } from "./words.js";

export class Acting {
  constructor({ tap, menu, picker, writing, toast, attempt }) {
    Object.assign(this, { tap, menu, picker, writing, toast, attempt });
  }

  /** Does what an action says; picked is the chosen date or time, from tells what was tapped. */
  act(action, picked = "", from = "") {
    const { writing, picker } = this;
    if (action.type === "clipboard") return this.copy(action.clipboardText);
    if (action.type === "location") return writing.sendPlace();
    if (action.type === "camera" || action.type === "cameraRoll") return writing.pickPhoto();
    if (action.type === "datetimepicker" && !picked) {
      return picker.ask(action, (value) => this.act(action, value, from));
    }
    this.attempt(this.tap({ action, picked, menu: from === "menu" }));
    if (action.type === "uri") this.go(link(action.uri));
    this.input(action);
  }

  copy(text) {
    this.attempt(navigator.clipboard.writeText(text).then(() => this.toast(word("copied"))));
  }

  go(address) {
    if (/^https?:/i.test(address)) window.open(address, "_blank", "noopener");
    else this.toast(word("call"));
  }

  input({ inputOption, fillInText }) {
    if (inputOption === "closeRichMenu") this.menu.open(false);
    if (inputOption === "openRichMenu") this.menu.open(true);
    if (inputOption === "openKeyboard") {
      this.menu.open(false);
      this.writing.fill(fillInText ?? "");
    }
  }
}
