// Checks the HTML drift report in a headless browser: at desktop and mobile widths, in light and dark color schemes, with
// mouse and keyboard, and without JavaScript.
//
// Usage: node check.mjs PAGE FOLDER. Writes screenshots to the folder. Exits with code 0 without defects, 1 with defects,
// and 2 if the browser does not run.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const VIEWS = [
  { name: "desktop", width: 1280, height: 800 },
  { name: "mobile", width: 360, height: 740 },
];
const SCHEMES = ["light", "dark"];
const TIMEOUT_MS = 15_000;

/** Starts the browser of the npm package, with its libraries and fonts, unpacked below node_modules. */
async function launch() {
  const home = join(here, "node_modules", ".browser");
  await mkdir(home, { recursive: true });
  // The package unpacks into the folder of temporary files, and reuses files there that it has not unpacked itself.
  process.env.TMPDIR = home;
  const { default: packaged, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
  const { chromium } = await import("playwright-core");
  packaged.setGraphicsMode = false;
  const executablePath = await packaged.executablePath();
  await inflate(join(here, "node_modules/@sparticuz/chromium/bin/al2023.tar.br"));
  setupLambdaEnvironment(join(home, "al2023", "lib"));
  process.env.FONTCONFIG_FILE = join(home, "fonts.conf");
  await writeFile(process.env.FONTCONFIG_FILE, fontsConf(home));
  return chromium.launch({ executablePath, timeout: 4 * TIMEOUT_MS });
}

/** Returns a fontconfig file with the fonts of the system and the package: the browser exits if it finds none. */
function fontsConf(home) {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>/usr/share/fonts</dir><dir>${join(home, "fonts")}</dir><cachedir>${join(home, "fonts-cache")}</cachedir>
    <include ignore_missing="yes">/etc/fonts/conf.d</include></fontconfig>`;
}

/** A page with the defects that were found. */
class CheckedPage {
  constructor(page, name, folder) {
    Object.assign(this, { page, name, folder, defects: [] });
    page.setDefaultTimeout(TIMEOUT_MS);
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.report(`console message: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.report(`uncaught error: ${error.message}`));
    page.on("dialog", (dialog) => {
      this.report(`dialog opened: ${dialog.message()}`);
      void dialog.dismiss();
    });
    this.requests = [];
    page.on("request", (request) => this.requests.push(request.url()));
  }

  report(defect) {
    this.defects.push(`${this.name}: ${defect}`);
  }

  check(condition, defect) {
    if (!condition) this.report(defect);
  }

  async screenshot(name) {
    await this.page.screenshot({ path: join(this.folder, `${this.name}-${name}.png`) });
  }

  count(selector) {
    return this.page.locator(selector).count();
  }

  /** Returns the number of shown findings. */
  async status() {
    return Number.parseInt(await this.page.locator("#status").textContent(), 10);
  }

  async checkWidth() {
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    this.check(overflow <= 0, `the page is ${overflow} pixels wider than the viewport`);
  }

  /** Reports serious and critical accessibility violations. */
  async checkAccessibility(state) {
    const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await this.page.evaluate(source);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run());
    for (const { id, impact, help, nodes } of violations) {
      if (!["serious", "critical"].includes(impact)) continue;
      this.report(`${state}: ${impact} ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
    }
  }
}

async function checkVerdict(checked) {
  const { page } = checked;
  const box = await page.locator("#verdict").boundingBox();
  const { height } = page.viewportSize();
  checked.check(box && box.y >= 0 && box.y + box.height <= height, "the verdict is outside the initial viewport");
  checked.check((await page.locator("#verdict").textContent()).trim() !== "", "the verdict is empty");
  checked.check((await checked.count("#list .finding")) > 0, "no finding of the newest release is listed");
  await checked.checkWidth();
  await checked.screenshot("first");
  await checked.checkAccessibility("initial state");
}

/** Opens the first cell of the matrix with the mouse, and expands a finding. */
async function checkMouse(checked) {
  const { page } = checked;
  const cell = page.locator("#matrix .cell").first();
  const { resource, step } = await cell.evaluate((cell) => ({ ...cell.dataset }));
  await cell.click();
  const title = await page.locator("#findings-title").textContent();
  checked.check(title.endsWith(resource), `the cell of ${resource} opens "${title}"`);
  checked.check((await page.locator("#step").inputValue()) === step, "the cell opens a different release");
  checked.check((await cell.getAttribute("aria-current")) === "true", "the open cell is not marked");
  const expected = (await cell.getAttribute("aria-label")).match(/\d+ [A-Z]+/g).reduce((sum, part) => sum + Number.parseInt(part, 10), 0);
  checked.check((await checked.status()) === expected, `the cell announces ${expected} findings, ${await checked.status()} are shown`);
  const focused = await page.evaluate(() => document.activeElement.id);
  checked.check(focused === "findings-title", `the focus is on "${focused}" after a cell is opened`);
  await page.locator("#list .finding summary").first().click();
  // Throws if the finding does not expand.
  await page.locator("#list .finding .body").first().waitFor();
  await checked.checkWidth();
  await checked.screenshot("finding");
  await checked.checkAccessibility("expanded finding");
}

/** Navigates the matrix with the arrow keys. The matrix must be a single tab stop. */
async function checkKeyboard(checked) {
  const { page } = checked;
  checked.check((await checked.count('#matrix .cell[tabindex="0"]')) === 1, "the matrix is not a single tab stop");
  await page.locator('#matrix .cell[tabindex="0"]').focus();
  const position = () => page.evaluate(() => {
    const cell = document.activeElement;
    return { row: cell.closest("tr")?.rowIndex, column: cell.closest("td")?.cellIndex };
  });
  const start = await position();
  await page.keyboard.press("ArrowDown");
  const below = await position();
  checked.check(below.row > start.row && below.column === start.column, "ArrowDown does not move to the cell below");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const left = await position();
  checked.check(left.row === below.row, "End or ArrowLeft leaves the row");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  checked.check(outline !== "none", "the focus has no outline");
  await checked.screenshot("keys");
  const resource = await page.evaluate(() => document.activeElement.dataset.resource);
  await page.keyboard.press("Enter");
  const title = await page.locator("#findings-title").textContent();
  checked.check(title.endsWith(resource), `Enter on ${resource} opens "${title}"`);
}

async function checkFilters(checked) {
  const { page } = checked;
  await page.locator("#step").selectOption(String(await checked.count("#step option") - 1));
  await page.locator("#resource").selectOption("");
  const all = await checked.status();
  const button = page.locator("#weights button").filter({ hasNotText: / 0$/ }).last();
  await button.click();
  const fewer = await checked.status();
  checked.check(fewer < all, `hiding a severity leaves ${fewer} of ${all} findings`);
  checked.check((await button.getAttribute("aria-pressed")) === "false", "the button of a hidden severity is still pressed");
  await button.click();
  checked.check((await checked.status()) === all, "showing a severity again does not restore its findings");
  const word = (await page.locator("#list .subject").first().textContent()).split(" ").at(-1);
  await page.locator("#query").fill(word);
  const found = await checked.status();
  checked.check(found > 0 && found < all, `a search for ${word} finds ${found} of ${all} findings`);
  await page.locator("#query").fill("nothing has this name");
  checked.check((await checked.status()) === 0, "a search without match finds something");
  await page.locator("#query").fill("");
  await page.locator("#query").scrollIntoViewIfNeeded();
  await checked.screenshot("filters");
  await checked.checkWidth();
}

async function checkPage(browser, url, folder, view, colorScheme) {
  const { name, ...viewport } = view;
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const checked = new CheckedPage(await context.newPage(), `${name}-${colorScheme}`, folder);
  await checked.page.goto(url);
  for (const step of [checkVerdict, checkMouse, checkKeyboard, checkFilters]) {
    try {
      await step(checked);
    } catch (error) {
      checked.report(`${step.name}: ${error.message.split("\n")[0]}`);
    }
  }
  checked.check(checked.requests.every((request) => request === url), `the page requests ${checked.requests.filter((request) => request !== url)}`);
  await context.close();
  return checked.defects;
}

/** Checks that the page shows the verdict and the newest findings without JavaScript. */
async function checkWithoutScript(browser, url, folder) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  const checked = new CheckedPage(await context.newPage(), "no-script", folder);
  await checked.page.goto(url);
  checked.check(await checked.page.locator("#verdict").isVisible(), "the verdict is not visible");
  checked.check((await checked.count("#list tbody tr")) > 0, "the newest findings are missing");
  checked.check(!(await checked.page.locator("#filters").isVisible()), "filters are visible, but do not work");
  await checked.screenshot("first");
  await context.close();
  return checked.defects;
}

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  console.error("expected a page and a folder for screenshots\n  help: run node check.mjs PAGE FOLDER");
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const url = pathToFileURL(resolve(file)).href;
let defects = [];
try {
  const browser = await launch();
  for (const view of VIEWS) {
    for (const scheme of SCHEMES) defects.push(...(await checkPage(browser, url, folder, view, scheme)));
  }
  defects.push(...(await checkWithoutScript(browser, url, folder)));
  await browser.close();
} catch (error) {
  console.error(`cannot run the browser: ${error.message.split("\n")[0]}`);
  process.exit(2);
}
for (const defect of defects) console.error(defect);
console.log(defects.length === 0 ? "no defects" : `${defects.length} defects`);
process.exit(defects.length === 0 ? 0 : 1);
