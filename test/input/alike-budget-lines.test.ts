import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Budget, BudgetCube } from "../../src/budget/cube.js";
import { plain } from "../../src/core/decimal.js";
import { type Problem, Problems } from "../../src/core/problem.js";
import type { Source } from "../../src/core/source.js";
import { readAmount } from "../../src/tabular/cells/amounts.js";
import { isFault } from "../../src/tabular/cells/numerals.js";
import { oreInBytes } from "../../src/tabular/text/ore-bytes.js";
import { readBudget, type TableReading } from "../../src/input/files/budget-file.js";
import { rowsLookedAt } from "../../src/input/budget-layout/first-rows.js";

/** Numbers from nought to below one, the same for a seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const amounts =
  "1|100|250,5|2 700|-34|0|99999.99|1 234 567,89|-0|12,345|5 tkr|–|-|x| 7|1e3|999999999|9999999999|191212121212|0,005|1,2 mnkr|12 34|+5|10 %|2\u00a0000|1.234";
const names = [
  ..."Coachning|Jobbspår|Sfi med praktik|Summa|varav lön|xxx|Kö & stöd|191212-1212|Utslussning 20xx".split(
    "|",
  ),
];
const funders =
  "|ESF|Kommunen|Kommunen 50 % / ESF 50 %|ESF och staten|Kommunen = 1 || ESF = 2|Region X, Y".split("|");
const years = ["2026", "2027", "2028", "2028.0", "", "tjugo"];
const odd = [
  "",
  ";;;;;",
  "0;0;0;0;0;0",
  ";;0;0,00;;",
  '"Jobb\nspår";2026;5;;;ESF',
  'A";2026;5;;;ESF',
  '"A";2026;"5";;"B";ESF',
  '"A";2026;"5,5";7;"B";"ESF"',
  "A;2026;5;;;ESF;;",
  "A;2026;5;;;ESF;mer",
  "A;2026",
  "A;2026;5\rB;2026;6",
  "e\u0301tt;2026;5;;;ESF",
];

/** A budget too large to be held, most of its lines of a few kinds, some of them odd in every way there is. */
function largeBudget(seed: number, header: string, oddities: number): string {
  const next = numbersFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  const plainly = (from: readonly string[], most: number): string =>
    pick(next() < oddities ? from : from.slice(0, most));
  const end = pick(["\n", "\r\n"]);
  const mark = header.includes("verifikation") ? "V" : "";
  const rows: string[] = [];
  for (let i = 0; i < rowsLookedAt; i++)
    rows.push(`Coachning;2026;${String(i)};${mark}${String(i)};${mark}1;ESF`);
  for (let i = 0; i < 2_500; i++) {
    const money = (): string => plainly(amounts.split("|"), 8);
    const row = [plainly(names, 3), plainly(years, 3), money(), next() < 0.5 ? "" : `${mark}${money()}`];
    row.push(pick(["", "1", "lokal", "2024-01-15"]), plainly(funders, 3));
    rows.push(next() < oddities / 4 ? pick(odd) : row.join(";"));
  }
  return `${header}${end}${rows.join(end)}`;
}

const headers = [
  "insats;år;belopp;utfall;kostnadsslag;finansiär",
  "insats;år;belopp (tkr);utfall;resurser;finansiär",
  "insats;år;utfall;belopp;anmärkning;finansiär",
  "insats;år;belopp;pris;antal;finansiär",
  "insats;år;belopp;verifikation;datum;finansiär",
  "insats;år;belopp;utfall;valuta;finansiär",
];

/** In pieces of all sizes, each in the place of the one before. */
const inPieces = (text: string, seed: number): Source => ({
  name: "budget.csv",
  async *open() {
    const bytes = await Promise.resolve(new TextEncoder().encode(text));
    const next = numbersFrom(seed);
    const place = new Uint8Array(20_000);
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + 1 + Math.floor(next() * place.length));
      place.set(piece);
      yield place.subarray(0, piece.length);
      at += piece.length;
    }
  },
});

interface Read {
  readonly budget: Budget;
  readonly problems: readonly Problem[];
  readonly counts: readonly number[];
  readonly readings: readonly TableReading[];
  readonly taken: number;
}

async function read(text: string, how: "each" | "alike"): Promise<Read> {
  const problems = new Problems();
  const cube = new BudgetCube(["project"]);
  let taken = 0;
  const readings = await readBudget(inPieces(text, text.length), problems, {
    take: (line) => {
      taken += 1;
      cube.add(line);
    },
    ...(how === "each" ? {} : { takeAlike: cube.addAlike.bind(cube) }),
  });
  const counts = [problems.count("error"), problems.count("warning"), problems.count("note")];
  return { budget: cube.budget(), problems: problems.told, counts, readings, taken };
}

