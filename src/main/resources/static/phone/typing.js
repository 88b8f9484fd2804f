// The dots of somebody who prepares an answer; they end by themselves.
export class Typing {
  constructor(dots, changed) {
    Object.assign(this, { dots, changed });
  }

  until(moment) {
    clearTimeout(this.end);
    const left = new Date(moment) - Date.now();
    this.dots.hidden = left <= 0;
    if (left > 0) this.end = setTimeout(() => (this.dots.hidden = true), left);
    this.changed();
  }
}
