import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromOre, plain } from "../../src/core/decimal.js";
import { temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

interface Shown {
  readonly tables: readonly {
    readonly id: string;
    readonly columns: readonly { readonly id: string; readonly unit: string }[];
    readonly rows: readonly Readonly<Record<string, string>>[];
  }[];
  readonly notes: readonly string[];
}

async function shown(lines: readonly string[], flags: string, folder = temporaryFolder()): Promise<Shown> {
  writeFileSync(join(folder, "budget.csv"), `insats;år;belopp;finansiär;overhead\n${lines.join("\n")}\n`);
  const { out, err } = await lonsam(["budget", "budget.csv", "-O", "json", ...words(flags)], folder);
  expect(err).toBe("");
  return JSON.parse(out) as Shown;
}
const table = (report: Shown, id: string) => report.tables.find((t) => t.id === id)!;
const printed = async (lines: readonly string[], flags: string): Promise<string> => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "budget.csv"), `insats;år;belopp;finansiär;overhead\n${lines.join("\n")}\n`);
  return (await lonsam(["budget", "budget.csv", ...words(flags)], folder)).out;
};

const line = fc.record({
  measure: fc.constantFrom("Coachning", "Kurs", "Praktik"),
  year: fc.integer({ min: 2026, max: 2029 }),
  amount: fc.integer({ min: -2_000_000, max: 9_000_000 }),
  funder: fc.constantFrom("Kommunen", "ESF", "Medfinansiering Gävle", ""),
});

/** An amount in öre as the unit prints it, by integers only: halves away from zero. */
function once(ore: bigint, unit: string): string {
  const step = { kr: 1n, tkr: 100_000n, mnkr: 10_000_000n }[unit]!;
  const size = ore < 0n ? -ore : ore;
  const steps = (2n * size + step) / (2n * step);
  const text = unit === "mnkr" ? `${steps / 10n}.${steps % 10n}`.replace(/\.0$/, "") : String(steps);
  return unit === "kr" ? plain(fromOre(Number(ore))) : steps === 0n || ore >= 0n ? text : `-${text}`;
}

test.each(["kr", "tkr", "mnkr"])("in %s every figure is its exact value rounded once", async (unit) => {
  const folder = temporaryFolder();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(line, { minLength: 1, maxLength: 8, selector: (l) => l.amount }),
      async (lines) => {
        const rows = lines.map((l) => `${l.measure};${l.year};${l.amount};${l.funder};`);
        const report = await shown(rows, `--funding --quiet --unit ${unit}`, folder);
        const of = (some: (l: (typeof lines)[number]) => boolean): string =>
          once(100n * lines.filter(some).reduce((total, l) => total + BigInt(l.amount), 0n), unit);
        for (const row of table(report, "summary").rows)
          expect(row.sum).toBe(of((l) => String(l.year) === row.year));
        for (const row of table(report, "measures").rows)
          expect(row.amount).toBe(of((l) => String(l.year) === row.year && l.measure === row.measure));
        const funding = table(report, "funding").rows;
        const total = funding.findIndex((row) => row.role === "total");
        expect(funding[total]!.amount).toBe(of(() => true));
        for (const row of funding.slice(0, total))
          expect(row.amount).toBe(of((l) => (l.funder === "" ? "(ej angivet)" : l.funder) === row.funder));
      },
    ),
    { numRuns: 40 },
  );
});

describe("what stands under the tables", () => {
  test("rounding to the unit is said only where it changed a figure", async () => {
    expect((await shown(["Kurs;2026;5 000;;"], "--unit tkr")).notes).toEqual([]);
    const rounded = await shown(["Kurs;2026;5 400;;", "Praktik;2026;5 400;;"], "--unit tkr");
    expect(rounded.notes.join()).toContain("hela tkr");
  });

  test("rounding of overhead is said also where only lines of their own have any", async () => {
    const own = ["Kurs;2026;5 400;;5 %", "Praktik;2026;5 400;;0 %"];
    expect((await shown(own, "--round 1000")).notes.join(" ")).toMatch(/avrundat till närmaste tusental/);
    expect((await shown(own, "")).notes).toEqual([
      "Rader med egen OH har 5 % (Kurs) och 0 % (Praktik). Övriga rader har ingen OH.",
    ]);
    expect((await shown(own, "--overhead 10%")).notes.join(" ")).toMatch(/Övriga rader har 10\u00a0?\s?%\./);
  });
});

