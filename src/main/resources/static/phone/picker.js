// Asks for a date or a time.
export class Picker {
  constructor({ form, input, cancel }) {
    Object.assign(this, { form, input });
    cancel.addEventListener("click", () => (form.hidden = true));
  }

  ask(action, onPicked) {
    const { form, input } = this;
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
