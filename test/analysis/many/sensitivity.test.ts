import { describe, expect, test } from "vitest";
import { askedFigure, type AskedFigure } from "../../../src/analysis/many/asked-figure.js";
import { gridOf, sensitivities } from "../../../src/analysis/many/sensitivity.js";
import { solvable } from "../../../src/analysis/many/solvable.js";
import { threshold } from "../../../src/analysis/many/threshold.js";
import type { Plan } from "../../../src/analysis/plan/plan.js";
import { changed, praktik, smallScenario } from "../../input/small-scenario.js";
import { folderOf, sound } from "../../rulebook/folders.js";
import { preparedWith } from "../plan/prepared.js";

const asked = (plan: Plan): AskedFigure => askedFigure(plan, "kommun", undefined) as AskedFigure;

/**
 * The deterministic sensitivity test of heemod (an R package for health economics): 100 persons start in the first of two
 * states, ten cycles, moves 0.5 and 0.2, counted at the end of each cycle, nothing discounted. Its results are published.
 */
describe("heemod's two states", () => {
  const model = {
    "modell.csv": "namn;värde\nformat;1\ntitel;Två tillstånd\n",
    "indata.csv":
      "namn;enhet;standard;beskrivning\ni_ett;kr/år;;Kostnad i det första\ni_två;kr/år;;Kostnad i det andra\n",
    "aktorer.csv": "aktör;namn_en;beskrivning\nkommun;municipality;\nstat;state;\n",
    "tillstand.csv": "tillstånd;namn_en;självförsörjande;beskrivning\nett;one;nej;\ntvå;two;nej;\n",
    "poster.csv": [
      "post;namn;vid;tillstånd;betalare;mottagare;slag;kassa;eftersläpning;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad;anmärkning",
      "ett;I det första;månad;ett;kommun;stat;överföring;ja;0;i_ett;kr/år;2000-01-01;;Prov;D;2026-01-01;",
      "två;I det andra;månad;två;kommun;stat;överföring;ja;0;i_två;kr/år;2000-01-01;;Prov;D;2026-01-01;",
    ].join("\n"),
  };
  const scenario = (ett: number, två: number) => ({
    "scenario.csv": `namn;värde\nformat;1\ntitel;Två tillstånd\nmodell;två\nstart;2020-01\nhorisont;10 år\ncykel;år\nräkning av personer;slut\ni_ett;${ett}\ni_två;${två}\n`,
    "deltagare.csv": "insats;period;antal;tillstånd\nAlla;2020-01;100;ett\n",
    "floden.csv": "insats;från;till;andel;per\nAlla;ett;två;p1;år\nAlla;två;ett;p2;år\n",
    "antaganden.csv": "namn;värde;enhet;låg;hög;säkerhet\np1;50 %;%;10 %;90 %;D\np2;20 %;%;10 %;30 %;D\n",
  });

  test.each([
    ["I", 543, 432, 467112, [514389, 451356], [456666, 475359]],
    ["II", 789, 456, 561337, [703168, 514069], [529998, 586078]],
  ] as const)("alternative %s", async (_, ett, två, base, p1, p2) => {
    const { plan } = await preparedWith(await sound(folderOf("två", model)), scenario(ett, två));
    const [found] = sensitivities([plan], asked(plan));
    const cost = (n: number): number => Math.round(-n);
    expect(cost(found!.base)).toBe(base);
    const ends = new Map(
      found!.bars.map((b) => [b.assumption.name, [cost(b.low.result), cost(b.high.result)]]),
    );
    expect(ends.get("p1")).toEqual(p1);
    expect(ends.get("p2")).toEqual(p2);
    expect(found!.bars.map((b) => b.assumption.name)).toEqual(["p1", "p2"]);
  });
});

const varied = changed(
  changed(smallScenario, "floden.csv", "bistånd;65 %", "bistånd;1 - andel_till_arbete"),
  "antaganden.csv",
  "Handläggarna;D\n",
  "Handläggarna;D\nbidrag;10 000;kr/månad;2 000;20 000;Antagande;D\nskattesats;33 %;%;;;Antagande;D\n",
);

test("what turns the sign has both signs among its ends and the base; what has no limits is named", async () => {
  const { plan } = await preparedWith(await praktik(), varied);
  const [found] = sensitivities([plan], asked(plan));
  for (const { low, high, turnsSign, span } of found!.bars) {
    const all = [low.result, high.result, found!.base];
    expect(turnsSign).toBe(Math.max(...all) > 0 && Math.min(...all) <= 0);
    expect(span).toBe(Math.max(...all) - Math.min(...all));
  }
  expect(found!.bars.map((b) => b.span)).toEqual(found!.bars.map((b) => b.span).sort((a, b) => b - a));
  expect(found!.notTried.map((a) => a.name)).toEqual(["skattesats"]);
});

test("a grid has a run in each cell, and its line lies where the figure is zero", async () => {
  const { plan } = await preparedWith(await praktik(), varied);
  const grid = gridOf(plan, ["andel till arbete", "bidrag"], asked(plan))!;
  expect(grid.results).toHaveLength(5);
  const of = solvable(plan, "bidrag")!;
  grid.downValues.forEach((value, i) => {
    const others = new Map(grid.down.ids.map((id) => [id, value] as const));
    const found = threshold(plan, of, asked(plan), 0, { others });
    expect(grid.turns[i]).toBe(found.crossings!.kind === "one" ? found.crossings!.at[0]!.x : undefined);
  });
  expect(gridOf(plan, ["andel till arbete", "skattesats"], asked(plan))).toBeUndefined();
});

test("two alternatives: what puts them in another order is told", async () => {
  const [one, two] = [varied, changed(varied, "deltagare.csv", "40;praktik", "80;praktik")];
  const plans = [
    (await preparedWith(await praktik(), one)).plan,
    (await preparedWith(await praktik(), two)).plan,
  ];
  const found = sensitivities(plans, asked(plans[0]!));
  for (const [p, { bars, base }] of found.entries())
    for (const bar of bars) {
      const other = found[1 - p]!.bars.find((b) => b.assumption.name === bar.assumption.name)!;
      const order = (a: number, b: number): string =>
        [
          ["own", a],
          ["other", b],
          ["none", 0],
        ]
          .sort((x, y) => (y[1] as number) - (x[1] as number))
          .map(([n]) => n)
          .join();
      const written = order(base, found[1 - p]!.base);
      expect(bar.turnsOrder).toBe(
        order(bar.low.result, other.low.result) !== written ||
          order(bar.high.result, other.high.result) !== written,
      );
    }
});

test("what cannot be worked out at an end is not said to make no difference", async () => {
  const files = changed(
    changed(varied, "floden.csv", "1 - andel_till_arbete", "1 - andel_till_arbete - mer"),
    "antaganden.csv",
    "skattesats",
    "mer;0 %;%;0 %;100 %;Antagande;D\nskattesats",
  );
  const { plan } = await preparedWith(await praktik(), files);
  const [found] = sensitivities([plan], asked(plan));
  const mer = found!.bars.at(-1)!;
  expect(mer.assumption.name).toBe("mer");
  expect([mer.low.result, mer.high.result, mer.span]).toEqual([found!.base, NaN, 0]);
  expect(found!.without.map((a) => a.name)).not.toContain("mer");
});
