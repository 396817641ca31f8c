// Opens a page of drift as a person would, on a desk and on a phone, by day and by night, with the mouse and with the
// keyboard, and says what is wrong with it.
//
// node check.mjs PAGE FOLDER: screenshots go into the folder. Exit code 0 fine, 1 the page is not, 2 nothing was tried.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const VIEWS = [
  { name: "desk", width: 1280, height: 800 },
  { name: "phone", width: 360, height: 740 },
];
const SCHEMES = ["light", "dark"];
const PATIENCE = 15_000;

/** The browser that its package ships, unpacked below node_modules, with the libraries and fonts it brings along. */
async function launch() {
  const home = join(here, "node_modules", ".browser");
  await mkdir(home, { recursive: true });
  // The package unpacks where temporary files go, and takes what it finds there for its own.
  process.env.TMPDIR = home;
  const { default: shipped, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
  const { chromium } = await import("playwright-core");
  shipped.setGraphicsMode = false;
  const executablePath = await shipped.executablePath();
  await inflate(join(here, "node_modules/@sparticuz/chromium/bin/al2023.tar.br"));
  setupLambdaEnvironment(join(home, "al2023", "lib"));
  process.env.FONTCONFIG_FILE = join(home, "fonts.conf");
  await writeFile(process.env.FONTCONFIG_FILE, fonts(home));
  return chromium.launch({ executablePath, timeout: 4 * PATIENCE });
}

/** The machine's fonts and the package's: without a single one the browser would end. */
function fonts(home) {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>/usr/share/fonts</dir><dir>${join(home, "fonts")}</dir><cachedir>${join(home, "fonts-cache")}</cachedir>
    <include ignore_missing="yes">/etc/fonts/conf.d</include></fontconfig>`;
}

class Visit {
  constructor(page, name, folder) {
    Object.assign(this, { page, name, folder, wrong: [] });
    page.setDefaultTimeout(PATIENCE);
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.say(`the console says: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.say(`the script fails: ${error.message}`));
    page.on("dialog", (dialog) => {
      this.say(`a dialog opens: ${dialog.message()}`);
      void dialog.dismiss();
    });
    this.requests = [];
    page.on("request", (request) => this.requests.push(request.url()));
  }

  say(words) {
    this.wrong.push(`${this.name}: ${words}`);
  }

  must(holds, words) {
    if (!holds) this.say(words);
  }

  async picture(what) {
    await this.page.screenshot({ path: join(this.folder, `${this.name}-${what}.png`) });
  }

  count(selector) {
    return this.page.locator(selector).count();
  }

  async status() {
    return Number.parseInt(await this.page.locator("#status").textContent(), 10);
  }

  async fits() {
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    this.must(over <= 0, `the page is ${over} pixels wider than the screen`);
  }

  async accessible(what) {
    const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await this.page.evaluate(source);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run());
    for (const { id, impact, help, nodes } of violations) {
      if (!["serious", "critical"].includes(impact)) continue;
      this.say(`${what}: ${impact} ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
    }
  }
}

async function verdict(visit) {
  const { page } = visit;
  const box = await page.locator("#verdict").boundingBox();
  const { height } = page.viewportSize();
  visit.must(box && box.y >= 0 && box.y + box.height <= height, "the verdict is not on the first screen");
  visit.must((await page.locator("#verdict").textContent()).trim() !== "", "the verdict is empty");
  visit.must((await visit.count("#list .finding")) > 0, "no finding of the newest release is listed");
  await visit.fits();
  await visit.picture("first");
  await visit.accessible("at first");
}

/** Opens the worst cell with the mouse, and looks into a finding. */
async function click(visit) {
  const { page } = visit;
  const cell = page.locator("#matrix .cell").first();
  const { resource, step } = await cell.evaluate((cell) => ({ ...cell.dataset }));
  await cell.click();
  const title = await page.locator("#findings-title").textContent();
  visit.must(title.endsWith(resource), `the cell of ${resource} opens "${title}"`);
  visit.must((await page.locator("#step").inputValue()) === step, "the cell opens another release");
  visit.must((await cell.getAttribute("aria-current")) === "true", "the open cell is not marked");
  const promised = (await cell.getAttribute("aria-label")).match(/\d+ [A-Z]+/g).reduce((sum, part) => sum + Number.parseInt(part, 10), 0);
  visit.must((await visit.status()) === promised, `the cell promises ${promised} findings, ${await visit.status()} are shown`);
  const focused = await page.evaluate(() => document.activeElement.id);
  visit.must(focused === "findings-title", `the focus is at "${focused}" after a cell was opened`);
  await page.locator("#list .finding summary").first().click();
  // Fails the part if it does not unfold.
  await page.locator("#list .finding .body").first().waitFor();
  await visit.fits();
  await visit.picture("finding");
  await visit.accessible("with an open finding");
}

/** Walks the matrix with the arrow keys; one stop of Tab leads into it. */
async function keys(visit) {
  const { page } = visit;
  visit.must((await visit.count('#matrix .cell[tabindex="0"]')) === 1, "Tab does not stop once in the matrix");
  await page.locator('#matrix .cell[tabindex="0"]').focus();
  const place = () => page.evaluate(() => {
    const cell = document.activeElement;
    return { row: cell.closest("tr")?.rowIndex, column: cell.closest("td")?.cellIndex };
  });
  const start = await place();
  await page.keyboard.press("ArrowDown");
  const below = await place();
  visit.must(below.row > start.row && below.column === start.column, "the key down does not go down");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const left = await place();
  visit.must(left.row === below.row, "the keys End and left leave the row");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  visit.must(outline !== "none", "the focus is not to be seen");
  await visit.picture("keys");
  const resource = await page.evaluate(() => document.activeElement.dataset.resource);
  await page.keyboard.press("Enter");
  const title = await page.locator("#findings-title").textContent();
  visit.must(title.endsWith(resource), `Enter on ${resource} opens "${title}"`);
}

async function filters(visit) {
  const { page } = visit;
  await page.locator("#step").selectOption(String(await visit.count("#step option") - 1));
  await page.locator("#resource").selectOption("");
  const all = await visit.status();
  const button = page.locator("#weights button").filter({ hasNotText: / 0$/ }).last();
  await button.click();
  const fewer = await visit.status();
  visit.must(fewer < all, `a weight that is switched off leaves ${fewer} of ${all} findings`);
  visit.must((await button.getAttribute("aria-pressed")) === "false", "a switched off weight is still pressed");
  await button.click();
  visit.must((await visit.status()) === all, "a weight that is switched on again does not bring its findings back");
  const word = (await page.locator("#list .subject").first().textContent()).split(" ").at(-1);
  await page.locator("#query").fill(word);
  const found = await visit.status();
  visit.must(found > 0 && found < all, `a search for ${word} finds ${found} of ${all}`);
  await page.locator("#query").fill("nothing has this name");
  visit.must((await visit.status()) === 0, "a search for nothing finds something");
  await page.locator("#query").fill("");
  await page.locator("#query").scrollIntoViewIfNeeded();
  await visit.picture("filters");
  await visit.fits();
}

async function visit(browser, url, folder, view, colorScheme) {
  const { name, ...viewport } = view;
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const made = new Visit(await context.newPage(), `${name}-${colorScheme}`, folder);
  await made.page.goto(url);
  for (const part of [verdict, click, keys, filters]) {
    try {
      await part(made);
    } catch (error) {
      made.say(`${part.name}: ${error.message.split("\n")[0]}`);
    }
  }
  made.must(made.requests.every((request) => request === url), `the page asks for ${made.requests.filter((request) => request !== url)}`);
  await context.close();
  return made.wrong;
}

/** Without its script the page still says the verdict and the worst. */
async function withoutScript(browser, url, folder) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  const made = new Visit(await context.newPage(), "no-script", folder);
  await made.page.goto(url);
  made.must(await made.page.locator("#verdict").isVisible(), "there is no verdict");
  made.must((await made.count("#list tbody tr")) > 0, "the newest findings are not there");
  made.must(!(await made.page.locator("#filters").isVisible()), "there are filters that do nothing");
  await made.picture("first");
  await context.close();
  return made.wrong;
}

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  console.error("expected a page and a folder for pictures\n  do: node check.mjs PAGE FOLDER");
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const url = pathToFileURL(resolve(file)).href;
let wrong = [];
try {
  const browser = await launch();
  for (const view of VIEWS) {
    for (const scheme of SCHEMES) wrong.push(...(await visit(browser, url, folder, view, scheme)));
  }
  wrong.push(...(await withoutScript(browser, url, folder)));
  await browser.close();
} catch (error) {
  console.error(`the browser cannot be driven: ${error.message.split("\n")[0]}`);
  process.exit(2);
}
for (const words of wrong) console.error(words);
console.log(wrong.length === 0 ? "the page is fine, on a desk and on a phone, by day and by night" : `${wrong.length} defects`);
process.exit(wrong.length === 0 ? 0 : 1);
