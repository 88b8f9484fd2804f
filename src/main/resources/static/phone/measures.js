// LINE's keywords for sizes, in CSS pixels.
const FONTS = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, "3xl": 35, "4xl": 48, "5xl": 74 };
const SPACES = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const BORDERS = { none: 0, light: 0.5, normal: 1, medium: 2, "semi-bold": 3, bold: 4 };
const PICTURES = {
  xxs: 40, xs: 60, sm: 80, md: 100, lg: 120, xl: 140, xxl: 160,
  "3xl": 180, "4xl": 200, "5xl": 220,
};
const LENGTH = /^-?\d+(\.\d+)?(px|%)$/;
const COLOR = /^#([0-9a-f]{6}|[0-9a-f]{8})$/i;
const LINKS = /^(https?|line|tel):/i;

const from = (words) => (value) =>
  typeof value !== "string" ? "" : value in words ? `${words[value]}px` : LENGTH.test(value) ? value : "";

export const space = from(SPACES);
export const border = from(BORDERS);
export const picture = (value = "md") => (value === "full" ? "100%" : from(PICTURES)(value));

/** A font size; with scaling it follows the large print of the phone. */
export const font = (value = "md", scaling = false) => {
  const size = from(FONTS)(value) || "16px";
  return scaling ? `calc(${size} * var(--print, 1))` : size;
};

export const color = (value) => (COLOR.test(value ?? "") ? value : "");

export const ratio = (value = "1:1") => {
  const [width, height] = value.split(":").map(Number);
  return width > 0 && height > 0 ? `${width} / ${height}` : "1 / 1";
};

/** Only addresses a phone opens; everything else is nothing. */
export const link = (value) => (LINKS.test(value ?? "") ? value : "");

/** Only addresses of pictures; everything else is nothing. */
export const source = (value) => (/^(https?:|\/)/i.test(value ?? "") ? value : "");
