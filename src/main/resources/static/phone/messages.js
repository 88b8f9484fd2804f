// Draws one LINE message of any kind.
import { make, image, tappable } from "./dom.js";
import { flex } from "./flex.js";
import { link, source } from "./measures.js";

const ADDRESS = /https?:\/\/[^\s<>"]+/gi;

/** The element of a message; onAction takes taps, contentOf finds the bytes of photos people sent. */
export const message = (spec, onAction = () => {}, contentOf = () => "") =>
  (KINDS[spec?.type] ?? unknown)(spec ?? {}, onAction, contentOf);

const unknown = (spec) => make("div", "bubble", `[${spec.type ?? "?"}]`);

const text = (spec) => {
  const element = make("div", "bubble");
  let last = 0;
  for (const found of (spec.text ?? "").matchAll(ADDRESS)) {
    element.append(spec.text.slice(last, found.index));
    const anchor = make("a", "", found[0]);
    anchor.href = link(found[0]);
    anchor.target = "_blank";
    anchor.rel = "noopener noreferrer";
    element.append(anchor);
    last = found.index + found[0].length;
  }
  element.append((spec.text ?? "").slice(last));
  return element;
};

const sticker = (spec) => {
  const element = make("div", "sticker");
  element.append(image(`/phone/stickers/${Number(spec.stickerId)}.svg`, spec.stickerId ?? ""));
  return element;
};

const photo = (spec, onAction, contentOf) => {
  const element = make("div", "photo");
  const full = source(spec.originalContentUrl ?? contentOf());
  element.append(image(source(spec.previewImageUrl) || full));
  return tappable(element, { type: "uri", uri: new URL(full || "/", location.href).href }, onAction);
};

const media = (spec, onAction, contentOf) => {
  const element = make("div", `bubble file file-${spec.type}`);
  element.append(make("span", "file-name", spec.fileName ?? spec.type));
  const address = source(spec.originalContentUrl ?? contentOf());
  return tappable(element, { type: "uri", uri: new URL(address || "/", location.href).href }, onAction);
};

const place = (spec, onAction) => {
  const element = make("div", "place");
  element.append(make("div", "place-map"), make("div", "place-title", spec.title ?? ""), make("div", "place-address", spec.address ?? ""));
  const uri = `https://www.google.com/maps?q=${Number(spec.latitude)},${Number(spec.longitude)}`;
  return tappable(element, { type: "uri", uri }, onAction);
};

const imagemap = (spec, onAction) => {
  const element = make("div", "imagemap");
  const { width = 1040, height = 1040 } = spec.baseSize ?? {};
  element.style.aspectRatio = `${width} / ${height}`;
  element.append(image(source(`${spec.baseUrl}/1040`), spec.altText ?? ""));
  for (const action of spec.actions ?? []) element.append(area(action, action.area, width, height, onAction));
  return element;
};

/** A tappable part of a picture, in per cent of it. */
export const area = (action, bounds, width, height, onAction) => {
  const element = make("button", "area");
  element.type = "button";
  element.ariaLabel = action.label ?? action.displayText ?? action.text ?? action.data ?? action.uri ?? "";
  element.style.left = `${(bounds.x / width) * 100}%`;
  element.style.top = `${(bounds.y / height) * 100}%`;
  element.style.width = `${(bounds.width / width) * 100}%`;
  element.style.height = `${(bounds.height / height) * 100}%`;
  const uri = action.linkUri ? { type: "uri", uri: action.linkUri } : action;
  return tappable(element, uri, onAction);
};

const template = (spec, onAction) => {
  const inner = spec.template ?? {};
  if (!inner.columns) return card(inner, onAction);
  const row = make("div", "fx-carousel");
  for (const column of inner.columns) row.append(inner.type === "image_carousel" ? pictureCard(column, onAction) : card(column, onAction, inner));
  return row;
};

const card = (spec, onAction, look = spec) => {
  const element = make("div", `card card-${spec.type ?? "column"}`);
  if (spec.thumbnailImageUrl) {
    const img = image(source(spec.thumbnailImageUrl));
    img.className = `card-image ${look.imageAspectRatio === "square" ? "square" : ""} ${look.imageSize === "contain" ? "contain" : ""}`;
    element.append(tappable(img, spec.defaultAction, onAction));
  }
  const words = make("div", "card-words");
  if (spec.title) words.append(make("div", "card-title", spec.title));
  words.append(make("div", "card-text", spec.text ?? ""));
  const actions = make("div", "card-actions");
  for (const action of spec.actions ?? []) actions.append(actionButton(action, onAction));
  element.append(tappable(words, spec.defaultAction, onAction), actions);
  return element;
};

const actionButton = (action, onAction) => {
  const button = make("button", "card-action", action.label ?? "");
  button.type = "button";
  return tappable(button, action, onAction);
};

const pictureCard = (column, onAction) => {
  const element = make("div", "card card-picture");
  element.append(image(source(column.imageUrl)), make("div", "card-label", column.action?.label ?? ""));
  return tappable(element, column.action, onAction);
};

const KINDS = {
  text,
  textV2: text,
  sticker,
  image: photo,
  video: photo,
  audio: media,
  file: media,
  location: place,
  imagemap,
  template,
  flex: (spec, onAction) => flex(spec.contents, onAction),
};
