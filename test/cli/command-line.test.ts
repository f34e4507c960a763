import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

const lines = "insats;år;belopp;finansiär;utfall\nCoachning;2026;1 000;Kommunen;400\nKurs;2027;500;ESF;\n";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, "budget.csv"), lines);
  writeFileSync(join(folder, "plan.csv"), "insats;år;belopp\nCoachning;2026;1 000\n");
});

/** A command line, and what the answer has to name in Swedish and in English. */
const mistakes: readonly (readonly [string, RegExp, RegExp])[] = [
  ["budgt budget.csv", /budgt.*Menade du budget\?/, /budgt.*Did you mean budget\?/],
  ["zzzzzz", /zzzzzz.*lonsam help/, /zzzzzz.*lonsam help/],
  ["budget", /filer.*lonsam help budget/, /files.*lonsam help budget/],
  ["budget budget.csv --overheads 10%", /--overheads.*Menade du --overhead\?/, /Did you mean --overhead\?/],
  ["budget budget.csv --zzz", /--zzz.*lonsam help budget/, /--zzz.*lonsam help budget/],
  ["budget budget.csv -o", /^--output behöver ett värde/, /^--output needs a value/],
  ["budget budget.csv --overhead 10", /--overhead.*10%.*”10”/, /--overhead.*10%.*“10”/],
  ["budget budget.csv --overhead tio", /--overhead.*”tio”/, /--overhead.*“tio”/],
  ["budget budget.csv --overhead 10% --round 0", /--round.*1000.*”0”/, /--round.*1000.*“0”/],
  ["budget budget.csv --overhead 10% --round -5", /--round.*”-5”/, /--round.*“-5”/],
  ["budget budget.csv --round 1000", /--round.*utan --overhead/, /--round.*without --overhead/],
  [
    "budget budget.csv --by xyz",
    /insats, finansiär, kostnadsslag, ansvarig/,
    /measure, funder, cost-type, resp/,
  ],
  ["budget budget.csv --layout sideways", /rows, columns/, /rows, columns/],
  ["budget budget.csv --unit öre", /kr, tkr, mnkr/, /kr, tkr, mnkr/],
  ["budget budget.csv --years 26", /--years.*2026-2028.*”26”/, /--years.*“26”/],
  ["budget budget.csv --years 2028-2026", /--years/, /--years/],
  ["budget budget.csv --years 1999", /1999.*2026 och 2027/, /1999.*2026 and 2027/],
  [
    `run ${repository}/examples/goteborg-vecka-40 --years 2027-2029`,
    /--years.*2028 och 2029.*2022 till 2027/,
    /--years.*2028 and 2029.*2022 to 2027/,
  ],
  ["budget budget.csv --participants 0", /--participants.*”0”/, /--participants.*“0”/],
  ["budget budget.csv --cofunders ESF,Region", /”Region”.*Kommunen och ESF/, /“Region”.*Kommunen and ESF/],
  ["budget budget.csv --overhead 5% --overhead-base lön", /”lön”.*Kolumnen/, /“lön”.*column/],
  ["budget budget.csv --through 2026-13", /--through.*2026-08/, /--through.*2026-08/],
  ["budget budget.csv --through 2029-08", /2029.*2026/, /2029.*2026/],
  ["budget plan.csv --outcome", /utfall/, /outcome/],
  ["budget budget.csv --outcome --funding", /--funding.*--outcome/, /--funding.*--outcome/],
  ["budget budget.csv --today 2026-02-30", /--today.*”2026-02-30”/, /--today.*“2026-02-30”/],
  ["budget budget.csv --outcome --review", /--review.*--outcome/, /--review.*--outcome/],
  ["budget budget.csv --profile 20/30/50", /--profile.*--through/, /--profile.*--through/],
  ["budget budget.csv --large 5%", /--large.*--outcome/, /--large.*--outcome/],
  ["budget budget.csv --through 2026-04 --profile 20/80/50", /100.*150/, /100.*150/],
  ["budget budget.csv --through 2026-04 --profile 1/1/1/1/96", /20\/30\/50.*”1/, /20\/30\/50.*“1/],
  ["budget budget.csv -O ps", /table, csv, json/, /table, csv, json/],
  ["budget budget.csv -o bilaga.ps", /”bilaga.ps”.*docx/, /“bilaga.ps”.*docx/],
  ["budget budget.csv -o bilaga", /”bilaga”.*--format/, /“bilaga”.*--format/],
  ["budget budget.csv -O hledger", /hledger.*lonsam run/, /hledger.*lonsam run/],
  ["budget budget.csv -O csv --template mall.docx", /--template.*docx/, /--template.*docx/],
  ["budget budget.csv --explain -O xlsx", /--explain.*xlsx/, /--explain.*xlsx/],
  ["help budgett", /budgett.*budget\?/, /budgett.*budget\?/],
  ["help belopp", /Menade du belopp-/, /Did you mean belopp-/],
  ["help zzzzzz", /zzzzzz.*lonsam help/, /zzzzzz.*lonsam help/],
];

test.each(mistakes)("$ lonsam %s", async (line, swedish, english) => {
  for (const [language, says] of [
    ["sv", swedish],
    ["en", english],
  ] as const) {
    const ran = await lonsam(["--lang", language, ...words(line)], folder);
    expect.soft(ran, line).toMatchObject({ code: 2, out: "" });
    expect.soft(ran.err).toMatch(says);
    expect.soft(ran.err).toMatch(/[.?]\n$/);
    expect.soft(ran.err, "what is wrong, not how the program is made").not.toMatch(/commander|error:|\bat /);
  }
});

test("several mistakes are told at once", async () => {
  const ran = await lonsam(words("budget budget.csv --overhead 10 --years x --participants y"), folder);
  expect(ran.err.trimEnd().split("\n")).toHaveLength(3);
});

test("names on the command line are found whatever their case and accents", async () => {
  const [plain, ...others] = await Promise.all(
    ["funder", "FINANSIAR", "finansiär"].map((by) => lonsam(["budget", "budget.csv", "--by", by], folder)),
  );
  expect(plain!.code).toBe(0);
  expect(others).toEqual([plain, plain]);
});

describe("what was meant is said", () => {
  const budget = ["budget", "examples/gavle-dua/budget.csv"];
  const told = async (...args: string[]) => (await lonsam(args, repository)).err;

  test("where a share has no per cent sign", async () => {
    expect(await told(...budget, "--overhead", "0,1")).toContain("Menade du --overhead 10%?");
    expect(await told(...budget, "--overhead", "12,5")).toContain("Menade du --overhead 12,5%?");
  });

  test("where a file would be of a kind that is not written", async () => {
    expect(await told(...budget, "-o", "bilaga.doc")).toContain("Menade du bilaga.docx?");
    expect(await told(...budget, "-o", "bilaga.xls")).toContain("Menade du bilaga.xlsx?");
  });

  test("where a name was taken apart at its spaces", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "min nya budget.csv"), "insats;år;belopp\nKurs;2026;1\n");
    const ran = await lonsam(["budget", "min", "nya", "budget.csv"], folder);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain('"min nya budget.csv"');
  });

  test("and a command is found with its dots and in capitals", async () => {
    const asked = await lonsam(["hjalp", "budget"], repository);
    expect(await lonsam(["hjälp", "budget"], repository)).toEqual(asked);
    expect(await lonsam(["HJÄLP", "budget"], repository)).toEqual(asked);
  });
});
