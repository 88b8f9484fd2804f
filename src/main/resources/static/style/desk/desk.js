// The desk: the list, the open conversation, and everything between them.
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
  thread = new Thread(pane, read);
  drawn = held(thread);
  composer = new Composer(pane, thread, say);
  if (composer.form) picker = new Picker(pane, composer, thread);
  composer.onOther = (name) => typing(name, "");
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

const typing = (name, words) => {
  const place = main.querySelector(".writing");
  if (!place) return;
  place.replaceChildren();
  if (!name) return;
  const who = document.createElement("span");
  who.textContent = place.dataset.words.replace("{0}", name);
  const what = document.createElement("q");
  what.textContent = words;
  place.append(who, ...(words ? [" ", what] : []));
};

/** Opens a conversation in the page. */
const open = async (conversation, push = true) => {
  try {
    const fresh = await part(`/console/desk/${conversation}/pane`);
    main.querySelector("#pane").replaceWith(fresh);
    if (push) history.pushState({ conversation }, "", `/console/desk/${conversation}`);
    wire();
    live.watch(conversation);
    composer?.focus();
  } catch {
    location.href = `/console/desk/${conversation}`;
  }
};

const again = async () => {
  const conversation = thread?.conversation;
  if (!conversation) return;
  const fresh = await part(`/console/desk/${conversation}/pane`).catch(() => null);
  if (!fresh || thread?.conversation !== conversation || composer?.sending) return;
  const old = main.querySelector("#pane");
  const kept = keep(old);
  old.replaceWith(fresh);
  wire();
  kept(fresh);
};

/** Nothing that somebody has begun in the pane is lost when it is drawn anew. */
const keep = (old) => {
  const typed = [...old.querySelectorAll("#answer, #note, .acts textarea, #label")].map(({ id, name, value }) => ({ id, name, value }));
  const beside = [...old.querySelectorAll("#beside li")];
  const acts = old.querySelector(".acts")?.open;
  const noting = old.querySelector("#noting") && !old.querySelector("#noting").classList.contains("hidden");
  const focused = document.activeElement?.id;
  return (fresh) => {
    for (const { id, name, value } of typed) {
      const field = id ? fresh.querySelector(`#${id}`) : fresh.querySelector(`.acts [name=${name}]`);
      if (field) field.value = value;
    }
    fresh.querySelector("#beside")?.append(...beside);
    if (acts) fresh.querySelector(".acts")?.setAttribute("open", "");
    if (noting) note(true);
    if (focused) fresh.querySelector(`#${CSS.escape(focused)}`)?.focus();
  };
};

const live = new Live(document.getElementById("live"), {
  news: (news) => {
    if (news.html) {
      const { came, row } = list.take(news.html);
      if (came && row.dataset.state === "WAITING") somebodyWaits(news.conversation);
    }
    if (thread?.conversation === news.conversation && thread.at < news.at) {
      thread.changed();
    }
  },
  typing: ({ conversation, name, words }) => thread?.conversation === conversation && typing(words ? name : "", words),
  anew: () => {
    list.fetch().catch(() => null);
    thread?.changed();
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
    list.fetch(new URL(queue.href).search).then(() => history.replaceState(history.state, "", thread ? location.pathname : queue.href));
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
    await again();
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

addEventListener("popstate", () => {
  const conversation = Number(location.pathname.split("/").at(3) ?? 0);
  if (conversation) open(conversation, false);
  else location.reload();
});

keys({ list, open, note, composer: () => composer, picker: () => picker, act: (name) => main.querySelector(`.acts form[action$="/${name}"]`)?.requestSubmit() });
settings(document.getElementById("sound"), document.querySelector("[data-does=notify]"));
wire();
showCount(list.waiting);
live.watching = thread?.conversation ?? 0;
live.open();
body.dataset.ready = "yes";