describe("amounts per participant and post", () => {
  const lines = ["Kurs;2026;1 000,50;;"];

  test("are whole kronor, also beside amounts with öre", async () => {
    expect(await printed(lines, "--participants 3 --ore")).toMatch(/1 000,50 +3 +334\n/);
  });

  test("show a number of participants as it was given", async () => {
    expect(await printed(lines, "--participants 12,5 --ore")).toMatch(/1 000,50 +12,5 +80\n/);
  });
});

describe("totals", () => {
  const lines = ["Kurs;2026;100 000;Kommunen;", "Kurs;2027;200 000;ESF;", "Praktik;2027;30 000;Kommunen;"];

  test("stand per measure over the years, and for all of it with overhead", async () => {
    const report = await shown(lines, "--overhead 10%");
    expect(table(report, "measuresByYear").rows).toEqual([
      { measure: "Kurs", 2026: "100000", 2027: "200000", total: "300000" },
      { measure: "Praktik", 2026: "0", 2027: "30000", total: "30000" },
      { role: "total", measure: "Summa", 2026: "100000", 2027: "230000", total: "330000" },
      { measure: "OH 10 %", 2026: "10000", 2027: "23000", total: "33000" },
      { role: "total", measure: "Totalt", 2026: "110000", 2027: "253000", total: "363000" },
    ]);
    expect(table(await shown(lines.slice(1), ""), "measuresByYear")).toBeUndefined();
  });

  test("say who pays for which measure and year, and who pays the overhead or that nobody said", async () => {
    const report = await shown(lines, "--overhead 10% --funding");
    expect(table(report, "fundingByMeasure").rows.map((r) => [r.measure, r.funder, r.amount])).toEqual([
      ["Kurs", "Kommunen", "100000"],
      ["Kurs", "ESF", "200000"],
      ["Praktik", "Kommunen", "30000"],
      ["Summa", null, "330000"],
      ["OH 10 %", "(ej angivet)", "33000"],
      ["Totalt", null, "363000"],
    ]);
    const paid = await shown(lines, "--overhead 10% --overhead-funder Kommunen");
    expect(table(paid, "fundingByMeasure").rows[4]!.funder).toBe("Kommunen");
    expect(table(paid, "funding").rows.map((r) => r.funder)).toContain("OH 10 %, betalas av Kommunen");
  });

  test("per participant divide every measure and year by the same number", async () => {
    const rows = table(await shown(lines, "--overhead 10% --participants 10"), "participantsByMeasure").rows;
    expect(rows.map((r) => [r.measure, r["2026"], r["2027"], r.total])).toEqual([
      ["Kurs", "10000", "20000", "30000"],
      ["Praktik", "0", "3000", "3000"],
      ["Alla insatser utan OH", "10000", "23000", "33000"],
      ["OH 10 %", "1000", "2300", "3300"],
      ["Alla insatser med OH", "11000", "25300", "36300"],
    ]);
  });
});

describe("öre", () => {
  const lines = ["Kurs;2026;1 000,50;;", "Praktik;2026;1 000,50;;"];

  test("are shown when asked for; whole kronor else, and that is said", async () => {
    const whole = await printed(lines, "");
    expect(whole).toMatch(/2026 +2 001\n/);
    expect(whole).toContain("Beloppen visas i hela kronor");
    const ore = await printed(lines, "--ore");
    expect(ore).toMatch(/2026 +1 000,50\n/);
    expect(ore).not.toContain("hela kronor");
    expect(table(await shown(lines, ""), "measures").rows[0]!.amount).toBe("1000.5");
  });
});

describe("remarks of lines", () => {
  const header = "insats;år;belopp;anmärkning";

  test("are footnotes, each with one number, and texts for programs", async () => {
    const folder = temporaryFolder();
    const lines = ["Kurs;2026;1;Delas med regionen", "Kurs;2027;2;", "Praktik;2026;3;Delas med regionen", "Sfi;2026;4;Se bilaga 2."]; // prettier-ignore
    writeFileSync(join(folder, "budget.csv"), `${[header, ...lines].join("\n")}\n`);
    const { out } = await lonsam(["budget", "budget.csv"], folder);
    expect(out.match(/^20\d\d +\d.*$/gm)!.slice(0, 4)).toEqual([
      "2026      1   1)",
      "2027      2",
      "2026      3   1)",
      "2026      4   2)",
    ]);
    expect(out).toContain("1) Delas med regionen.\n2) Se bilaga 2.\n");
    const json = await lonsam(["budget", "budget.csv", "-O", "json"], folder);
    const measures = table(JSON.parse(json.out) as Shown, "measures");
    expect(measures.rows.map((r) => r.note)).toEqual([
      "Delas med regionen.",
      null,
      "Delas med regionen.",
      "Se bilaga 2.",
    ]);
  });
});
