// The log of calls: one row each, JSON on demand.
import { make } from "./dom.js";
import { get, remove } from "./doors.js";
import { faultWords, word } from "./words.js";

const LONGEST = 1000;
const clock = new Intl.DateTimeFormat("th-TH", { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false, timeZone: "Asia/Bangkok" });

export class Log {
  constructor({ rows, empty, clear, onlyRed }) {
    this.rows = rows;
    this.empty = empty;
    this.waiting = [];
    clear.addEventListener("click", () => remove("/calls").then(() => this.open([])));
    onlyRed.addEventListener("change", () => rows.classList.toggle("only-red", onlyRed.checked));
  }

  async fetch() {
    this.open(await get("/calls"));
  }

  open(calls) {
    this.rows.replaceChildren(...calls.map((call) => this.row(call)).reverse());
    this.empty.hidden = calls.length > 0;
  }

  add(call) {
    if (this.waiting.push(call) > 1) return;
    requestAnimationFrame(() => {
      this.rows.prepend(...this.waiting.map((each) => this.row(each)).reverse());
      this.waiting = [];
      this.empty.hidden = true;
      while (this.rows.childElementCount > LONGEST) this.rows.lastElementChild.remove();
    });
  }

  row(call) {
    const row = make("details", "call");
    row.setAttribute("role", "listitem");
    const none = call.method === "GET" && call.status === 404; // asked whether there is one
    const bad = (!none && (call.status < 200 || call.status > 299)) || call.violations.length > 0;
    row.classList.toggle("is-red", bad);
    const head = make("summary");
    head.append(
      make("span", `way ${call.webhook ? "way-out" : "way-in"}`, word(call.webhook ? "toBot" : "toLine")),
      make("time", "", clock.format(new Date(call.at))),
      make("span", "status", call.status ? String(call.status) : word("noAnswer")),
      make("span", "millis", `${call.millis} ms`),
      make("span", "path", `${call.method} ${call.path}`),
      make("span", "summary", call.summary),
    );
    if (call.attempt > 1) head.append(make("span", "attempt", `${word("attempt")} ${call.attempt}`));
    for (const mark of call.faults) head.append(make("span", "mark", faultWords(mark)));
    head.append(this.violations(call.violations));
    row.append(head);
    row.addEventListener("toggle", () => row.open && this.unfold(row, call.id), { once: true });
    return row;
  }

  violations(all) {
    const list = make("ul", "violations");
    for (const each of all) {
      const item = make("li", "", `${word("violations")}: ${each.message} `);
      item.append(make("code", "", each.property));
      list.append(item);
    }
    return list;
  }

  async unfold(row, id) {
    const call = await get(`/calls/${id}`);
    row.append(make("code", "request-id", call.requestId));
    row.append(make("h3", "", word("request")), make("pre", "", pretty(call.request)));
    row.append(make("h3", "", word("answer")), make("pre", "", pretty(call.response)));
  }
}

const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text || "–";
  }
};
