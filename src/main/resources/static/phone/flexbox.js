// The box of a Flex message: its look, and where its children stand.
import { make } from "./dom.js";
import { border, color, space } from "./measures.js";

/** A box; draw makes what stands in it. */
export const box = (spec, parent, onAction, draw) => {
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
  fill(element, spec, onAction, draw);
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

const fill = (element, spec, onAction, draw) => {
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
