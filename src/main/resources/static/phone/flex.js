// Draws Flex containers as LINE does. Only textContent, only checked addresses.
import { make, image, tappable } from "./dom.js";
import { border, color, font, link, picture, ratio, source, space } from "./measures.js";

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
  const element = KINDS[spec?.type]?.(spec, parent, onAction);
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

const box = (spec, parent, onAction) => {
  const element = make("div", `fx-box fx-${spec.layout ?? "vertical"}`);
  const { style } = element;
  style.backgroundColor = color(spec.backgroundColor);
  style.borderColor = color(spec.borderColor);
  style.borderWidth = border(spec.borderWidth);
  if (spec.cornerRadius) {
    style.borderRadius = space(spec.cornerRadius);
    style.overflow = "hidden";
  }
  padding(style, spec);
  for (const measure of ["width", "maxWidth", "height", "maxHeight"]) style[measure] = space(spec[measure]);
  style.justifyContent = spec.justifyContent ?? "";
  style.alignItems = spec.alignItems ?? "";
  gradient(style, spec.background);
  fill(element, spec, onAction);
  return element;
};

const padding = (style, spec) => {
  style.padding = space(spec.paddingAll);
  if (spec.paddingTop) style.paddingTop = space(spec.paddingTop);
  if (spec.paddingBottom) style.paddingBottom = space(spec.paddingBottom);
  if (spec.paddingStart) style.paddingInlineStart = space(spec.paddingStart);
  if (spec.paddingEnd) style.paddingInlineEnd = space(spec.paddingEnd);
};

const gradient = (style, background) => {
  if (background?.type !== "linearGradient" || !/^\d+(\.\d+)?deg$/.test(background.angle ?? "")) return;
  const middle = color(background.centerColor);
  const stops = [color(background.startColor), middle && `${middle} ${background.centerPosition ?? "50%"}`, color(background.endColor)];
  style.backgroundImage = `linear-gradient(${background.angle}, ${stops.filter(Boolean).join(", ")})`;
};

const fill = (element, spec, onAction) => {
  const side = spec.layout === "vertical" ? "marginTop" : "marginInlineStart";
  let first = true;
  for (const child of spec.contents ?? []) {
    const drawn = draw(child, spec, onAction);
    if (!drawn) continue;
    if (!first && child.position !== "absolute" && child.type !== "filler") {
      drawn.style[side] = space(child.margin ?? spec.spacing);
    }
    if (child.position !== "absolute") first = false;
    element.append(drawn);
  }
};

const text = (spec) => {
  const element = make("div", "fx-text");
  letters(element.style, spec, spec.scaling);
  element.style.textAlign = spec.align ?? "";
  if (spec.lineSpacing) element.style.lineHeight = `calc(1.6em + ${space(spec.lineSpacing)})`;
  if (spec.wrap) element.classList.add("fx-wrap");
  if (spec.wrap && spec.maxLines > 0) {
    element.classList.add("fx-clamp");
    element.style.webkitLineClamp = spec.maxLines;
  }
  if (!spec.contents?.length) element.textContent = spec.text ?? "";
  for (const span of spec.contents ?? []) {
    const part = make("span", "", span.text ?? "");
    letters(part.style, span, spec.scaling, true);
    element.append(part);
  }
  return element;
};

const letters = (style, spec, scaling, inherits = false) => {
  if (spec.size || !inherits) style.fontSize = font(spec.size, scaling);
  style.color = color(spec.color);
  if (spec.weight) style.fontWeight = spec.weight === "bold" ? 700 : 400;
  if (spec.style) style.fontStyle = spec.style === "italic" ? "italic" : "normal";
  if (spec.decoration) style.textDecoration = ["underline", "line-through"].includes(spec.decoration) ? spec.decoration : "none";
};

const button = (spec, parent, onAction) => {
  const kind = ["primary", "secondary"].includes(spec.style) ? spec.style : "link";
  const element = make("button", `fx-button fx-${kind} fx-high-${spec.height === "sm" ? "sm" : "md"}`, spec.action?.label ?? "");
  element.type = "button";
  element.style.fontSize = font("md", spec.scaling);
  if (spec.color) element.style[kind === "link" ? "color" : "backgroundColor"] = color(spec.color);
  return tappable(element, spec.action, onAction);
};

const picturePart = (spec, parent) => {
  const element = make("div", "fx-image");
  const frame = make("div", "fx-frame");
  frame.style.width = picture(spec.size);
  frame.style.aspectRatio = ratio(spec.aspectRatio);
  frame.style.backgroundColor = color(spec.backgroundColor);
  const img = image(source(spec.url));
  img.style.objectFit = spec.aspectMode === "cover" ? "cover" : "contain";
  frame.append(img);
  element.style.justifyContent = { start: "flex-start", end: "flex-end" }[spec.align] ?? "center";
  element.append(frame);
  return element;
};

const video = (spec, parent, onAction) => {
  const element = picturePart({ ...spec, url: spec.previewUrl, size: "full", aspectMode: "cover" }, parent);
  element.classList.add("fx-video");
  return tappable(element, { type: "uri", uri: link(spec.url) }, onAction);
};

const icon = (spec) => {
  const img = image(source(spec.url));
  img.classList.add("fx-icon");
  img.style.height = font(spec.size, spec.scaling);
  img.style.aspectRatio = ratio(spec.aspectRatio);
  return img;
};

const KINDS = {
  box,
  text,
  button,
  image: picturePart,
  video,
  icon,
  separator: (spec) => line(spec.color),
  filler: () => make("div", "fx-filler"),
};
