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

async function opened(example: string, width = 1500): Promise<{ page: Page; heard: Heard }> {
  const { code, out } = await lonsam(
    ["run", example, "--unit", "tkr", "--explore", "-O", "html"],
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

/** The text of every cell of the report's tables. */
const cellsOf = (page: Page): Promise<string[]> =>
  page.locator("#lonsam-report td, #lonsam-report th").allTextContents();

const cellsIn = async (html: string): Promise<string[]> => {
  const plain = await browser.newPage();
  await plain.setContent(html);
  const cells = await plain.locator("main td, main th").allTextContents();
  await plain.close();
  return cells;
};

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
    const set = ["--set", `${name}=${value}`];
    const run = await lonsam(["run", example, "--unit", "tkr", ...set, "-O", "html"], repository);
    expect(await cellsOf(page)).toEqual(await cellsIn(run.out));
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
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setBypassCSP", { enabled: true });
    await page.reload();
    await page.waitForSelector("#lonsam-panel input");
    await page.evaluate(axe.source);
    const run = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] })`;
    const { violations } = await page.evaluate<axe.AxeResults>(run);
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ""}`)).toEqual([]);
    const overflow = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBe(0);
    await page.close();
  });
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
