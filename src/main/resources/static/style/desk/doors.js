// How the page asks the house: by the same forms that work without it.
const HEADERS = { "X-Desk": "1" };

/** The HTML of a part of the page, as an element. */
export const part = async (address) => {
  const answer = await fetch(address, { headers: { ...HEADERS, Accept: "text/html" }, redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  const template = document.createElement("template");
  template.innerHTML = await answer.text();
  return template.content.firstElementChild;
};

/** Sends a form; what the house says against it, or null when it is done. */
export const send = async (form, fields = new FormData(form)) => {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields), headers: HEADERS, redirect: "error" });
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  if (answer.headers.get("Content-Type")?.includes("json")) throw Object.assign(new Error("refused"), { said: await answer.json() });
  throw new Error(String(answer.status));
};

/** The token that forms of this page carry. */
export const token = () => document.querySelector("input[name=_csrf]");
