import { describe, expect, test } from "vitest";
import { BudgetReview } from "../../../src/budget/review/review.js";
import { Problems } from "../../../src/core/problem.js";
import { textSource } from "../../../src/core/source.js";
import { rowsLookedAt } from "../../../src/input/budget-layout/first-rows.js";
import { readBudget } from "../../../src/input/files/budget-file.js";
import { read, sumsBy } from "./reading.js";

/*
 * Budgets in the layouts that municipalities keep them in. The right answer is what a person reads in the table: the
 * figures are small, so that each sum can be checked by eye.
 */

type Case = readonly [why: string, rows: readonly string[], years: Readonly<Record<string, number>>];

describe("years as columns", () => {
  test.each<Case>([
    ["bare years", ["insats;2027;2028", "A;100;200", "B;10;"], { 2027: 110, 2028: 200 }],
    [
      "with words",
      ["Insats;Budget 2027;Plan 2028;Plan 2029", "A;100;110;120"],
      { 2027: 100, 2028: 110, 2029: 120 },
    ],
    ["with a unit each", ["Insats;2027 (tkr);2028 mnkr", "A;100;1,5"], { 2027: 100_000, 2028: 1_500_000 }],
    [
      "over two rows",
      ["Insats;2027;;2028;", ";Budget;Utfall;Budget;Utfall", "A;100;90;200;"],
      { 2027: 100, 2028: 200 },
    ],
    ["years in the lower row", ["Insats;Budget;Plan", ";2027;2028", "A;100;200"], { 2027: 100, 2028: 200 }],
    [
      "a sum at the end",
      ["Insats;2027;2028;Summa", "A;100;200;300", "Totalt;100;200;300"],
      { 2027: 100, 2028: 200 },
    ],
    ["outcome of a year without a budget", ["Insats;Utfall 2025;Budget 2026", "A;90;100"], { 2026: 100 }],
    ["months add up", ["Insats;jan 2027;feb 2027", "A;100;200"], { 2027: 300 }],
    [
      "a change between years is no amount",
      ["Insats;Budget 2027;Budget 2028;Förändring 2027–2028", "A;1;3;2"],
      { 2027: 1, 2028: 3 },
    ],
    ["a number of places is no amount", ["Insats;Antal platser 2027;Budget 2027", "A;12;100"], { 2027: 100 }],
    ["no heading known but the years", ["Verksamhet;2027;2028", "A;100;200"], { 2027: 100, 2028: 200 }],
    ["bars between", ["insats|2027|2028", "A|100|200"], { 2027: 100, 2028: 200 }],
    ["commas between, quoted", ['"Insats","2027"', '"A, b","1 300 000"'], { 2027: 1_300_000 }],
    ["tabs between", ["Insats\tBudget 2027 tkr", "A\t100"], { 2027: 100_000 }],
  ])("%s", async (_, rows, years) => {
    expect((await read(rows)).years).toEqual(years);
  });

  test("two amounts of a year are asked about, and the answer reads it", async () => {
    const rows = ["insats;Budget 2027;Prognos 2027", "A;100;120"];
    expect((await read(rows)).codes).toEqual(["arskolumner-oklara"]);
    expect((await read(rows, { dropColumns: ["Prognos 2027"] })).years).toEqual({ 2027: 100 });
    expect((await read(rows, { dropColumns: ["budget 2027"] })).years).toEqual({ 2027: 120 });
  });
  test("a forecast that names no year is asked about", async () => {
    const rows = ["insats;2026;2027;prognos", "A;100;200;90"];
    expect((await read(rows)).codes).toEqual(["kolumner-oklara"]);
    expect((await read(rows, { dropColumns: ["prognos"] })).years).toEqual({ 2026: 100, 2027: 200 });
  });
  test("years both as rows and columns are asked about", async () => {
    const rows = ["insats;år;2027;2028", "A;2026;100;200"];
    expect((await read(rows)).codes).toEqual(["kolumner-oklara"]);
    expect((await read(rows, { yearsAsColumns: true })).years).toEqual({ 2027: 100, 2028: 200 });
  });
  test("a sum that is not the sum of the years", async () => {
    const rows = ["insats;2027;2028;Summa", "A;100;200;400"];
    expect((await read(rows)).codes).toEqual(["summakolumn-stammer-inte"]);
    expect((await read(rows, { dropColumns: ["Summa"] })).years).toEqual({ 2027: 100, 2028: 200 });
  });
  test.each([["insats;2027/2028"], ["insats;år;belopp;Reserv"], ["insats;2027;2028;Reserv"]])(
    "%s is asked about",
    async (header) => {
      const { years } = await read([header, header.includes("år") ? "A;2027;1;2" : "A;1;2;3"]);
      expect(years).toBeUndefined();
    },
  );
});

