// The list of messages: bubbles, times, read marks, days.
import { image, make } from "./dom.js";
import { contentOf } from "./doors.js";
import { source } from "./measures.js";
import { message } from "./messages.js";
import { word } from "./words.js";

const LONGEST = 500;
const clock = new Intl.DateTimeFormat("th-TH", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Bangkok" });
const day = new Intl.DateTimeFormat("th-TH", { weekday: "short", day: "numeric", month: "short", timeZone: "Asia/Bangkok" });

export class Talk {
  constructor(list, onAction, onUnsend) {
    this.list = list;
    this.onAction = onAction;
    this.onUnsend = onUnsend;
    this.rows = new Map();
    this.waiting = [];
    this.atBottom = true;
    this.top = 0;
    list.addEventListener("scroll", () => this.scrolled());
    list.addEventListener("click", ({ target }) => this.hold(target.closest(".mine")));
    list.addEventListener("load", () => this.follow(), true);
    new ResizeObserver(() => this.follow()).observe(list);
    document.fonts.ready.then(() => this.follow());
  }

  open(screen) {
    this.screen = screen;
    this.rows.clear();
    this.waiting = [];
    this.list.replaceChildren();
    this.day = "";
    for (const said of screen.messages) this.show(said);
    this.read(screen.readUpTo);
    this.bottom();
  }

  /** A finger on one's own message finds the way to take it back. */
  hold(row) {
    for (const each of this.list.querySelectorAll(".is-held")) if (each !== row) each.classList.remove("is-held");
    row?.classList.toggle("is-held");
  }

  /** Many messages a second become one drawing a frame. */
  add(said) {
    this.screen.messages = [...this.screen.messages.filter((one) => one.id !== said.id), said].slice(-LONGEST);
    if (this.waiting.push(said) > 1) return;
    requestAnimationFrame(() => {
      const all = this.waiting;
      this.waiting = [];
      for (const each of all.slice(-LONGEST)) this.show(each);
      this.read(this.screen.readUpTo);
      this.bottom();
    });
  }

  read(upTo) {
    this.screen.readUpTo = upTo;
    for (const [id, row] of this.rows) {
      if (BigInt(id) <= BigInt(upTo)) row.classList.add("is-read");
    }
  }

  show(said) {
    const row = this.row(said);
    const was = this.rows.get(said.id);
    if (was) was.replaceWith(row);
    else {
      this.newDay(new Date(said.at));
      this.list.append(row);
    }
    this.group(row);
    this.rows.set(said.id, row);
    if (this.rows.size > LONGEST) this.forget(this.rows.keys().next().value);
  }

  /** Several messages of one sender in a row show face and name once. */
  group(row) {
    const follows = (one, before) => Boolean(one.dataset.who) && one.dataset.who === before?.dataset.who;
    row.classList.toggle("follows", follows(row, row.previousElementSibling));
    const next = row.nextElementSibling;
    next?.classList.toggle("follows", follows(next, row));
  }

  forget(id) {
    this.rows.get(id).remove();
    this.rows.delete(id);
  }

  newDay(at) {
    const name = day.format(at);
    if (name === this.day) return;
    this.day = name;
    this.list.append(make("div", "day", name));
  }

  row(said) {
    if (said.unsent) return make("div", "day", word("unsent"));
    const mine = said.from !== this.screen.botId;
    const row = make("div", `row ${mine ? "mine" : "theirs"} kind-${said.message.type}`);
    row.dataset.id = said.id;
    const who = this.nameOf(said);
    const face = mine ? "" : source(said.message.sender?.iconUrl);
    row.dataset.who = `${said.from} ${who} ${face}`;
    if (!mine) row.append(this.face(who, face));
    const column = make("div", "column");
    if (!mine || this.screen.person.group) column.append(make("div", "who", who));
    const quoted = this.quoted(said.message.quoted);
    if (quoted) column.append(quoted);
    const line = make("div", "line");
    line.append(message(said.message, this.onAction, () => contentOf(said.id)), this.foot(said, mine));
    column.append(line);
    row.append(column);
    return row;
  }

  /** What a message answers to, in a line above it. */
  quoted(id) {
    const said = id && this.screen.messages.find((one) => one.id === id);
    if (!said) return null;
    const { text, altText, type } = said.message;
    const quote = make("div", "quote");
    quote.append(make("strong", "", this.nameOf(said)), make("span", "", text ?? altText ?? `[${type ?? "?"}]`));
    return quote;
  }

  face(who, picture) {
    const face = make("div", "avatar", picture ? null : [...who][0]);
    if (picture) face.append(image(picture));
    return face;
  }

  nameOf(said) {
    if (said.from === this.screen.botId) return this.senderOf(said.message.sender?.name);
    const { person } = this.screen;
    return [person, ...person.members].find((one) => one.id === said.from)?.name ?? "";
  }

  /** LINE names the account after a borrowed name. */
  senderOf(name) {
    return name ? `${name} (${this.screen.bot})` : this.screen.bot;
  }

  foot(said, mine) {
    const foot = make("div", "foot");
    if (mine) {
      const unsend = make("button", "unsend", "×");
      unsend.type = "button";
      unsend.title = unsend.ariaLabel = word("unsend");
      unsend.addEventListener("click", () => this.onUnsend(said));
      foot.append(unsend, make("span", "read", word("read")));
    }
    foot.append(make("time", "", clock.format(new Date(said.at))));
    return foot;
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    if (scrollHeight - scrollTop - clientHeight < 80) this.atBottom = true;
    else if (scrollTop < this.top) this.atBottom = false;
    this.top = scrollTop;
  }

  /** Stays with the newest message unless the reader scrolled up. */
  follow() {
    if (this.atBottom) this.bottom();
  }

  bottom() {
    this.atBottom = true;
    this.list.scrollTop = this.list.scrollHeight;
  }
}
