// The desk: the list, the open conversation, and everything between them.
import { keep, typing } from "./beside.js";
import { Composer } from "./composer.js";
import { part, send } from "./doors.js";
import { keys } from "./keys.js";
import { List } from "./list.js";
import { Live } from "./live.js";
import { settings, showCount, somebodyWaits } from "./notify.js";
import { Picker } from "./picker.js";
import { Thread } from "./thread.js";
import { word } from "/phone/words.js";

const body = document.body;
const main = document.querySelector("main");
const list = new List(main, body.dataset.me, body.dataset.systems.split(" "));
let thread = null;
let composer = null;
let picker = null;
let drawn = "";
let asked = 0;

const say = (words) => {
  const place = main.querySelector("#said");
  place.replaceChildren();
  place.classList.toggle("hidden", !words);
  if (!words) return;
  const line = document.createElement("p");
  line.textContent = words;
  place.append(line);
};

const wire = () => {
  const pane = main.querySelector("#pane");
  const conversation = Number(pane.dataset.conversation);
  body.classList.toggle("opened", conversation > 0);
  list.mark(conversation);
  thread = composer = null;
  if (!conversation) return;
  thread = new Thread(pane, read, tell);
  drawn = held(thread);
  composer = new Composer(pane, thread, say);
  if (composer.form) picker = new Picker(pane, composer, thread);
  composer.onOther = (name) => typing(pane, name, "");
  read(thread);
};

/** Who holds it: with that changes what can be done with it. */
const held = ({ list: { dataset } }) => [dataset.state, dataset.holder, dataset.mine].join();

/** Who looks at what came has read it, if it is theirs. */
const read = (open) => {
  if (held(open) !== drawn) again();
  const row = list.list.querySelector(`#chat-${open.conversation}`);
  if (open.list.dataset.mine !== "true" || document.hidden || Number(row?.dataset.unread ?? 0) === 0) return;
  act(`/console/desk/${open.conversation}/reading`);
};

const act = (address) => {
  const fields = new FormData();
  fields.set("_csrf", document.querySelector("input[name=_csrf]").value);
  return send({ action: address }, fields).catch(() => null);
};

/** Opens a conversation in the page; of two asked for at once the last counts. */
const open = async (conversation, push = true) => {
  const from = body.classList.contains("opened") ? "chat" : "list";
  asked = conversation;
  list.mark(conversation);
  main.querySelector("#pane").setAttribute("aria-busy", "true");
  try {
    const fresh = await part(`/console/desk/${conversation}/pane`);
    if (asked !== conversation) return;
    main.querySelector("#pane").replaceWith(fresh);
    if (push) history.pushState({ conversation, from }, "", `/console/desk/${conversation}`);
    wire();
    live.watch(conversation);
    begin();
  } catch {
    location.href = `/console/desk/${conversation}`;
  }
};

/** On a phone the name comes first: the keyboard would cover what is to be read. */
const begin = () => {
  if (matchMedia("(max-width: 48rem), (pointer: coarse)").matches) main.querySelector(".names h2").focus();
  else composer?.focus();
};

/** Back to the list, at the row one came from. */
const shut = () => {
  const from = thread?.conversation;
  asked = 0;
  const none = document.createElement("div");
  none.id = "pane";
  none.className = "pane none";
  none.dataset.conversation = "0";
  const line = document.createElement("p");
  line.textContent = word("none");
  none.append(line);
  main.querySelector("#pane").replaceWith(none);
  wire();
  live.watch(0);
  list.focus(from);
};

/** What stands above and beside the conversation anew; what is read and what is typed stays where it is. */
const again = async () => {
  const conversation = thread?.conversation;
  if (!conversation) return;
  const fresh = await part(`/console/desk/${conversation}/pane`).catch(() => null);
  if (!fresh || thread?.conversation !== conversation) return;
  const pane = main.querySelector("#pane");
  const kept = keep(pane);
  const read = pane.querySelector(".context").scrollTop;
  drawn = held({ list: fresh.querySelector("#thread") });
  if (fresh.querySelector("#thread").dataset.mine === "true") say(null);
  thread.take(fresh.querySelector("#thread"));
  for (const name of [".head", ".context"]) pane.querySelector(name).replaceWith(fresh.querySelector(name) ?? "");
  Object.assign(pane.dataset, fresh.dataset);
  kept(pane);
  pane.querySelector(".context").scrollTop = read;
};

