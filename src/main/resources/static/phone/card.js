// Draws the message of a page that shows how something will look in chat; without it the words stand there.
import { message } from "./messages.js";
import { quickReplies } from "./quick.js";
import { make } from "./dom.js";

for (const place of document.querySelectorAll("[data-card]")) {
  const said = JSON.parse(place.dataset.card);
  const row = make("div", "pills");
  quickReplies(row, { message: said }, () => {});
  place.replaceChildren(message(said), row);
}
