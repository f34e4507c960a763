import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromBase64, inflated } from "../../src/core/deflated.js";
import { finishedLater } from "../../src/core/in-steps.js";
import type { Handle } from "../../src/analysis/many/handles.js";
import { type Explored, said } from "../../src/cli/explore/explored.js";
import { keptValues } from "../../src/cli/explore/kept-values.js";
import { type AskedOfPage, openedInPage } from "../../src/cli/explore/opened-page.js";
import { unpacked } from "../../src/cli/explore/recorded-files.js";
import { mainHtml } from "../../src/export/html/html.js";
import { pageOf } from "../../src/export/html/page.js";
import { withoutAnnex } from "../../src/report/annex.js";
import type { Report } from "../../src/report/report.js";
import { repository, temporaryFolder } from "../harness/folders.js";
import { memoryWorld } from "../harness/memory-world.js";
import { lonsam } from "../harness/world.js";

/** What a page holds, taken out of it as the page does. */
async function opened(...argv: readonly string[]) {
  const { code, out, err } = await lonsam([...argv, "--explore", "-O", "html"], repository);
  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  const held = (id: string): string => new RegExp(`id="${id}">([^<]*)<`).exec(out)![1]!;
  const asked = JSON.parse(held("lonsam-asked")) as AskedOfPage;
  const recorded = unpacked(await inflated(fromBase64(held("lonsam-files"))));
  const { world } = memoryWorld(new Map());
  return { html: out, asked, ...(await openedInPage(asked, recorded, world)) };
}

type Opened = Awaited<ReturnType<typeof opened>>;

function shown({ session }: Opened, report: Report): string {
  const manner = { language: session.language, group: "\u00a0" } as const;
  return mainHtml(pageOf(withoutAnnex(report), manner), manner).join("\n");
}

function figuresOf({ session }: Opened, report: Report) {
  const { tables: all, charts } = pageOf(withoutAnnex(report), {
    language: session.language,
    group: "\u00a0",
  });
  // Of a stock, what each measure comes to alone follows.
  const tables = all.filter(({ id }) => id !== "effects");
  return { tables, charts: charts.map(({ title, words, data }) => ({ title, words, data })) };
}

/** The report of a page, without the command line that made it. */
const mainOf = (html: string): string => withoutCommand(/<main[^>]*>\n([^]*?)\n<\/main>/u.exec(html)![1]!);
const withoutCommand = (main: string): string => main.replace(/<dd>lonsam (?:run|compare) [^<]*<\/dd>/u, "");

/** Somewhere between its limits, or a little more than it was; nothing where it is no number to turn so. */
function another({ limits, base, whole }: Handle, part: number): string {
  const [low, high] = limits ?? [base, String(Number(base) * 1.1)];
  const value = Number(low) + part * (Number(high) - Number(low));
  return whole ? String(Math.round(value)) : String(Number(value.toPrecision(6)));
}

/** The smallest example, and the same with more who come to work, by an assumption that only it has. */
async function twoFolders(): Promise<string[]> {
  const folder = temporaryFolder();
  const [own, other] = [join(folder, "ett"), join(folder, "två")];
  for (const to of [own, other]) await cp(join(repository, "examples/minsta"), to, { recursive: true });
  const renamed = (text: string) => text.replaceAll("andel_till_arbete", "andel_i_arbete");
  await changed(join(other, "antaganden.csv"), (text) =>
    renamed(text).replace(";30 %;", ";35 %;").replace(";80 %;", ";70 %;"),
  );
  await changed(join(other, "floden.csv"), renamed);
  return [own, other];
}

async function changed(path: string, how: (text: string) => string): Promise<void> {
  const text = await readFile(path, "utf8");
  const other = how(text);
  expect(other).not.toBe(text);
  await writeFile(path, other);
}

const examples = [
  "minsta",
  "gavle-lon-i-stallet-for-bidrag",
  "goteborg-vecka-40",
  "tre-vagar",
  "mer-som-foljer",
].map((name) => `examples/${name}`);