describe("funders and types of cost as columns", () => {
  test.each<readonly [string, readonly string[], Record<string, number>, Record<string, number>]>([
    [
      "funders",
      ["insats;år;Kommunen;ESF;Summa", "A;2027;100;50;150", "B;2027;20;;20"],
      { Kommunen: 120, ESF: 50 },
      { "": 170 },
    ],
    [
      "costs",
      ["Budget 2027;;;", "Insats;Löner;Lokaler;Totalt", "A;100;50;150", "B;20;30;50"],
      { "": 200 },
      { Löner: 120, Lokaler: 80 },
    ],
    [
      "funders under years",
      ["Insats;2027;;2028;", ";Kommunen;ESF;Kommunen;ESF", "A;100;50;110;60"],
      { Kommunen: 210, ESF: 110 },
      { "": 320 },
    ],
    [
      "funder and year in a heading",
      ["insats;Kommunen 2027;ESF 2027;Summa 2027", "A;100;50;150"],
      { Kommunen: 100, ESF: 50 },
      { "": 150 },
    ],
    [
      "shares",
      ["insats;år;belopp;Kommunen %;ESF %", "A;2027;100;50;50", "B;2027;200;40 %;60 %"],
      { Kommunen: 130, ESF: 170 },
      { "": 300 },
    ],
  ])("%s", async (_, rows, funders, costs) => {
    const { lines, codes } = await read(rows);
    expect(codes).toEqual([]);
    expect(sumsBy(lines, (l) => l.funder)).toEqual(funders);
    expect(sumsBy(lines, (l) => l.costType)).toEqual(costs);
  });
  test("names that say nothing are taken as types of cost, which is told, until a flag says otherwise", async () => {
    const rows = ["insats;år;Alfa;Beta", "A;2027;100;50"];
    expect(sumsBy((await read(rows)).lines, (l) => l.costType)).toEqual({ Alfa: 100, Beta: 50 });
    const told = await read(rows, { funderColumns: ["Alfa", "Beta"] });
    expect(sumsBy(told.lines, (l) => l.funder)).toEqual({ Alfa: 100, Beta: 50 });
  });
  test.each([
    ["Kommunen 50 % / ESF 50 %", { Kommunen: 50.01, ESF: 50 }],
    ["Kommunen = 75 || ESF = 25,01", { Kommunen: 75, ESF: 25.01 }],
    ["ESF 40 %, kommunen resten", { ESF: 40, kommunen: 60.01 }],
    [
      "33,33 % Kommunen; 33,33 % ESF; 33,34 % Region Gävleborg",
      { Kommunen: 33.33, ESF: 33.33, "Region Gävleborg": 33.35 },
    ],
    ["Kommunen och ESF-rådet", { "Kommunen och ESF-rådet": 100.01 }],
    ["AB Kaffe & Te", { "AB Kaffe & Te": 100.01 }],
  ])("%s in one cell", async (cell, funders) => {
    const { lines } = await read(["insats;år;belopp;finansiär", `A;2027;100,01;"${cell}"`]);
    expect(sumsBy(lines, (l) => l.funder)).toEqual(funders);
  });
  test.each([
    "Kommunen 50 % / ESF 40 %",
    "Kommunen = 75 / ESF = 20",
    "Kommunen / ESF",
    "Kommunen 50 % / något",
  ])("%s is asked about", async (cell) => {
    expect((await read(["insats;år;belopp;finansiär", `A;2027;100;${cell}`])).codes).toEqual([
      "finansiarer-oklara",
    ]);
  });
});

