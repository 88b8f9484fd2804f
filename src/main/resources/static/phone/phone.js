// The page: who holds the phone, what they do, what arrives.
import { make } from "./dom.js";
import { events, get, post, remove, upload } from "./doors.js";
import { Log } from "./log.js";
import { link } from "./measures.js";
import { Menu } from "./menu.js";
import { Talk } from "./talk.js";
import { word } from "./words.js";

const part = (id) => document.getElementById(id);
const remembered = "phuchuay.person";
const trays = ["choices", "stickers", "plus"];
let screen = null;
let opening = 0;

const chat = (rest = "") => `/chats/${screen.person.id}${rest}`;
const as = () => (screen.person.group ? `?as=${part("as").value}` : "");

const toast = (text) => {
  part("toast").textContent = text;
  part("toast").classList.add("is-shown");
  setTimeout(() => part("toast").classList.remove("is-shown"), 2500);
};
const attempt = (work) => Promise.resolve(work).catch(() => toast(word("failed")));
const fold = (but) => trays.filter((tray) => tray !== but).forEach((tray) => (part(tray).hidden = true));

const talk = new Talk(part("talk"), (action) => act(action), (said) =>
  attempt(remove(`${chat(`/messages/${said.id}`)}?as=${said.from}`)));
const menu = new Menu(
  { panel: part("menu"), picture: part("menu-picture"), bar: part("menu-bar"), text: part("menu-text"), toggle: part("menu-switch") },
  (action) => act(action));
const log = new Log({ rows: part("rows"), empty: part("rows-empty"), clear: part("clear"), onlyRed: part("only-red") });

const act = (action, picked = "") => {
  fold();
  quickReplies(null);
  if (action.type === "uri") return void window.open(link(action.uri), "_blank", "noopener");
  if (action.type === "clipboard") {
    return void attempt(navigator.clipboard.writeText(action.clipboardText).then(() => toast(word("copied"))));
  }
  if (action.type === "location") return sendPlace();
  if (action.type === "camera" || action.type === "cameraRoll") return part("photo-file").click();
  if (action.type === "datetimepicker" && !picked) return pick(action);
  attempt(post(chat(`/taps${as()}`), { action, picked }));
  inputOption(action);
};

const inputOption = (action) => {
  if (action.inputOption === "closeRichMenu") menu.open(false);
  if (action.inputOption === "openRichMenu") menu.open(true);
  if (action.inputOption === "openKeyboard") {
    menu.open(false);
    part("text").value = action.fillInText ?? "";
    part("text").focus();
  }
};

const pick = (action) => {
  const input = part("picker-value");
  input.type = action.mode === "datetime" ? "datetime-local" : action.mode;
  Object.assign(input, { value: action.initial ?? "", min: action.min ?? "", max: action.max ?? "" });
  part("picker").hidden = false;
  input.focus();
  part("picker").onsubmit = (event) => {
    event.preventDefault();
    part("picker").hidden = true;
    act(action, input.value);
  };
};

const say = (message) => attempt(post(chat(`/messages${as()}`), message));
const sendPlace = () => {
  const { title, address, latitude, longitude } = part("place").dataset;
  say({ type: "location", title, address, latitude: Number(latitude), longitude: Number(longitude) });
};
const sendFile = (input) => {
  const [file] = input.files;
  if (file) attempt(upload(`${chat("/files")}?name=${encodeURIComponent(file.name)}&${as().slice(1)}`, file));
  input.value = "";
};

const quickReplies = (said) => {
  const items = said && said.from === screen.botId ? (said.message.quickReply?.items ?? []) : [];
  part("quick").replaceChildren(...items.map(({ action }) => {
    const pill = make("button", "pill", action.label ?? "");
    pill.type = "button";
    pill.addEventListener("click", () => act(action));
    return pill;
  }));
  part("quick").hidden = items.length === 0;
};

let typingEnds = 0;
const typing = (until) => {
  clearTimeout(typingEnds);
  const left = new Date(until) - Date.now();
  part("typing").hidden = left <= 0;
  if (left > 0) typingEnds = setTimeout(() => (part("typing").hidden = true), left);
  talk.bottom();
};

const friendship = () => {
  const { friendship: state, group } = screen.person;
  const shown = group && state === "NONE" ? "group" : state.toLowerCase();
  part("friendship").hidden = state === "FRIEND";
  for (const each of ["none", "blocked", "group"]) {
    part(`friendship-${each}`).hidden = part(`befriend-${each}`).hidden = each !== shown;
  }
  part("follow").hidden = state !== "NONE" || group;
  part("unblock").hidden = state !== "BLOCKED";
  part("join").hidden = !group || state === "FRIEND";
  part("block").hidden = state !== "FRIEND" || group;
  part("speaker").hidden = !group;
};

