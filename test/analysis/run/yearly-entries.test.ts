import { describe, expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import { noValues } from "../../../src/analysis/plan/named.js";
import { changed, type Files } from "../../input/small-scenario.js";
import { evaluated, prepared } from "../plan/prepared.js";
import { goldenModel, goldenScenario } from "./golden-model.js";
import { ran } from "./ran.js";

interface How {
  readonly period: string;
  readonly cycle: "år" | "månad";
  readonly years: number;
  readonly counting?: string;
  readonly flows?: readonly string[];
}

const jobOfAYear = ["alla;jobb;bistånd;100 %;;12"];

/** The golden scenario with people who come otherwise. */
function files({ period, cycle, years, counting = "start", flows = jobOfAYear }: How): Files {
  const settings = `horisont;${years} år\ncykel;${cycle}\nräkning av personer;${counting}`;
  const longer = changed(goldenScenario, "scenario.csv", "horisont;12 månader", settings);
  const later = changed(longer, "deltagare.csv", "2026-01", period);
  return flows.length === 0
    ? later
    : changed(later, "floden.csv", undefined, `insats;från;till;andel;per;efter\n${flows.join("\n")}\n`);
}

const model = goldenModel("before");
const years = async (how: How) =>
  (await ran(model, files(how))).people.meanPerYear({ state: "jobb", alternative: "with" });

describe("in cycles of a year", () => {
  test.each([
    ["2026-01", [1, 0, 0]],
    ["2026", [1, 0, 0]],
    ["2026-07", [0.5, 0.5, 0]],
    ["2026-10", [0.25, 0.75, 0]],
    ["2027-07", [0, 0.5, 0.5]],
  ])("a year's job from %s is counted in the years in which it is held", async (period, expected) => {
    for (const counting of ["start", "slut", "mitt"])
      expect([...(await years({ period, cycle: "år", years: 3, counting }))]).toEqual(expected);
    const monthly = await years({ period: period === "2026" ? "2026-01" : period, cycle: "månad", years: 3 });
    expect([...monthly].map((n) => Number(n.toFixed(12)))).toEqual(expected);
  });

  test("money follows: half the golden ledger in the first year, half in the next", async () => {
    const { ledger } = await ran(model, files({ period: "2026-07", cycle: "år", years: 3 }));
    const whole = await ran(model, files({ period: "2026-01", cycle: "år", years: 3 }));
    const all = whole.ledger.sum({ actor: "kommun" });
    const [first, second, third] = ledger.perYear({ actor: "kommun" });
    expect(first).toBeCloseTo(all / 2, 6);
    expect(second).toBeCloseTo(all / 2, 6);
    expect(third).toBe(0);
  });

  test("they begin once, in the year in which they do, and nobody is lost when it ends", async () => {
    const { people } = await ran(model, files({ period: "2026-07", cycle: "år", years: 1, flows: [] }));
    expect([...people.enteringPerYear({})]).toEqual([1]);
    for (const { flow } of people.cohorts)
      expect(flow.after.reduce((sum, n) => sum + n, 0)).toBeCloseTo(1, 12);
  });

  test("who leaves by a rate has been there as long, only later", async () => {
    const flows = ["alla;jobb;bistånd;20 %;år;"];
    const late = await years({ period: "2026-07", cycle: "år", years: 3, flows });
    expect([...late].map((n) => Number(n.toFixed(12)))).toEqual([0.5, 0.9, 0.72]);
  });

  test("a year that does not begin in January splits the year's people between its cycles", async () => {
    const start = (how: How): Files => changed(files(how), "scenario.csv", "start;2026-01", "start;2026-07");
    const { people } = await ran(model, start({ period: "2027", cycle: "år", years: 3, flows: [] }));
    expect([...people.enteringPerYear({})]).toEqual([0.5, 0.5, 0]);
    const [first, second] = people.perCycle({ state: "jobb", alternative: "with" });
    expect([first, second]).toEqual([0.25, 1]);
  });

  test("it is explained, every node its operation over its children", async () => {
    const run = await ran(model, files({ period: "2026-07", cycle: "år", years: 3 }));
    for (const [cycle, title] of [
      [0, "people.enteredPart"],
      [1, "people.enteredLate"],
    ] as const) {
      const node = run.explainPeople({ state: "jobb", cycle, alternative: "with" });
      expect(Number(node.value)).toBe(0.5);
      const [entered] = (await node.children()).filter((n) => JSON.stringify(n.label).includes(title));
      expect(Number(entered!.value)).toBe(0.5);
      expect((await entered!.children()).map((n) => Number(n.value))).toEqual([1, 0.5]);
    }
  });

  test("a block of draws has the same bits", async () => {
    const { plan } = await prepared(
      model,
      files({
        period: "2026-10",
        cycle: "år",
        years: 4,
        flows: ["alla;jobb;bistånd;20 %;år;", ...jobOfAYear],
      }),
    );
    const figures = [2026, 2027, 2028].map(
      (year) => ({ kind: "sum", query: { actor: "kommun", year } }) as const,
    );
    const one = evaluated(plan, noValues);
    const block = evaluateBlock(plan, noValues, 2, figures);
    figures.forEach(({ query }, i) => {
      const amount = one.ledger.sum(query);
      expect([...block.figures[i]!]).toEqual([amount, amount]);
    });
  });
});
