// Pictures of a Flex message: image, icon, and the film of a hero.
import { image, make, tappable } from "./dom.js";
import { color, font, link, picture as size, ratio, source } from "./measures.js";

export const picture = (spec, parent) => {
  const element = make("div", "fx-image");
  const frame = make("div", "fx-frame");
  frame.style.width = size(spec.size);
  frame.style.aspectRatio = ratio(spec.aspectRatio);
  frame.style.backgroundColor = color(spec.backgroundColor);
  const img = image(source(spec.url));
  img.style.objectFit = spec.aspectMode === "cover" ? "cover" : "contain";
  frame.append(img);
  element.style.justifyContent = { start: "flex-start", end: "flex-end" }[spec.align] ?? "center";
  element.append(frame);
  return element;
};

export const video = (spec, parent, onAction) => {
  const element = picture({ ...spec, url: spec.previewUrl, size: "full", aspectMode: "cover" }, parent);
  element.classList.add("fx-video");
  return tappable(element, { type: "uri", uri: link(spec.url) }, onAction);
};

export const icon = (spec) => {
  const img = image(source(spec.url));
  img.classList.add("fx-icon");
  img.style.height = font(spec.size, spec.scaling);
  img.style.aspectRatio = ratio(spec.aspectRatio);
  return img;
};
