import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "./reading.js";
import { workbook } from "./workbook.js";

/*
 * One budget, written plainly and as people write it. The sums must be the same, or something must be asked.
 */

interface Plain {
  readonly years: readonly number[];
  readonly lines: readonly {
    readonly measure: string;
    readonly cost: string;
    readonly amounts: readonly number[];
  }[];
}

const measures = ["Coachning", "Språkspåret", "Jobbspår Syd", "Yrkesvux", "Matchning"] as const;
const costs = ["Löner", "Lokaler", "Resor", "Konsulter"] as const;

const plainBudget: fc.Arbitrary<Plain> = fc
  .record({
    from: fc.integer({ min: 2024, max: 2030 }),
    years: fc.integer({ min: 1, max: 4 }),
    groups: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...measures), fc.subarray([...costs], { minLength: 1 })),
      {
        selector: ([measure]) => measure,
        minLength: 1,
        maxLength: 4,
      },
    ),
    amounts: fc.array(fc.integer({ min: -50, max: 9_000 }), { minLength: 64, maxLength: 64 }),
  })
  .map(({ from, years, groups, amounts }) => {
    let next = 0;
    return {
      years: Array.from({ length: years }, (_, i) => from + i),
      lines: groups.flatMap(([measure, kinds]) =>
        kinds.map((cost) => ({
          measure,
          cost,
          amounts: Array.from({ length: years }, () => amounts[next++ % 64]! * 100),
        })),
      ),
    };
  });

const dress = fc.record({
  wide: fc.boolean(),
  thousands: fc.boolean(),
  unitIn: fc.constantFrom("title", "header", "note"),
  title: fc.boolean(),
  note: fc.boolean(),
  total: fc.constantFrom("", "Summa", "S:a", "Nettokostnad", "Projektbudget totalt", "unnamed"),
  subtotals: fc.boolean(),
  sumColumn: fc.boolean(),
  filledDown: fc.boolean(),
  yearWord: fc.constantFrom("", "Budget ", "Plan "),
  ofWhich: fc.boolean(),
});
type Dress = typeof dress extends fc.Arbitrary<infer D> ? D : never;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function dressed({ years, lines }: Plain, d: Dress): string {
  const written = (ore: number): string => (d.thousands ? String(ore / 1000).replace(".", ",") : String(ore));
  const unit = d.thousands && d.unitIn === "header" ? " (tkr)" : "";
  const titleUnit = d.thousands && d.unitIn === "title";
  const title = d.title || titleUnit ? [`Arbetsmarknadsbudget${titleUnit ? " (tkr)" : ""}`, ""] : [];
  const noteUnit = d.thousands && d.unitIn === "note";
  const note = d.note || noteUnit ? ["", noteUnit ? "Belopp i tkr" : "Beslutad i maj"] : [];
  const width = years.length;
  const byYear = (of: Plain["lines"]): number[] => years.map((_, i) => sumOf(of.map((l) => l.amounts[i]!)));
  const row = (name: string, cost: string, amounts: readonly number[], year?: string): string =>
    d.wide
      ? [name, cost, ...amounts.map(written), ...(d.sumColumn ? [written(sumOf(amounts))] : [])].join(";")
      : [name, cost, year ?? "", written(sumOf(amounts))].join(";");
  const rowsOf = (line: Plain["lines"][number], shown: string): string[] => {
    const own = d.wide
      ? [row(shown, line.cost, line.amounts)]
      : line.amounts.map((a, i) => row(d.filledDown && i > 0 ? "" : shown, line.cost, [a], String(years[i])));
    const parted = d.wide && d.ofWhich && line.amounts.every((a) => a > 0);
    return parted
      ? [
          ...own,
          row(
            "varav löner",
            "",
            line.amounts.map((a) => a / 2),
          ),
        ]
      : own;
  };
  const rows = [...new Set(lines.map((l) => l.measure))].flatMap((measure) => {
    const group = lines.filter((l) => l.measure === measure);
    const own = group.flatMap((l, i) => rowsOf(l, d.filledDown && i > 0 ? "" : measure));
    return d.subtotals && d.wide ? [...own, row(`Delsumma ${measure}`, "", byYear(group))] : own;
  });
  const all = byYear(lines);
  const totals =
    d.total === "" || (d.total === "unnamed" && lines.length < 2)
      ? []
      : d.wide
        ? [row(d.total === "unnamed" ? "" : d.total, "", all)]
        : d.total === "unnamed"
          ? []
          : [row(d.total, "", all)];
  const header = d.wide
    ? [
        "Insats",
        "Kostnadsslag",
        ...years.map((y) => `${d.yearWord}${y}${unit}`),
        ...(d.sumColumn ? [`Summa${unit}`] : []),
      ]
    : ["Insats", "Kostnadsslag", "År", `Belopp${unit}`];
  expect(width).toBeGreaterThan(0);
  return [...title, header.join(";"), ...rows, ...totals, ...note, ""].join("\n");
}

