import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "lonsam-explore-"));
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});
afterAll(() => browser.close());

/** What went wrong in the page, and what it asked of anything outside itself. */
interface Heard {
  readonly wrong: string[];
  readonly requests: string[];
}

async function opened(
  example: string,
  width = 1500,
  command: "run" | "compare" = "run",
): Promise<{ page: Page; heard: Heard }> {
  const { code, out } = await lonsam(
    [command, example, "--unit", "tkr", "--explore", "-O", "html"],
    repository,
  );
  expect(code).toBe(0);
  const file = join(folder, `${example.replaceAll("/", "-")}.html`);
  writeFileSync(file, out);
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const heard: Heard = { wrong: [], requests: [] };
  page.on("pageerror", (error) => heard.wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") heard.wrong.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:")) heard.requests.push(request.url());
  });
  await page.goto(`file://${file}`);
  await page.waitForSelector("#lonsam-panel input");
  return { page, heard };
}

/** All of the report is there, and not only what a move redraws at once. */
const isWhole = (page: Page) => page.waitForSelector('#lonsam-report:not([aria-busy="true"])');

/** The text of every cell of the report's tables. */
const cellsOf = (page: Page): Promise<string[]> =>
  page.locator("#lonsam-report td, #lonsam-report th").allTextContents();

/** What stands in words: paragraphs, headings, notes. Not the command line, which is another. */
const wordsOf = (page: Page, within: string): Promise<string[]> =>
  page.locator(`${within} :is(h1, h2, h3, p, li)`).allTextContents();

const wordsIn = async (html: string): Promise<string[]> => {
  const plain = await browser.newPage();
  await plain.setContent(html);
  const words = await wordsOf(plain, "main");
  await plain.close();
  return words;
};

const cellsIn = async (html: string): Promise<string[]> => {
  const plain = await browser.newPage();
  await plain.setContent(html);
  const cells = await plain.locator("main td, main th").allTextContents();
  await plain.close();
  return cells;
};

/** What axe finds, and how much wider than the screen it is. */
async function brokenRules(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  await page.waitForSelector("#lonsam-panel input");
  await page.evaluate(axe.source);
  const run = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] })`;
  const { violations } = await page.evaluate<axe.AxeResults>(run);
  const overflow = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return [
    ...violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ""}`),
    ...(overflow === 0 ? [] : [`scrolls sideways: ${overflow}`]),
  ];
}

/** An assumption of each, and another value of it. */
const moves = [
  ["examples/minsta", "andel_till_arbete", "20 %"],
  ["examples/gavle-lon-i-stallet-for-bidrag", "produktionsfaktor", "60 %"],
  ["examples/goteborg-vecka-40", "takt_senare", "3 %"],
] as const;

describe.each(moves)("%s, opened from the disk", (example, name, value) => {
  test("says with another value what the command says with --set, and asks nothing of anybody", async () => {
    const { page, heard } = await opened(example);
    const field = page.getByLabel(`${name}, värde`);
    await field.fill(value);
    await field.press("Enter");
    await page.locator("#lonsam-panel .sums thead th").nth(3).waitFor();
    await isWhole(page);
    const set = ["--set", `${name}=${value}`];
    const run = await lonsam(["run", example, "--unit", "tkr", ...set, "-O", "html"], repository);
    expect(await cellsOf(page)).toEqual(await cellsIn(run.out));
    expect(await wordsOf(page, "#lonsam-report")).toEqual(await wordsIn(run.out));
    expect(heard.wrong).toEqual([]);
    expect(heard.requests).toHaveLength(1);
    await page.close();
  });

  test("goes by keys alone: a slider, back again, and the values kept", async () => {
    const { page, heard } = await opened(example);
    const before = await cellsOf(page);
    const slider = page.getByLabel(`${name}, reglage`);
    if ((await slider.count()) > 0) {
      await slider.focus();
      await page.keyboard.press("Home");
    } else {
      await page.getByLabel(`${name}, värde`).fill(value);
      await page.keyboard.press("Tab");
    }
    const save = page.getByRole("button", { name: "Spara värdena som antaganden.csv" });
    await page.locator("#lonsam-panel .sums thead th").nth(3).waitFor();
    expect(await cellsOf(page)).not.toEqual(before);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      save.focus().then(() => page.keyboard.press("Enter")),
    ]);
    expect(download.suggestedFilename()).toBe("antaganden.csv");
    await page.getByRole("button", { name: "Tillbaka till filens värden" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#lonsam-panel .sums thead th").nth(2).waitFor({ state: "detached" });
    expect(await cellsOf(page)).toEqual(before);
    expect(heard.wrong).toEqual([]);
    await page.close();
  });

  test.each([1500, 390])("breaks no rule of WCAG 2.1 AA and scrolls not sideways, %i wide", async (width) => {
    const { page } = await opened(example, width);
    expect(await brokenRules(page)).toEqual([]);
    await page.close();
  });
});

