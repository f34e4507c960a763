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
