// The switches that make LINE fail.
import { make } from "./dom.js";
import { get, post, remove } from "./doors.js";
import { faultWords, word } from "./words.js";

export class Faults {
  constructor({ form, active, empty, count, clear, rows }, attempt) {
    Object.assign(this, { form, active, empty, count, rows, attempt });
    form.addEventListener("change", ({ target }) => this.fits(target.name === "kind"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(post("/faults", this.wanted()).then((all) => this.show(all)));
    });
    clear.addEventListener("click", () => attempt(remove("/faults").then((all) => this.show(all))));
    this.fits(true);
  }

  async fetch() {
    this.show(await get("/faults"));
  }

  kind() {
    return this.form.querySelector("[name=kind]:checked");
  }

  /** Only what the chosen kind understands is asked for. */
  fits(usual) {
    const { dataset } = this.kind();
    const { calls, events, time, after } = this.rows;
    calls.hidden = "webhook" in dataset;
    events.hidden = !calls.hidden;
    time.hidden = !("time" in dataset);
    after.hidden = !("after" in dataset);
    if (usual && dataset.time) this.form.elements.seconds.value = dataset.time;
  }

  wanted() {
    const { elements } = this.form;
    const kind = this.kind();
    const wanted = {
      kind: kind.value,
      probability: Number(elements.probability.value),
      times: Number(elements.times.value),
      path: "webhook" in kind.dataset ? elements.events.value : elements.calls.value,
    };
    if ("time" in kind.dataset) wanted.millis = Math.round(Number(elements.seconds.value) * 1000);
    if ("after" in kind.dataset) wanted.accepted = elements.accepted.checked;
    return wanted;
  }

  show(all) {
    this.active.replaceChildren(...all.map((one) => this.row(one)));
    this.empty.hidden = all.length > 0;
    this.count.hidden = all.length === 0;
    this.count.textContent = all.length;
  }

  row({ id, fault, hits }) {
    const row = make("li");
    const words = make("div", "active-words");
    const mark = fault.accepted && fault.kind !== "CUT" ? `${fault.kind}_ACCEPTED` : fault.kind;
    const facts = [
      fault.probability < 1 ? `${word("chance")} ${Math.round(fault.probability * 100)}%` : word("always"),
      fault.path,
      fault.millis ? `${fault.millis / 1000} ${word("seconds")}` : "",
      `${word("hits")} ${hits}${fault.times ? `/${fault.times}` : ""} ${word("times")}`,
    ];
    words.append(make("strong", "", faultWords(mark)), make("small", "", facts.filter(Boolean).join(" · ")));
    const off = make("button", "", word("off"));
    off.type = "button";
    off.addEventListener("click", () => this.attempt(remove(`/faults/${id}`).then((all) => this.show(all))));
    row.append(words, off);
    return row;
  }
}