const open = async (id) => {
  const mine = ++opening;
  const opened = await get(`/chats/${id}`);
  if (mine !== opening) return;
  const before = screen?.person.id;
  screen = opened;
  localStorage.setItem(remembered, id);
  part("bot-name").textContent = screen.person.group ? screen.person.name : screen.bot;
  part("person-name").textContent = screen.person.group ? screen.person.members.map((one) => one.name).join(", ") : screen.person.name;
  if (before !== id) {
    part("as").replaceChildren(...screen.person.members.map((one) => new Option(one.name, one.id)));
    fold();
  }
  talk.open(screen);
  quickReplies(screen.messages.findLast((said) => !said.unsent));
  typing(screen.typingUntil);
  menu.show(screen.menu);
  friendship();
  show("chat");
};

const people = async () => {
  const all = await get("/people");
  part("people-list").replaceChildren(...all.map((person) => {
    const row = make("button", "person");
    row.type = "button";
    row.dataset.id = person.id;
    const words = make("span", "person-words");
    const state = person.group ? `${word("group")} · ${person.members.map((one) => one.name).join(", ")}` : word(person.friendship);
    words.append(make("strong", "", person.name), make("small", "", state));
    row.append(make("span", "avatar", [...person.name][0]), words);
    row.addEventListener("click", () => attempt(open(person.id)));
    const item = make("li");
    item.append(row);
    return item;
  }));
  return all;
};

const show = (name) => (part("phone").dataset.screen = name);
const refetch = () => Promise.all([people(), log.fetch(), screen && open(screen.person.id)]);
const soon = (work) => {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => attempt(work()), 60);
  };
};

const listen = () => {
  const stream = events();
  const on = (kind, hear) => stream.addEventListener(kind, ({ data }) => hear(JSON.parse(data)));
  const here = (signal) => signal.chat === screen?.person.id;
  let first = true;
  on("open", () => {
    part("live").classList.add("is-live");
    if (!first) attempt(refetch());
    first = false;
  });
  stream.onerror = () => part("live").classList.remove("is-live");
  on("refetch", () => attempt(refetch()));
  on("call", (call) => log.add(call));
  on("message", (signal) => {
    if (!here(signal)) return;
    talk.add(signal.said);
    if (signal.said.from === screen.botId) typing(0);
    quickReplies(signal.said);
  });
  on("read", (signal) => here(signal) && talk.read(signal.upTo));
  on("typing", (signal) => here(signal) && typing(signal.until));
  const again = soon(() => Promise.all([people(), screen && reopen()]));
  on("people", again);
  on("menu", again);
};

const reopen = async () => {
  const now = await get(`/chats/${screen.person.id}`);
  screen.person = now.person;
  menu.show(now.menu);
  friendship();
};

const grow = () => {
  part("text").style.height = "auto";
  part("text").style.height = `${Math.min(part("text").scrollHeight, 120)}px`;
};

const toggle = (button, tray) => part(button).addEventListener("click", () => {
  fold(tray);
  part(tray).hidden = !part(tray).hidden;
  part(button).setAttribute("aria-expanded", !part(tray).hidden);
});
const befriend = () => attempt(post(chat("/friendship")).then(() => fold()));

toggle("more", "choices");
toggle("sticker-switch", "stickers");
toggle("plus-switch", "plus");
for (const id of ["follow", "unblock", "join", "befriend"]) part(id).addEventListener("click", befriend);
part("block").addEventListener("click", () => attempt(remove(chat("/friendship")).then(() => fold())));
part("print").addEventListener("change", () => document.body.classList.toggle("large-print", part("print").checked));
part("place").addEventListener("click", () => { fold(); sendPlace(); });
part("photo").addEventListener("click", () => part("photo-file").click());
part("file").addEventListener("click", () => part("any-file").click());
for (const id of ["photo-file", "any-file"]) part(id).addEventListener("change", () => { fold(); sendFile(part(id)); });
part("picker-cancel").addEventListener("click", () => (part("picker").hidden = true));
part("stickers").addEventListener("click", ({ target }) => {
  const stickerId = target.closest("[data-sticker]")?.dataset.sticker;
  if (stickerId) say({ type: "sticker", packageId: "446", stickerId });
  fold();
});
part("text").addEventListener("input", grow);
part("text").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  part("write").requestSubmit();
});
part("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = part("text").value;
  if (!text.trim()) return;
  part("text").value = "";
  grow();
  say({ type: "text", text });
});
part("add").addEventListener("submit", async (event) => {
  event.preventDefault();
  const added = await attempt(post("/people", { name: part("add-name").value, language: "th" }));
  part("add").reset();
  if (added) await open(added.id);
});
document.addEventListener("click", ({ target }) => {
  const does = target.closest("[data-does]")?.dataset.does;
  if (does === "people") show("people");
  if (does === "log") document.body.classList.toggle("log-open");
});

listen();
log.fetch();
const everybody = await people();
const last = localStorage.getItem(remembered);
await open(everybody.some((one) => one.id === last) ? last : everybody[0].id);
document.body.dataset.ready = "true";