describe("a report that one can turn", () => {
  test.each(examples)("%s says at any values what the command says with --set", async (example) => {
    const page = await opened("run", example, "--unit", "tkr");
    for (const { alternative, handles, at } of page.explored) {
      expect(handles.length).toBeGreaterThan(0);
      const some = handles.filter((_, i) => handles.length < 4 || i % 3 === 0);
      const values = new Map(some.map((h, i) => [h.name, another(h, 0.2 + (i % 5) / 10)]));
      const set = some.flatMap((h) => [
        "--set",
        `${h.written}=${said(page.session, h, values.get(h.name)!)}`,
      ]);
      const chosen = alternative === undefined ? [] : ["--alternative", alternative];
      const run = await lonsam(
        ["run", example, "--unit", "tkr", ...chosen, ...set, "-O", "html"],
        repository,
      );
      expect({ code: run.code, err: run.code === 0 ? "" : run.err }).toEqual({ code: 0, err: "" });
      const found = at(values)!;
      const whole = await finishedLater(found.rest());
      expect(withoutCommand(shown(page, whole))).toBe(mainOf(run.out));
      // No figure of what is there at once becomes another.
      expect(figuresOf(page, found.begun())).toEqual(figuresOf(page, whole));
    }
  });

  test.each(["examples/tre-vagar", "folders"])(
    "a comparison of %s says at any values what compare and run say with --set",
    async (example) => {
      const compared = example === "folders" ? await twoFolders() : [example];
      const page = await opened("compare", ...compared, "--unit", "tkr");
      const [together, ...alone] = page.explored;
      expect(alone.length).toBeGreaterThan(1);
      const some = together.handles.filter((_, i) => together.handles.length < 4 || i % 3 === 0);
      const values = new Map(some.map((h, i) => [h.name, another(h, 0.2 + (i % 5) / 10)]));
      const setOf = (handles: readonly Handle[]) =>
        handles.flatMap((h) => {
          const value = values.get(h.name);
          return value === undefined ? [] : ["--set", `${h.written}=${said(page.session, h, value)}`];
        });
      const inPage = async ({ at, handles }: Explored): Promise<string> => {
        const own = new Map([...values].filter(([name]) => handles.some((h) => h.name === name)));
        const found = at(own)!;
        const begun = figuresOf(page, found.begun());
        const whole = await finishedLater(found.rest());
        const kept = begun.tables.filter(({ id }) => id !== "pending");
        const all = figuresOf(page, whole);
        expect(all.tables.filter(({ id }) => kept.some((t) => t.id === id))).toEqual(kept);
        expect(all.charts).toEqual(begun.charts);
        return withoutCommand(shown(page, whole));
      };
      const command = async (...argv: readonly string[]): Promise<string> => {
        const { code, out, err } = await lonsam([...argv, "--unit", "tkr", "-O", "html"], repository);
        expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
        return mainOf(out);
      };
      expect(await inPage(together)).toBe(await command("compare", ...compared, ...setOf(together.handles)));
      for (const [i, one] of alone.entries()) {
        const [path] = compared;
        const which = compared.length === 1 ? [path!, "--alternative", one.alternative!] : [compared[i]!];
        expect(await inPage(one)).toBe(await command("run", ...which, ...setOf(one.handles)));
      }
    },
  );

  test("a value that only some alternatives use may be set for a comparison; a slip may not", async () => {
    const compared = await twoFolders();
    const set = (value: string) => lonsam(["compare", ...compared, "--set", value], repository);
    expect((await set("andel_i_arbete=20 %")).code).toBe(0);
    const { code, err } = await set("andel_i_arbbete=20 %");
    expect(code).toBe(1);
    expect(err).toContain("andel_i_arbbete");
  });

  test("stands as the plain report until somebody turns anything", async () => {
    const page = await opened("run", "examples/minsta");
    const plain = await lonsam(["run", "examples/minsta", "-O", "html"], repository);
    expect(mainOf(page.html)).toBe(mainOf(plain.out));
    expect(withoutCommand(shown(page, await finishedLater(page.explored[0].at(new Map())!.rest())))).toBe(
      mainOf(plain.out),
    );
  });

  test("lets nothing in or out: no script but those whose digests it names, and nothing fetched", async () => {
    const { html } = await opened("run", "examples/minsta");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval'(?<!'wasm-unsafe-eval')|script-src[^;]*unsafe-inline|https?:/u);
    expect(html).not.toContain(repository);
    expect(html.length).toBeLessThan(2e6);
  });

  test("keeps its values as a file that the command reads", async () => {
    const page = await opened("run", "examples/minsta");
    const { handles, at } = page.explored[0];
    const [first] = handles;
    const values = new Map([[first!.name, "0.2"]]);
    const kept = await keptValues(page.session, page.explored[0].path, handles, values);
    expect(kept).toMatch(/andel_till_arbete;20 %;.*;"?Prövat värde/u);
    const folder = temporaryFolder();
    await cp(join(repository, "examples/minsta"), folder, { recursive: true });
    await writeFile(join(folder, "antaganden.csv"), kept!);
    const again = await lonsam(["run", folder, "-O", "json"], repository);
    const set = await lonsam(
      ["run", "examples/minsta", "--set", "andel_till_arbete=20 %", "-O", "json"],
      repository,
    );
    const figures = (json: string) =>
      (JSON.parse(json) as { tables: { id: string }[] }).tables.filter(({ id }) => id !== "assumptions");
    expect(figures(again.out)).toEqual(figures(set.out));
    expect(at(values)).toBeDefined();
  });

  test("says so where the format is another", async () => {
    const { code, err } = await lonsam(["run", "examples/minsta", "--explore"], repository);
    expect({ code, err }).toEqual({
      code: 2,
      err: "--explore skriver en html-fil. Lägg till -o rapport.html.\n",
    });
  });
});
