import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BudgetReview, comparedRows } from "../../src/budget/review/review.js";
import {
  type Problem,
  type ProblemCode,
  Problems,
  problemCodes,
  severityOf,
} from "../../src/core/problem.js";
import { reviewSeverity } from "../../src/core/problems/review.js";
import { textSource } from "../../src/core/source.js";
import { readBudget } from "../../src/input/files/budget-file.js";

interface Reviewed {
  readonly problems: readonly Problem[];
  readonly silenced: number;
}

async function review(csv: string, scope: "budget" | "outcome" | "all" = "all"): Promise<Reviewed> {
  const problems = new Problems();
  const reviewing = new BudgetReview(problems, scope);
  await readBudget(textSource("budget.csv", csv), problems, {
    take: () => undefined,
    look: (row) => {
      reviewing.add(row);
    },
  });
  const { silenced } = reviewing.finish();
  return { problems: problems.told, silenced };
}
const found = async (csv: string): Promise<string[]> =>
  (await review(csv)).problems.map((p) => `${p.code}:${String(p.at.line)}`);

/** The appendix that Gävle's board had (2018), with columns for what it lacks. */
const gavle = readFileSync(join(import.meta.dirname, "../../examples/gavle-dua/budget.csv"), "utf8")
  .trimEnd()
  .split(/\r?\n/)
  .map((row, i) => (i === 0 ? `${row};finansiär;anmärkning;antal;granskad` : `${row};Kommunen;;;`));

/** Gävle's lines with some cells changed: `[line of the file, column, text]`. */
function planted(...changes: readonly (readonly [number, string, string])[]): string[][] {
  const rows = gavle.map((row) => row.split(";"));
  for (const [line, column, text] of changes) rows[line - 1]![rows[0]!.indexOf(column)] = text;
  return rows;
}
const csv = (rows: readonly (readonly string[])[]): string => rows.map((r) => r.join(";")).join("\n");

test("nothing is asked about the appendix that a board has approved", async () => {
  expect(await found(gavle.join("\n"))).toEqual([]);
});

