import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Download, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { appPage } from "../../scripts/app-page.js";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string };
const place = mkdtempSync(join(tmpdir(), "lonsam-page-"));
const file = join(place, "lonsam.html");
let browser: Browser;
let page: Page;
/** What went wrong in the page, and what it asked of anything but itself. */
let heard: string[];

beforeAll(async () => {
  writeFileSync(file, await appPage(inject("modelsInAdvance")));
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  heard = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:file|blob):/u.test(request.url())) heard.push(request.url());
  });
  await page.goto(`file://${file}`);
  await page.waitForSelector("#files");
});
afterEach(async () => {
  await page.close();
  expect(heard).toEqual([]);
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A folder with files of one's own: the budget of an example, and what is written beside it. */
function ownBudget(change: (text: string) => string = (text) => text): string {
  const folder = temporaryFolder();
  const example = join(repository, "examples/gavle-dua");
  writeFileSync(join(folder, "budget.csv"), change(readFileSync(join(example, "budget.csv"), "utf8")));
  for (const name of ["insatser.csv", "dokument.csv"]) cpSync(join(example, name), join(folder, name));
  return folder;
}

const choose = (...paths: string[]) => page.locator('input[type="file"]').first().setInputFiles(paths);

/** What a hand lets go of over the page: files and folders of the disk. */
async function drop(...files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 300, y: 200, data });
}

async function runLine(line: string): Promise<void> {
  const fold = page.getByText("Samma sak som kommando");
  if (!(await page.getByLabel("Kommando", { exact: true }).isVisible())) await fold.click();
  await page.getByLabel("Kommando", { exact: true }).fill(line);
  await button("Kör kommandot").click();
}

async function saved(name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const to = join(place, "hamtad");
  await download.saveAs(to);
  return new Uint8Array(readFileSync(to));
}

const shown = () => page.frameLocator("iframe.preview");

test("a budget is chosen, read, summed and saved, equal to the byte to what the command writes", async () => {
  const folder = ownBudget();
  await choose(...["budget.csv", "insatser.csv", "dokument.csv"].map((name) => join(folder, name)));
  await page.getByText("Inget att anmärka").first().waitFor();
  await page.getByLabel("OH i procent").fill("10 %");
  await page.getByLabel("Avrunda OH till").selectOption({ label: "Hela tusental" });
  expect(await page.getByLabel("Kommando", { exact: true }).inputValue()).toBe(
    "lonsam budget budget.csv --overhead 10% --round 1000",
  );
  await button("Räkna").click();
  await shown().getByText("12 686 000").first().waitFor();
  const argv = ["budget", "budget.csv", "--overhead", "10%", "--round", "1000", "--today", "2026-11-21"];
  await runLine(`lonsam ${argv.join(" ")}`);
  await page.locator("#result").getByText("Klart.").waitFor();
  await page.getByLabel("Filens namn").fill("bilaga");
  for (const [words, name] of [
    ["Word", "bilaga.docx"],
    ["Excel", "bilaga.xlsx"],
    ["Webbsida", "bilaga.html"],
    ["CSV", "bilaga.csv"],
    ["JSON", "bilaga.json"],
    ["Markdown", "bilaga.md"],
    ["Bild (SVG)", "bilaga.svg"],
  ] as const) {
    const got = await saved(words);
    expect(got.name).toBe(name);
    expect((await lonsam([...argv, "-o", name], folder, { version })).code).toBe(0);
    expect([name, sha256(got.bytes)]).toEqual([name, sha256(readFileSync(join(folder, name)))]);
  }
});

test("a scenario's folder is dropped, run, and saved as a page with sliders", async () => {
  const folder = place; // a browser lets no page see into /dev/shm
  cpSync(join(repository, "examples/minsta"), join(folder, "Östersund plan"), { recursive: true });
  mkdirSync(join(folder, "Östersund plan/.git"));
  writeFileSync(join(folder, "Östersund plan/.git/config"), "skräp");
  await drop(join(folder, "Östersund plan"));
  await page.locator("#files").getByText("Östersund plan", { exact: true }).waitFor();
  await button("Räkna").click();
  await shown().getByRole("heading", { level: 1, name: "Tio nystartsjobb i Östersund" }).waitFor();
  const argv = ["run", "Östersund plan", "--today", "2026-11-21"];
  await runLine('run "Östersund plan" --today 2026-11-21 --explore -o reglage.html');
  await page.locator("#written").getByText("reglage.html").waitFor();
  const got = await saved("Spara reglage.html");
  rmSync(join(folder, "Östersund plan/.git"), { recursive: true }); // what is no one's file is not taken
  await lonsam([...argv, "--explore", "-o", "reglage.html"], folder, { version });
  expect(sha256(got.bytes)).toBe(sha256(readFileSync(join(folder, "reglage.html"))));
});

test("what is wrong in a spoiled copy is told with file, line, column and remedy, and nothing is saved", async () => {
  const folder = ownBudget((text) => text.replace(";1 600 000", ";1.600.000").replace(";700 000", ";sju"));
  await choose(join(folder, "budget.csv"));
  await page
    .locator("#files")
    .getByText(/^2 fel/u)
    .waitFor();
  await button("Räkna").click();
  const problems = page.locator(".problems");
  await problems.getByRole("heading", { name: "Det här behöver rättas" }).waitFor();
  const { err } = await lonsam(["budget", "budget.csv"], folder);
  const [first = "", remedy = ""] = err.split("\n");
  expect(await problems.locator(".says").first().textContent()).toBe(first);
  expect(await problems.locator(".remedy").first().textContent()).toBe(remedy.trim());
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Resultat");
  expect(await page.getByLabel("Filens namn").count()).toBe(0);
  await problems.getByRole("button", { name: "Läs mer om belopp-olasligt" }).click();
  await problems.getByText("5.433.000").first().waitFor();
});

