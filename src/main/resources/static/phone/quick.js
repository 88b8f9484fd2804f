// Quick replies: a row of pills over the keyboard, gone with the next message.
import { icon, image, make } from "./dom.js";
import { source } from "./measures.js";

const ICONS = { camera: "camera", cameraRoll: "photo", location: "pin" };

export const pill = ({ action, imageUrl }, onAction) => {
  const element = make("button", "pill");
  element.type = "button";
  if (imageUrl) element.append(image(source(imageUrl)));
  else if (ICONS[action.type]) element.append(icon(ICONS[action.type]));
  element.append(make("span", "", action.label ?? ""));
  element.addEventListener("click", () => onAction(action));
  return element;
};