describe("what stands around the rows", () => {
  test.each<Case>([
    ["a title", ["Budget 2027", "", "insats;år;belopp", "A;2027;100"], { 2027: 100 }],
    [
      "a title with the year and the unit",
      ["Budget 2027 (tkr)", "Insats;Belopp", "A;100"],
      { 2027: 100_000 },
    ],
    [
      "a title with commas",
      ["Nämnden, budget 2027, mnkr", "insats;år;belopp", "A;2027;1,5"],
      { 2027: 1_500_000 },
    ],
    [
      "several lines above",
      ["AME", "År 2027", "Belopp i tkr", "Verksamhet;Ansvarig;Budget;Kommentar", "A;x;100;", "Summa;;100;"],
      { 2027: 100_000 },
    ],
    ["a row of units", ["insats;år;belopp", ";;tkr", "A;2027;100"], { 2027: 100_000 }],
    [
      "a note with the unit below",
      ["insats;år;belopp", "A;2027;100", "", "Alla belopp i tkr."],
      { 2027: 100_000 },
    ],
    ["a note below", ["insats;år;belopp", "A;2027;100", "Beslutad av nämnden i maj."], { 2027: 100 }],
    [
      "an amount in the title is no unit",
      ["Totalt 1 300 tkr", "insats;år;belopp", "A;2027;100"],
      { 2027: 100 },
    ],
    [
      "a word in the title is no unit",
      ["Tusen steg mot jobb 2027", "insats;år;belopp", "A;2027;100"],
      { 2027: 100 },
    ],
    [
      "years as headings between rows",
      ["Insats;Belopp", "2027;", "A;100", "2028;", "A;110"],
      { 2027: 100, 2028: 110 },
    ],
    ["the header again", ["insats;år;belopp", "A;2027;100", "insats;år;belopp", "B;2027;50"], { 2027: 150 }],
  ])("%s", async (_, rows, years) => {
    expect((await read(rows)).years).toEqual(years);
  });
  test("units that differ are asked about, and --amount-unit answers", async () => {
    const rows = ["Budget (tkr)", "insats;år;belopp (kr)", "A;2027;100"];
    expect((await read(rows)).codes).toEqual(["enhet-oense"]);
    expect((await read(rows, { amountUnit: "kr" })).years).toEqual({ 2027: 100 });
  });
  test("without a year it is asked for", async () => {
    expect((await read(["insats;belopp", "A;100"])).codes).toEqual(["kolumn-saknas"]);
    expect((await read(["insats;belopp", "A;100"], { year: 2027 })).years).toEqual({ 2027: 100 });
  });
  test("no row like a header is asked about, and --header-row answers", async () => {
    const rows = ["x;y;z", "Namn;År;Pengar", "A;2027;100"];
    expect((await read(rows)).years).toBeUndefined();
    expect((await read(["x;y", ...rows.slice(2)])).codes).toEqual(["rubrikrad-saknas"]);
    expect(
      (await read(["insats;belopp 2026", "Insats;Budget 2027", "A;100"], { headerRow: 2 })).years,
    ).toEqual({ 2027: 100 });
  });
  test("a group's name on its first row, and a heading as its name", async () => {
    const filled = await read([
      "insats;resurs;år;belopp",
      "A;Löner;2027;100",
      ";Lokaler;2027;20",
      "B;Löner;2027;3",
    ]);
    expect(sumsBy(filled.lines, (l) => l.measure)).toEqual({ A: 120, B: 3 });
    expect(filled.facts).toEqual(["filled"]);
    const headed = await read(["Post;2027", "Coachning;", "Löner;100", "Lokaler;20", "Språk;", "Löner;3"]);
    expect(sumsBy(headed.lines, (l) => l.measure)).toEqual({ Coachning: 120, Språk: 3 });
    expect(sumsBy(headed.lines, (l) => l.costType)).toEqual({ Löner: 103, Lokaler: 20 });
  });
  test("a personnummer anywhere is refused and not shown", async () => {
    for (const rows of [
      ["Kontakt 19811218-9876", "insats;år;belopp", "A;2027;100"],
      ["insats;år;belopp", "A;2027;100", "Fråga 19811218-9876"],
    ]) {
      const { codes, problems } = await read(rows);
      expect(codes).toEqual(["personnummer"]);
      expect(JSON.stringify(problems)).not.toContain("9876");
    }
  });
});

