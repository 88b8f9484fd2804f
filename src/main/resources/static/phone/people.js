// The list of people one may be, and the groups.
import { make } from "./dom.js";
import { get } from "./doors.js";
import { word } from "./words.js";

/** Draws everybody into a list; tapping one calls onChoice(id). */
export const people = async (list, onChoice) => {
  const all = await get("/people");
  list.replaceChildren(...all.map((person) => item(person, onChoice)));
  return all;
};

const item = (person, onChoice) => {
  const row = make("button", "person");
  row.type = "button";
  row.dataset.id = person.id;
  const words = make("span", "person-words");
  words.append(make("strong", "", person.name), make("small", "", state(person)));
  row.append(make("span", "avatar", [...person.name][0]), words);
  row.addEventListener("click", () => onChoice(person.id));
  const element = make("li");
  element.append(row);
  return element;
};

const state = (person) =>
  person.group ? `${word("group")} · ${person.members.map((one) => one.name).join(", ")}` : word(person.friendship);
