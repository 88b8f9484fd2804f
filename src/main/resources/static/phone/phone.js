// The page: who holds the phone, what they do, what arrives.
import { Acting } from "./acting.js";
import { Behind } from "./behind.js";
import { get, post, remove, upload } from "./doors.js";
import { Friendship } from "./friendship.js";
import { looks } from "./looks.js";
import { Menu } from "./menu.js";
import { people } from "./people.js";
import { Picker } from "./picker.js";
import { quickReplies } from "./quick.js";
import { listen, soon } from "./stream.js";
import { Talk } from "./talk.js";
import { Trays } from "./trays.js";
import { Typing } from "./typing.js";
import { word } from "./words.js";
import { Writing } from "./writing.js";

const part = (id) => document.getElementById(id);
const remembered = "phuchuay.person";
let screen = null;
let wanted = null;
let opening = 0;

const chat = (rest = "") => `/chats/${screen.person.id}${rest}`;
const as = () => (screen.person.group ? `?as=${part("as").value}` : "");
const toast = (text) => {
  part("toast").textContent = text;
  part("toast").classList.add("is-shown");
  setTimeout(() => part("toast").classList.remove("is-shown"), 2500);
};
const attempt = (work) => Promise.resolve(work).catch(() => toast(word("failed")));
const act = (action, from = "") => {
  trays.fold();
  quick(null);
  acting.act(action, "", from);
};
const quick = (said) => quickReplies(part("quick"), said?.from === screen.botId ? said : null, act);

const trays = new Trays(part);
const talk = new Talk(part("talk"), act, (said) => attempt(remove(`${chat(`/messages/${said.id}`)}?as=${said.from}`)));
const typing = new Typing(part("typing"), () => talk.follow());
const menu = new Menu(
  { panel: part("menu"), picture: part("menu-picture"), bar: part("menu-bar"), text: part("menu-text"), toggle: part("menu-switch") },
  (action) => act(action, "menu"));
const writing = new Writing({
  part,
  say: (message) => attempt(post(chat(`/messages${as()}`), message)),
  upload: (file, query) => attempt(upload(`${chat("/files")}?${query}&${as().slice(1)}`, file)),
  fold: () => trays.fold(),
});
const acting = new Acting({
  menu, writing, toast, attempt,
  picker: new Picker({ form: part("picker"), input: part("picker-value"), name: part("picker-name"), cancel: part("picker-cancel") }),
  tap: (tap) => post(chat(`/taps${as()}`), tap),
});
const friendship = new Friendship({
  part,
  befriend: () => attempt(post(chat("/friendship")).then(() => trays.fold())),
  block: () => attempt(remove(chat("/friendship")).then(() => trays.fold())),
});
const behind = new Behind(attempt);

const open = async (id) => {
  const mine = ++opening;
  wanted = id;
  const opened = await get(`/chats/${id}`);
  if (mine !== opening) return;
  const before = screen?.person.id;
  screen = opened;
  const { person } = screen;
  localStorage.setItem(remembered, id);
  part("bot-name").textContent = person.group ? person.name : screen.bot;
  part("person-name").textContent = person.group ? person.members.map((one) => one.name).join(", ") : person.name;
  if (before !== id) {
    part("as").replaceChildren(...person.members.map((one) => new Option(one.name, one.id)));
    trays.fold();
  }
  talk.open(screen);
  quick(screen.messages.findLast((said) => !said.unsent));
  typing.until(screen.typingUntil);
  menu.show(screen.menu);
  friendship.show(person);
  show("chat");
  looked();
};
const reopen = async () => {
  const { id } = screen.person;
  const now = await get(`/chats/${id}`);
  if (screen.person.id !== id) return;
  screen.person = now.person;
  menu.show(now.menu);
  friendship.show(now.person);
};
const everyone = () => people(part("people-list"), (id) => attempt(open(id)));
const show = (name) => (part("phone").dataset.screen = name);
const looked = soon(() => attempt(post(chat("/views"))), 500);
const refetch = () => attempt(Promise.all([everyone(), behind.fetch(), wanted && open(wanted)]));

const here = (hear) => (signal) => signal.chat === screen?.person.id && hear(signal);
const struck = soon(() => attempt(behind.faults.fetch()));
const counted = soon(() => attempt(behind.account.fetch()));
const again = soon(() => attempt(Promise.all([everyone(), screen && reopen()])));
listen({
  call: (call) => {
    behind.log.add(call);
    if (call.faults.length) struck();
  },
  faults: struck,
  quota: counted,
  people: () => (again(), counted()),
  menu: again,
  message: here(({ said }) => {
    talk.add(said);
    quick(said);
    if (said.from !== screen.botId) return;
    typing.until(0);
    looked();
  }),
  read: here(({ upTo }) => talk.read(upTo)),
  typing: here(({ until }) => typing.until(until)),
}, refetch, (yes) => part("live").classList.toggle("is-live", yes));

looks(part);
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

attempt(behind.fetch());
const everybody = await everyone();
const wished = new URLSearchParams(location.search).get("person");
const known = (id) => everybody.some((one) => one.id === id);
await open([wished, localStorage.getItem(remembered), everybody[0].id].find(known));
document.body.dataset.ready = "true";
