// What can be put into an answer: canned replies, answers of the FAQ, files.
import { part, token } from "./doors.js";
import { word } from "/phone/words.js";

/** What goes along with a canned reply: its title, its files, its buttons. */
const along = ({ dataset, firstElementChild }) => {
  const files = JSON.parse(dataset.files || "[]").map(({ name }) => name);
  const buttons = JSON.parse(dataset.buttons || "[]").map(({ label }) => `[${label}]`);
  return [firstElementChild.textContent, ...files, ...buttons].join(" · ");
};

export class Picker {
  constructor(pane, composer, thread) {
    this.pane = pane;
    this.composer = composer;
    this.thread = thread;
    this.box = pane.querySelector("#picker");
    pane.querySelector("[data-does=canned]").addEventListener("click", () => this.canned());
    pane.querySelector("[data-does=faq]").addEventListener("click", () => this.faq());
    pane.querySelector("#files").addEventListener("change", (event) => (composer.uploading = this.files(event.target)));
    this.box.addEventListener("click", (event) => this.pick(event.target.closest("[role=option]")));
    this.box.addEventListener("keydown", (event) => this.key(event));
    pane.addEventListener("click", ({ target }) => target.closest("#picker, #answer, [data-does=canned], [data-does=faq]") || this.shut());
    composer.onTyped = (words) => this.typed(words);
    composer.words.addEventListener("keydown", (event) => this.fromWords(event));
  }

  get options() {
    return [...this.box.querySelectorAll("[role=option]")];
  }

  canned(typed = "") {
    const { system = "", agency = "", number = "" } = this.pane.dataset;
    return this.show(`/console/canned/pick?${new URLSearchParams({ typed, system, agency, number })}`, !this.composer.words.value.startsWith("/"));
  }

  faq() {
    return this.show(`/console/desk/${this.thread.conversation}/suggestions`, true);
  }

  async show(address, focus) {
    this.address = address;
    const fresh = await part(address).catch(() => null);
    if (this.address !== address) return;
    if (!fresh) {
      this.composer.say(word("failed"));
      return;
    }
    this.box.replaceChildren(...fresh.childNodes);
    this.box.classList.remove("hidden");
    this.options.forEach((one, n) => Object.assign(one, { tabIndex: -1, id: `option-${n}` }));
    if (focus) this.options[0]?.focus();
    else this.mark(0);
  }

  mark(number) {
    this.options.forEach((one, n) => one.setAttribute("aria-selected", String(n === number)));
    this.options[number]?.scrollIntoView({ block: "nearest" });
    this.says();
  }

  /** Whoever does not see the list hears where in it they are. */
  says() {
    const { words } = this.composer;
    const chosen = this.box.querySelector('[aria-selected="true"]');
    const open = chosen && !this.box.classList.contains("hidden");
    if (open) words.setAttribute("aria-activedescendant", chosen.id);
    else words.removeAttribute("aria-activedescendant");
  }

  /** A slash at the beginning looks for a canned reply by what follows. */
  typed(words) {
    if (/^\/[^\s]{0,40}$/.test(words)) this.canned(words.slice(1));
    else if (this.bySlash) this.shut();
    this.bySlash = words.startsWith("/");
  }

  fromWords(event) {
    if (this.box.classList.contains("hidden")) return;
    const now = Math.max(0, this.options.findIndex((one) => one.getAttribute("aria-selected") === "true"));
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.mark(Math.min(Math.max(now + (event.key === "ArrowDown" ? 1 : -1), 0), this.options.length - 1));
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && this.options[now]) {
      event.preventDefault();
      this.pick(this.options[now]);
    }
  }

  key(event) {
    const now = this.options.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.options[Math.min(Math.max(now + (event.key === "ArrowDown" ? 1 : -1), 0), this.options.length - 1)]?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.pick(document.activeElement.closest("[role=option]"));
    } else if (event.key === "Escape") {
      this.shut();
      this.composer.focus();
    }
  }

  pick(option) {
    if (!option) return;
    if (this.bySlash) this.composer.words.value = "";
    this.shut();
    if (option.dataset.text) this.composer.insert(option.dataset.text);
    if (option.dataset.id) this.beside("canned", option.dataset.id, along(option));
    if (option.dataset.faq) this.beside("faq", option.dataset.faq, option.dataset.title);
  }

  shut() {
    const was = !this.box.classList.contains("hidden");
    this.address = null;
    this.box.classList.add("hidden");
    this.bySlash = false;
    this.says();
    return was;
  }

  async files(input) {
    for (const file of input.files) {
      const waiting = this.beside("", "", `${word("uploading")} ${file.name}`);
      const body = new FormData();
      body.set("file", file);
      body.set("_csrf", token().value);
      const answer = await fetch("/console/desk/files", { method: "POST", body, headers: { "X-Desk": "1", Accept: "application/json" } }).catch(() => null);
      const said = await answer?.json().catch(() => null);
      waiting.remove();
      if (answer?.ok) this.beside("file", said.id, said.name);
      else this.composer.say(said?.words ?? word("failed"));
    }
    input.value = "";
  }

  /** What goes along, and a way to leave it out again. */
  beside(name, value, shown) {
    const item = document.createElement("li");
    const label = document.createElement("span");
    label.textContent = name === "file" ? `${shown} · ${word("link-until")}` : (shown ?? "");
    item.append(label);
    if (name) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      const out = document.createElement("button");
      out.type = "button";
      out.className = "as-link";
      out.textContent = word("remove");
      out.addEventListener("click", () => item.remove());
      item.append(field, out);
    }
    if (name === "canned" || name === "faq") this.pane.querySelector(`#beside input[name=${name}]`)?.closest("li").remove();
    this.pane.querySelector("#beside").append(item);
    return item;
  }
}
