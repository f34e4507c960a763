import { beforeAll, describe, expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import type { Plan } from "../../../src/analysis/plan/plan.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import type { Explanation } from "../../../src/core/explanation.js";
import { resources } from "../../../src/rulebook/actor.js";
import {
  changed,
  type Files,
  praktik,
  read,
  smallScenario,
  smallStock,
  soundScenario,
} from "../../input/small-scenario.js";
import { evaluated, named, preparedWith } from "../plan/prepared.js";
import { ranScenario } from "./ran.js";

const run = async (files: Files): Promise<RunResult> =>
  ranScenario(await soundScenario(files), await praktik());

const startedIn = ({ stock, horizon }: RunResult, measure: string, cycle: number): number[] =>
  stock!.starts
    .filter(({ start }) => start.row.measure === measure)
    .flatMap(({ people }) => [0, 1].map((group) => people[group * horizon.cycles + cycle]!));

const close = (got: readonly number[], expected: readonly number[]): void => {
  expect(got).toHaveLength(expected.length);
  got.forEach((n, i) => {
    expect(n).toBeCloseTo(expected[i]!, 9);
  });
};

/** What a run comes to, whatever the order in which it was added up. */
const sums = ({ ledger, people, topActors }: RunResult): number[] => [
  ...topActors.flatMap((actor) => [...ledger.perYear({ actor })]),
  ...people.states.flatMap((state) => [
    ...people.perCycle({ state, alternative: "with" }),
    ...people.perCycle({ state, alternative: "without" }),
  ]),
];

describe("a whole stock", () => {
  let result: RunResult;
  let plan: Plan;
  beforeAll(async () => {
    result = await run(smallStock);
    ({ plan } = await preparedWith(await praktik(), smallStock));
  });

  test("takes first what has the lower order, and of each group in proportion to who is left", () => {
    // Four women start in the workshop. Ten of 56 women and 40 men start on the track, of its 20 places.
    close(startedIn(result, "Verkstad", 0), [4, 0]);
    close(startedIn(result, "Spår", 0), [(10 * 56) / 96, (10 * 40) / 96]);
    expect(startedIn(result, "Spår", 2).reduce((a, b) => a + b)).toBeCloseTo(0, 9);
    // Two in a hundred of those who did not start find work; two women and a man come.
    const support = result.people.perCycle({ state: "bistånd", alternative: "with" });
    expect(support[1]).toBeCloseTo(86 * 0.98 + 3, 9);
  });

  test("has the same people with the measures and without", () => {
    const [some, all] = (["with", "without"] as const).map((alternative) =>
      result.people.perCycle({ alternative }),
    );
    close([...some!], [...all!]);
    // Inflow of a month is there from the next; the men's ends in June 2027.
    close([some![0]!, some![1]!, some![35]!], [110, 113, 110 + 35 * 2 + 18]);
  });

  test("without measures is one stock that nobody is taken from", async () => {
    const alone = await run(
      changed(
        smallStock,
        "floden.csv",
        undefined,
        "insats;från;till;andel;efter;per\nutan insats;bistånd;arbete;2 %;;månad\n",
      ),
    );
    for (const state of alone.people.states)
      close(
        [...alone.people.perCycle({ state, alternative: "with" })],
        [...result.people.perCycle({ state, alternative: "without" })],
      );
    for (const actor of alone.topActors)
      expect(Math.max(...alone.ledger.perYear({ actor }).map(Math.abs))).toBeLessThan(1e-6);
  });

  test("balances: what somebody pays somebody gets", () => {
    result.horizon.years.forEach(({ year }, y) => {
      const actors = result.topActors.map((actor) => result.ledger.perYear({ actor })[y]!);
      const real = result.ledger.sum({ actor: resources, year });
      expect(Math.abs(actors.reduce((a, b) => a + b, 0) + real)).toBeLessThan(1e-6);
    });
  });

  test("comes to the same whatever the order of rows", async () => {
    const turned = Object.fromEntries(
      Object.entries(smallStock).map(([name, text]) => {
        if (!["bestand.csv", "inflode.csv", "floden.csv", "grupper.csv"].includes(name)) return [name, text];
        const [header, ...rows] = text.trim().split("\n");
        return [name, [header, ...rows.reverse()].join("\n")];
      }),
    );
    const other = await run(turned);
    expect(other.topActors).toEqual(result.topActors);
    const [a, b] = [sums(result), sums(other)];
    a.forEach((n, i) => {
      expect(Math.abs(n - b[i]!)).toBeLessThan(1e-6 * (1 + Math.abs(n)));
    });
  });

  test("says what each measure comes to alone; what they take from each other is the rest", () => {
    const alone = result.stock!.alone();
    expect(alone.map((a) => a.measure)).toEqual(["Spår", "Verkstad", ""]);
    const startsIn = (r: Pick<RunResult, "stock">): number =>
      r.stock!.starts.reduce((sum, { people }) => sum + people.reduce((a, b) => a + b), 0);
    expect(startsIn(alone[2]!.result)).toBe(0);
    expect(alone[2]!.result.figuresIn("earned").society.sum).toBeCloseTo(0, 6);
    // Women run out sooner when the track takes some of them; the four a month that the workshop wants are 144.
    const [track, workshop] = alone.map((a) => startsIn(a.result)) as [number, number];
    const together = result.stock!.starts.find(({ start }) => start.row.measure === "Verkstad")!;
    const taken = together.people.reduce((a, b) => a + b);
    expect(together.wanted.reduce((a, b) => a + b)).toBeCloseTo(144, 9);
    expect(taken).toBeLessThan(workshop - 1);
    expect(workshop).toBeLessThan(144);
    expect(track + workshop).toBeGreaterThan(startsIn(result));
  });

  test("is drawn as it is evaluated, to the bit", () => {
    const share = named(plan, "andel_till_arbete");
    const values = [0.2, 0.35, 0.3];
    const figure = { kind: "sum", query: { actor: "kommun" } } as const;
    const { figures, failed } = evaluateBlock(
      plan,
      new Map([[share.id, Float64Array.from(values)]]),
      values.length,
      [figure, { kind: "extraYears" }],
    );
    expect(failed).toEqual([]);
    values.forEach((value, draw) => {
      const one = evaluated(plan, new Map([[share.id, value]]));
      expect(figures[0]![draw]).toBe(one.ledger.sum({ actor: "kommun" }));
      expect(figures[1]![draw]).toBe(one.figures.extraInWork.years);
    });
  });

  test("explains where people come from, down to the rows", async () => {
    const steps = { left: 400 };
    for (const [state, cycle] of [
      ["bistånd", 0],
      ["bistånd", 3],
      ["praktik", 2],
      ["arbete", 8],
    ] as const) {
      const explained = result.explainPeople({ state, cycle, alternative: "with" });
      expect(Number(explained.value)).toBeCloseTo(
        result.people.perCycle({ state, alternative: "with" })[cycle]!,
        9,
      );
      await checkNode(explained, steps);
    }
  });
});

const operations: Readonly<Partial<Record<Explanation["how"]["kind"], (of: readonly number[]) => number>>> = {
  sum: (of) => of.reduce((a, b) => a + b, 0),
  difference: ([a, b]) => a! - b!,
  product: (of) => of.reduce((a, b) => a * b, 1),
  quotient: ([a, b]) => a! / b!,
  negated: ([a]) => -a!,
};

/** A node is its operation over its children. */
async function checkNode(node: Explanation, steps: { left: number }): Promise<void> {
  if (steps.left-- <= 0) return;
  const children = await node.children();
  const operation = operations[node.how.kind];
  if (operation !== undefined)
    expect(
      Math.abs(operation(children.map((c) => Number(c.value))) - Number(node.value)),
      JSON.stringify(node),
    ).toBeLessThan(1e-9 * (1 + Math.abs(Number(node.value))));
  for (const child of children) await checkNode(child, steps);
}

test("participants beside a stock are no more than their group", async () => {
  const beside = (number: number): Files => ({
    ...changed(smallStock, "floden.csv", "\nSpår;", "\nKurs;praktik;bistånd;10 %;;månad;;;;\nSpår;"),
    "deltagare.csv": `insats;period;antal;tillstånd;grupp;jämförelse\nKurs;2026;${number};praktik;män;bistånd\nSpår;2026-02;30;praktik;män;bistånd\n`,
  });
  // 50 men are there and 18 come.
  const { told } = await read(beside(38));
  expect(told).toEqual([]);
  await expect(run(beside(38))).resolves.toBeDefined();
  // Those who start from the stock and those beside it are both of the track: the explanation adds them.
  const both = await run(beside(38));
  await checkNode(both.explain({ actor: "kommun" }), { left: 300 });
  const error = run(beside(39));
  await expect(error).rejects.toThrow("deltagare-over-gruppen");
  await expect(error).rejects.toThrow('"measures":["Kurs","Spår"]');
});

test("a scenario without a stock is told nothing of one", async () => {
  const result = await run(smallScenario);
  expect(result.stock).toBeUndefined();
  expect(result.people.cohorts.some((c) => c.stock !== undefined)).toBe(false);
});
