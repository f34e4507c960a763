import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";
import { unzipped } from "./unzipped.js";
import { alwaysRecalculate, computedSheets } from "./libreoffice.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
  symlinkSync(join(repository, "examples"), join(folder, "examples"), "junction");
  alwaysRecalculate(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const gavle = "budget examples/gavle-dua/budget.csv --overhead 10%";
const commands: [string, number][] = [
  [`${gavle} --round 1000`, 6],
  [`${gavle} --round 1000 --round-per measure`, 20],
  [`${gavle} --layout columns`, 1],
  [`${gavle} --round 1000 --unit tkr`, 1],
  [`budget many.csv --overhead 12.5% --round 50`, 6],
  [`budget examples/jamtland-144587/budget.csv --funding --participants 210 --by funder`, 1],
  [`${gavle} --round 1000 --index övrigt=3%`, 6],
  [`budget examples/jamtland-144587/budget.csv --cofinancing 33,3%`, 1],
  [`budget in-kind.csv --flat-rate 40`, 4],
  [
    `household --municipality Gävle --date 2026-01-01 --wage 23000 --rent 9000 --children 8,12 --set barn_med_underhållsstöd_7_14=0`,
    19,
  ],
];

interface Data {
  tables: {
    columns: { id: string; unit?: string }[];
    /** `remarks` has, by column, the words that stand where there is no number. */
    rows: (Record<string, string | null> & { remarks?: never })[];
  }[];
}

test.each(commands)("LibreOffice computes the figures of: lonsam %s", async (command, atLeast) => {
  writeFileSync(join(folder, "many.csv"), manyLines(2000));
  writeFileSync(
    join(folder, "in-kind.csv"),
    "insats;år;kostnadsslag;i natura;belopp\nA;2027;personal;;700\nA;2027;personal;ja;300\nA;2028;lokaler;;50\n",
  );
  for (const file of ["out.xlsx", "out.json"]) {
    expect((await lonsam([...command.split(" "), "--quiet", "-o", file], folder)).err).toBe("");
  }
  const { texts } = unzipped(readFileSync(join(folder, "out.xlsx")));
  const formulas = [...texts].flatMap(([name, xml]) =>
    name.startsWith("xl/worksheets/") ? (xml.match(/<f[ >]/g) ?? []) : [],
  );
  expect(formulas.length).toBeGreaterThanOrEqual(atLeast);

  const sheets = computedSheets(join(folder, "out.xlsx"), folder);
  const data = JSON.parse(readFileSync(join(folder, "out.json"), "utf8")) as Data;
  for (const [t, table] of data.tables.entries()) {
    const rows = sheets[t]!.slice(3);
    for (const [r, row] of table.rows.entries()) {
      for (const [c, { id, unit }] of table.columns.entries()) {
        const words = (row.remarks as Readonly<Record<string, string>> | undefined)?.[id];
        const [ours, theirs] = [words ?? row[id] ?? "", rows[r]![c]!];
        if (unit === undefined || words !== undefined || ours === "") expect(theirs).toBe(ours);
        else expect(numberOf(theirs), `${table.columns[c]!.id} ${r}`).toBeCloseTo(Number(ours), 9);
      }
    }
  }
});

/** Measures of four years, years apart from one another, so that no sum is of neighbours. */
function manyLines(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, i) => `Insats ${i % 500};${2020 + (i % 4)};${(i * 7919) % 1_000_003},${i % 10}0`,
  );
  return `insats;år;belopp\n${lines.join("\n")}\n`;
}

/** Shares come as `66.7%`. */
const numberOf = (shown: string): number =>
  shown.endsWith("%") ? Number(shown.slice(0, -1)) / 100 : Number(shown);
