import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { appPage } from "../../scripts/app-page.js";
import { temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";
import { readZip } from "./read-zip.js";

let browser: Browser;
let file: string;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  file = join(mkdtempSync(join(tmpdir(), "lonsam-wizard-")), "lonsam.html");
  writeFileSync(file, await appPage(inject("modelsInAdvance")));
});
afterAll(() => browser.close());

async function opened(width: number): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  await page.goto(`file://${file}`);
  await page.getByRole("radio", { name: "Göra ett nytt scenario" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Vilken kommun?").waitFor();
  return { page, wrong };
}

const faultsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run(document.querySelector("#options")).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map((n) => n.html).join(" ")))`,
  );
};

/** What somebody who listens hears of what has the focus: its group and its label, or its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const at = document.activeElement;
    const group = at?.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
    return group + " " + (at?.labels?.[0]?.textContent ?? at?.textContent ?? "");
  })()`);

/** Goes with Tab to what has a name, and fails when it is not there to come to. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).includes(name)) return;
  }
  throw new Error(`no way by keys to ${name}`);
}

const screenshots = process.env.LONSAM_SCREENSHOTS;
const shoot = async (page: Page, name: string): Promise<void> => {
  if (screenshots !== undefined)
    await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
};

test.each([1500, 390])("the form makes a scenario by keys alone, %i px wide, and runs it", async (width) => {
  const { page, wrong } = await opened(width);
  const keys = page.keyboard;
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "Gör scenariot och räkna" }).focus();
  await keys.press("Enter");
  await page.getByText("Det här behöver rättas:").waitFor();
  expect(await focused(page)).toContain("Vilken kommun?");
  await shoot(page, `wizard-wrong-${String(width)}`);
  expect(await faultsOf(page)).toEqual([]);

  await keys.type("gävle");
  await tabTo(page, "Vilken månad börjar de?");
  await keys.press("Control+A");
  await keys.type("januari 2026");
  await tabTo(page, "Hur gamla är barnen?");
  await keys.press("Control+A");
  await keys.type("4 och 9");
  await tabTo(page, "Vad kostar bostaden");
  await page.getByText("Får barnen underhållsstöd").waitFor();
  await tabTo(page, "Vilken anställningsform?");
  await keys.type("introduktionsjobb");
  await tabTo(page, "PO-pålägg");
  await keys.type("0,5");
  await tabTo(page, "ett arbete utan stöd när jobbet slutar");
  await page.getByText("kan betyda 0,5 % eller 50 %").waitFor();
  await page.keyboard.press("Shift+Tab");
  await keys.press("Control+A");
  await keys.type("44,53");
  await tabTo(page, "handledning: en handledare");
  await keys.press("Space");
  await page.getByLabel("månadslön har handledaren").waitFor();
  await tabTo(page, "Gör scenariot och räkna");
  await keys.press("Enter");
  await page.locator("#result iframe").waitFor({ timeout: 60_000 });
  expect(await page.locator("#options").textContent()).toContain(
    "andel till arbete efter anställningen: 30 %",
  );
  expect(await faultsOf(page)).toEqual([]);
  await shoot(page, `wizard-done-${String(width)}`);

  const line = await page.locator("#options code").textContent();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara mappen som zip" }).focus();
  await keys.press("Enter");
  const saved = readZip(readFileSync(await (await download).path()));
  const cwd = temporaryFolder();
  expect((await lonsam(words(line!).slice(1), cwd)).code).toBe(0);
  const folder = words(line!)[2]!;
  const made = readdirSync(join(cwd, folder)).sort();
  expect([...saved.keys()].sort()).toEqual(made.map((name) => `${folder}/${name}`));
  for (const name of made)
    expect(
      Buffer.from(saved.get(`${folder}/${name}`)!).equals(readFileSync(join(cwd, folder, name))),
      name,
    ).toBe(true);
  expect(wrong).toEqual([]);
  await page.close();
});
