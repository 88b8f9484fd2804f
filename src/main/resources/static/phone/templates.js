// Draws template messages: buttons, confirm and the two carousels.
import { image, make, tappable } from "./dom.js";
import { source } from "./measures.js";

export const template = (spec, onAction) => {
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
