// Draws one LINE message of any kind.
import { image, make } from "./dom.js";
import { flex } from "./flex.js";
import { imagemap } from "./imagemap.js";
import { link } from "./measures.js";
import { file, film, photo, place, recording } from "./media.js";
import { template } from "./templates.js";
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

const coupon = (spec) => {
  const element = make("div", "card card-coupon");
  const words = make("div", "card-words");
  words.append(make("div", "card-title", word("coupon")), make("div", "card-text", spec.couponId ?? ""));
  element.append(words);
  return element;
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
  coupon,
  flex: (spec, onAction) => flex(spec.contents, onAction),
};
