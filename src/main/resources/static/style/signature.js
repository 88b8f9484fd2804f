// A signature drawn with finger, mouse or pen: kept as points of a sheet of 1000 by 400.
const WIDTH = 1000;
const HEIGHT = 400;
const MOST_POINTS = 3000;
const MOST_STROKES = 150;
const NEAR = 4;

class Pad {
  constructor(group) {
    this.canvas = group.querySelector("canvas");
    this.pen = this.canvas.getContext("2d");
    this.field = group.querySelector("input[name=strokes]");
    this.said = group.querySelector("[role=status]");
    this.strokes = this.field.value
      .split(";")
      .filter(Boolean)
      .map((stroke) => stroke.split(" ").map((point) => point.split(",").map(Number)));
    this.drawing = null;
    group.querySelector(".pad").hidden = false;
    const typed = group.querySelector("details");
    typed.open = group.querySelector("input[name=name]").value !== "";
    this.listen(group);
    this.fit();
  }

  listen(group) {
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.go(event));
    for (const end of ["pointerup", "pointercancel"]) {
      this.canvas.addEventListener(end, (event) => this.end(event));
    }
    group.querySelector("button[type=button]").addEventListener("click", () => this.clear());
    new ResizeObserver(() => this.fit()).observe(this.canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.paint());
  }

  begin(event) {
    if (this.drawing !== null || event.button > 0 || this.strokes.length >= MOST_STROKES) {
      return;
    }
    this.drawing = event.pointerId;
    this.canvas.setPointerCapture(event.pointerId);
    this.strokes.push([this.at(event)]);
    this.changed();
    event.preventDefault();
  }

  go(event) {
    if (event.pointerId !== this.drawing) {
      return;
    }
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const move of moves.length > 0 ? moves : [event]) {
      this.add(this.at(move));
    }
    this.changed();
  }

  add(point) {
    const stroke = this.strokes.at(-1);
    const [x, y] = stroke.at(-1);
    const points = this.strokes.reduce((sum, one) => sum + one.length, 0);
    if (points < MOST_POINTS && Math.hypot(point[0] - x, point[1] - y) >= NEAR) {
      stroke.push(point);
    }
  }

  end(event) {
    if (event.pointerId === this.drawing) {
      this.drawing = null;
    }
  }

  clear() {
    this.strokes = [];
    this.drawing = null;
    this.changed();
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    const on = (value, from, size, most) => Math.round(Math.min(1, Math.max(0, (value - from) / size)) * most);
    return [on(event.clientX, box.left, box.width, WIDTH), on(event.clientY, box.top, box.height, HEIGHT)];
  }

  changed() {
    this.field.value = this.strokes.map((stroke) => stroke.map((point) => point.join(",")).join(" ")).join(";");
    this.paint();
  }

  // As many dots as the screen has, so that the line is smooth.
  fit() {
    const wide = Math.max(1, Math.round(this.canvas.clientWidth * devicePixelRatio));
    this.canvas.width = wide;
    this.canvas.height = Math.round((wide * HEIGHT) / WIDTH);
    this.paint();
  }

  paint() {
    const { pen, canvas } = this;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.scale(canvas.width / WIDTH, canvas.height / HEIGHT);
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.lineWidth = 6;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    for (const stroke of this.strokes) {
      pen.beginPath();
      pen.moveTo(...stroke[0]);
      stroke.forEach((point) => pen.lineTo(...point));
      pen.stroke();
    }
    this.said.textContent = this.strokes.length > 0 ? this.said.dataset.drawn : this.said.dataset.empty;
  }
}

for (const group of document.querySelectorAll("[data-signature]")) {
  new Pad(group);
}
