import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";
import { alwaysRecalculate, computedWorkbooks, savedWorkbooks } from "./libreoffice.js";
import {
  constantsIn,
  type Data,
  expectSame,
  formulasIn,
  inKronor,
  readAgain,
  readWorkbook,
  sheetNames,
  type Sheets,
} from "./live-workbook.js";

const gavle = "budget examples/gavle-dua/budget.csv --overhead 10%";
const jamtland = "budget examples/jamtland-144587/budget.csv";
const followed = "budget examples/uppfoljning-pahittad/budget.csv";
const commands = [
  gavle,
  `${gavle} --round 1000`,
  `${gavle} --round 1000 --round-per measure`,
  `${gavle} --round 1000 --round-per measure --layout columns --unit mnkr`,
  `${gavle} --layout columns --participants 40`,
  `${gavle} --round 1000 --unit tkr --years 2019`,
  `${gavle} --round 1000 --index övrigt=3% --participants 40,5`,
  `budget many.csv --overhead 12.5% --round 50 --ore`,
  `budget names.csv --overhead 10% --round 1 --funding --by funder --layout rows`,
  `budget names.csv --by kostnadsslag --overhead 33% --overhead-base "2027,Personal" --funding --cofunders "*"`,
  `budget names.csv --by konto --unit tkr --lang en`,
  `budget names.csv --by ansvarig`,
  `${jamtland} --funding --participants 210 --by funder`,
  `${jamtland} --cofinancing 33,3%`,
  `budget in-kind.csv --flat-rate 40 --cofinancing 20% --unit tkr`,
  `budget test/cases/budget-prislista/budget.csv --prices test/cases/budget-prislista/priser.csv --index personal=3%,lokaler=2,5% --overhead 10% --round 1000`,
  `budget test/cases/budget-esf/budget.csv --prices personal --flat-rate 40 --cofinancing A --by kostnadsslag`,
  `budget test/cases/tjanster/budget.csv --posts --unit mnkr`,
  `budget test/cases/kostnadsslag-schablon/budget.csv --overhead 40% --overhead-base personal --by kostnadsslag --funding --cofunders Ljusdal`,
  `budget test/cases/egen-oh/budget.csv --overhead 10% --round 1000 --round-per measure --years 2026-2027`,
  `budget test/cases/egen-oh/budget.csv`,
  `${followed} --outcome`,
  `${followed} --through 2026-08 --unit tkr`,
  `${followed} --through 2026-04 --by funder --unit mnkr --lang en`,
  `budget test/cases/tertial-prognos/budget.csv --through 2026-08`,
  `budget test/cases/tertial-prognos/budget.csv --through 2026-05 --profile 25/35/40 --unit tkr`,
  `budget test/cases/tertial-prognos/budget.csv --through 2026-03 --profile 0/40/60 --by funder`,
  `budget examples/gavle-1000-fler/budget.csv --overhead 10%`,
  `budget examples/ombudgetering/budget.csv --funding`,
  `budget examples/tre-vagar/budget-intro.csv --funding --posts`,
  `budget examples/upphandlingsmyndigheten/budget.csv --round 100 --overhead 7,5%`,
];
const household = `household --municipality Gävle --date 2026-01-01 --wage 23000 --rent 9000 --children 8,12 --set barn_med_underhållsstöd_7_14=0`;