test("files that lie in the way are told of as on a disk, and a folder is saved as a zip", async () => {
  const line =
    'lonsam init nytt --municipality Gävle --start 2026-01 --people 10 --rent 7000 --job introduktionsjobb --wage 23000 --po "44,53 %"';
  await runLine(line);
  await page.locator("#written").getByText("nytt/scenario.csv").waitFor();
  await page.locator("#files").getByText("nytt", { exact: true }).waitFor();
  const zip = await saved("Spara alla som zip");
  expect(zip.name).toBe("lonsam.zip");
  expect(new TextDecoder().decode(zip.bytes)).toContain("nytt/scenario.csv");
  await runLine(line);
  await page.locator(".problems").getByText("nytt", { exact: false }).first().waitFor();
  expect(await page.locator(".problems").textContent()).toContain("mapp-inte-tom");
});

test("goes by keys alone: an example, an answer, the result, a Word file", async () => {
  const focused = () => page.evaluate<string>("(document.activeElement?.innerText ?? '').trim()");
  const tabTo = async (words: string): Promise<void> => {
    for (let i = 0; i < 60 && (await focused()) !== words; i++) await page.keyboard.press("Tab");
    expect(await focused()).toBe(words);
  };
  await tabTo("Hämta exemplet");
  await page.keyboard.press("Enter");
  await page.locator("#files li").first().waitFor();
  for (let i = 0; i < 60; i++) {
    if ((await page.evaluate("document.activeElement?.id")) === "field-overhead") break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await page.waitForSelector("iframe.preview");
  expect(await focused()).toBe("Resultat");
  await tabTo("Word");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe("budget.docx");
  expect((await bytesOf(download)).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

test("a long calculation is stopped, and the next one goes", async () => {
  await runLine("simulate examples/goteborg-vecka-40 --draws 2000000");
  await page.getByRole("status").getByText("Räknar …").waitFor();
  await button("Avbryt").click();
  await page.getByText("Räkningen är avbruten.").waitFor();
  await runLine("household --municipality Gävle --date 2026-01-01 --wage 23000 --rent 7000");
  await page.waitForSelector("iframe.preview");
});

test("what is left empty is asked for, where it is", async () => {
  await page.getByLabel("Se vad ett hushåll får kvar").check();
  await button("Räkna").click();
  await page.getByRole("alert").getByText("Fyll i ”Kommun”.").waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("field-municipality");
});

test("neither a script in the page nor one in what it shows runs, and nothing is fetched", async () => {
  await runLine("run examples/minsta");
  await page.waitForSelector("iframe.preview");
  await page.evaluate(`(() => {
    for (const shown of [document, document.querySelector("iframe.preview").contentDocument]) {
      const script = shown.createElement("script");
      script.textContent = "top.ran = true";
      shown.body.append(script);
    }
  })()`);
  expect(await page.evaluate("window.ran")).toBeUndefined();
  const fetched = await page.evaluate("fetch('https://example.org').then(() => 'fetched', () => 'blocked')");
  expect(fetched).toBe("blocked");
  expect(heard.length).toBeGreaterThan(0); // the browser says that it stopped them
  expect(heard.every((one) => /Content Security Policy|sandboxed/u.test(one))).toBe(true);
  heard = [];
});

describe.each([
  ["sv", 1500],
  ["sv", 390],
  ["en", 1500],
  ["en", 390],
] as const)("in %s, %i wide", (language, width) => {
  test("breaks no rule of WCAG 2.1 AA and scrolls not sideways, whatever it shows", async () => {
    await page.setViewportSize({ width, height: 900 });
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setBypassCSP", { enabled: true });
    await page.reload();
    await page.waitForSelector("#files");
    if (language === "en") await button("In English").click();
    await page.evaluate(axe.source);
    const holds = async (state: string): Promise<void> => {
      const run = `axe.run(document, { iframes: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] })`;
      const { violations } = await page.evaluate<axe.AxeResults>(run);
      expect([state, ...violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ""}`)]).toEqual([state]);
      const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect([state, await page.evaluate(wide)]).toEqual([state, 0]);
    };
    const compute = () => button(language === "sv" ? "Räkna" : "Calculate").click();
    await holds("empty");
    const folder = ownBudget((text) => text.replace(";1 600 000", ";1.600.000"));
    cpSync(join(folder, "budget.csv"), join(folder, "spoiled.csv"));
    await choose(join(folder, "spoiled.csv"));
    await page.locator("#files .wrong").waitFor();
    await compute();
    await page.locator(".problems").waitFor();
    await holds("problems");
    await page.getByRole("button", { name: /spoiled\.csv/u }).click();
    const fine = ownBudget();
    await choose(...["budget.csv", "insatser.csv"].map((name) => join(fine, name)));
    await page.locator("#files li").nth(1).waitFor();
    for (const fold of await page.locator("#options summary").all()) await fold.click();
    await compute();
    await page.waitForSelector("iframe.preview");
    await page
      .getByRole("status")
      .filter({ hasText: /Klart|Done/u })
      .waitFor();
    await holds("result");
    heard = [];
  });
});
