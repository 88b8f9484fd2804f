// What somebody with reading glasses, a screen reader or a small phone would stumble over on this page.
const faults = [];
const fault = (what, element) =>
  faults.push(what + (element ? ": " + element.outerHTML.replace(/\s+/g, " ").slice(0, 160) : ""));
const all = (css) => [...document.querySelectorAll(css)];
const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest(".aside, .skip, [aria-hidden=true]");
const named = (element) => {
  const by = element.getAttribute("aria-labelledby");
  const text = by ? by.split(" ").map((id) => document.getElementById(id)?.textContent).join(" ") : "";
  return (element.getAttribute("aria-label") || text || element.textContent || element.title || "").trim() !== "";
};

if (all("h1").length !== 1) fault("there is not one h1 but " + all("h1").length);
if (!document.documentElement.lang) fault("no language is set");
if (!document.title.trim() || document.title.includes("??")) fault("no title");
if (all("main").length !== 1) fault("there is not one main");
if (document.body.textContent.includes("??")) fault("a word is missing");

const ids = all("[id]").map((element) => element.id);
ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => fault("two have the id " + id));
for (const element of all("[for],[aria-describedby],[aria-labelledby]")) {
  for (const name of ["for", "aria-describedby", "aria-labelledby"]) {
    (element.getAttribute(name) || "").split(/\s+/).filter(Boolean)
      .filter((id) => !document.getElementById(id))
      .forEach((id) => fault(name + " names what is not there, " + id, element));
  }
}
all("input:not([type=hidden]), select, textarea")
  .filter((field) => !field.closest("[aria-hidden=true]") && field.getAttribute("aria-hidden") !== "true")
  .filter((field) => ![...field.labels].some(named) && !field.getAttribute("aria-label"))
  .forEach((field) => fault("no label", field));
all("button, a[href], summary").filter((element) => !named(element)).forEach((element) => fault("no name", element));
all("img:not([alt]), svg[role=img]:not([aria-label])").forEach((picture) => fault("no words for a picture", picture));
all("fieldset").filter((set) => !set.querySelector("legend")).forEach((set) => fault("no legend", set));
const levels = all("h1, h2, h3, h4").filter((heading) => heading.getClientRects().length > 0).map((heading) => Number(heading.tagName[1]));
levels.forEach((level, at) => { if (at > 0 && level > levels[at - 1] + 1) fault("a heading skips a level, h" + level); });

if (document.scrollingElement.scrollWidth > innerWidth) fault("wider than the window: " + document.scrollingElement.scrollWidth);
all("button, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, summary, .button")
  .filter(shown)
  .filter((element) => element.getBoundingClientRect().height < 48)
  .forEach((element) => fault("lower than 48 px, " + Math.round(element.getBoundingClientRect().height), element));
all("main a[href]").filter(shown).filter((link) => link.getClientRects().length > 0 && link.getBoundingClientRect().height < 24)
  .forEach((link) => fault("a link too low to be hit", link));
const first = all("main .button:not(.second):not(.danger):not(.grave)").filter(shown);
if (first.length > 1 && !document.querySelector("main article")) fault("more than one first button", first[1]);

const channel = (part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const colour = (text) => (text.match(/[\d.]+/g) || []).map(Number);
const light = ([r, g, b]) => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const back = colour(getComputedStyle(at).backgroundColor);
    if (back.length === 3 || back[3] > 0) return back;
  }
  return [255, 255, 255];
};
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  if (!texts.currentNode.textContent.trim() || !shown(element) || element.closest("script, style, option")) continue;
  const style = getComputedStyle(element);
  if (parseFloat(style.fontSize) < 15) fault("smaller than 15 px", element);
  const [one, other] = [light(colour(style.color)), light(ground(element))];
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  if (contrast < 4.5) fault("hard to read, " + contrast.toFixed(1), element);
}
return faults;
