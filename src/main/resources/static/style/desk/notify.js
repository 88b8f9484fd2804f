// Title, sound and notices on the screen when somebody waits and nobody looks.
import { word } from "/phone/words.js";

const title = document.title;

export const showCount = (waiting) => {
  document.title = waiting ? `(${waiting}) ${title}` : title;
};

/** Two soft tones, made here: no file to load. */
const ring = () => {
  const audio = new AudioContext();
  for (const [tone, from] of [[660, 0], [880, 0.18]]) {
    const sound = audio.createOscillator();
    const volume = audio.createGain();
    sound.frequency.value = tone;
    volume.gain.setValueAtTime(0.0001, audio.currentTime + from);
    volume.gain.exponentialRampToValueAtTime(0.12, audio.currentTime + from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + from + 0.3);
    sound.connect(volume).connect(audio.destination);
    sound.start(audio.currentTime + from);
    sound.stop(audio.currentTime + from + 0.32);
  }
};

export const somebodyWaits = (conversation) => {
  if (localStorage.getItem("desk-sound") === "on") ring();
  if (document.hidden && globalThis.Notification?.permission === "granted") {
    const notice = new Notification(word("notify-title"), { body: word("notify-body"), tag: `chat-${conversation}` });
    notice.onclick = () => {
      focus();
      location.href = `/console/desk/${conversation}`;
    };
  }
};

export const settings = (box, button) => {
  box.checked = localStorage.getItem("desk-sound") === "on";
  box.addEventListener("change", () => {
    localStorage.setItem("desk-sound", box.checked ? "on" : "off");
    if (box.checked) ring();
  });
  button.hidden = !globalThis.Notification || Notification.permission === "granted";
  button.addEventListener("click", async () => {
    button.hidden = (await Notification.requestPermission()) === "granted";
  });
};
