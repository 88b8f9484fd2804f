// The account: quota, rules, and everybody blocking it at once.
import { get, post, put, remove } from "./doors.js";
import { word } from "./words.js";

const count = new Intl.NumberFormat("th-TH");

export class Account {
  constructor(parts, attempt) {
    Object.assign(this, parts);
    const change = (work) => attempt(work.then((now) => this.show(now)));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const { plan, limit, used } = this.form.elements;
      change(put("/account", { plan: plan.value, limit: Number(limit.value), used: Number(used.value) }));
    });
    this.form.addEventListener("input", () => this.fits());
    this.rates.addEventListener("change", () => change(put("/account", { rates: this.rates.checked })));
    this.marks.addEventListener("change", () => change(put("/account", { marksItself: this.marks.checked })));
    this.verified.addEventListener("change", () => change(put("/account", { verified: this.verified.checked })));
    this.crowd.addEventListener("click", () =>
      change(post("/people/crowd", { people: Number(this.crowd.dataset.people) }).then(() => get("/account"))));
    this.blockAll.addEventListener("click", () => change(post("/account/blocks")));
    this.unblockAll.addEventListener("click", () => change(remove("/account/blocks")));
  }

  async fetch() {
    this.show(await get("/account"));
  }

  fits() {
    this.form.elements.limit.disabled = this.form.elements.plan.value === "none";
  }

  show({ plan, limit, used, rates, marksItself, verified, friends }) {
    const limited = plan === "limited";
    const share = limited ? Math.min(1, limit ? used / limit : 1) : 0;
    this.used.textContent = `${count.format(used)} ${word("people")}`;
    this.of.textContent = limited ? `${word("of")} ${count.format(limit)}` : `(${word("noLimit")})`;
    if (limited && used >= limit) this.of.textContent += ` · ${word("spent")}`;
    this.tab.textContent = limited ? `${count.format(used)}/${count.format(limit)}` : "";
    this.track.hidden = !limited;
    this.fill.style.width = `${share * 100}%`;
    this.fill.classList.toggle("is-spent", share >= 1);
    if (!this.form.contains(document.activeElement)) {
      Object.assign(this.form.elements.plan, { value: plan });
      if (limited) this.form.elements.limit.value = limit;
      this.form.elements.used.value = used;
    }
    this.rates.checked = rates;
    this.marks.checked = marksItself;
    this.verified.checked = verified;
    this.friends.textContent = count.format(friends);
    this.fits();
  }
}
