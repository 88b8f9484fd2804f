// Draws what has bytes or a place: photos, films, recordings, files, locations.
import { image, make, tappable } from "./dom.js";
import { source } from "./measures.js";
import { word } from "./words.js";

const whole = (address) => ({ type: "uri", uri: new URL(address || "/", location.href).href });

export const photo = (spec, onAction, contentOf) => {
  const element = make("div", "photo");
  const full = source(spec.originalContentUrl ?? contentOf());
  element.append(image(source(spec.previewImageUrl) || full));
  return tappable(element, whole(full), onAction);
};

export const film = (spec, onAction, contentOf) => {
  if (spec.originalContentUrl) {
    const element = photo(spec, onAction, contentOf);
    element.classList.add("is-film");
    if (spec.trackingId) element.addEventListener("click", () => onAction({ type: "video", trackingId: spec.trackingId }));
    return element;
  }
  const element = make("div", "photo");
  const player = make("video");
  Object.assign(player, { src: contentOf(), controls: true, preload: "metadata", ariaLabel: word("film") });
  element.append(player);
  return element;
};

export const recording = (spec, onAction, contentOf) => {
  const element = make("div", "bubble voice");
  const seconds = Math.max(1, Math.round((spec.duration ?? 0) / 1000));
  const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  if (spec.originalContentUrl) {
    element.append(make("span", "file file-audio", word("voice")), make("span", "length", length));
    return tappable(element, whole(source(spec.originalContentUrl)), onAction);
  }
  const player = make("audio");
  Object.assign(player, { src: contentOf(), controls: true, preload: "none", ariaLabel: `${word("voice")} ${length}` });
  element.append(player);
  return element;
};

export const file = (spec, onAction, contentOf) => {
  const element = make("div", "bubble file");
  element.append(make("span", "file-name", spec.fileName ?? spec.type));
  return tappable(element, whole(source(contentOf())), onAction);
};

export const place = (spec, onAction) => {
  const element = make("div", "place");
  element.append(make("div", "place-map"), make("div", "place-title", spec.title ?? ""), make("div", "place-address", spec.address ?? ""));
  const uri = `https://www.google.com/maps?q=${Number(spec.latitude)},${Number(spec.longitude)}`;
  return tappable(element, { type: "uri", uri }, onAction);
};
