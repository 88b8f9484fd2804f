// How person and bot stand to each other: the bar that says so, and the choices that change it.
const BARS = ["none", "blocked", "group"];

export class Friendship {
  constructor({ part, befriend, block }) {
    this.part = part;
    for (const id of ["follow", "unblock", "join", "befriend"]) part(id).addEventListener("click", befriend);
    part("block").addEventListener("click", block);
  }

  show({ friendship: state, group }) {
    const { part } = this;
    const shown = group && state === "NONE" ? "group" : state.toLowerCase();
    part("friendship").hidden = state === "FRIEND";
    for (const each of BARS) part(`friendship-${each}`).hidden = part(`befriend-${each}`).hidden = each !== shown;
    part("follow").hidden = state !== "NONE" || group;
    part("unblock").hidden = state !== "BLOCKED";
    part("join").hidden = !group || state === "FRIEND";
    part("block").hidden = state !== "FRIEND" || group;
    part("speaker").hidden = !group;
  }
}
