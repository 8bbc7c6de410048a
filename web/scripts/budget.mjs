// Adds up, gzipped, what a first visit loads before the page stands: the entry, the page's own chunk and one language.
// Fails the build when that is more JavaScript than the budget.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 180;
const FIRST_LOADS = {
  landing: ["index.html", "src/session/Landing.tsx", "src/i18n/locales/landing/nl.json"],
  home: ["index.html", "src/home/HomePage.tsx"],
  catalog: ["index.html", "src/catalog/CatalogPage.tsx", "src/i18n/locales/find/nl.json"],
  item: ["index.html", "src/catalog/ItemPage.tsx", "src/i18n/locales/item/nl.json"],
  community: ["index.html", "src/community/CommunityPage.tsx", "src/i18n/locales/talk/nl.json"],
  post: ["index.html", "src/community/PostPage.tsx", "src/i18n/locales/talk/nl.json"],
  outcome: ["index.html", "src/outcomes/OutcomePage.tsx", "src/i18n/locales/outcomes/nl.json"],
  cohort: ["index.html", "src/cohortboard/CohortPage.tsx", "src/i18n/locales/manage/nl.json"],
  week: ["index.html", "src/week/WeekPage.tsx", "src/i18n/locales/week/nl.json"],
  programme: ["index.html", "src/enrolment/EnrolmentPage.tsx", "src/i18n/locales/mine/nl.json"],
  report: ["index.html", "src/obstacle/ReportPage.tsx", "src/i18n/locales/mine/nl.json"],
  mentor: ["index.html", "src/mentor/MentorPage.tsx", "src/i18n/locales/mentor/nl.json"],
};
const LANGUAGE = "src/i18n/locales/nl.json";

const dist = new URL("../dist/", import.meta.url);
/** @type {Record<string, { file: string, imports?: string[], css?: string[] }>} */
const manifest = JSON.parse(await readFile(new URL(".vite/manifest.json", dist), "utf8"));

/** @param {string} key @param {Set<string>} files */
function collect(key, files) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const file of chunk.css ?? []) files.add(file);
  for (const each of chunk.imports ?? []) collect(each, files);
  return files;
}

/** @param {string} file */
const gzipped = async (file) => gzipSync(await readFile(new URL(file, dist))).length / 1024;

let over = false;
for (const [page, keys] of Object.entries(FIRST_LOADS)) {
  /** @type {Set<string>} */
  const files = new Set();
  for (const key of [...keys, LANGUAGE]) collect(key, files);
  const sizes = { js: 0, css: 0 };
  for (const file of files) sizes[file.endsWith(".css") ? "css" : "js"] += await gzipped(file);
  const kb = (/** @type {number} */ size) => `${size.toFixed(1).padStart(6)} KB`;
  console.log(
    `first load of ${page.padEnd(10)} ${kb(sizes.js)} JavaScript, ${kb(sizes.css)} CSS, ${files.size} files`,
  );
  over ||= sizes.js > BUDGET_KB;
}
if (over) {
  console.error(`More than ${BUDGET_KB} KB of JavaScript (gzip) on a first load`);
  process.exit(1);
}