describe("rows that are counted already", () => {
  const header = "insats;år;belopp";
  test.each([
    ["Summa", "total"],
    ["Summa insatser", "total"],
    ["S:a", "total"],
    ["Totalt alla insatser 2027", "total"],
    ["Projektbudget totalt", "total"],
    ["Nettokostnad", "total"],
    ["Delsumma", "total"],
    ["", "unnamedTotal"],
  ])("%j is left out and told", async (name, reason) => {
    const { years, facts } = await read([header, "A;2027;100", "B;2027;−40", `${name};2027;60`]);
    expect(years).toEqual({ 2027: 60 });
    expect(facts).toEqual([`leftOut ${reason}`]);
  });
  test.each<Case>([
    [
      "totals of groups and of all",
      [header, "A;2027;100", "A;2028;110", "Delsumma A;;210", "B;2027;5", "Delsumma B;;5", "Totalt;;215"],
      { 2027: 105, 2028: 110 },
    ],
    ["a total placed first", [header, "Summa;2027;300", "A;2027;100", "B;2027;200"], { 2027: 300 }],
    [
      "what a row is made of",
      [header, "A;2027;300", "varav löner;2027;250", "därav arvoden;2027;50"],
      { 2027: 300 },
    ],
    [
      "what a total is made of",
      [header, "Kostnader totalt;2027;300", "varav A;2027;100", "varav B;2027;200"],
      { 2027: 300 },
    ],
    [
      "a rounded total",
      ["Budget (tkr)", header, "A;2027;1,4", "B;2027;1,4", "Summa;2027;3"],
      { 2027: 2_800 },
    ],
    [
      "totals in another column",
      ["Insats;Kostnadsslag;2027", "A;Löner;1", "A;Lokaler;2", "A;Summa;3"],
      { 2027: 3 },
    ],
  ])("%s", async (_, rows, years) => {
    expect((await read(rows)).years).toEqual(years);
  });
  test.each([
    ["Summa;2027;250", "summarad"],
    [";2027;100", "summarad"],
    ["varav löner;2027;250", "varav-oklar"],
  ])("%s, which fits nothing, is asked about; a flag drops it or keeps it", async (row, code) => {
    const rows = [header, "A;2027;100", row];
    const amount = Number(row.split(";")[2]);
    expect((await read(rows)).codes).toEqual([code]);
    expect((await read(rows, { dropRows: new Set([3]) })).years).toEqual({ 2027: 100 });
    if (!row.startsWith(";"))
      expect((await read(rows, { keepRows: new Set([3]) })).years).toEqual({ 2027: 100 + amount });
  });
});

