// Saves while somebody types, and shows what is wrong once they have left a field. Without this script the
// buttons save. Every word is the page's.
const form = document.getElementById("fill");
const saved = document.getElementById("saved");
const pause = 800;
const patience = 5000;
let timer = null;
let going = null;
let dirty = false;
let overtaken = false;
let sent = false;

const say = (words) => {
  saved.textContent = words;
};
const boxOf = (element) => element?.closest?.("[data-field]")?.dataset.field;

function showWrong(wrong) {
  const typing = boxOf(document.activeElement);
  for (const [field, words] of Object.entries(wrong)) {
    const place = document.getElementById(`wrong-${field}`);
    const still = place && words && field === typing && place.hidden;
    if (place && !still && (words || !place.hidden)) {
      const line = document.createElement("p");
      line.textContent = words;
      place.replaceChildren(...(words ? [line] : []));
      place.hidden = !words;
      for (const input of form.querySelectorAll(`[data-field="${field}"] [aria-describedby]`)) {
        input.toggleAttribute("aria-invalid", Boolean(words));
        if (words) {
          input.setAttribute("aria-invalid", "true");
        }
      }
    }
  }
}

function showAsked(asked) {
  for (const box of form.querySelectorAll("[data-field]")) {
    box.hidden = !asked.includes(box.dataset.field);
  }
}

function typed() {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.endsWith(".pasted")) {
      body.append(name, value);
    }
  }
  return body;
}

async function save() {
  dirty = false;
  const answer = await fetch(form.dataset.saving, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: typed(),
    redirect: "error",
  });
  if (answer.ok) {
    const now = await answer.json();
    form.elements.seen.value = now.seen;
    showAsked(now.asked);
    showWrong(now.wrong);
    if (!dirty) {
      say(`${form.dataset.saved} ${now.at}`);
    }
    return;
  }
  dirty = true;
  if (answer.status === 409) {
    overtaken = true;
    say(form.dataset.overtaken);
  } else if ([401, 403, 404].includes(answer.status)) {
    overtaken = true;
    say(form.dataset.away);
  } else {
    throw new Error(String(answer.status));
  }
}

function once() {
  timer = null;
  if (going || overtaken) {
    return;
  }
  going = save()
    .catch(() => {
      dirty = true;
      say(form.dataset.failed);
      later(patience);
    })
    .finally(() => {
      going = null;
      if (dirty && timer === null && !overtaken) {
        later(pause);
      }
    });
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(once, wait);
}

for (const kind of ["input", "change"]) {
  form.addEventListener(kind, (event) => {
    if (event.target.type !== "file" && !event.target.name?.endsWith(".pasted")) {
      dirty = true;
      if (!overtaken) {
        say("");
      }
      later(kind === "change" ? 50 : pause);
    }
  });
}

// A save that is under way names a new version: the form waits for it.
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  timer = null;
  if (going && !event.defaultPrevented) {
    event.preventDefault();
    const { submitter } = event;
    going.finally(() => form.requestSubmit(submitter));
    return;
  }
  sent = !event.defaultPrevented;
});

// Who leaves in the middle of a word loses none of it.
addEventListener("pagehide", () => {
  if (dirty && !going && !overtaken && !sent) {
    fetch(form.dataset.saving, { method: "POST", body: typed(), keepalive: true });
  }
});

// What is wrong is the answer to a form that was sent: to load it again must not send it again.
if (document.getElementById("problem")) {
  const address = new URL(form.action);
  address.searchParams.set("check", "true");
  address.searchParams.set("rows", form.elements.rows.value);
  history.replaceState(null, "", address);
}

// Going back shows the page as it was, with a version that is old.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

// One of a long list is found by typing and added by Enter or the button.
for (const set of form.querySelectorAll("fieldset[data-adding=true]")) {
  const ticks = [...set.querySelectorAll(".ticks.many .choice")];
  const filter = set.querySelector("[data-filter]");
  if (ticks.length > 0 && filter) {
    filter.closest("div").hidden = false;
    filter.addEventListener("input", (event) => {
      event.stopPropagation();
      const wanted = filter.value.trim().toLowerCase();
      for (const tick of ticks) {
        tick.hidden = !tick.textContent.toLowerCase().includes(wanted) && !tick.querySelector("input").checked;
      }
    });
    filter.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        const first = ticks.find((tick) => !tick.hidden && !tick.querySelector("input").checked);
        first?.querySelector("input").click();
        filter.value = "";
        filter.dispatchEvent(new Event("input"));
      }
    });
  }
}
