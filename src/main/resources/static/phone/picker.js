// Asks for a date or a time.
export class Picker {
  constructor({ form, input, name, cancel }) {
    Object.assign(this, { form, input, name });
    cancel.addEventListener("click", () => (form.hidden = true));
  }

  ask(action, onPicked) {
    const { form, input, name } = this;
    name.textContent = action.label ?? "";
    input.type = action.mode === "datetime" ? "datetime-local" : action.mode;
    const plain = (moment = "") => moment.replace("t", "T");
    Object.assign(input, { min: plain(action.min), max: plain(action.max), value: plain(action.initial) });
    form.hidden = false;
    input.focus();
    form.onsubmit = (event) => {
      event.preventDefault();
      form.hidden = true;
      onPicked(input.value);
    };
  }
}
