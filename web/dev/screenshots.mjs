// Takes pictures of every main page at desk and phone width, light and dark, and reports what the browser complained
// about (console, content security policy) and what axe found. For people to look at; nothing is compared.
//   node dev/screenshots.mjs http://localhost:8080 <folder> [--language nl] [--only home,item]
//   node dev/screenshots.mjs http://localhost:8080 <folder> --admin
//   node dev/screenshots.mjs http://localhost:8080 <folder> --user jonas.weber@praxis.example --office
//   node dev/screenshots.mjs http://localhost:8080 <folder> --user lotte.devries@praxis.example --curate
// The second takes the pages of administrators, of a stand-in with --admin; the others those of managers and curators, of an
// academy with the demo data, signed in there.
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: "string", default: "en" },
    only: { type: "string" },
    browser: { type: "string", default: "/usr/bin/chromium" },
    "signed-out": { type: "boolean", default: false },
    schemes: { type: "string", default: "light,dark" },
    user: { type: "string" },
    password: { type: "string", default: "praxis-demo" },
    office: { type: "boolean", default: false },
    curate: { type: "boolean", default: false },
    admin: { type: "boolean", default: false },
  },
});
const [base = "http://localhost:8080", folder = "screenshots"] = positionals;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

/** @typedef {import("playwright-core").Page} Page */
/** @type {Record<string, { path: string, act?: (page: Page) => Promise<unknown> }>} */
const PAGES = {
  home: { path: "/" },
  account: { path: "/", act: (page) => page.locator("header button[popovertarget]").click() },
  catalog: { path: "/catalog" },
  filtered: { path: "/catalog?form=micro&language=nl&task=talk+about+change" },
  nothing: { path: "/catalog?q=zzzz&form=event" },
  broken: { path: "/catalog?q=broken", act: (page) => page.getByRole("alert").waitFor() },
  item: { path: "/catalog", act: (page) => page.locator("main article a").first().click() },
  outside: { path: "/catalog", act: (page) => page.locator("main article a").nth(1).click() },
  saved: { path: "/saved" },
  community: { path: "/community" },
  space: { path: "/community", act: (page) => page.locator("nav a[data-space]").nth(4).click() },
  post: { path: "/community", act: (page) => page.locator("main article a").first().click() },
  ask: { path: "/community/write" },
  gaps: { path: "/community/write", act: (page) => page.locator("form button[type=submit]").click() },
  swaps: { path: "/community/swaps" },
  swapped: { path: "/community/swaps?show=all" },
  offering: {
    path: "/community/swaps/new",
    act: (page) => page.locator("form button[type=submit]").click(),
  },
  "swap-asked": {
    path: "/community/swaps",
    act: async (page) => {
      await page.locator("section a[href*=swaps]").first().click();
      await page.getByRole("button", { name: /^(No, thank|Nee, dank)/ }).click();
    },
  },
  "swap-done": { path: "/community/swaps?show=done", act: (page) => page.locator("main article a").click() },
  swap: { path: "/community/swaps", act: (page) => page.locator("section a[href*=swaps]").nth(1).click() },
  missing: { path: "/nowhere" },
  more: {
    path: "/",
    act: (page) =>
      page
        .locator("nav button[popovertarget]:visible")
        .click({ timeout: 2000 })
        .catch(() => {}),
  },
  week: { path: "/my/week" },
  moment: { path: "/my/week?minutes=5" },
  finishing: { path: "/my/week", act: (page) => page.locator("main article button").first().click() },
  programmes: { path: "/my/programmes" },
  programme: { path: "/my/programmes", act: (page) => page.locator("main article a").first().click() },
  bringing: {
    path: "/my/programmes",
    act: async (page) => {
      await page.locator("main article a").first().click();
      await page.getByRole("button", { name: /^(Show what came|Laat zien)/ }).click();
      await page.locator("input[type=file][multiple]").setInputFiles([
        { name: "Plan, second page.pdf", mimeType: "application/pdf", buffer: Buffer.from("plan") },
        { name: "setup.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") },
      ]);
      await page.getByRole("group").getByRole("alert").waitFor();
    },
  },
  reviews: { path: "/my/reviews" },
  obstacles: { path: "/my/obstacles" },
  owned: { path: "/my/obstacles?view=owned" },
  report: { path: "/my/obstacles/report" },
  obstacle: { path: "/my/obstacles", act: (page) => page.locator("main article a").first().click() },
  mentor: { path: "/my/mentor" },
  pairing: { path: "/my/mentor", act: (page) => page.locator("main article a").first().click() },
  offer: { path: "/my/mentor/profile" },
  certificate: { path: "/my/mentor/certificate" },
  notifications: { path: "/my/notifications" },
  data: { path: "/my/data" },
};

