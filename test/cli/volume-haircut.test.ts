import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(join(repository, "examples"), join(folder, "examples"), { recursive: true });
});

const run = (line: string) => lonsam(words(line), folder);

interface Told {
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly Record<string, string | object | null>[];
  }[];
}
async function tables(line: string): Promise<Told["tables"]> {
  const { code, out, err } = await run(`${line} -O json`);
  expect(code, err).toBe(0);
  return (JSON.parse(out) as Told).tables.filter(({ id }) => id !== "assumptions");
}

test.each(["minsta", "uppsala-hela-bestandet"])("none changes nothing in %s", async (name) => {
  const path = `examples/${name}`;
  const before = await tables(`run ${path}`);
  expect(await tables(`run ${path} --set volymavdrag=0%`)).toEqual(before);
});

test("nobody comes when it is 100 %", async () => {
  const all = await tables("run examples/minsta --set volymavdrag=100%");
  const people = all.find(({ id }) => id === "people")!.rows;
  expect(people).toEqual([expect.objectContaining({ 2026: "0", 2027: "0" })]);
  const stock = await tables("run examples/uppsala-hela-bestandet --set volymavdrag=100%");
  expect(
    stock.find(({ id }) => id === "actors")?.rows.every(({ total }) => Number(total) === 0) ?? true,
  ).toBe(true);
});

test("it is a file of participants with less in each row", async () => {
  const entries = join(folder, "examples/minsta/deltagare.csv");
  const written = readFileSync(entries, "utf8");
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 99 }), async (percent) => {
      const cut = await tables(`run examples/minsta --set volymavdrag=${String(percent)}%`);
      const left = String((10 * (100 - percent)) / 100).replace(".", ",");
      writeFileSync(entries, written.replace(";10;", `;${left};`));
      const less = await tables("run examples/minsta");
      writeFileSync(entries, written);
      for (const [place, { id, rows }] of cut.entries())
        for (const [line, row] of rows.entries())
          for (const [column, value] of Object.entries(row)) {
            const other = less[place]!.rows[line]![column]!;
            // Each is rounded by itself, and a half may go either way.
            if (typeof value !== "string" || Number.isNaN(Number(value))) expect(value, id).toEqual(other);
            else
              expect(Math.abs(Number(value) - Number(other)), id).toBeLessThan(
                value.includes(".") ? 0.011 : 1.1,
              );
          }
    }),
    { numRuns: 3 },
  );
});

test("places and starts from a stock shrink, those who are there do not", async () => {
  const flows = join(folder, "examples/uppsala-hela-bestandet/floden.csv");
  const cut = await tables("run examples/uppsala-hela-bestandet --set volymavdrag=50%");
  writeFileSync(
    flows,
    readFileSync(flows, "utf8")
      .replace(";;20;1;", ";;10;1;")
      .replace(";;50;2;", ";;25;2;")
      .replace(";6;;3;", ";3;;3;")
      .replace(";6;40;3;", ";3;20;3;"),
  );
  expect(cut).toEqual(await tables("run examples/uppsala-hela-bestandet"));
});

test("fixed lines of the budget stay, and it is said", async () => {
  const path = "examples/gavle-1000-fler";
  const costs = async (line: string) =>
    (await tables(line)).find(({ id }) => id === "summary" || id === "measures")?.rows;
  expect(await costs(`run ${path} --set volymavdrag=30%`)).toEqual(await costs(`run ${path}`));
  const { out } = await run(`run ${path} --set volymavdrag=30%`);
  expect(out.replace(/\s+/gu, " ")).toContain(
    "Budgetrader som inte följer antalet är oförändrade, så kostnaden per person stiger.",
  );
  expect((await run(`run ${path}`)).out).not.toContain("Volymavdrag");
});

test("an assumption of its own has limits, and cannot be given twice", async () => {
  const assumptions = join(folder, "examples/minsta/antaganden.csv");
  writeFileSync(
    assumptions,
    `${readFileSync(assumptions, "utf8").trimEnd()}\nvolymavdrag;10 %;%;0 %;30 %;Förra årets plan;C;\n`,
  );
  const swings = await run("sensitivity examples/minsta");
  expect(swings.out).toContain("volymavdrag");
  const settings = join(folder, "examples/minsta/scenario.csv");
  writeFileSync(settings, `${readFileSync(settings, "utf8").trimEnd()}\nvolymavdrag;20 %\n`);
  const twice = await run("run examples/minsta");
  expect(twice).toMatchObject({ code: 1, out: "" });
  expect(twice.err).toContain("rad-dubbel");
});
