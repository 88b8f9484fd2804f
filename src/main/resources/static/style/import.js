// While a list is being taken in: asks how far it is, and puts the answer where the old one was.
const place = document.getElementById("progress");

async function look() {
  try {
    const answer = await fetch(location.pathname + "/progress", { redirect: "error" });
    if (!answer.ok) {
      return;
    }
    const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".progress");
    const running = part.dataset.running === "true";
    if (!running) {
      location.reload();
      return;
    }
    place.replaceChildren(part);
  } catch {
    // the network is away for a moment: ask again
  }
  setTimeout(look, 1000);
}

if (place?.dataset.running === "true") {
  setTimeout(look, 1000);
}
