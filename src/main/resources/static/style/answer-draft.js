// Keeps in this tab what somebody types until it is sent, and offers it again to whoever comes back: after a
// closed page, or when one had to sign in anew. Every word is the page's.
const form = document.getElementById("answer");
const offer = document.getElementById("draft");
const { id, seen } = form.elements;
const key = `answer ${seen.value === "0" && id.value.startsWith("desk/") ? "new" : id.value}`;
const answered = document.getElementById("problem") || document.getElementById("overtaken");
const ours = ["_csrf", "id", "seen"];

const typed = () => {
  const fields = {};
  for (const field of form.elements) {
    if (field.name && !ours.includes(field.name) && field.type !== "submit") {
      fields[field.name] = field.type === "checkbox" ? field.checked : field.value;
    }
  }
  return JSON.stringify(fields);
};

function put(kept) {
  for (const [name, value] of Object.entries(JSON.parse(kept))) {
    const field = form.elements[name];
    if (field?.type === "checkbox") field.checked = value;
    else if (field) field.value = value;
  }
  for (const link of form.querySelectorAll(".link-of")) {
    link.open ||= [...link.querySelectorAll("input[type=text]")].some((field) => field.value);
  }
  form.dispatchEvent(new Event("input"));
}

const kept = sessionStorage.getItem(key);
offer.hidden = !kept || kept === typed() || Boolean(answered) || location.pathname.endsWith("/check");
offer.querySelector("[data-take]").addEventListener("click", () => {
  put(kept);
  offer.hidden = true;
  document.getElementById("question").focus();
});
offer.querySelector("[data-leave]").addEventListener("click", () => {
  sessionStorage.removeItem(key);
  offer.hidden = true;
});
form.addEventListener("input", () => sessionStorage.setItem(key, typed()));