/** The same table in a workbook: a name over several rows, and a title over all columns, are merged cells. */
function merged(text: string) {
  const rows = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(";"));
  const width = Math.max(...rows.map((cells) => cells.length));
  const under = (i: number): number => {
    const first = rows[i]!;
    const rest = rows.slice(i + 1).findIndex((r) => r.length !== first.length || r[0] !== "");
    return first.length < 2 || first[0] === "" || first[0]!.startsWith("varav")
      ? 0
      : rest < 0
        ? rows.length - 1 - i
        : rest;
  };
  const ranges = rows.flatMap((cells, i) => {
    if (cells.length === 1 && cells[0] !== "" && i === 0) return [`A1:${String.fromCharCode(64 + width)}1`];
    return under(i) > 0 ? [`A${i + 1}:A${i + 1 + under(i)}`] : [];
  });
  const cellOf = (cell: string) => (/^-?\d+(,\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : cell);
  return {
    ranges,
    source: workbook([{ name: "Blad1", rows: rows.map((cells) => cells.map(cellOf)), merged: ranges }]),
  };
}

describe("a budget written as people write it", () => {
  test("has the sums of the plain one in a workbook with merged cells, or something is asked", async () => {
    let asked = 0;
    let runs = 0;
    let ranges = 0;
    await fc.assert(
      fc.asyncProperty(plainBudget, dress, async (plain, d) => {
        const sums = Object.fromEntries(
          plain.years.map((year, i) => [year, sumOf(plain.lines.map((l) => l.amounts[i]!))]),
        );
        const book = merged(
          dressed(plain, { ...d, filledDown: true, total: d.total === "unnamed" ? "" : d.total }),
        );
        const { years } = await read(book.source);
        runs += 1;
        ranges += book.ranges.length;
        if (years === undefined) asked += 1;
        else expect(years).toEqual(sums);
      }),
      { numRuns: 200 },
    );
    expect(asked, "most are read, not asked about").toBeLessThan(runs / 5);
    expect(ranges).toBeGreaterThan(runs);
  });

  test("has the sums of the plain one, or something is asked", async () => {
    let asked = 0;
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(plainBudget, dress, async (plain, d) => {
        const sums = Object.fromEntries(
          plain.years.map((year, i) => [year, sumOf(plain.lines.map((l) => l.amounts[i]!))]),
        );
        const { years } = await read(dressed(plain, d));
        runs += 1;
        if (years === undefined) asked += 1;
        else expect(years).toEqual(sums);
      }),
      { numRuns: 400 },
    );
    expect(asked, "most are read, not asked about").toBeLessThan(runs / 5);
  });

  test("a row kept twice doubles its part, so that no row is lost in silence", async () => {
    await fc.assert(
      fc.asyncProperty(plainBudget, async (plain) => {
        const once = dressed(plain, { ...bare, wide: true });
        const [header, ...rows] = once.trimEnd().split("\n");
        const { years } = await read(
          [header!, ...rows, ...rows.map((r) => r.replace(/^/, "Mer "))].join("\n"),
        );
        if (years === undefined) return;
        for (const [i, year] of plain.years.entries())
          expect(years[year]).toBe(2 * sumOf(plain.lines.map((l) => l.amounts[i]!)));
      }),
      { numRuns: 60 },
    );
  });
});

const bare: Dress = {
  wide: false,
  thousands: false,
  unitIn: "title",
  title: false,
  note: false,
  total: "",
  subtotals: false,
  sumColumn: false,
  filledDown: false,
  yearWord: "",
  ofWhich: false,
};
