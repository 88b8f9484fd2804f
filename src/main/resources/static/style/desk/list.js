// The list on the left: rows come, change and go while one looks on.
import { part } from "./doors.js";
import { word } from "/phone/words.js";

const MINUTE = 60_000;

export class List {
  constructor(root, me, systems) {
    this.root = root;
    this.me = me;
    this.systems = systems;
    setInterval(() => this.tick(), 20_000);
  }

  get list() {
    return this.root.querySelector("#list");
  }

  get rows() {
    return [...this.list.querySelectorAll(".chat")];
  }

  /** How this list is asked for. */
  query(more = {}) {
    const { queue, system = "", label = "" } = this.list.dataset;
    return `?${new URLSearchParams({ queue, system, label, ...more })}`;
  }

  /** Everything anew: another queue, or after one was away; what was asked for last counts. */
  async fetch(address = null) {
    const asked = (this.asked = address ?? this.asked ?? this.query());
    this.list.setAttribute("aria-busy", "true");
    try {
      const fresh = await part(`/console/desk/list${asked}`);
      if (this.asked === asked) this.replace(fresh);
    } finally {
      if (this.asked === asked) {
        this.asked = null;
        this.list.removeAttribute("aria-busy");
      }
    }
  }

  /** The new list in the place of the old, read from where one was. */
  replace(fresh) {
    const old = this.list;
    const had = old.contains(document.activeElement) ? document.activeElement : null;
    const read = old.querySelector(".chats").scrollTop;
    old.replaceWith(fresh);
    if (old.dataset.queue === fresh.dataset.queue) fresh.querySelector(".chats").scrollTop = read;
    this.mark(this.open);
    if (had?.dataset.queue) fresh.querySelector(`.queues [data-queue="${had.dataset.queue}"]`)?.focus();
    else if (had) this.focus(had.closest(".chat")?.dataset.conversation);
    this.onCount?.();
  }

  /** The focus goes to a row, or to the queue when it is not there any more. */
  focus(conversation = this.left) {
    this.left = conversation;
    (this.list.querySelector(`#chat-${conversation} a`) ?? this.list.querySelector(".queues [aria-current]"))?.focus();
  }

  mark(conversation) {
    this.open = conversation;
    for (const row of this.rows) row.classList.toggle("open", Number(row.dataset.conversation) === conversation);
  }

  /** A row as it is now, in its place in this queue, or out of it. */
  take(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    const old = this.list.querySelector(`#${fresh.id}`);
    const was = old && this.belongs(old);
    const is = this.belongs(fresh);
    this.count(old, fresh);
    fresh.classList.toggle("open", Number(fresh.dataset.conversation) === this.open);
    const focused = old?.contains(document.activeElement);
    old?.remove();
    if (is) this.place(fresh);
    if (focused && is) fresh.querySelector("a").focus();
    this.list.querySelector(".empty").classList.toggle("hidden", this.rows.length > 0);
    return { came: is && !was, row: fresh };
  }

  /** The numbers of the queues are counted anew when a row changes its state. */
  count(old, fresh) {
    const same = old && ["state", "officer"].every((name) => old.dataset[name] === fresh.dataset[name]);
    if (same || this.counting) return;
    this.counting = setTimeout(async () => {
      this.counting = null;
      const now = await part(`/console/desk/list${this.query({ from: 99_000 })}`).catch(() => null);
      for (const one of now?.querySelectorAll("[data-count]") ?? []) {
        const shown = this.list.querySelector(`[data-count="${one.dataset.count}"]`);
        if (shown) shown.textContent = one.textContent;
      }
      this.onCount?.();
    }, 1000);
  }

  get waiting() {
    return Number(this.list.querySelector('[data-count="waiting"]')?.textContent ?? 0);
  }

  belongs({ dataset }) {
    const mine = dataset.officer === this.me;
    const { queue, system } = this.list.dataset;
    if (system && dataset.system && dataset.system !== system) return false;
    switch (queue) {
      case "waiting": return dataset.state === "WAITING";
      case "mine": return dataset.state === "HELD" && mine;
      case "others": return ["HELD", "SNOOZED"].includes(dataset.state) && !mine;
      case "open": return dataset.state !== "ENDED";
      case "snoozed": return dataset.state === "SNOOZED" && mine;
      case "closed": return dataset.state === "ENDED";
      default: return this.list.querySelector(`#chat-${dataset.conversation}`) !== null;
    }
  }

  /** The longest wait stands first; what waits for nobody stands last. */
  place(row) {
    const key = (one) => Number(one.dataset.since) || Infinity;
    const next = this.list.dataset.queue === "closed" ? this.rows[0] : this.rows.find((one) => key(one) > key(row));
    const all = this.list.querySelector(".chats");
    if (next) next.before(row);
    else all.append(row);
  }

  tick() {
    for (const row of this.rows) {
      const since = Number(row.dataset.since);
      const shown = row.querySelector(".waits");
      if (since && shown) shown.textContent = waits(Date.now() - since);
    }
  }

  step(by) {
    const rows = this.rows;
    const now = rows.findIndex((row) => row.contains(document.activeElement) || row.classList.contains("open"));
    const next = rows[Math.min(Math.max(now + by, 0), rows.length - 1)];
    next?.querySelector("a").focus();
    return next;
  }
}

const waits = (millis) => {
  const minutes = Math.max(0, Math.floor(millis / MINUTE));
  if (minutes < 60) return word("minutes").replace("{0}", minutes);
  return minutes < 1440 ? word("hours").replace("{0}", Math.floor(minutes / 60)) : word("days").replace("{0}", Math.floor(minutes / 1440));
};