let folder: string;
let sheets: readonly Sheets[];
let saved: readonly string[];
const fileOf = (i: number): string => join(folder, `book${String(i)}.xlsx`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
  for (const linked of ["examples", "test"])
    symlinkSync(join(repository, linked), join(folder, linked), "junction");
  alwaysRecalculate(folder);
  writeFileSync(join(folder, "many.csv"), manyLines(2000));
  writeFileSync(join(folder, "names.csv"), names);
  writeFileSync(join(folder, "in-kind.csv"), inKind);
  const all = [...commands, household];
  for (const [i, command] of all.entries()) {
    expect((await lonsam([...words(command), "--quiet", "-o", fileOf(i)], folder)).err, command).toBe("");
  }
  const files = all.map((_, i) => fileOf(i));
  sheets = computedWorkbooks(files, folder);
  saved = savedWorkbooks(files, folder);
}, 240_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const dataOf = async (command: string): Promise<Data> => dataSaid(inKronor(words(command)));
async function dataSaid(args: readonly string[]): Promise<Data> {
  const { out } = await lonsam([...args, "--quiet", "-O", "json"], folder);
  return JSON.parse(out) as Data;
}
/** What the sheet of rows does not say: which rows a price list has priced, and which are posts. */
const unsaid = new Set(["priced", "posts"]);
const figuresIn = ({ tables }: Data): Data["tables"] => tables.filter(({ id }) => !unsaid.has(id));
/** What is estimated of some months is told in whole kronor by all but workbooks. */
const tolerance = (command: string) => (column: string) =>
  command.includes("--through") && /^(?:budgetToDate|deviation|forecast)/.test(column) ? 0.5 : 5e-10;

describe.each(commands.map((command, i) => [command, i] as const))("lonsam %s", (command, i) => {
  test("is computed by LibreOffice as by us", async () => {
    expectSame(sheets[i]!, await dataOf(command), tolerance(command));
  });

  test("has no figure that is not a formula, but those that people put in", () => {
    const workbook = readWorkbook(fileOf(i));
    const results = sheetNames(workbook).slice(0, sheets[i]!.findIndex(isInputs));
    expect(results.length).toBeGreaterThan(0);
    for (const sheet of results) expect(constantsIn(workbook, sheet), sheet).toEqual([]);
  });

  test("is read again by its rows, as we write it and as LibreOffice saves it", async () => {
    const args = words(command);
    const figures = figuresIn(await dataSaid(args));
    for (const file of [fileOf(i), saved[i]!])
      expect(figuresIn(await dataSaid(readAgain(args, file))), file).toEqual(figures);
  });

  test("has a place for every row", () => {
    const inputs = sheets[i]!.find(isInputs)!;
    const check = inputs.find(([name]) => /^(?:Kontroll|Check):/.test(name!))!;
    expect(Math.abs(Number(check[1]))).toBeLessThan(1e-6);
    for (const sheet of sheets[i]!.slice(0, sheets[i]!.findIndex(isInputs))) expect(sheet[1]![0]).toBe("");
  });
});

const isInputs = ([first]: Sheets[number]): boolean => /^(?:Indata|Inputs)$/.test(first![0]!);

test("a household's sums are computed by LibreOffice as by us", async () => {
  expectSame(sheets.at(-1)!, await dataOf(household), () => 5e-10);
  expect(formulasIn(readWorkbook(fileOf(commands.length)))).toBeGreaterThanOrEqual(19);
});

/** Measures of four years, years apart from one another, so that no sum is of neighbours. */
function manyLines(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, i) => `Insats ${i % 500};${2020 + (i % 4)};${(i * 7919) % 1_000_003},${i % 10}0`,
  );
  return `insats;år;belopp\n${lines.join("\n")}\n`;
}

/** Names that a spreadsheet takes for numbers, days, orders, one another, or formulas. */
const names = `insats;år;kostnadsslag;finansiär;ansvarig;konto;belopp
<18 år;2027;Personal;kommun;a*;0100;100
>0;2027;personal;Kommun;ab;100;200,50
*;2028;PERSONAL;"";a?;100;300
Coachning;2028;2027;*;=1;0100;400
coachning;2027;2027,0;~*;TRUE;4E2;500
Cöachning;2027;Lokal;ESF;sant;400;600,25
maj 2027;2028;Lokal;ESF;1 maj;4010;700
=SUM(A1);2028;;1/2;@x;4010;800
ssß;2027;5 %;0,5;ssss;;900
SSSS;2027;5%;½;ssß;;1000,75
`;
const inKind = `insats;år;kostnadsslag;i natura;finansiär;belopp
A;2027;personal;;ESF;700
A;2027;personal;ja;Kommunen;300
A;2028;lokaler;;Medfinansiering Ljusdal;50
B;2028;personal;;ESF;1250,50
`;