/** What a visitor sees who is not signed in; the stand-in must run with --signed-out. */
/** @type {typeof PAGES} */
const SIGNED_OUT = {
  landing: { path: "/" },
  returning: { path: "/community" },
  failed: { path: "/?sign-in=failed" },
};
/** The pages of managers and owners of outcomes, by the names of the demo data. */
const named = (/** @type {RegExp} */ name) => async (/** @type {Page} */ page) => {
  const before = page.url();
  await page.getByRole("link", { name }).first().click();
  await page.waitForURL((url) => url.href !== before);
  await page.locator("main h1").waitFor();
};
const dataOf =
  (/** @type {RegExp | undefined} */ tab = undefined) =>
  async (/** @type {Page} */ page) => {
    await named(/Missed first/)(page);
    await named(/Data and ownership|Gegevens en eigenaarschap/)(page);
    if (!tab) return;
    await named(tab)(page);
    const team = page.getByRole("combobox", { name: "Team" });
    if (await team.isVisible()) await team.selectOption({ index: 1 });
  };
/** @type {typeof PAGES} */
const OFFICE = {
  manage: { path: "/manage" },
  outcomes: { path: "/outcomes?whose=all" },
  outcome: { path: "/outcomes?whose=all", act: named(/Missed first/) },
  values: {
    path: "/outcomes?whose=all",
    act: async (page) => {
      await named(/Missed first/)(page);
      await page.getByRole("link", { name: /Enter values|Waarden invoeren/ }).click();
    },
  },
  paste: {
    path: "/outcomes?whose=all",
    act: async (page) => {
      await named(/Missed first/)(page);
      await page.getByRole("link", { name: /Enter values|Waarden invoeren/ }).click();
      await page.getByRole("link", { name: /Paste|Plakken/ }).click();
      await page
        .getByRole("textbox")
        .first()
        .fill(
          "Team\tWeek\tValue\tn\nIntake\t2026-W40\t12,5\t60\nNowhere\t2026-W40\t3\t9\nYouth\t2026-W99\tx\t",
        );
      await page.getByRole("button", { name: /^(Check|Controleren)$/ }).click();
      await page.getByText(/Some lines|enkele regels/).waitFor();
    },
  },
  quality: { path: "/outcomes?whose=all", act: dataOf() },
  history: { path: "/outcomes?whose=all", act: dataOf(/^(One value|Een waarde)/) },
  ownership: { path: "/outcomes?whose=all", act: dataOf(/^(Who answers|Wie ervoor)/) },
  design: {
    path: "/outcomes?whose=all",
    act: async (page) => {
      await named(/Missed first/)(page);
      await page.getByRole("link", { name: /Design an experiment|Experiment ontwerpen/ }).click();
      await page.getByRole("checkbox", { name: /All teams|Alle teams/ }).check();
      await page.locator("input[type=date]").fill("2026-12-07");
      await page.getByRole("slider").waitFor();
    },
  },
  study: {
    path: "/outcomes?whose=all",
    act: async (page) => {
      await named(/Missed first/)(page);
      await page
        .getByRole("link", { name: /See the plan|Bekijk het plan/ })
        .first()
        .click();
    },
  },
  programmes: { path: "/manage/programmes" },
  programme: { path: "/manage/programmes", act: named(/^A first contact/) },
  compared: { path: "/manage/programmes/comparison" },
  mentoring: { path: "/manage/mentoring" },
  champions: { path: "/manage/champions" },
  cohorts: { path: "/manage/cohorts" },
  cohort: {
    path: "/manage/cohorts",
    act: async (page) => {
      await named(/^Pilot/)(page);
      await page.getByRole("checkbox").nth(2).check();
    },
  },
  planned: { path: "/manage/cohorts", act: named(/^Spring/) },
  matching: { path: "/manage/matching" },
  round: {
    path: "/manage/matching",
    act: async (page) => {
      await page.locator("main article a").first().click();
      await page
        .getByRole("button", { name: /^(Pin|Zet) / })
        .first()
        .waitFor();
    },
  },
  obstacles: { path: "/manage/obstacles" },
};
/** The pages of curators. */
const first = async (/** @type {Page} */ page) => {
  const before = page.url();
  await page.locator("main article a").first().click();
  await page.waitForURL((url) => url.href !== before);
  await page.locator("main h1").waitFor();
};
/** @type {typeof PAGES} */
const CURATE = {
  reviews: { path: "/curate/items" },
  outdated: { path: "/curate/items?view=out-of-date" },
  drafts: { path: "/curate/items?view=draft" },
  writing: {
    path: "/curate/items/new",
    act: async (page) => {
      await page.locator("#item-title").fill("Calm in the corridor");
      await page.locator("#item-summary").fill("What to say first, and what to leave for later.");
      await page.getByLabel(/^(Text|Tekst)$/).fill("## First\n\n- Say your **name**.\n- Ask what happened.");
    },
  },
  desk: { path: "/curate/items", act: first },
  suppliers: { path: "/curate/suppliers" },
  duplicates: { path: "/curate/duplicates" },
  comparison: { path: "/curate/suppliers/comparison" },
  supplier: { path: "/curate/suppliers", act: first },
  connecting: {
    path: "/curate/suppliers",
    act: async (page) => {
      await first(page);
      await page.getByRole("link", { name: /Connect a source|Bron aansluiten/ }).click();
      await page.getByRole("radio", { name: "Feed" }).check();
    },
  },
  connection: {
    path: "/curate/suppliers",
    act: async (page) => {
      await first(page);
      await first(page);
      await page
        .getByRole("link", { name: /refused|geweigerde/ })
        .first()
        .click({ timeout: 3000 })
        .catch(() => {});
    },
  },
  needs: {
    path: "/curate/needs",
    act: async (page) => {
      const answer = page.getByRole("button", { name: /^(Answer with|Met een item)/ }).first();
      await answer.click();
      await page.locator("main article input").first().fill("plan");
      await page.locator("main article ul button").first().waitFor();
    },
  },
  synonyms: { path: "/curate/synonyms" },
  collections: { path: "/collections" },
  collection: { path: "/collections", act: first },
};
/** The pages of administrators. */
/** @type {typeof PAGES} */
const ADMIN = {
  members: { path: "/admin/members" },
  member: { path: "/admin/members", act: named(/^Carmen/) },
  suspending: {
    path: "/admin/members",
    act: async (page) => {
      await named(/^Carmen/)(page);
      await page.getByRole("button", { name: /^(Suspend|Blokkeren)/ }).click();
      await page.getByRole("button", { name: /: (Choose|Kiezen)$/ }).click();
      await page.locator("fieldset ul button").first().waitFor();
    },
  },
  taking: {
    path: "/admin/members/new",
    act: (page) => page.locator("main form button[type=submit]").click(),
  },
  invitations: { path: "/admin/invitations" },
  teams: { path: "/admin/teams" },
  team: { path: "/admin/teams", act: named(/^Intake/) },
  health: { path: "/admin/health" },
};
if (options.admin) Object.assign(PAGES, ADMIN);
if (options["signed-out"]) Object.assign(PAGES, SIGNED_OUT);
if (options.office) Object.assign(PAGES, OFFICE);
if (options.curate) Object.assign(PAGES, CURATE);

