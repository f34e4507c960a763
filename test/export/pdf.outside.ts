import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";
import { body, column, hostileTexts, packed, reportOf, summary, words } from "./reports.js";
import { type Recorded, recorder } from "./typst-recorder.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const examples = join(repository, "examples");
const asked = {
  budget: "budget gavle-dua/budget.csv --overhead 10% --round 1000 --funding",
  run: "run gavle-lon-i-stallet-for-bidrag --detail",
  compare: "compare tre-vagar",
  sensitivity: "sensitivity minsta",
  household: "household --municipality Gävle --wage 23000 --rent 7000 --date 2026-01-01",
  review: "run jamtland-144587 --review",
  outcome: "budget uppfoljning-pahittad/budget.csv --outcome --through 2026-04",
} as const;

/** The program's pdf, and what it was made of. */
async function made(command: string): Promise<{ readonly path: string; readonly recorded: Recorded }> {
  const path = join(folder, "made.pdf");
  const { typst, recorded } = await recorder();
  const args = [...command.split(" "), "-o", path, "--force", "--quiet"];
  const { code, err } = await lonsam(args, examples, { typst: () => Promise.resolve(typst) });
  expect(err).toBe("");
  expect(code).toBe(0);
  return { path, recorded };
}

test.each(["minsta", "jamtland-144587", "uppsala-hela-bestandet", "tre-vagar --alternative A"])(
  "the page for a meeting about %s is one page",
  async (example) => {
    const { path } = await made(`run ${example} --summary --unit tkr`);
    const about = execFileSync("pdfinfo", [path], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    expect(/^Pages:\s+(\d+)$/mu.exec(about)?.[1]).toBe("1");
  },
);

/** The other compiler's export for everybody (PDF/UA-1), which refuses what is not; its bytes. */
function forEverybody({ program, data, fonts }: Recorded): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  compiler.mapShadow(join(folder, "page.json"), Buffer.from(data));
  compiler.addSource(join(folder, "page.typ"), program);
  return compiler.pdf({ mainFilePath: join(folder, "page.typ") }, { pdfStandard: "ua-1" });
}

const poppler = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const flowing = (text: string): string => text.replace(/\s+/gu, " ").replaceAll("\u200b", "");

describe.each(Object.entries(asked))("%s", (_, command) => {
  test("meets PDF/UA-1 in another's eyes, and tells what it is", { timeout: 240_000 }, async () => {
    const { path, recorded } = await made(command);
    expect(forEverybody(recorded).length).toBeGreaterThan(1000);
    const info = poppler("pdfinfo", path);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +\S/m);
    expect(info).toMatch(/^Page size: +(?:595\.\d+ x 841\.\d+ pts \(A4\)|841\.\d+ x 595\.\d+ pts .*)$/m);
    const { sections } = JSON.parse(recorded.data) as {
      sections: {
        groups: {
          items: { kind: string; words?: string; head?: string[]; rows?: { cells: string[] }[] }[];
        }[];
      }[];
    };
    const items = sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
    const structure = poppler("pdfinfo", "-struct", path);
    const count = (tag: RegExp) => [...structure.matchAll(tag)].length;
    const of = (kind: string) => items.filter((item) => item.kind === kind).length;
    expect(count(/^ *Table\b/gm)).toBe(of("table"));
    expect(count(/^ *THead\b/gm)).toBe(of("table"));
    expect(count(/^ *Figure\b/gm)).toBe(of("picture"));
    expect(count(/^ *H[123]\b/gm)).toBe(of("heading") + of("annex"));
    // What is read aloud comes in the order that it was said.
    const read = flowing(poppler("pdftotext", "-raw", path, "-"));
    let at = 0;
    for (const { words: heading } of items.filter((item) => item.kind === "heading")) {
      const found = read.indexOf(flowing(heading!), at);
      expect(found, heading).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });
});

test("a document is in Swedish, or in English, and says so", async () => {
  for (const [language, tag] of [
    ["sv", "sv-SE"],
    ["en", "en-GB"],
  ] as const) {
    const bytes = await packed("pdf", reportOf(summary), { language });
    expect(new TextDecoder("latin1").decode(bytes)).toContain(`/Lang (${tag})`);
  }
});

test("a text is shown as it is, whatever it would mean to the compiler", async () => {
  const texts = [
    ...hostileTexts,
    '#eval("1")',
    "$x$ *fet* _kursiv_ `kod` <etikett> @ref",
    "= rubrik",
    "- punkt // slut",
  ];
  const report = reportOf({
    ...summary,
    columns: [column("a", "Text"), column("b", "Annat")],
    rows: texts.map((text) => body(words(text), words("x"))),
  });
  const path = join(folder, "hostile.pdf");
  writeFileSync(path, await packed("pdf", report));
  const read = flowing(poppler("pdftotext", "-raw", path, "-"));
  for (const text of ['#eval("1")', "$x$ *fet* _kursiv_ `kod` <etikett> @ref", "= rubrik", "- punkt // slut"])
    expect(read).toContain(text);
});

test("the head of a table that goes on is on each of its pages, and no row is lost", async () => {
  const rows = Array.from({ length: 150 }, (_, i) => body(words(`Rad ${i + 1}.`), words("x")));
  const path = join(folder, "long.pdf");
  const long = { ...summary, columns: [column("a", "Radens namn"), column("b", "Annat")], rows };
  writeFileSync(path, await packed("pdf", reportOf(long)));
  const pages = Number(/^Pages: +(\d+)$/m.exec(poppler("pdfinfo", path))![1]);
  expect(pages).toBeGreaterThan(2);
  for (let page = 1; page <= pages; page += 1) {
    const read = poppler("pdftotext", "-f", String(page), "-l", String(page), path, "-");
    expect(/Rad \d/.test(read) === read.includes("Radens namn")).toBe(true);
  }
  const read = flowing(poppler("pdftotext", path, "-"));
  for (let i = 1; i <= 150; i += 1) expect(read).toContain(`Rad ${i}.`);
});

test("what is too high to be kept together is divided, and nothing falls off the page", async () => {
  const notes = Array.from({ length: 120 }, (_, i) => `Not nummer ${i + 1}. ${"Ord ".repeat(20)}`);
  const path = join(folder, "high.pdf");
  writeFileSync(path, await packed("pdf", reportOf({ ...summary, notes })));
  const read = flowing(poppler("pdftotext", path, "-"));
  for (let i = 1; i <= 120; i += 1) expect(read).toContain(`Not nummer ${i}.`);
});