describe("cells", () => {
  test.each([
    ["1 300 tusen kr", 1_300_000],
    ["1,3 milj. kr", 1_300_000],
    ["1,3 miljoner", 1_300_000],
    ["1,3 mkr", 1_300_000],
    ["SEK 5 000", 5_000],
    ["5 000 kr.", 5_000],
    ["-", 0],
    ["433333,333333333333", 433_333.33],
    ["1,23456789 mnkr", 1_234_567.89],
  ])("%s", async (cell, kronor) => {
    expect((await read(["insats;år;belopp", `A;2027;${cell}`])).years).toEqual({ 2027: kronor });
  });
  test.each([
    ["ca 1,2 milj", "belopp-ord"],
    ["100 €", "valuta-frammande"],
    ["EUR 100", "valuta-frammande"],
    ["$100", "valuta-frammande"],
    ["100 NOK", "valuta-frammande"],
  ])("%s is asked about", async (cell, code) => {
    expect((await read(["insats;år;belopp", `A;2027;${cell}`])).codes).toEqual([code]);
  });
  test.each([
    [["insats;år;belopp;enhet", "A;2027;100;tkr"], { 2027: 100_000 }],
    [["insats;år;belopp;valuta", "A;2027;100;SEK"], { 2027: 100 }],
    [["insats;år;antal;pris", "A;2027;0,3333333333333333;600000"], { 2027: 200_000 }],
    [["insats;år;belopp", "A;2027.0;100"], { 2027: 100 }],
  ])("%j", async (rows, years) => {
    expect((await read(rows)).years).toEqual(years);
  });
  test("euro at the rate given, wherever it is said", async () => {
    for (const rows of [
      ["insats;år;belopp", "A;2027;100 €"],
      ["insats;år;belopp;valuta", "A;2027;100;EUR"],
      ["insats;år;belopp (EUR)", "A;2027;100"],
      ["insats;Budget 2027 (EUR)", "A;100"],
    ]) {
      expect((await read(rows)).codes, rows[1]).toEqual(["valuta-frammande"]);
      expect((await read(rows, { euro: "11.455" })).years, rows[1]).toEqual({ 2027: 1_145.5 });
    }
  });
  test.each(["A\u030angby", "Å\u200bngby", "Å\u00adngby", "\ufeffÅngby"])(
    "%j looks like Ångby, and is",
    async (name) => {
      const { lines } = await read(["insats;år;belopp", `${name};2027;1`, "Ångby;2027;2"]);
      expect(sumsBy(lines, (l) => l.measure)).toEqual({ Ångby: 3 });
    },
  );
});

describe("account strings", () => {
  const codes = async (rows: readonly string[]): Promise<unknown> =>
    (await read(rows)).lines.map((l) => [l.measure, l.year, l.codes]);

  test("go with each line, whatever the layout", async () => {
    const both = { account: "5010", costCentre: "3310", operations: "610", project: "9001" };
    const long = ["Konto;Ansvar;Verksamhet;Projekt;Insats;År;Belopp", "5010;3310;610;9001;A;2026;10"];
    expect(await codes(long)).toEqual([["A", 2026, both]]);
    const wide = ["Kto;Kst;Vht;Proj;Insats;2026;2027", "5010;3310;610;9001;A;10;20", ";;;;B;1;2"];
    expect(await codes(wide)).toEqual([
      ["A", 2026, both],
      ["A", 2027, both],
      ["B", 2026, undefined],
      ["B", 2027, undefined],
    ]);
  });
  test("name what a row is for where nothing else does", async () => {
    expect(await codes(["Projekt;2026", "Nya vägar;10"])).toEqual([["Nya vägar", 2026, undefined]]);
  });
  test("tell two lines apart that are alike in all else", async () => {
    const problems = new Problems();
    const review = new BudgetReview(problems, "budget", undefined);
    const text = "konto;insats;år;belopp\n5010;A;2026;10\n6010;A;2026;10\n";
    await readBudget(textSource("budget.csv", text), problems, {
      take: () => undefined,
      look: (row) => {
        review.add(row);
      },
    });
    review.finish();
    expect(problems.told).toEqual([]);
  });
});

