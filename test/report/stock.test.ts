import { expect, test } from "vitest";
import { plain } from "../../src/core/decimal.js";
import { runContext } from "../../src/report/run/context.js";
import { startsTable } from "../../src/report/run/stock.js";
import { text } from "../../src/texts/say.js";
import { ranScenario } from "../analysis/run/ran.js";
import { changed, praktik, smallStock, soundScenario } from "../input/small-scenario.js";

/** How many more the only measure had room for, on average in a month of each year. */
async function room(...rows: readonly string[]): Promise<string[]> {
  const header = "insats;från;till;andel;efter;per;grupp;antal;platser;ordning;gäller till";
  const files = changed(smallStock, "floden.csv", undefined, [header, ...rows].join("\n"));
  const result = await ranScenario(await soundScenario(files), await praktik());
  const view = { unit: "kr", view: "earned", years: undefined, detail: false, monthly: false } as const;
  const row = startsTable(runContext(result, view))!.rows.find(
    ({ cells: [what] }) => what?.kind === "text" && text(what.text, "sv").startsWith("Fler hade fått plats"),
  );
  return row!.cells.flatMap((cell) => (cell.kind === "count" ? [plain(cell.value)] : []));
}

// No woman ever works, and ten men do. Of those on support ten can start each month of the first year; in the last one
// nobody is left but the two who came the month before.
test("room for one group is counted beside that for all of them, unless that limits it", async () => {
  const women = "Spår;arbete;praktik;;;;kvinnor;3;;;";
  const elsewhere = await room("Spår;bistånd;praktik;;;;;10;;;", women);
  expect([elsewhere[0], elsewhere[2]]).toEqual(["3", "11"]);
  // One man a month starts, and for two months of the first year there is none left.
  expect(await room("Spår;arbete;praktik;;;;;1;;;", women)).toEqual(["0.17", "1", "1"]);
  expect(await room("Spår;arbete;praktik;;;;;1;;;2026-12-31", women)).toEqual(["0.17", "3", "3"]);
});
