import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { presentValue } from "../../../src/analysis/money/discounting.js";
import { runScenario } from "../../../src/analysis/run/run.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import { Problems } from "../../../src/core/problem.js";
import { cohortCases } from "../../flow/cohort-case.js";
import { changed, type Files, read } from "../../input/small-scenario.js";
import { folderOf, sound } from "../../rulebook/folders.js";

/** Published cohort models as folders that users could have written: one model, and a group per strategy. */
const folder = join(import.meta.dirname, "../../models-cohort");
const texts = (path: string): Files =>
  Object.fromEntries(
    readdirSync(join(folder, path)).map((name) => [name, readFileSync(join(folder, path, name), "utf8")]),
  );

interface How {
  readonly counting: "start" | "slut" | "mitt";
  readonly timing: "start" | "slut" | "mitt";
  /** Per cent. */
  readonly rate: number;
  readonly years: number;
}

const ran = new Map<string, Promise<RunResult>>();
function runOf(id: string, how: How): Promise<RunResult> {
  const key = JSON.stringify([id, how]);
  const known = ran.get(key) ?? make(id, how);
  ran.set(key, known);
  return known;
}

async function make(id: string, { counting, timing, rate, years }: How): Promise<RunResult> {
  const rulebook = await sound(folderOf("modell", texts(`${id}/modell`)));
  const swaps = [
    [/horisont;\d+ år/u, `horisont;${years} år`],
    [/räkning av personer;slut/u, `räkning av personer;${counting}`],
    [/diskontering;slut/u, `diskontering;${timing}`],
    [/kalkylränta;0 %/u, `kalkylränta;${String(rate).replace(".", ",")} %`],
  ] as const;
  const files = swaps.reduce(
    (all: Files, [from, to]) => changed(all, "scenario.csv", from.exec(all["scenario.csv"]!)![0], to),
    texts(`${id}/scenario`),
  );
  const { scenario, told } = await read(files, {}, rulebook);
  const problems = new Problems();
  const result = scenario && (await runScenario(scenario, rulebook, problems));
  if (result === undefined)
    throw new Error([...told, ...problems.told.map((p) => JSON.stringify(p))].join("\n"));
  return result;
}

/** Discounted cost to the payer, or the discounted sum of the outcomes. */
function worth(result: RunResult, of: "cost" | "effect", group: string): number {
  const query = { group, alternative: "with" } as const;
  const rows =
    of === "cost"
      ? [result.ledger.perCycle({ ...query, actor: "resurser" })]
      : result.outcomes.map(({ ledger }) => ledger.perCycle(query));
  return rows.reduce((sum, perCycle) => sum + presentValue(perCycle, result.figures.factors), 0);
}

const words = { start: "start", end: "slut", mid: "mitt", mean: "mitt" } as const;
const models = cohortCases.flatMap((model) => {
  const id = model.id.replaceAll("_", "-");
  return readdirSync(folder).includes(id) ? [{ model, id }] : [];
});

test("three published models stand as folders", () => {
  expect(models.map(({ id }) => id).sort()).toEqual(readdirSync(folder).sort());
  expect(models).toHaveLength(3);
});

describe.each(models)("$id", ({ model, id }) => {
  const effect = {
    "heemod-two-state-5": "y",
    "sick-sicker-time-independent": "qaly",
    "hiv-lamivudine-dmhee": "life_year",
  }[id]!;
  const cost = {
    "heemod-two-state-5": "x",
    "sick-sicker-time-independent": "cost",
    "hiv-lamivudine-dmhee": "cost_total",
  }[id]!;
  const wanted = Object.entries(model.outcomes).flatMap(([name, outcome]) => {
    const of =
      name.split("@")[0] === cost
        ? ("cost" as const)
        : name.split("@")[0] === effect
          ? ("effect" as const)
          : undefined;
    const weighted = outcome.mode === "points" && outcome.weights === "simpson13-darth";
    return of === undefined || outcome.compounding !== "annual" || weighted ? [] : [{ name, of, outcome }];
  });

  test.each(wanted)("$name, every strategy, to 1e-9", async ({ name, of, outcome }) => {
    const rate = outcome.annual_rate * 100;
    for (const { name: strategy } of model.strategies) {
      const at = async (counting: How["counting"], timing: How["timing"], years: number): Promise<number> =>
        worth(await runOf(id, { counting, timing, rate, years }), of, strategy);
      const value =
        outcome.mode === "cycles"
          ? await at(words[outcome.count], words[outcome.discount_at], model.cycles)
          : outcome.weights === "none"
            ? await at("start", "start", model.cycles + 1)
            : // Half a cycle at each end: each half is discounted at its own.
              ((await at("start", "start", model.cycles)) + (await at("slut", "slut", model.cycles))) / 2;
      const expected = model.recomputed[strategy]![name]! / outcome.scale;
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * expected);
      for (const e of model.expected.filter((e) => e.strategy === strategy && e.outcome === name))
        expect(Math.abs(value * outcome.scale - e.value)).toBeLessThanOrEqual(e.abs_tol);
    }
  });
});
