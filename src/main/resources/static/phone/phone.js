// The page: who holds the phone, what they do, what arrives.
import { Behind } from "./behind.js";
import { events, get, post, remove, upload } from "./doors.js";
import { link } from "./measures.js";
import { Menu } from "./menu.js";
import { people } from "./people.js";
import { Picker } from "./picker.js";
import { pill } from "./quick.js";
import { duration, tone } from "./recordings.js";
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

const picker = new Picker({ form: part("picker"), input: part("picker-value"), cancel: part("picker-cancel") });
const behind = new Behind(attempt);

const act = (action, picked = "") => {
  fold();
  quickReplies(null);
  if (action.type === "uri") return goTo(link(action.uri));
  if (action.type === "clipboard") {
    return void attempt(navigator.clipboard.writeText(action.clipboardText).then(() => toast(word("copied"))));
  }
  if (action.type === "location") return sendPlace();
  if (action.type === "camera" || action.type === "cameraRoll") return part("photo-file").click();
  if (action.type === "datetimepicker" && !picked) return picker.ask(action, (value) => act(action, value));
  attempt(post(chat(`/taps${as()}`), { action, picked }));
  inputOption(action);
};

const goTo = (address) => {
  if (/^https?:/i.test(address)) window.open(address, "_blank", "noopener");
  else toast(word("call"));
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

const say = (message) => attempt(post(chat(`/messages${as()}`), message));
const sendPlace = () => {
  const { title, address, latitude, longitude } = part("place").dataset;
  say({ type: "location", title, address, latitude: Number(latitude), longitude: Number(longitude) });
};
const send = async (file) => {
  const long = /^(audio|video)/.test(file.type) ? await duration(file) : 0;
  return upload(`${chat("/files")}?name=${encodeURIComponent(file.name)}&duration=${long}&${as().slice(1)}`, file);
};
const sendFile = (input) => {
  const [file] = input.files;
  if (file) attempt(send(file));
  input.value = "";
};

const quickReplies = (said) => {
  const items = said && said.from === screen.botId ? (said.message.quickReply?.items ?? []) : [];
  part("quick").replaceChildren(...items.map((item) => pill(item, act)));
  part("quick").hidden = items.length === 0;
};

let typingEnds = 0;
const typing = (until) => {
  clearTimeout(typingEnds);
  const left = new Date(until) - Date.now();
  part("typing").hidden = left <= 0;
  if (left > 0) typingEnds = setTimeout(() => (part("typing").hidden = true), left);
  talk.follow();
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

const everyone = () => people(part("people-list"), (id) => attempt(open(id)));

const show = (name) => (part("phone").dataset.screen = name);
const refetch = () => Promise.all([everyone(), behind.fetch(), screen && open(screen.person.id)]);
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
  on("hello", () => {
    part("live").classList.add("is-live");
    if (!first) attempt(refetch());
    first = false;
  });
  stream.onerror = () => part("live").classList.remove("is-live");
  on("refetch", () => attempt(refetch()));
  const struck = soon(() => behind.faults.fetch());
  const counted = soon(() => behind.account.fetch());
  on("call", (call) => {
    behind.log.add(call);
    if (call.faults.length) struck();
  });
  on("faults", struck);
  on("quota", counted);
  on("message", (signal) => {
    if (!here(signal)) return;
    talk.add(signal.said);
    if (signal.said.from === screen.botId) typing(0);
    quickReplies(signal.said);
  });
  on("read", (signal) => here(signal) && talk.read(signal.upTo));
  on("typing", (signal) => here(signal) && typing(signal.until));
  const again = soon(() => Promise.all([everyone(), screen && reopen()]));
  on("people", again);
  on("people", counted);
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
part("film").addEventListener("click", () => part("film-file").click());
part("voice").addEventListener("click", () => part("voice-file").click());
part("tone").addEventListener("click", () => { fold(); attempt(send(tone())); });
for (const id of ["photo-file", "any-file", "film-file", "voice-file"]) part(id).addEventListener("change", () => { fold(); sendFile(part(id)); });
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
attempt(behind.fetch());
const everybody = await everyone();
const last = localStorage.getItem(remembered);
await open(everybody.some((one) => one.id === last) ? last : everybody[0].id);
document.body.dataset.ready = "true";
