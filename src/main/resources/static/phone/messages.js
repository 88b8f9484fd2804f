// Draws one LINE message of any kind.
import { make, image, tappable } from "./dom.js";
import { flex } from "./flex.js";
import { link, source } from "./measures.js";
import { word } from "./words.js";

const ADDRESS = /https?:\/\/[^\s<>"]+/gi;

/** The element of a message; onAction takes taps, contentOf finds the bytes of photos people sent. */
export const message = (spec, onAction = () => {}, contentOf = () => "") =>
  (KINDS[spec?.type] ?? unknown)(spec ?? {}, onAction, contentOf);

const unknown = (spec) => make("div", "bubble", `[${spec.type ?? "?"}]`);

/** LINE's own signs stand as $ in the text; what they look like only LINE knows. */
const signs = (words, emojis) => (emojis?.length ? words.replaceAll("$", "◇") : words);

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
  element.append(signs((spec.text ?? "").slice(last), spec.emojis));
  return element;
};

/** Fills of a text: people by name, LINE's own signs as a placeholder. */
const filled = (spec) => {
  const fill = (whole, key) => {
    const found = spec.substitution?.[key];
    if (!found) return whole;
    return found.type === "mention" ? `@${found.mentionee?.userId?.slice(0, 6) ?? "all"}` : "◇";
  };
  const words = (spec.text ?? "").replace(/(?<!\{)\{(\w{1,20})\}(?!\})/g, fill);
  return text({ text: words.replaceAll("{{", "{").replaceAll("}}", "}") });
};

const sticker = (spec) => {
  const element = make("div", "sticker");
  const img = image(`/phone/stickers/${Number(spec.stickerId)}.svg`, `${word("sticker")} ${spec.stickerId ?? ""}`);
  img.addEventListener("error", () => element.replaceChildren(make("div", "sticker-name", img.alt)));
  element.append(img);
  return element;
};

const whole = (address) => ({ type: "uri", uri: new URL(address || "/", location.href).href });

const photo = (spec, onAction, contentOf) => {
  const element = make("div", "photo");
  const full = source(spec.originalContentUrl ?? contentOf());
  element.append(image(source(spec.previewImageUrl) || full));
  return tappable(element, whole(full), onAction);
};

const film = (spec, onAction, contentOf) => {
  if (spec.originalContentUrl) {
    const element = photo(spec, onAction, contentOf);
    element.classList.add("is-film");
    return element;
  }
  const element = make("div", "photo");
  const player = make("video");
  Object.assign(player, { src: contentOf(), controls: true, preload: "metadata", ariaLabel: word("film") });
  element.append(player);
  return element;
};

const recording = (spec, onAction, contentOf) => {
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

const file = (spec, onAction, contentOf) => {
  const element = make("div", "bubble file");
  element.append(make("span", "file-name", spec.fileName ?? spec.type));
  return tappable(element, whole(source(contentOf())), onAction);
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
  textV2: filled,
  sticker,
  image: photo,
  video: film,
  audio: recording,
  file,
  location: place,
  imagemap,
  template,
  flex: (spec, onAction) => flex(spec.contents, onAction),
};
