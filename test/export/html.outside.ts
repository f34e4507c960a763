import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendix } from "./appendix.js";
import { body, column, hostileTexts, printed, summary, words } from "./reports.js";

const hostile = {
  ...appendix,
  title: "<img src=x onerror=alert(1)>",
  tables: hostileTexts.map((text, i) => ({
    ...summary,
    id: `hostile${i}`,
    title: `Tabell ${i} ${text}`,
    columns: [column("a", `Rubrik ${text}`), column("b", "Annan")],
    rows: [body(words(`Rad ${text}`), words(text))],
    notes: [text],
  })),
};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
});
afterAll(() => browser.close());

async function opened(
  html: string,
  options: { colorScheme: "light" | "dark"; width: number },
): Promise<Page> {
  const page = await browser.newPage({
    colorScheme: options.colorScheme,
    viewport: { width: options.width, height: 800 },
    bypassCSP: true,
  });
  await page.setContent(html);
  return page;
}

const looks = [
  ["light", 1200],
  ["dark", 1200],
  ["light", 360],
  ["dark", 360],
] as const;

describe.each(looks)("in Chromium, %s, %i wide", (colorScheme, width) => {
  test.each([
    ["the appendix", appendix],
    ["hostile texts", hostile],
  ])("%s breaks no rule of WCAG 2.1 AA", async (_, report) => {
    const page = await opened(await printed("html", report), { colorScheme, width });
    await page.evaluate(axe.source);
    const run = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] })`;
    const { violations, passes } = await page.evaluate<axe.AxeResults>(run);
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ""}`)).toEqual([]);
    expect(passes.map((p) => p.id)).toContain("color-contrast");
    await page.close();
  });

  test("the page itself never scrolls sideways", async () => {
    const page = await opened(await printed("html", hostile), { colorScheme, width });
    const overflow = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBe(0);
    await page.close();
  });
});

test("nothing is fetched and no script runs", async () => {
  const page = await browser.newPage({ bypassCSP: true });
  const requests: string[] = [];
  const dialogs: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(await printed("html", hostile))}`);
  expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([]);
  expect(dialogs).toEqual([]);
  await page.close();
});

test("the chart is a picture with a name and a description", async () => {
  const page = await opened(await printed("html", appendix), { colorScheme: "light", width: 1200 });
  const picture = page.getByRole("img", { name: "Kostnad per insats och år (SEK)" });
  expect(await picture.getAttribute("aria-labelledby")).toBe("chart-title chart-description");
  await page.close();
});