describe("a row followed by its parts", () => {
  test("written to the öre, it agrees to the öre", async () => {
    const rows = (whole: string) => [
      "insats;2027",
      `Coachning;${whole}`,
      "- löner;5349,91",
      "- lokaler;3566,60",
    ];
    expect((await read(rows("8916,51"))).codes).toEqual(["summarad"]);
    expect((await read(rows("8918,01"))).codes).toEqual([]);
  });

  test.each<readonly [string, readonly string[], number]>([
    ["after dashes", ["insats;2027", "Coachning;300", "- löner;200", "- lokaler;100", "Sfi;50"], 2],
    ["numbered", ["insats;2027", "1 Coachning;300", "1.1 Löner;200", "1.2 Lokaler;100", "2 Sfi;50"], 2],
    ["all rows", ["insats;2027", "A;300", "Löner;200", "Lokaler;100", "B;90", "Löner;50", "Resor;40"], 2],
    ["by year", ["insats;år;belopp", "A;2027;300", "- x;2027;200", "- y;2027;100", "B;2028;9"], 2],
    ["more said of the parts", ["insats;kostnadsslag;2027", "A;;300", "A;Lön;200", "A;Hyra;100", "B;;9"], 2],
  ])("%s: is asked about, and the answers read it", async (_, rows, line) => {
    const asked = await read(rows);
    expect([...new Set(asked.codes)]).toEqual(["summarad"]);
    expect(asked.problems.find((p) => p.code === "summarad")).toMatchObject({ at: { line }, parts: 2 });
    const parents = asked.problems.flatMap((p) => (p.code === "summarad" ? [p.at.line!] : []));
    const dropped = await read(rows, { dropRows: new Set(parents) });
    const kept = await read(rows, { keepRows: new Set(parents) });
    const sum = (years: typeof kept.years): number => Object.values(years!).reduce((a, b) => a + b, 0);
    expect(dropped.codes).toEqual([]);
    expect(sum(kept.years) - sum(dropped.years)).toBe(rows.length === 7 ? 390 : 300);
  });
  test.each([["insats;2027", "Sfi;512345", "Resor;1", "Jobbspår;512345", "Lokaler;7000"]])(
    "that only has the amount of another is counted: what rounding hides is no part of it",
    async (...rows) => {
      expect(await read(rows)).toMatchObject({ years: { 2027: 1_031_691 }, codes: [] });
    },
  );
  test("that may be so by chance is counted, and said", async () => {
    const rows = ["insats;2027", "Sfi;50", "Coachning;300", "Jobbspår;200", "Lokaler;100", "Resor;7"];
    const { years, codes } = await read(rows);
    expect(years).toEqual({ 2027: 657 });
    expect(codes).toEqual(["rad-lika-med-summa"]);
    expect((await read(rows, { keepRows: new Set([3]) })).codes).toEqual([]);
  });
  test.each<readonly [string, readonly string[], number, boolean]>([
    [
      "first",
      ["insats;finansiär;2026;2027", "A;ESF;310;425", "B;ESF;200;300", "C;Kom;110;125", "D;ESF;7;8"],
      2,
      false,
    ],
    [
      "last",
      ["insats;finansiär;2026;2027", "B;ESF;200;300", "C;Kom;110;125", "A;ESF;310;425", "D;ESF;7;8"],
      4,
      true,
    ],
    [
      "in one amount",
      ["insats;ansvarig;2027", "A;Eva;712350", "B;Bo;500100", "C;Ulf;212250", "D;Eva;7"],
      2,
      false,
    ],
  ])(
    "in a table that says more, a row that is the sum of others in all its amounts is asked about: %s",
    async (_, rows, line, above) => {
      const { problems, codes } = await read(rows);
      expect(codes).toEqual(["summarad"]);
      expect(problems.find((p) => p.code === "summarad")).toMatchObject({
        at: { line },
        parts: 2,
        ...(above ? { above } : {}),
      });
      expect((await read(rows, { keepRows: new Set([line]) })).codes).toEqual([]);
      expect((await read(rows, { dropRows: new Set([line]) })).codes).toEqual([]);
    },
  );
  test("lines that say more than their names are compared only where that tells", async () => {
    const rows = ["insats;finansiär;2027", "A;ESF;300", "B;ESF;200", "C;Kommunen;100", "D;ESF;7"];
    expect((await read(rows)).codes).toEqual([]);
  });
});

