// Draws Flex containers as LINE does. Only textContent, only checked addresses.
import { make, tappable } from "./dom.js";
import { box } from "./flexbox.js";
import { icon, picture, video } from "./flexpictures.js";
import { button, text } from "./flextext.js";
import { color, space } from "./measures.js";

/** The element of a bubble or a carousel; taps call onAction(action). */
export const flex = (container, onAction = () => {}) => {
  if (container?.type !== "carousel") return bubble(container ?? {}, onAction);
  const row = make("div", "fx-carousel");
  for (const each of container.contents ?? []) row.append(bubble(each, onAction));
  return row;
};

const bubble = (spec, onAction) => {
  const element = make("div", `fx-bubble fx-${spec.size ?? "mega"}`);
  element.dir = spec.direction === "rtl" ? "rtl" : "ltr";
  for (const block of ["header", "hero", "body", "footer"]) {
    if (!spec[block]) continue;
    const style = spec.styles?.[block] ?? {};
    if (style.separator && element.childElementCount) element.append(line(style.separatorColor));
    element.append(blockOf(block, spec, style, onAction));
  }
  return tappable(element, spec.action, onAction);
};

const blockOf = (block, spec, style, onAction) => {
  const element = make("div", `fx-block fx-${block}`);
  if (block === "body" && !spec.footer) element.classList.add("fx-last");
  element.style.backgroundColor = color(style.backgroundColor);
  const component = draw(spec[block], { layout: "vertical" }, onAction);
  if (component) element.append(component);
  return element;
};

const line = (shade) => {
  const element = make("div", "fx-separator");
  element.style.backgroundColor = color(shade);
  return element;
};

const draw = (spec, parent, onAction) => {
  const element = KINDS[spec?.type]?.(spec, parent, onAction, draw);
  if (!element) return null;
  element.classList.add("fx");
  place(element, spec, parent);
  return spec.type === "button" ? element : tappable(element, spec.action, onAction);
};

const place = (element, spec, parent) => {
  const { style } = element;
  const row = parent.layout !== "vertical";
  const grows = spec.flex ?? (row && !["icon", "separator"].includes(spec.type) ? 1 : 0);
  if (spec.width && row) style.flex = "0 0 auto";
  else if (row) style.flex = grows ? `${grows} 1 0` : "0 0 auto";
  else style.flex = grows ? `${grows} 0 auto` : "0 0 auto";
  if (spec.position === "absolute") style.position = "absolute";
  style.top = space(spec.offsetTop);
  style.bottom = space(spec.offsetBottom);
  style.insetInlineStart = space(spec.offsetStart);
  style.insetInlineEnd = space(spec.offsetEnd);
  if (row && spec.gravity) style.alignSelf = { top: "flex-start", center: "center", bottom: "flex-end" }[spec.gravity];
};

const KINDS = {
  box,
  text,
  button,
  image: picture,
  video,
  icon,
  separator: (spec) => line(spec.color),
  filler: () => make("div", "fx-filler"),
};
