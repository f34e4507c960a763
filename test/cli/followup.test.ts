import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  const rows = Array.from({ length: 40 }, (_, i) => {
    const start = `P${String(i)};2024-0${String(1 + (i % 6))}-10;försörjningsstöd;${i < 38 ? "kvinna" : "man"}`;
    return i % 2 === 0 ? `${start}\nP${String(i)};2024-0${String(3 + (i % 6))}-01;arbete;\n` : `${start}\n`;
  });
  writeFileSync(join(folder, "handelser.csv"), `person;datum;status;kön\n${rows.join("")}`);
});
const run = (line: string) => lonsam(words(line), folder);

describe("--write", () => {
  test("makes a folder of what was measured, beside the same report", async () => {
    const plain = await run("followup handelser.csv --through 2024-12");
    const wrote = await run("followup handelser.csv --through 2024-12 --write ut");
    expect(wrote).toMatchObject({ code: 0, out: plain.out });
    expect(wrote.err).toContain("ut: floden.csv och antaganden.csv med 1 andel.");
    expect(readdirSync(join(folder, "ut")).sort()).toEqual(["antaganden.csv", "floden.csv"]);
    expect(readFileSync(join(folder, "ut/floden.csv"), "utf8")).toContain(
      "alla;försörjningsstöd;arbete;försörjningsstöd_till_arbete;månad;;;Egen uppföljning 2024-01–2024-12",
    );
  });

  test("writes nothing when anything is wrong", async () => {
    writeFileSync(join(folder, "ut.json"), "");
    expect(await run("followup handelser.csv --write ut -o ut.doc")).toMatchObject({ code: 2, out: "" });
    expect(existsSync(join(folder, "ut"))).toBe(false);
    expect(await run("followup handelser.csv --write .")).toMatchObject({ code: 1, out: "" });
    expect(readdirSync(folder).sort()).toEqual(["handelser.csv", "ut.json"]);
  });
});

test("of two men nothing is shown, and they cannot be had from the sums", async () => {
  const { out } = await run("followup handelser.csv --through 2024-12 -O json");
  const report = JSON.parse(out) as { tables: { id: string; rows: Record<string, string | null>[] }[] };
  const rows = report.tables.find(({ id }) => id === "bySex")!.rows;
  expect(rows.map(({ group, people }) => [group, people])).toEqual([
    ["kvinna", null],
    ["man", null],
    ["Alla", "40"],
  ]);
});

test.each([
  ["--by längd", "--by kan inte vara ”längd”"],
  ["--by utbildning", "--by education: ingen av filerna har den kolumnen."],
  ["--count-as praktik=försörjningsstöd", "ingen rad har statusen ”praktik”"],
  ["--count-as arbete=lön", "--count-as ska vara en status"],
  ["--gap 0", "--gap kan inte vara ”0”"],
  ["--since 2025-01 --through 2024-12", "--since är efter den sista månaden"],
  ["--through igår", "--through ska vara en månad"],
])("followup %s is refused: %s", async (options, words) => {
  const { code, out, err } = await run(`followup handelser.csv ${options}`);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(words);
});

