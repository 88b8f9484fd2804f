// The open conversation: taken in anew when something changes, without moving what is read.
import { part } from "./doors.js";
import { draw } from "./draw.js";
import { word } from "/phone/words.js";

const NEAR = 80;
const AT_MOST = 160;
const PAUSE = 150;

export class Thread {
  constructor(pane, onRead, tell) {
    this.pane = pane;
    this.onRead = onRead;
    this.tell = tell;
    this.conversation = Number(pane.dataset.conversation);
    this.again = false;
    this.busy = false;
    draw(this.list);
    if (!this.show(pane.dataset.shown)) this.toEnd();
    this.list.addEventListener("load", () => this.near && this.toEnd(), true);
    this.list.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.pane.querySelector(".new-below button").addEventListener("click", () => this.toEnd());
    this.list.addEventListener("click", (event) => this.earlier(event));
    new ResizeObserver(() => this.near && this.toEnd()).observe(this.list);
  }

  get list() {
    return this.pane.querySelector("#thread");
  }

  get at() {
    return Number(this.list.dataset.at);
  }

  get near() {
    return this.far !== true;
  }

  /** What was looked for stands in the middle, marked. */
  show(item) {
    const there = item && [...this.list.querySelectorAll("article")].find(({ dataset }) => [`h-${item}`, `s-${item}`].includes(dataset.key));
    if (!there) return false;
    there.classList.add("shown");
    there.scrollIntoView({ block: "center" });
    this.far = true;
    return true;
  }

  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    this.far = scrollHeight - scrollTop - clientHeight > NEAR;
    if (!this.far) this.below(false);
  }

  below(there) {
    this.pane.querySelector(".new-below").classList.toggle("hidden", !there);
  }

  toEnd() {
    this.far = false;
    this.list.scrollTop = this.list.scrollHeight;
    this.below(false);
  }

  /** Something changed: looked at now, and once more if it changes meanwhile. */
  async changed() {
    this.again = true;
    if (this.busy) return;
    this.busy = true;
    while (this.again) {
      this.again = false;
      try {
        this.take(await part(`/console/desk/${this.conversation}/thread`));
      } catch {
        this.again = false;
      }
      await new Promise((next) => setTimeout(next, PAUSE));
    }
    this.busy = false;
  }

  take(fresh) {
    const list = this.list;
    const old = new Map([...list.querySelectorAll("article")].map((each) => [each.dataset.key, each]));
    const news = [...fresh.querySelectorAll("article")];
    const first = news[0]?.dataset.key;
    const grown = [];
    let last = list.querySelector(`article[data-key="${CSS.escape(first ?? "")}"]`)?.previousElementSibling ?? list.querySelector(".earlier");
    for (const one of news) {
      const there = old.get(one.dataset.key);
      let shown = there;
      if (!there || there.dataset.version !== one.dataset.version) {
        draw(one);
        there?.replaceWith(one);
        shown = one;
        if (!there) grown.push(one);
      }
      if (last ? last.nextElementSibling !== shown : list.firstElementChild !== shown) {
        if (last) last.after(shown);
        else list.prepend(shown);
      }
      last = shown;
    }
    list.querySelector(".nothing")?.remove();
    for (const name of ["at", "free", "state", "holder", "mine", "following"]) list.dataset[name] = fresh.dataset[name] ?? "";
    if (grown.length) {
      this.announce(grown.filter(({ classList }) => !classList.contains("ours")));
      if (this.near) this.toEnd();
      else this.below(true);
    }
    this.onRead(this);
  }

  /** Of what came the last is read out, with how many came. */
  announce(came) {
    if (!came.length) return;
    const last = came.at(-1).querySelector(".bubble, .words, .step span, .picture img");
    const words = (last?.alt ?? last?.textContent ?? "").slice(0, AT_MOST);
    this.tell(came.length > 1 ? `${word("came").replace("{0}", came.length)} ${words}` : words);
  }

  async earlier(event) {
    const way = event.target.closest("[data-before]");
    if (!way) return;
    event.preventDefault();
    const list = this.list;
    if (list.ariaBusy === "true") return;
    list.ariaBusy = "true";
    const fresh = await part(`/console/desk/${this.conversation}/thread?before=${way.dataset.before}`).catch(() => null);
    list.ariaBusy = "false";
    if (!fresh) {
      way.textContent = word("earlier-failed");
      return;
    }
    const height = list.scrollHeight;
    draw(fresh);
    const all = [...fresh.querySelectorAll(".earlier, article")];
    list.querySelector(".earlier").replaceWith(...all);
    list.scrollTop += list.scrollHeight - height;
    list.focus({ preventScroll: true });
  }
}