describe("one fault planted in it is found where it is, and can be silenced there", () => {
  const faults: readonly (readonly [string, ProblemCode, number, string[][]])[] = [
    ["a nought too many", "tio-ganger", 3, planted([3, "belopp", "27 000 000"])],
    [
      "a nought too few, which only shows from the other line",
      "tio-ganger",
      4,
      planted([5, "belopp", "160 000"]),
    ],
    ["kronor among thousands", "tio-ganger", 10, planted([11, "belopp", "700"])],
    ["a placeholder for a number of posts", "platshallare", 9, planted([9, "resurser", "xx tjänster"])],
    ["a placeholder for a share", "platshallare", 6, planted([6, "resurser", "1 IT resurs xx %"])],
    ["a placeholder for a date", "platshallare", 2, planted([2, "anmärkning", "Beslut ÅÅÅÅ-MM-DD"])],
    ["a diary number to come", "platshallare", 2, planted([2, "anmärkning", "Dnr AMN 2018/xxxx9"])],
    ["a year mistyped", "ar-utanfor", 9, planted([9, "år", "2102"])],
    ["a funder spelled another way", "stavas-olika", 5, planted([5, "finansiär", "Komunen"])],
    ["a funder in other letters", "stavas-olika", 5, planted([5, "finansiär", "kommunen"])],
    ["a line without funder", "finansiar-saknas", 7, planted([7, "finansiär", ""])],
    ["hours that differ", "resurser-motsager", 8, planted([8, "antal", "90"])],
    ["consultants that differ", "resurser-motsager", 4, planted([4, "antal", "2"])],
    ["a measure spelled another way", "stavas-olika", 9, planted([9, "insats", "4. Psykisk ohälso"])],
  ];

  test.each(faults)("%s", async (_, code, line, rows) => {
    expect(await found(csv(rows))).toEqual([`${code}:${line}`]);
    const silent = rows.map((row, i) => (i === line - 1 ? [...row.slice(0, -1), code] : row));
    expect(await review(csv(silent))).toEqual({ problems: [], silenced: 1 });
    const elsewhere = rows.map((row, i) => (i === 10 && line !== 11 ? [...row.slice(0, -1), code] : row));
    expect((await review(csv(elsewhere))).problems.map((p) => p.code).sort()).toEqual(
      [code, "granskad-onodig"].sort(),
    );
  });

  test("a line pasted twice", async () => {
    const rows = planted();
    expect(await found(csv([...rows, rows[4]!]))).toEqual(["samma-rad:12"]);
    const reviewed = [...rows[4]!.slice(0, -1), "Samma-Rad, platshallare"];
    const { problems, silenced } = await review(csv([...rows, reviewed]));
    expect(silenced).toBe(1);
    expect(problems).toEqual([
      {
        code: "granskad-onodig",
        at: { file: "budget.csv", line: 12, column: "granskad" },
        text: "platshallare",
      },
    ]);
  });

  test("a year left out", async () => {
    const later = planted([3, "år", "2021"], [5, "år", "2021"], [7, "år", "2021"], [9, "år", "2021"]);
    expect(await found(csv(later))).toEqual(["ar-lucka:3", "ar-lucka:5", "ar-lucka:7", "ar-lucka:9"]);
  });

  test("an outcome left out where other lines of the year have one", async () => {
    const [head, ...rows] = planted().map((row, i) => [
      ...row,
      i === 0 ? "utfall" : row[1] === "2019" ? "1 000" : "",
    ]);
    expect(await found(csv([head!, ...rows]))).toEqual([]);
    const gap = rows.map((row, i) => (i === 2 || i === 4 ? [...row.slice(0, -1), ""] : row));
    expect((await review(csv([head!, ...gap]))).problems).toEqual([
      { code: "utfall-saknas", at: { file: "budget.csv", line: 4, column: "utfall" }, year: 2019, lines: 2 },
    ]);
    expect((await review(csv([head!, ...gap]), "outcome")).problems.map((p) => p.code)).toEqual([
      "utfall-saknas",
    ]);
    expect((await review(csv([head!, ...gap]), "budget")).problems).toEqual([]);
  });

  test("a total by another name, unless somebody says that it is a budget line", async () => {
    const rows = ["insats;år;belopp;granskad", "A;2027;100;", "B;2027;250;", "Enheten;2027;350;"];
    expect(await found(rows.join("\n"))).toEqual(["rad-lika-med-summa:4"]);
    expect((await review(rows.join("\n"), "budget")).problems.map((p) => p.code)).toEqual([
      "rad-lika-med-summa",
    ]);
    const reviewed = await review([...rows.slice(0, 3), "Enheten;2027;350;rad-lika-med-summa"].join("\n"));
    expect(reviewed).toEqual({ problems: [], silenced: 1 });
    expect(await found([...rows.slice(0, 2), "Enheten;2027;100;"].join("\n"))).toEqual([]);
  });

  test("every question that can be asked is planted here", () => {
    const asked = new Set<string>([
      "rad-lika-med-summa",
      "samma-rad",
      "ar-lucka",
      "utfall-saknas",
      "granskad-onodig",
      "granskning-begransad",
    ]);
    for (const [, code] of faults) asked.add(code);
    expect([...asked].sort()).toEqual(Object.keys(reviewSeverity).sort());
    expect(problemCodes.filter((c) => asked.has(c)).map(severityOf)).not.toContain("error");
  });
});

describe("placeholders", () => {
  const asks = async (text: string): Promise<boolean> =>
    (await found(`insats;år;belopp;anmärkning\nCoachning;2026;1000;${text}\n`)).length > 0;

  test.each([
    ..."xx|XX kr|xxx|x %|x kr|xxxx9|20xx|202x|ÅÅÅÅ-MM-DD|åååå|YYYY-MM-DD|yyyy|???|?|ca ?? timmar|TBD|todo: pris".split(
      "|",
    ),
    ..."fyll i|ska kompletteras|NN|N.N.|____|…|...|--|[namn]|<belopp>|[…]|lorem ipsum|#REFERENS!|#N/A".split(
      "|",
    ),
  ])("%s waits to be filled in", async (text) => {
    expect(await asks(text)).toBe(true);
  });

  test.each([
    ..."-|–|XXL|T-shirts i XL|Exxon|3 x 20 %|2 x 400 kr|Max Axelsson|yyy|Vad kostar det? Se bilaga.|år 2026".split(
      "|",
    ),
    ..."[ESF]|<50 %|Anna N.|Ann-Nina|Todos los|att fylla 18|se 2026-03-01|100 % av tiden|#2|Projekt 'X'".split(
      "|",
    ),
  ])("%s does not", async (text) => {
    expect(await asks(text)).toBe(false);
  });
});

