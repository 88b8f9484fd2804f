// Copies the lines of a list, where the browser lets us.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const list = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText([...list.children].map((item) => item.textContent).join("\n"));
    button.textContent = button.dataset.done;
  });
}