const shown = options["signed-out"]
  ? SIGNED_OUT
  : options.office
    ? OFFICE
    : options.curate
      ? CURATE
      : options.admin
        ? ADMIN
        : PAGES;
const wanted = options.only?.split(",") ?? Object.keys(shown);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: options.browser,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

async function signIn(
  /** @type {import("playwright-core").BrowserContext} */ context,
  /** @type {string} */ user,
) {
  const page = await context.newPage();
  await page.goto(`${base}/session/login?return=/`);
  await page.locator("#username").fill(user);
  await page.locator("#password").fill(options.password);
  await page.locator("#kc-login").click();
  await page.waitForURL((url) => url.origin === new URL(base).origin && !url.pathname.startsWith("/session"));
  await page.close();
}

for (const [size, viewport] of Object.entries(WIDTHS)) {
  for (const colorScheme of /** @type {("light" | "dark")[]} */ (options.schemes.split(","))) {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      locale: options.language,
      hasTouch: size === "phone",
      bypassCSP: false,
    });
    if (options.user) await signIn(context, options.user);
    for (const name of wanted) {
      const shot = PAGES[name];
      if (!shot) throw new Error(`No page ${name}`);
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning")
          console.log(`${name}: ${message.text()}`);
      });
      page.on("pageerror", (error) => console.log(`${name}: ${error.message}`));
      await page.goto(base + shot.path, { waitUntil: "networkidle" });
      await shot.act?.(page);
      await page.waitForLoadState("networkidle");
      await page.locator("main [role=status][aria-label]").first().waitFor({ state: "detached" });
      await page.waitForTimeout(250);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) console.log(`${name} ${size}: ${wide} px too wide`);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: true });
      const session = await context.newCDPSession(page);
      await session.send("Runtime.evaluate", { expression: axe });
      const found = await page.evaluate(() => /** @type {any} */ (window).axe.run());
      for (const { id, impact, nodes } of found.violations) {
        console.log(
          `${name} ${size} ${colorScheme}: axe ${impact} ${id}: ${nodes
            .map((/** @type {any} */ n) => n.target.join(" "))
            .slice(0, 3)
            .join(" | ")}`,
        );
      }
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
