// Draws pictures with parts that can be tapped: image maps and rich menus.
import { image, make, tappable } from "./dom.js";
import { source } from "./measures.js";

export const imagemap = (spec, onAction) => {
  const element = make("div", "imagemap");
  const { width = 1040, height = 1040 } = spec.baseSize ?? {};
  element.style.aspectRatio = `${width} / ${height}`;
  element.append(image(source(`${spec.baseUrl}/1040`), spec.altText ?? ""));
  if (spec.video) element.append(film(spec.video, width, height, onAction));
  for (const action of spec.actions ?? []) element.append(area(action, action.area, width, height, onAction));
  return element;
};

/** A film in its place on the picture; when it was seen LINE shows where to go on. */
const film = (video, width, height, onAction) => {
  const element = make("div", "imagemap-film");
  stand(element, video.area, width, height);
  element.append(image(source(video.previewImageUrl)));
  const { externalLink: more } = video;
  if (more) {
    const button = make("button", "imagemap-more", more.label);
    button.type = "button";
    element.append(tappable(button, { type: "uri", uri: more.linkUri }, onAction));
  }
  return tappable(element, { type: "uri", uri: source(video.originalContentUrl) }, onAction);
};

const stand = (element, { x, y, width, height }, across, down) => {
  element.style.left = `${(x / across) * 100}%`;
  element.style.top = `${(y / down) * 100}%`;
  element.style.width = `${(width / across) * 100}%`;
  element.style.height = `${(height / down) * 100}%`;
};

/** A tappable part of a picture, in per cent of it. */
export const area = (action, bounds, width, height, onAction) => {
  const element = make("button", "area");
  element.type = "button";
  element.ariaLabel = action.label ?? action.displayText ?? action.text ?? action.data ?? action.uri ?? "";
  stand(element, bounds, width, height);
  const uri = action.linkUri ? { type: "uri", uri: action.linkUri } : action;
  return tappable(element, uri, onAction);
};
