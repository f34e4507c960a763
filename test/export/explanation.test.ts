import fc from "fast-check";
import { expect, test } from "vitest";
import type { Explanation, Label } from "../../src/core/explanation.js";
import { explanationData, explanationJson } from "../../src/export/explanation/explanation-json.js";
import { explanationLines } from "../../src/export/explanation/explanation-text.js";
import { say, text } from "../../src/texts/say.js";

const sum = (label: Label, parts: readonly Explanation[], value = "1", part?: string): Explanation => ({
  label,
  value,
  unit: "antal",
  how: { kind: "sum" },
  ...(part === undefined ? {} : { part }),
  children: () => parts,
});
const leaf = (label: Label, value = "1", unit = "antal"): Explanation => ({
  label,
  value,
  unit,
  how: { kind: "sum" },
  children: () => [],
});

async function linesOf(top: Explanation, depth?: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of explanationLines(top, "sv", depth)) lines.push(line.trimEnd());
  return lines;
}

const wordsOf = (label: Label) => text(label, "sv");
const people = (when: string, value: string, parts: readonly Explanation[] = []): Explanation =>
  sum(say("people.in", { state: "arbete", when, who: "" }), parts, value);

test("a step to a single part uses no level", async () => {
  const chain = sum("a", [sum("b", [sum("c", [leaf("d"), sum("e", [leaf("f"), leaf("g")])])])]);
  expect(await linesOf(chain, 1)).toEqual([
    "a = 1 (summa)",
    "  b = 1 (summa)",
    "    c = 1 (summa)",
    "      d = 1 (summa)",
    "      e = 1 (summa)",
  ]);
  expect(await linesOf(chain, 0)).toHaveLength(3);
  expect(await linesOf(chain)).toHaveLength(7);
});

test("months are told on one line: how many, from when till when, and what they are", async () => {
  const months = ["2027-01", "2027-02", "2027-03", "2027-04"];
  const even = sum(
    "alla",
    months.map((when) => people(when, "2")),
    "8",
  );
  expect(await linesOf(even, 1)).toEqual([
    "alla = 8 (summa)",
    "  4 × personer i arbete 2027-01 till 2027-04 = 2",
  ]);
  const rising = sum(
    "alla",
    months.map((when, i) => people(when, String(i + 1))),
    "10",
  );
  expect((await linesOf(rising, 1))[1]).toBe(
    "  4 × personer i arbete 2027-01 till 2027-04 = 1 till 4, snitt 2,5",
  );
  // All the way down each stands by itself, and so do two of them.
  expect(await linesOf(rising)).toHaveLength(5);
  expect(await linesOf(sum("alla", [people("2027-01", "1"), people("2027-02", "1")]), 1)).toHaveLength(3);
});

test("under months that are told together stands the last of them", async () => {
  const month = (when: string) => people(when, "2", [leaf("kvar"), leaf("nya")]);
  const year = sum("alla", [leaf("annat"), ...["2027-01", "2027-02", "2027-03"].map(month)]);
  expect((await linesOf(year, 2)).slice(2)).toEqual([
    "  3 × personer i arbete 2027-01 till 2027-03 = 2",
    "    personer i arbete 2027-03 = 2 (summa)",
  ]);
  expect(await linesOf(year, 3)).toHaveLength(6);
});

test("a part stands with its children once", async () => {
  const shared = () => sum("delad", [leaf("x"), leaf("y")], "2", "p");
  expect(await linesOf(sum("a", [sum("b", [shared(), leaf("z")]), shared()]))).toEqual([
    "a = 1 (summa)",
    "  b = 1 (summa)",
    "    delad = 2 (summa)",
    "      x = 1 (summa)",
    "      y = 1 (summa)",
    "    z = 1 (summa)",
    "  delad = 2 (se ovan)",
  ]);
  // Where it was not unfolded the first time, nothing stands above to see.
  expect((await linesOf(sum("a", [sum("b", [shared(), leaf("z")]), leaf("w"), shared()]), 2)).at(-1)).toBe(
    "    y = 1 (summa)",
  );
});

test("kronor are told to the öre, and what is written somewhere as it stands", async () => {
  const written: Explanation = {
    ...leaf("skriven", "0.1234", "kr"),
    how: { kind: "input", place: { file: "a.csv", line: 2 } },
  };
  const figures = sum("a", [
    leaf("netto", "1223972.881326", "kr"),
    leaf("jämnt", "12", "kr"),
    leaf("styck", "7226.6", "kr/månad"),
    leaf("andel", "0.023651234567", "%"),
    leaf("året", "2027", "årtal"),
    written,
  ]);
  expect((await linesOf(figures)).slice(1).map((line) => line.replace(/ [([].*$/, ""))).toEqual([
    "  netto = 1 223 972,88 kr",
    "  jämnt = 12 kr",
    "  styck = 7 226,60 kr/månad",
    "  andel = 2,365123 %",
    "  året = 2027",
    "  skriven = 0,1234 kr",
  ]);
});

/** Parts that share parts: each may have any of those after it. */
const graphs = fc
  .array(fc.array(fc.nat(40), { maxLength: 4 }), { minLength: 1, maxLength: 40 })
  .map((links) => {
    const parts: Explanation[] = [];
    for (let i = links.length - 1; i >= 0; i--) {
      const own = [...new Set(links[i]!.map((jump) => i + 1 + jump).filter((j) => j < links.length))];
      parts[i] = sum(
        `del ${i}`,
        own.map((j) => parts[j]!),
        "1",
        `p${i}`,
      );
    }
    return { top: parts[0]!, links: links.length };
  });

test("the whole is never larger than its parts and the ways between them, and is the same in pieces", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, fc.option(fc.nat(6), { nil: undefined }), async ({ top, links }, depth) => {
      const lines = await linesOf(top, depth);
      expect(lines.length).toBeLessThanOrEqual(1 + 4 * links);
      const unfolded = lines.filter((line, i) => indentOf(lines[i + 1] ?? "") > indentOf(line));
      const names = unfolded.map((line) => line.trim());
      expect(new Set(names).size).toBe(names.length);
      let json = "";
      for await (const piece of explanationJson(top, wordsOf, depth)) json += piece;
      expect(JSON.parse(json)).toEqual(await explanationData(top, wordsOf, depth));
    }),
  );
});

const indentOf = (line: string): number => line.length - line.trimStart().length;