const shown = ({ budget, problems, counts, readings }: Read): unknown => ({
  problems,
  counts,
  readings,
  cells: budget.cells.map((c) => ({
    ...c,
    amount: plain(c.amount),
    actual: c.actual === undefined ? undefined : plain(c.actual),
  })),
  resources: budget.cells.map((c) => budget.resources(c.measure, c.year)),
});

describe("lines taken as bytes", () => {
  const cases = headers.map((header, i) => [header, i + 1, i % 2 === 0 ? 0.1 : 0.005] as const);
  test.each(cases)(
    "come to the same as each read by itself: %s (seed %i)",
    async (header, seed, oddities) => {
      const text = largeBudget(seed, header, oddities);
      const each = await read(text, "each");
      const alike = await read(text, "alike");
      expect(shown(alike)).toEqual(shown(each));
      expect(alike.taken, "some were taken as bytes").toBeLessThan(each.taken);
    },
  );

  test("let no number of a person pass in a column that nobody reads", async () => {
    const next = numbersFrom(7);
    const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
    const digits = (count: number): string =>
      Array.from({ length: count }, () => String(Math.floor(next() * 10))).join("");
    const cell = (): string => {
      const date =
        next() < 0.9 ? pick(["121212", "20121212", "2012-12-12", "12 12 12", "121272"]) : digits(6);
      const mark = pick(["", "", "-", " ", "+", " - "]);
      const last = pick([
        "1212",
        `${pick(Array.from("TRSUWXJKLMNtrsuwxjklmnABCVZ"))}${digits(3)}`,
        `TF${digits(2)}`,
      ]);
      const around = pick(["", "", "", "Åsa ", "Verifikation ", "K", "12 "]);
      return `${around}${date}${mark}${last}${pick(["", "", "", " klart", "x", "1", "."])}`;
    };
    const rows = Array.from({ length: rowsLookedAt }, () => "Coachning;2026;5;lokal");
    for (let i = 0; i < 3_000; i++)
      rows.push(
        `Coachning;2026;${digits(3)};${next() < 0.3 ? cell() : pick(["lokal", "R123", "2026-01-15", `KTR${digits(9)}`])}`,
      );
    const text = `insats;år;belopp;verifikation\n${rows.join("\n")}\n`;
    const each = await read(text, "each");
    const alike = await read(text, "alike");
    expect(each.counts[0]).toBeGreaterThan(100);
    expect(shown(alike)).toEqual(shown(each));
    expect(alike.taken, "some were taken as bytes").toBeLessThan(each.taken);
  });

  test("tell of a temporary number with each letter, where nobody reads", async () => {
    const numbers = Array.from("TRSUWXJKLMN")
      .map((letter) => `121212${letter}123`)
      .concat("121212TF12", "20121212-r123");
    const plainly = Array.from({ length: rowsLookedAt * 2 }, () => "A;2026;5;lokal");
    const rows = [...plainly, ...numbers.map((number) => `A;2026;5;${number}`)];
    const { problems } = await read(`insats;år;belopp;verifikation\n${rows.join("\n")}\n`, "alike");
    const told = problems.flatMap((p) => (p.code === "personnummer" ? [p.at.line] : []));
    expect(told).toEqual(numbers.map((_, i) => plainly.length + 2 + i));
  });

  test("are none whose only funder says an amount, which other amounts do not agree with", async () => {
    const rows = Array.from({ length: rowsLookedAt }, () => "A;2026;5;Kommunen");
    const [own, other] = ["A;2026;1;Kommunen = 1", "A;2026;7;Kommunen = 1"];
    const text = ["insats;år;belopp;finansiär", ...rows, ...rows, own, ...rows, other];
    const { problems } = await read(`${text.join("\n")}\n`, "alike");
    expect(problems.map((p) => [p.code, "at" in p && p.at.line])).toEqual([
      ["finansiarer-oklara", text.length],
    ]);
  });

  test("lose no öre of the largest amounts", async () => {
    const rows = Array.from({ length: 12_000 }, () => "A;2026;999999999");
    const { budget } = await read(`insats;år;belopp (mnkr)\n${rows.join("\n")}\n`, "alike");
    expect(budget.cells.map(({ amount, lines }) => [plain(amount), lines])).toEqual([
      [String(999_999_999n * 1_000_000n * 12_000n), 12_000],
    ]);
  });
});

test("an amount in bytes is what the same text is read as, or is left to be read", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from("0123456789 ,.-+kr\u00a0–")), maxLength: 14 }),
    fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom("", ",5", ".25", ",00", ".123"))
      .map(([kr, rest]) => `${kr}${rest}`),
  );
  fc.assert(
    fc.property(text, (written) => {
      const bytes = new TextEncoder().encode(written);
      const ore = oreInBytes(bytes, 0, bytes.length);
      if (Number.isNaN(ore)) return;
      const judge = readAmount(written, undefined);
      expect(isFault(judge) ? judge.code : judge).toBe(ore);
    }),
    { numRuns: 1_000 },
  );
});