describe("what a text of resources says against the numbers of the line", () => {
  const asks = async (resources: string, number: string, share = "", unit = ""): Promise<boolean> =>
    (
      await found(
        `insats;år;resurser;antal;enhet;omfattning;belopp\nA;2026;${resources};${number};${unit};${share};1000\n`,
      )
    ).length > 0;

  test.each([
    ["100 timmar", "100", ""],
    ["ca 1 700 timmar", "1700", ""],
    ["en samordnare", "1", ""],
    ["två coacher", "2", ""],
    ["2 utredare á 20 %", "2", "20 %"],
    ["2 utredare á 20 %", "0,4", ""],
    ["2 utredare á 20 %", "2", ""],
    ["2 utredare", "2", "20 %"],
    ["1 IT resurs 20 %, 2 utredare á 20 %", "0,6", ""],
    ["1 IT resurs 20 %, 2 utredare á 20 %", "3", "20 %"],
    ["1 kurator, 1 samordnare, 2 handledare", "4", ""],
    ["1 kurator, 100 timmar", "100", ""],
    ["Etapp 2", "7", ""],
    ["Lokal på Storgatan 12", "1", ""],
    ["4 timmar per vecka", "52", ""],
    ["4 tim/vecka", "52", ""],
    ["konsulenter", "7", ""],
    ["start 2026", "3", ""],
  ])("%s with the number %s %s agrees, or says too little", async (text, number, share) => {
    expect(await asks(text, number, share)).toBe(false);
  });

  test.each([
    ["100 timmar", "90", ""],
    ["3 konsulenter", "2", ""],
    ["tre konsulenter", "2", ""],
    ["2 utredare á 20 %", "2", "40 %"],
    ["2 utredare á 20 %", "1", "20 %"],
    ["1 kurator och 2 handledare", "4", ""],
    ["1,5 tjänst", "2", ""],
  ])("%s with the number %s %s does not", async (text, number, share) => {
    expect(await asks(text, number, share)).toBe(true);
  });

  test("hours are not held against a number of posts, nor posts against hours", async () => {
    expect(await asks("1 kurator", "1700", "", "timmar")).toBe(false);
    expect(await asks("100 timmar", "1", "", "tjänst")).toBe(false);
    expect(await asks("1 kurator, 100 timmar", "90", "", "timmar")).toBe(true);
  });

  test.each([
    ["100 timmar á 330 kr", "33 000", false],
    ["100 timmar á 330 kr", "30 000", true],
    ["12 mån à 10 000 kr, 2 datorer á 8 000 kr", "136 000", false],
    ["12 mån à 10 000 kr, 2 datorer á 8 000 kr", "120 000", true],
    ["12 mån à 10 000 kr, möbler", "150 000", false],
  ])("%s and %s kr", async (text, amount, asked) => {
    expect((await found(`insats;år;resurser;belopp\nA;2026;${text};${amount}\n`)).length > 0).toBe(asked);
  });
});