/** Says to whoever does not see the screen what came, and no more than that. */
const tell = (words) => {
  document.getElementById("news").textContent = words;
};

/** When the list cannot be had it says so, and the old one stays. */
const fetchList = async (search = null) => {
  try {
    await list.fetch(search);
    trouble("");
  } catch (failure) {
    trouble(word("list-failed"));
    throw failure;
  }
};

const trouble = (words) => {
  const place = document.getElementById("trouble");
  if (place.textContent !== words) place.textContent = words;
  place.classList.toggle("hidden", !words);
};

const live = new Live(document.getElementById("live"), {
  news: (news) => {
    if (news.html) {
      const { came, row } = list.take(news.html);
      if (came && row.dataset.state === "WAITING") {
        somebodyWaits(news.conversation);
        tell(word("waits-now").replace("{0}", row.querySelector(".who b").textContent));
      }
    }
    if (thread?.conversation === news.conversation && thread.at < news.at) {
      thread.changed();
    }
  },
  typing: ({ conversation, name, words }) => thread?.conversation === conversation && typing(main, words ? name : "", words),
  anew: async () => {
    thread?.changed();
    await list.fetch();
    trouble("");
  },
});

list.onCount = () => showCount(list.waiting);

main.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const row = event.target.closest(".chat a, .before a");
  const queue = event.target.closest(".queues a, .more a");
  if (row) {
    event.preventDefault();
    open(Number(new URL(row.href).pathname.split("/").at(-1)));
  } else if (queue) {
    event.preventDefault();
    const { href } = queue;
    fetchList(new URL(href).search).then(() => thread || history.replaceState(history.state, "", href), () => null);
  } else if (event.target.closest(".back")) {
    event.preventDefault();
    if (history.state?.from === "list") {
      history.back();
    } else {
      history.replaceState(null, "", `/console/desk${list.query()}`);
      shut();
    }
  }
  if (!event.target.closest(".acts")) main.querySelector(".acts[open]")?.removeAttribute("open");
});

main.addEventListener("submit", async (event) => {
  const form = event.target.closest("form.act, #noting");
  if (!form) return;
  event.preventDefault();
  if (form.dataset.sure && !confirm(form.dataset.sure)) return;
  const fields = new FormData(form, event.submitter);
  try {
    await send(form, fields);
    say(null);
    form.reset();
    form.closest("details")?.removeAttribute("open");
    if (form.id === "noting") note(false);
    const acted = form.closest(".acts");
    await again();
    if (acted) main.querySelector(form.action.endsWith("/taking") ? "#answer" : ".acts summary")?.focus();
  } catch (failure) {
    say(failure.said?.words ?? word("failed"));
    form.closest("details")?.removeAttribute("open");
    thread?.changed();
  }
});

main.addEventListener("change", (event) => {
  if (["system", "by-label"].includes(event.target.id)) event.target.form.requestSubmit();
});

document.addEventListener("click", (event) => {
  const does = event.target.closest("[data-does]")?.dataset.does;
  if (does === "keys") document.getElementById("keys").showModal();
  if (does === "choices") {
    main.querySelector("#choosing").classList.toggle("hidden");
    main.querySelector("#choices").focus();
  }
  if (does === "note" || does === "answer") note(does === "note");
});

const note = (on) => {
  main.querySelector("#noting")?.classList.toggle("hidden", !on);
  main.querySelector("#composer")?.classList.toggle("hidden", on);
  main.querySelector(on ? "#note" : "#answer")?.focus();
};

/** Opens the menu at what a key stands for: what the asker gets to see is done with one more key. */
const offer = (name) => {
  const button = main.querySelector(`.acts form[action$="/${name}"] button`);
  if (!button) return;
  main.querySelector(".acts").setAttribute("open", "");
  button.focus();
};

addEventListener("popstate", () => {
  const conversation = Number(location.pathname.split("/").at(3) ?? 0);
  if (conversation === (thread?.conversation ?? 0)) return;
  if (conversation) open(conversation, false);
  else {
    shut();
    fetchList(location.search).then(() => list.focus(), () => null);
  }
});

keys({ list, open, note, composer: () => composer, picker: () => picker, act: (name) => main.querySelector(`.acts form[action$="/${name}"]`)?.requestSubmit(), offer: (name) => offer(name) });
settings(document.getElementById("sound"), document.querySelector("[data-does=notify]"));
wire();
showCount(list.waiting);
live.watching = thread?.conversation ?? 0;
live.open();
body.dataset.ready = "yes";
