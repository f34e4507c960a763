import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendix } from "./appendix.js";
import { gallery } from "./charts.js";
import { amount, body, column, hostileTexts, printed, summary, words } from "./reports.js";

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

const manyYears = (count: number) => ({
  ...summary,
  id: `years${count}`,
  title: `Kalkyl över ${count} år`,
  columns: [
    column("a", "Post"),
    ...Array.from({ length: count }, (_, i) => column(`y${i}`, String(2020 + i), "kr")),
  ],
  rows: ["Minskat försörjningsstöd", "Återförs i inkomstutjämningen"].map((name) =>
    body(words(name), ...Array.from({ length: count }, () => amount("-12345678"))),
  ),
});

test.each([4, 6, 11, 30])("a table of %i years is whole on paper, each year once", async (count) => {
  const report = { ...appendix, charts: [], tables: [manyYears(count)] };
  const page = await browser.newPage({ viewport: { width: 643, height: 900 }, bypassCSP: true });
  await page.emulateMedia({ media: "print" });
  await page.setContent(await printed("html", report));
  const tables = page.locator("table:visible");
  const heads: string[] = [];
  for (const table of await tables.all()) {
    const box = (await table.boundingBox())!;
    expect(box.x + box.width, "the right edge").toBeLessThanOrEqual(643);
    heads.push(...(await table.locator("thead th.number").allTextContents()));
  }
  const cut = `[...document.querySelectorAll("td, th")].filter((c) => c.scrollWidth > c.clientWidth + 1).length`;
  expect(await page.evaluate(cut), "cells whose words stand out of them").toBe(0);
  expect(heads).toEqual(Array.from({ length: count }, (_, i) => String(2020 + i)));
  await page.close();
});

test("a table that is wider than the screen scrolls by itself and shows that there is more", async () => {
  const page = await opened(await printed("html", { ...appendix, tables: [manyYears(11)] }), { colorScheme: "light", width: 390 }); // prettier-ignore
  const wide = page.locator(".wide:visible").first();
  const before = await wide.screenshot();
  const first = `document.querySelector(".wide")`;
  expect(await page.evaluate(`${first}.scrollWidth > ${first}.clientWidth`)).toBe(true);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await page.evaluate(`${first}.style.setProperty("background", "none")`);
  expect((await wide.screenshot()).equals(before), "the shade at the edge is seen").toBe(false);
  await page.close();
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

describe.each([
  ["desk", 1200],
  ["hand", 390],
] as const)("pictures on a %s", (size, width) => {
  test("keep their words apart and within, as the browser sets them", async () => {
    const html = await printed("html", {
      ...appendix,
      charts: Object.entries(gallery).map(([id, c]) => ({ ...c, id })),
    });
    const page = await opened(html, { colorScheme: "light", width });
    const wrong = await page.evaluate<string[]>(`(${wordsThatMeet})(".${size}")`);
    expect(wrong).toEqual([]);
    expect(await page.locator("figure svg:visible").count()).toBe(Object.keys(gallery).length);
    await page.close();
  });
});

/** Runs in the page: words that lie on each other, or outside their picture. */
const wordsThatMeet = `(size) => {
  const found = [];
  for (const svg of document.querySelectorAll(size + " svg")) {
    const room = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].map((t) => [t.textContent, t.getBoundingClientRect()]);
    boxes.forEach(([words, a], i) => {
      if (a.left < room.left - 2 || a.right > room.right + 2 || a.top < room.top - 2 || a.bottom > room.bottom + 2)
        found.push(words + " is outside " + svg.querySelector("title").textContent);
      for (const [others, b] of boxes.slice(i + 1))
        // Lines of words have some room above and below their letters.
        if (a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom) found.push(words + " × " + others);
    });
  }
  return found;
}`;

test("the chart is a picture with a name and a description", async () => {
  const page = await opened(await printed("html", appendix), { colorScheme: "light", width: 1200 });
  const picture = page.getByRole("img", { name: "Stöd genom hela utbildningen kostar mest" });
  expect(await picture.getAttribute("aria-labelledby")).toBe(
    "chart-parts-desk-title chart-parts-desk-description",
  );
  await page.close();
});
