import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

const printed = async (command: string, folder = repository): Promise<string> =>
  (await lonsam(words(command), folder)).out;

async function budget(lines: readonly string[], flags: string): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "budget.csv"), `insats;år;belopp\n${lines.join("\n")}\n`);
  return printed(`budget budget.csv ${flags}`, folder);
}
const numbers = (text: string, row: RegExp): string[] =>
  (text.split("\n").find((line) => row.test(line)) ?? "").replace(row, "").trim().split(/ {2,}/);

/** Figures that once had two values, each with the one it has. */
describe("one figure, one value", () => {
  test("1,45 mnkr a year for 20 years is 29,0 in every table", async () => {
    const years = Array.from({ length: 20 }, (_, i) => `Kurs;${2027 + i};1450000`);
    const columns = await budget(years, "--unit mnkr --layout columns");
    expect(numbers(columns, /^Kurs/).at(-1)).toBe("29,0");
    expect(numbers(columns, /^Summa/).at(-1)).toBe("29,0");
    expect(numbers(columns, /^Kurs/)[0]).toBe("1,5");
    expect(columns).toContain("Varje tal är avrundat för sig.");
    expect(numbers(await budget(years, "--unit mnkr --funding"), /^Totalt/).at(-2)).toBe("29,0");
  });

  test("overhead on 24 070 tkr is 2 407 and the total 26 477, whatever halves are rounded beside it", async () => {
    const lines = ["A;2026;12034600", "B;2026;12035000"];
    const text = await budget(lines, "--unit tkr --layout columns --overhead 10%");
    expect(numbers(text, /^Summa/)).toEqual(["24 070"]);
    expect(numbers(text, /^OH 10 %/)).toEqual(["2 407"]);
    expect(numbers(text, /^Totalt/)).toEqual(["26 477"]);
  });

  test("a programme's net is what its years come to, not what they round to", async () => {
    expect(numbers(await printed("run examples/gavle-1000-fler --unit tkr"), /^Netto kommun/).at(-2)).toBe(
      "7 355",
    );
  });

  test("what is used up is what society loses, wherever it stands", async () => {
    const text = await printed("run examples/jamtland-144587 --detail");
    expect(new Set(text.match(/29 83[67] \d{3}/g))).toEqual(new Set(["29 836 997"]));
  });
});
