// Letters of a Flex message: texts with their spans, and buttons.
import { make, tappable } from "./dom.js";
import { color, font, space } from "./measures.js";
import { shrink } from "./shrink.js";

export const text = (spec) => {
  const element = make("div", "fx-text");
  letters(element.style, spec, spec.scaling);
  element.style.textAlign = spec.align ?? "";
  if (spec.lineSpacing) element.style.lineHeight = `calc(1.6em + ${space(spec.lineSpacing)})`;
  if (spec.wrap) element.classList.add("fx-wrap");
  if (spec.wrap && spec.maxLines > 0) {
    element.classList.add("fx-clamp");
    element.style.webkitLineClamp = spec.maxLines;
  }
  if (spec.adjustMode === "shrink-to-fit") shrink(element);
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

export const button = (spec, parent, onAction) => {
  const kind = ["primary", "secondary"].includes(spec.style) ? spec.style : "link";
  const element = make("button", `fx-button fx-${kind} fx-high-${spec.height === "sm" ? "sm" : "md"}`, spec.action?.label ?? "");
  element.type = "button";
  element.style.fontSize = font("md", spec.scaling);
  if (spec.adjustMode === "shrink-to-fit") shrink(element);
  if (spec.color) element.style[kind === "link" ? "color" : "backgroundColor"] = color(spec.color);
  return tappable(element, spec.action, onAction);
};
