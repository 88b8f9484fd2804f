// Quick replies: a row of pills over the keyboard, gone with the next message.
import { icon } from "./icons.js";
import { image, make } from "./dom.js";
import { source } from "./measures.js";

const ICONS = { camera: "camera", cameraRoll: "photo", location: "pin" };

const pill = ({ action, imageUrl }, onAction) => {
  const element = make("button", "pill");
  element.type = "button";
  if (imageUrl) element.append(image(source(imageUrl)));
  else if (ICONS[action.type]) element.append(icon(ICONS[action.type]));
  element.append(make("span", "", action.label ?? ""));
  element.addEventListener("click", () => onAction(action));
  return element;
};

/** Shows the quick replies of a message, or none. */
export const quickReplies = (row, said, onAction) => {
  const items = said?.message.quickReply?.items ?? [];
  row.replaceChildren(...items.map((item) => pill(item, onAction)));
  row.hidden = items.length === 0;
};
