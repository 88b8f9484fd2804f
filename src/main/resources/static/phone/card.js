// Draws the card of a page that shows how something will look in chat; without it the words stand there.
import { flex } from "./flex.js";

for (const place of document.querySelectorAll("[data-card]")) {
  place.replaceChildren(flex(JSON.parse(place.dataset.card).contents));
}
