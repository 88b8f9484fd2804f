/** Letters of one line grow smaller until they fit, as LINE does with adjustMode. */
export const shrink = (element) => {
  const { fontSize } = element.style;
  const fit = () => {
    element.style.fontSize = fontSize;
    const room = element.clientWidth / element.scrollWidth;
    if (room < 1) element.style.fontSize = `calc(${fontSize} * ${Math.floor(room * 100) / 100})`;
  };
  element.classList.add("fx-shrink");
  new ResizeObserver(fit).observe(element);
  document.fonts.ready.then(fit);
};