describe("--comparison-group", () => {
  const compared = () => {
    const rows = Array.from({ length: 60 }, (_, i) => {
      const sex = i % 3 === 0 ? "man" : "kvinna";
      const start = `U${String(i)};2024-0${String(1 + (i % 6))}-10;försörjningsstöd;${sex}`;
      return i % 4 === 0 ? `${start}\nU${String(i)};2024-0${String(3 + (i % 6))}-01;arbete;\n` : `${start}\n`;
    });
    writeFileSync(join(folder, "andra.csv"), `person;datum;status;kön\n${rows.join("")}`);
  };

  test("writes what would have happened as flows without the measure, graded below what was seen", async () => {
    compared();
    const { code, out } = await run(
      "followup handelser.csv --through 2024-12 --comparison-group andra.csv --write ut -O json",
    );
    expect(code).toBe(0);
    const lines = readFileSync(join(folder, "ut/floden.csv"), "utf8").trim().split(/\r?\n/u);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^alla;försörjningsstöd;arbete;försörjningsstöd_till_arbete;.*;B$/u);
    expect(lines[2]).toMatch(
      /^utan insats;försörjningsstöd;arbete;försörjningsstöd_till_arbete_utan_insats;.*vägd efter kön, inte lottad;C$/u,
    );
    const report = JSON.parse(out) as {
      lead: unknown;
      tables: { id: string; rows: Record<string, string | null>[] }[];
    };
    const rowsOf = (id: string) => report.tables.find((table) => table.id === id)!.rows;
    expect(rowsOf("balance")).toMatchObject([{ column: "kön", after: "0" }]);
    // Two men in the group: how unlike they are is told to tenths.
    expect(rowsOf("balance")[0]!.before).toMatch(/^\d\.\d$/u);
    expect(JSON.stringify(report.lead)).toContain("Ingen lottade vilka som fick den.");
    expect(rowsOf("withoutMeasure")).toHaveLength(1);
  });

  test("how many are in the group is hidden as elsewhere in the report", async () => {
    compared();
    const rows = Array.from({ length: 61 }, (_, i) => {
      const start = `P${String(i)};2023-01-10;försörjningsstöd;${i % 2 === 0 ? "kvinna" : "man"}\n`;
      return i === 0 ? start : `${start}P${String(i)};2023-06-01;arbete;\n`;
    });
    writeFileSync(join(folder, "handelser.csv"), `person;datum;status;kön\n${rows.join("")}`);
    const { out } = await run(
      "followup handelser.csv --through 2024-12 --comparison-group andra.csv -O json",
    );
    const report = JSON.parse(out) as {
      lead: unknown;
      tables: { id: string; rows: Record<string, string | null>[] }[];
    };
    const numbers = (id: string) =>
      report.tables.find((table) => table.id === id)!.rows.flatMap((row) => Object.values(row));
    // Sixty times with support are over, and one is not.
    const isToldOf = (ids: readonly string[], number: string) =>
      ids.some((id) => numbers(id).includes(number));
    expect(isToldOf(["read", "compared"], "61") && isToldOf(["returns", "reasons"], "60")).toBe(false);
    expect(JSON.stringify(report.lead)).not.toContain("För få har följts");
  });

  test.each([
    ["--comparison-group andra.csv --weigh-on utbildning", "--weigh-on education: båda filerna måste ha"],
    ["--comparison-group andra.csv --weigh-on längd", "--weigh-on kan inte vara ”längd”"],
    ["--comparison-group utan.csv", "har varken kön, födelseår eller utbildning gemensamt"],
    ["--comparison-group fel.csv", "ingen i jämförelsegruppen liknar någon i gruppen"],
    ["--weigh-on kön", "Ange den med --comparison-group."],
  ])("%s is refused: %s", async (options, words) => {
    compared();
    writeFileSync(join(folder, "utan.csv"), "person;datum;status\nU1;2024-01-10;försörjningsstöd\n");
    writeFileSync(join(folder, "fel.csv"), "person;datum;status;kön\nU1;2024-01-10;försörjningsstöd;annat\n");
    const { code, out, err } = await run(`followup handelser.csv --through 2024-12 ${options}`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });
});

describe("--sql", () => {
  test("prints questions and reads nothing", async () => {
    const { code, out, err } = await run(
      "followup --sql postgres --since 2023-01 --count-as praktik=försörjningsstöd",
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("SMÅ ANTAL DÖLJS INTE HÄR.");
    expect(out).toMatch(/WHEN state IN \('praktik', 'forsorjningsstod'/u);
    expect(await run("followup --sql postgres --since 2023-01 --lang en")).toMatchObject({ code: 0 });
  });

  test.each([
    ["handelser.csv --sql duckdb", "--sql läser inga filer"],
    ["--sql duckdb --by kön --write ut", "--write går inte ihop med --sql."],
    ["--sql duckdb --since 2025-01 --through 2024-01", "--since är efter den sista månaden"],
    ["--sql mysql", "mysql"],
    ["", "Det saknas något efter lonsam followup: filer."],
  ])("followup %s is refused: %s", async (options, words) => {
    const { code, out, err } = await run(`followup ${options}`.trim());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });
});

test.each(["followup", "indicators"])("%s with a last month before every row says so", async (command) => {
  const { code, out, err } = await run(`${command} handelser.csv --through 2023-12`);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("--through är före den första raden, som är från 2024-01");
  expect((await run(`${command} handelser.csv --through 2024-01`)).code).toBe(0);
});

test("where every end has a known reason, no range is told", async () => {
  const { out } = await run("followup handelser.csv --through 2024-12");
  expect(out.replaceAll("\u00a0", " ")).toContain(
    "Alla avslut har en känd orsak: 100 % har blivit självförsörjande.",
  );
  expect(out).not.toMatch(/mellan (\S+) och \1 %/u);
});
