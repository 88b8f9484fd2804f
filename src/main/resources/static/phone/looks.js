// How the phone shows LINE: large print, and LINE on a computer, which has no menu and no quick replies.
const LOOKS = { print: "large-print", desktop: "on-desktop" };

export const looks = (part) => {
  for (const [box, name] of Object.entries(LOOKS)) {
    const show = () => document.body.classList.toggle(name, part(box).checked);
    part(box).checked = localStorage.getItem(`phuchuay.${box}`) === "true";
    part(box).addEventListener("change", () => {
      localStorage.setItem(`phuchuay.${box}`, part(box).checked);
      show();
    });
    show();
  }
};