describe("rows of nothing but noughts", () => {
  const noughts = ["0;0;0;0", ";;;0", ";;0,00 %;0.0"];
  const lines = async (rows: readonly string[]) => {
    const problems = new Problems();
    const taken: string[] = [];
    const take = ({ line, measure }: { line: number; measure: string }): void => {
      taken.push(`${String(line)} ${measure}`);
    };
    await readBudget(textSource("b.csv", `${rows.join("\n")}\n`), problems, { take });
    return { taken, codes: problems.told.map((p) => p.code) };
  };
  test("say nothing, whatever stands around them", async () => {
    const rows = [
      "insats;år;finansiär;belopp",
      "A;2026;Kommunen;100",
      ...noughts,
      "B;2026;ESF;50",
      ...noughts,
    ];
    expect(await lines(rows)).toEqual({ taken: ["2 A", "6 B"], codes: [] });
  });
  test("do not make a column of words one of amounts", async () => {
    const room = Array.from({ length: 20 }, () => noughts[0]!);
    expect(await lines(["insats;år;finansiär;belopp", "A;2026;Kommunen;100", ...room])).toEqual({
      taken: ["2 A"],
      codes: [],
    });
  });
  test("do not part a total from what it is the sum of", async () => {
    const rows = ["insats;2027", "A;100", "0;0", "B;50", "0;0", "Totalt;150"];
    expect((await read(rows)).years).toEqual({ 2027: 150 });
  });
  test("are room in a table too large to be held", async () => {
    const many = Array.from({ length: rowsLookedAt }, () => "A;2026;Kommunen;1");
    const { taken, codes } = await lines([
      "insats;år;finansiär;belopp",
      ...many,
      ...noughts,
      "B;2026;ESF;50",
    ]);
    expect(codes).toEqual([]);
    expect(taken).toHaveLength(rowsLookedAt + 1);
    expect(taken.at(-1)).toBe(`${String(rowsLookedAt + 5)} B`);
  });
  test("alone are no rows", async () => {
    expect((await lines(["insats;år;finansiär;belopp", ...noughts])).codes).toEqual(["fil-utan-rader"]);
  });
  test("are not rows with a name or a year", async () => {
    const rows = ["insats;år;finansiär;belopp", "A;2026;;0", "0-taxa;2026;;0", "A;2026;;5"];
    expect((await lines(rows)).taken).toEqual(["2 A", "3 0-taxa", "4 A"]);
  });
});

describe("a forecast is an amount", () => {
  test("two of them are asked about", async () => {
    const rows = ["insats;år;belopp;prognos;årsprognos", "A;2026;100;90;120"];
    expect((await read(rows)).codes).toEqual(["kolumn-dubbel"]);
  });
  test("ten digits are kronor there", async () => {
    const rows = ["insats;år;belopp;prognos", "A;2026;1212121212;1212121212"];
    expect(await read(rows)).toMatchObject({ codes: [], years: { 2026: 1_212_121_212 } });
  });
});

test("an amount beside number, scope and price agrees with them to the öre", async () => {
  const header = "insats;år;antal;omfattning;pris;belopp";
  expect(await read([header, "A;2026;1;20 %;666 666,67;133 333,33"])).toMatchObject({
    codes: [],
    years: { 2026: 133_333.33 },
  });
  expect((await read([header, "A;2026;1;20 %;666 666,67;133 333,34"])).codes).toEqual(["belopp-motsager"]);
});
