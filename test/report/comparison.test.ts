import { expect, test } from "vitest";
import { comparisonNote } from "../../src/report/run/comparison.js";
import { text } from "../../src/texts/say.js";
import { changed, smallStock, soundScenario } from "../input/small-scenario.js";

const said = async (...rows: readonly string[]): Promise<string> => {
  const header = "insats;från;till;andel;efter;per;grupp;antal";
  const files = changed(smallStock, "floden.csv", undefined, [header, ...rows].join("\n"));
  return text(comparisonNote(await soundScenario(files)), "sv");
};

const start = "Spår;bistånd;praktik;;;;;10";

test("a stock that nobody leaves without the measures stays where it stands and where people come to it", async () => {
  expect(await said(start)).toBe(
    "Utan insatsen slutar ingen: alla är kvar i bistånd och arbete hela perioden.",
  );
});

test("moves of some group say of which", async () => {
  const note = await said(
    start,
    "utan insats;bistånd;arbete;2 %;;månad;;",
    "utan insats;bistånd;arbete;3 %;;månad;kvinnor;",
  );
  expect(note).toMatch(
    /^Utan insatsen: bistånd till arbete 2\s% i månaden, bistånd till arbete \(kvinnor\) 3\s% i månaden\./u,
  );
});