describe("a comparison, opened from the disk", () => {
  const example = "examples/tre-vagar";

  test("follows what is put, and so does each alternative in its own tab, by keys alone", async () => {
    const { page, heard } = await opened(example, 1500, "compare");
    const slider = page.locator("#lonsam-panel input[type=range]").first();
    const name = (await slider.getAttribute("aria-label"))!.replace(", reglage", "");
    await slider.focus();
    await page.keyboard.press("Home");
    const low = await page.getByLabel(`${name}, värde`).inputValue();
    await page.locator("#lonsam-panel .sums thead th").nth(3).waitFor();
    await isWhole(page);
    const said = async (...argv: readonly string[]): Promise<string> => {
      const set = ["--unit", "tkr", "--set", `${name}=${low}`, "-O", "html"];
      const { code, out } = await lonsam([...argv, ...set], repository);
      expect(code).toBe(0);
      return out;
    };
    const compared = await said("compare", example);
    expect(await cellsOf(page)).toEqual(await cellsIn(compared));
    expect(await wordsOf(page, "#lonsam-report")).toEqual(await wordsIn(compared));
    const tab = page.getByRole("tab", { selected: true });
    await tab.focus();
    await page.keyboard.press("ArrowRight");
    expect(await tab.textContent()).toBe("A");
    expect(await page.getByRole("tabpanel").getAttribute("aria-labelledby")).toBe(
      await tab.getAttribute("id"),
    );
    const alone = await said("run", example, "--alternative", "A");
    await expect.poll(() => cellsOf(page), { timeout: 20_000 }).toEqual(await cellsIn(alone));
    await page.keyboard.press("Home");
    await expect.poll(() => cellsOf(page), { timeout: 20_000 }).toEqual(await cellsIn(compared));
    expect(heard).toEqual({ wrong: [], requests: [expect.stringMatching(/^file:/u)] });
    await page.close();
  });

  test.each([1500, 390])("breaks no rule of WCAG 2.1 AA and scrolls not sideways, %i wide", async (width) => {
    const { page } = await opened(example, width, "compare");
    expect(await brokenRules(page)).toEqual([]);
    await page.close();
  });
});

/** What a move takes in the page: from the slider until the report has followed, laid out; and until all of it is there. */
const timed = `(async () => {
  const panel = document.getElementById("lonsam-panel");
  const report = document.getElementById("lonsam-report");
  const shown = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const whole = async () => {
    while (report.getAttribute("aria-busy") === "true") await new Promise((done) => setTimeout(done, 5));
  };
  const sliders = () => [...panel.querySelectorAll("input[type=range]")];
  await new Promise((done) => setTimeout(done, 2000));
  const [moves, wholes] = [[], []];
  for (let i = 0; i < 24; i++) {
    const slider = sliders()[i % sliders().length];
    const part = ((i * 7) % 11) / 11;
    slider.value = String(Number(slider.min) + part * (Number(slider.max) - Number(slider.min)));
    const from = performance.now();
    slider.dispatchEvent(new Event("input"));
    await shown();
    report.getBoundingClientRect();
    moves.push(performance.now() - from);
    await whole();
    wholes.push(performance.now() - from);
  }
  const sorted = (all) => all.sort((a, b) => a - b);
  return [sorted(moves), sorted(wholes)];
})()`;

/** Printed and not held: it is the machine's as much as ours. */
test.each([
  "minsta",
  "gavle-lon-i-stallet-for-bidrag",
  "goteborg-vecka-40",
  "uppsala-hela-bestandet",
  "uppsala-1000-fler",
])("a move of %s", async (example) => {
  const { page, heard } = await opened(`examples/${example}`);
  const [moves, wholes] = await page.evaluate<[number[], number[]]>(timed);
  const told = (all: number[]): string =>
    [all[all.length >> 1]!, all.at(-1)!].map((ms) => `${ms.toFixed(0)} ms`).join(", at worst ");
  process.stdout.write(`${example}: a move ${told(moves)}; all of it ${told(wholes)}\n`);
  expect(heard.wrong).toEqual([]);
  await page.close();
});

test("a script that somebody puts into the page does not run", async () => {
  const { page } = await opened("examples/minsta");
  await page.evaluate(`(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
  })()`);
  expect(await page.evaluate("window.ran")).toBeUndefined();
  const fetched = await page.evaluate("fetch('https://example.org').then(() => 'fetched', () => 'blocked')");
  expect(fetched).toBe("blocked");
  await page.close();
});
