// Draws the icons of the installed app from the mark: npm has no picture tool among its dependencies, a browser is one.
//   node dev/icons.mjs
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const { values: options } = parseArgs({
  options: { browser: { type: "string", default: "/usr/bin/chromium" } },
});

const MARK =
  '<path d="M6.5 21.5c3.2 0 4.6-3.4 9.5-3.4s6.3 3.4 9.5 3.4" fill="none" stroke="#F7F5F0" stroke-width="2.6" stroke-linecap="round"/><circle cx="16" cy="11" r="4.2" fill="#E8A33D"/>';
/** `inset` leaves room around the mark: systems cut a maskable icon to a shape of theirs, at most to the middle 80 %. */
const drawing = (/** @type {number} */ size, /** @type {number} */ corner, /** @type {number} */ inset) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${-inset} ${-inset} ${32 + 2 * inset} ${32 + 2 * inset}"><rect x="${-inset}" y="${-inset}" width="${32 + 2 * inset}" height="${32 + 2 * inset}" rx="${corner}" fill="#0F5C5C"/>${MARK}</svg>`;

const ICONS = {
  "icon-192.png": [192, 8, 0],
  "icon-512.png": [512, 8, 0],
  "icon-maskable-512.png": [512, 0, 6],
  "apple-touch-icon.png": [180, 0, 3],
};

const browser = await chromium.launch({
  executablePath: options.browser,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
for (const [name, [size = 0, corner = 0, inset = 0]] of Object.entries(ICONS)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size, corner, inset)}`);
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`../public/${name}`, import.meta.url), picture);
  await page.close();
}
await browser.close();
