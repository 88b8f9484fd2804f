// Writing an answer: the draft is kept and seen, what it costs is said, what may not leave stays.
import { send, token } from "./doors.js";
import { word } from "/phone/words.js";

const TWICE_A_SECOND = 500;

export class Composer {
  constructor(pane, thread, say) {
    this.pane = pane;
    this.thread = thread;
    this.say = say;
    this.form = pane.querySelector("#composer");
    if (!this.form) return;
    this.words = this.form.querySelector("#answer");
    this.cost = this.form.querySelector("#cost");
    this.keep = `desk-draft-${thread.conversation}`;
    this.words.value ||= sessionStorage.getItem(this.keep) ?? "";
    this.words.selectionStart = this.words.selectionEnd = this.words.value.length;
    this.words.addEventListener("input", () => this.typed());
    this.words.addEventListener("keydown", (event) => this.key(event));
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.clock = setInterval(() => (document.contains(this.form) ? this.price() : clearInterval(this.clock)), 1000);
    this.price();
    this.grow();
  }

  focus() {
    this.words?.focus();
  }

  insert(text) {
    const { selectionStart, selectionEnd, value } = this.words;
    this.words.value = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
    this.words.selectionStart = this.words.selectionEnd = selectionStart + text.length;
    this.typed();
    this.focus();
  }

  typed() {
    sessionStorage.setItem(this.keep, this.words.value);
    this.grow();
    this.onTyped?.(this.words.value);
    if (this.waiting) return;
    this.waiting = setTimeout(() => {
      this.waiting = null;
      this.tell();
    }, this.told ? TWICE_A_SECOND : 0);
    this.told = true;
  }

  /** Colleagues see that one writes, and what. */
  async tell() {
    const body = new FormData();
    body.set("_csrf", token().value);
    body.set("text", this.words.value);
    const answer = await send({ action: `${this.form.action.replace(/answer$/, "draft")}` }, body).catch(() => null);
    if (answer?.other) this.onOther?.(answer.other);
  }

  grow() {
    this.words.style.height = "auto";
    this.words.style.height = `${Math.min(this.words.scrollHeight + 4, 260)}px`;
  }

  price() {
    const left = Math.floor((Number(this.thread.list.dataset.free) - Date.now()) / 1000);
    const free = left > 0;
    this.cost.classList.toggle("free", free);
    this.cost.textContent = free
      ? this.cost.dataset.free.replace("{0}", `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`)
      : this.cost.dataset.paid;
  }

  key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.form.requestSubmit();
    }
  }

  async submit(event) {
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    this.form.classList.add("sending");
    await this.uploading;
    const fields = new FormData(this.form, event.submitter);
    fields.set("seen", this.thread.at);
    try {
      await send(this.form, fields);
      this.clear();
      this.say(null);
      this.thread.toEnd();
    } catch (failure) {
      const said = failure.said;
      this.say(said?.words ?? word("failed"));
      if (said?.text) this.words.value = said.text;
    } finally {
      this.sending = false;
      this.form.classList.remove("sending");
      this.thread.changed();
    }
  }

  clear() {
    clearTimeout(this.waiting);
    this.waiting = null;
    this.words.value = "";
    sessionStorage.removeItem(this.keep);
    this.form.querySelector("#beside").replaceChildren();
    this.form.querySelector("#choices").value = "";
    this.form.querySelector("#choosing").classList.add("hidden");
    this.form.elements.key.value = crypto.randomUUID();
    this.grow();
    this.focus();
  }
}
