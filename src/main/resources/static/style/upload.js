// Sends files as soon as they are chosen or dropped, one after the other, and shows how far each is.
// Without this script the form brings them along itself. Every word is the page's.
for (const place of document.querySelectorAll(".upload")) {
  const form = place.closest("form");
  const input = place.querySelector("input[type=file]");
  const target = place.querySelector(".target");
  const list = place.querySelector(".files");
  const problems = place.querySelector(".problems");
  const status = place.querySelector("[role=status]");
  const several = place.dataset.several === "true";
  const most = Number(place.dataset.most);
  const endings = place.dataset.accept.split(",");
  const waiting = [];
  let going = null;

  const words = (reason) => (place.querySelector(`[data-reason="${reason}"]`) ?? place.querySelector("[data-reason=torn]")).dataset.words;
  const filled = (text, value) => text.replace("%", value);
  const fresh = (kind) => place.querySelector(`template.${kind}`).content.firstElementChild.cloneNode(true);

  function size(bytes) {
    const units = bytes < 1048576 ? bytes / 1024 : bytes / 1048576;
    return `${bytes < 1024 ? bytes : units.toFixed(units < 10 ? 1 : 0)} ${bytes < 1024 ? "B" : bytes < 1048576 ? "KB" : "MB"}`;
  }

  function refuse(name, reason) {
    const line = document.createElement("li");
    const what = document.createElement("b");
    what.textContent = name;
    line.append(what, " ", words(reason));
    problems.append(line);
    problems.hidden = false;
    input.setAttribute("aria-invalid", "true");
  }

  function forget() {
    problems.replaceChildren();
    problems.hidden = true;
    input.removeAttribute("aria-invalid");
  }

  function judge(file) {
    if (file.size === 0) {
      return "empty";
    }
    if (file.size > most) {
      return "too-big";
    }
    return endings.some((ending) => file.name.toLowerCase().endsWith(ending)) ? null : "wrong-kind";
  }

  function add(files) {
    forget();
    for (const file of several ? files : files.slice(0, 1)) {
      const reason = judge(file);
      if (reason) {
        refuse(file.name, reason);
      } else {
        waiting.push(line(file));
      }
    }
    next();
  }

  function line(file) {
    const item = fresh("going");
    item.querySelector(".file-name").textContent = file.name;
    item.querySelector(".file-size").textContent = size(file.size);
    const bar = item.querySelector("progress");
    bar.setAttribute("aria-label", filled(bar.dataset.words, file.name));
    const sending = { file, item, bar, request: new XMLHttpRequest() };
    item.querySelector("button").addEventListener("click", () => stop(sending));
    list.append(item);
    return sending;
  }

  function stop(sending) {
    const at = waiting.indexOf(sending);
    if (at >= 0) {
      waiting.splice(at, 1);
    }
    sending.item.remove();
    sending.request.abort();
    input.focus();
  }

  function body() {
    const data = new FormData();
    data.append("_csrf", form.querySelector("input[name=_csrf]").value);
    data.append("keeper", place.dataset.keeper);
    data.append("field", place.dataset.field);
    return data;
  }

  function next() {
    if (going || waiting.length === 0) {
      return;
    }
    const sending = waiting.shift();
    going = sending;
    const data = body();
    data.append("file", sending.file);
    const { request } = sending;
    request.upload.addEventListener("progress", (event) => {
      sending.bar.value = event.lengthComputable ? (100 * event.loaded) / event.total : 50;
    });
    request.addEventListener("load", () => answered(sending));
    request.addEventListener("error", () => refuse(sending.file.name, "torn"));
    request.addEventListener("loadend", () => {
      sending.item.remove();
      going = null;
      next();
    });
    request.open("POST", place.dataset.to);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.send(data);
  }

  function answered({ file, request }) {
    if (request.status === 201 && request.response) {
      keep(request.response);
      return;
    }
    const known = request.response?.reason;
    const away = request.status === 401 || request.status === 403 || request.responseURL.includes("/sign-in");
    refuse(file.name, known ?? (away ? "signed-out" : request.status === 413 ? "too-big" : "torn"));
  }

  function keep(file) {
    if (!several) {
      for (const other of list.querySelectorAll("li:has(input)")) {
        other.remove();
      }
    }
    const item = fresh("kept");
    item.querySelector(".file-name").textContent = file.name;
    item.querySelector(".file-size").textContent = file.size;
    const pages = item.querySelector(".file-pages");
    pages.textContent = file.pages > 0 ? filled(pages.dataset.words, file.pages) : "";
    item.querySelector("input").value = file.id;
    const button = item.querySelector("button");
    button.setAttribute("aria-label", filled(button.dataset.words, file.name));
    button.addEventListener("click", () => withdraw(item, file));
    list.append(item);
    status.textContent = filled(place.dataset.sent, file.name);
    place.dispatchEvent(new Event("change", { bubbles: true }));
  }

  async function withdraw(item, file) {
    item.remove();
    status.textContent = filled(place.dataset.removed, file.name);
    input.focus();
    try {
      await fetch(`${place.dataset.to}/${file.id}/withdrawal`, { method: "POST", body: body(), redirect: "error" });
    } catch {
      // it is not in the form any more, and swept by itself
    }
  }

  input.addEventListener("change", () => {
    add([...input.files]);
    input.value = "";
  });
  target.addEventListener("dragover", (event) => {
    event.preventDefault();
    target.classList.add("over");
  });
  target.addEventListener("dragleave", () => target.classList.remove("over"));
  target.addEventListener("drop", (event) => {
    event.preventDefault();
    target.classList.remove("over");
    add([...event.dataTransfer.files]);
  });
  form.addEventListener("submit", (event) => {
    if (going || waiting.length > 0) {
      event.preventDefault();
      status.textContent = "";
      status.textContent = place.dataset.unfinished;
      status.classList.remove("aside");
    }
  });
  target.querySelector(".hint").hidden = false;
}
