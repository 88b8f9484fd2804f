// The stream by which the desk is live, what to do without it, and the dot that says which.
import { word } from "/phone/words.js";

const BEAT = 40_000;
const POLL = 5_000;
const AGAIN = 1_500;
const CALM = ["live", "lone"];

export class Live {
  constructor(dot, { news, typing, anew }) {
    this.dot = dot;
    this.on = { news, typing, anew };
    this.watching = 0;
    this.failed = 0;
    this.opened = false;
    setInterval(() => this.check(), POLL);
    addEventListener("online", () => this.open());
    addEventListener("offline", () => this.show("away"));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.check(true));
  }

  /** Opens the stream anew: everything is looked at once when it is there, so nothing is missed. */
  open() {
    this.stream?.close();
    clearTimeout(this.later);
    const stream = new EventSource(`/console/desk/live?watching=${this.watching}`);
    this.stream = stream;
    stream.addEventListener("hello", (event) => {
      const first = !this.opened;
      this.opened = true;
      this.failed = 0;
      this.beat(event);
      if (!first) this.on.anew().catch(() => null);
    });
    stream.addEventListener("beat", (event) => this.beat(event));
    stream.addEventListener("news", (event) => this.on.news(JSON.parse(event.data)));
    stream.addEventListener("typing", (event) => this.on.typing(JSON.parse(event.data)));
    stream.onerror = () => {
      stream.close();
      if (this.stream !== stream) return;
      this.stream = null;
      this.failed++;
      if (navigator.onLine) this.poll();
      else this.show("away");
      this.later = setTimeout(() => this.open(), Math.min(AGAIN * 2 ** (this.failed - 1), 30_000) * (0.5 + Math.random() / 2));
    };
  }

  watch(conversation) {
    if (this.watching === conversation) return;
    this.watching = conversation;
    this.open();
  }

  beat(event) {
    this.heard = Date.now();
    this.show(JSON.parse(event.data).together ? "live" : "lone");
  }

  /** A stream that says nothing any more is none; without one, we look by ourselves. */
  check(seen = false) {
    const silent = Date.now() - (this.heard ?? 0) > BEAT;
    if (this.stream && silent && this.opened) {
      this.open();
    } else if (!this.stream && navigator.onLine && !seen) {
      this.poll();
    }
  }

  /** Slower is said only when asking by oneself is answered. */
  async poll() {
    const state = await this.on.anew().then(() => "polling", () => "down");
    if (this.stream) return;
    const back = this.dot.dataset.state === "down" && state === "polling";
    this.show(state);
    if (back) this.open();
  }

  show(state) {
    if (this.dot.dataset.state === state) return;
    this.dot.dataset.state = state;
    const [short, long] = word(state).split("|");
    this.dot.className = `live ${state}`;
    this.dot.querySelector(".words").textContent = short;
    this.dot.title = long ?? short;
    this.why(CALM.includes(state) ? "" : (long ?? short));
  }

  /** What is wrong stands there in words too: a phone has no pointer to rest. */
  why(words) {
    const place = document.getElementById("why");
    place.textContent = words;
    place.classList.toggle("hidden", !words);
  }
}