describe("names", () => {
  const differ = async (a: string, b: string): Promise<boolean> =>
    (await found(`insats;år;belopp;ansvarig\nA;2026;1000;${a}\nA;2027;1100;${b}\n`)).length > 0;

  test.each([
    ["Arbetsförmedlingen", "Arbetsformedlingen"],
    ["Arbetsförmedlingen", "Arbetsförmedligen"],
    ["Region Gävleborg", "region  gävleborg"],
    ["Kultur- & fritid", "Kultur & fritid"],
    ["Arbetsmarknads enheten", "Arbetsmarknadsenheten"],
    ["Eva Lindström", "Eva Lindstrom"],
    ["Socialförvaltningen", "Socialforvaltnigen"],
  ])("%s and %s may be the same", async (a, b) => {
    expect(await differ(a, b)).toBe(true);
  });

  test.each([
    ["Grupp A", "Grupp B"],
    ["Etapp 1", "Etapp 2"],
    ["Etapp I", "Etapp II"],
    ["Externa tjänster", "Interna tjänster"],
    ["ESF", "EU"],
    ["Eva Lind", "Eva Lund"],
    ["Norr", "Norrköping"],
  ])("%s and %s are two", async (a, b) => {
    expect(await differ(a, b)).toBe(false);
  });
});

const names = fc.uniqueArray(fc.constantFrom("Coachning", "Sfi med praktik", "Jobbspår", "Validering"), {
  minLength: 1,
});

/** Budgets with nothing odd in them: every measure each year, amounts that rise with prices, one funder or none. */
const sound = fc
  .record({
    measures: names,
    first: fc.integer({ min: 2019, max: 2030 }),
    years: fc.integer({ min: 1, max: 8 }),
    rise: fc.integer({ min: 0, max: 6 }),
    base: fc.integer({ min: 1_000, max: 9_000_000 }),
    funder: fc.constantFrom("", "ESF"),
  })
  .map(({ measures, first, years, rise, base, funder }) => [
    "insats;år;finansiär;belopp",
    ...measures.flatMap((m) =>
      Array.from(
        { length: years },
        (_, y) => `${m};${first + y};${funder};${base + Math.floor((base * rise * y) / 100)}`,
      ),
    ),
  ]);

/** A line that comes to the sum of those above it does so in that order alone. */
const anyOrder = (code: string): boolean => !code.startsWith("rad-lika-med-summa");

describe("budgets in general", () => {
  test("nothing is asked where nothing is odd, in any order of the lines", async () => {
    await fc.assert(
      fc.asyncProperty(
        sound,
        fc.infiniteStream(fc.double({ noNaN: true })),
        async ([head, ...rows], order) => {
          const shuffled = rows
            .map((row) => [order.next().value, row] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, row]) => row);
          expect((await found([head, ...shuffled].join("\n"))).filter(anyOrder)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the same questions are asked in whatever order the lines stand", async () => {
    const [head, ...rows] = planted(
      [3, "belopp", "27 000 000"],
      [5, "finansiär", ""],
      [9, "år", "2022"],
      [6, "anmärkning", "xx"],
    );
    const codes = async (of: readonly string[][]): Promise<string[]> =>
      (await review(csv([head!, ...of]))).problems
        .map((p) => p.code)
        .filter(anyOrder)
        .sort();
    const expected = await codes(rows);
    expect(new Set(expected).size).toBe(4);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        expect(await codes(shuffled)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test("a line that cannot be read leaves no gap behind, and its texts are read", async () => {
    const text = "insats;år;resurser;belopp\nA;2026;;1000\nA;2027;xx;okänt\nA;2028;;1020\n";
    expect(await found(text)).toEqual(["belopp-olasligt:3", "platshallare:3"]);
  });
});

test("making a budget asks only about placeholders, doubles and sums", async () => {
  const rows = planted([3, "belopp", "27 000 000"], [5, "finansiär", ""], [6, "anmärkning", "xx"]);
  const { problems } = await review(csv([...rows, rows[7]!]), "budget");
  expect(problems.map((p) => `${p.code}:${String(p.at.line)}`)).toEqual(["platshallare:6", "samma-rad:12"]);
});

test("rows beyond those that are compared are still looked at, and it is said", async () => {
  const many = Array.from({ length: comparedRows }, (_, i) => `A;2026;;${i}.50`).join("\n");
  const text = `insats;år;anmärkning;belopp\n${many}\nA;2026;;7.50\nA;2026;xx;1\n`;
  const first = comparedRows + 2;
  expect(await found(text)).toEqual([`granskning-begransad:${first}`, `platshallare:${first + 1}`]);
});
