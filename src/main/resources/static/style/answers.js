// Draws how an answer looks on a phone, anew while somebody types. Without this script its words stand there,
// and a button brings them.
import { flex } from "/phone/flex.js";

const place = document.getElementById("shown");
const form = document.getElementById("answer");
const away = document.getElementById("away");
const pause = 400;
const patience = 5000;
let timer = null;
let asked = 0;

const drawn = (message) => {
  if (message.type === "flex") return flex(message.contents);
  const words = document.createElement("p");
  words.className = "bubble lines";
  words.textContent = message.text ?? "";
  return words;
};

function draw(shown) {
  for (const language of ["th", "en"]) {
    place.querySelector(`[data-of=${language}]`).replaceChildren(...shown[language].map(drawn));
  }
  place.querySelector("[data-empty]").hidden = shown.th.length > 0;
  place.querySelector("[data-english]").hidden = shown.en.length === 0;
}

// What a phone would do at a tap, the page does not.
place?.addEventListener("click", (event) => event.preventDefault());

async function ask() {
  const turn = ++asked;
  try {
    const answer = await fetch(form.dataset.preview, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
      redirect: "error",
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const shown = await answer.json();
    if (turn === asked) {
      draw(shown);
      away.hidden = true;
    }
  } catch {
    if (turn === asked) {
      away.hidden = false;
      later(patience);
    }
  }
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(ask, wait);
}

if (place) {
  draw(JSON.parse(place.dataset.shown));
}
if (form) {
  form.querySelector("button[name=look]").remove();
  form.addEventListener("input", () => later(pause));
}

// What is published is no draft any more.
if (place?.dataset.published) {
  sessionStorage.removeItem("answer new");
  sessionStorage.removeItem(`answer ${place.dataset.published}`);
}
