import { describe, expect, test } from "vitest";
import type { Alternative } from "../../../src/analysis/many/alternative.js";
import { allChanged, attributed } from "../../../src/analysis/many/attribution.js";
import { compared, turningOrder, unequalTerms } from "../../../src/analysis/many/compared.js";
import { goalNamed, goalValue, usualGoals } from "../../../src/analysis/many/goals.js";
import { Memory } from "../../../src/analysis/plan/memory.js";
import { changed, type Files, praktik, smallScenario } from "../../input/small-scenario.js";
import { alternative } from "./alternatives.js";

/** 25 % to work, with limits that can be; a support that an assumption gives; and a budget. */
const files: Files = {
  ...changed(
    smallScenario,
    "antaganden.csv",
    undefined,
    "namn;värde;enhet;låg;hög;källa;säkerhet\n" +
      "andel till arbete;25 %;%;10 %;35 %;Handläggarna;D\n" +
      "bidrag;9 000;kr/månad;8 000;11 000;Antagande;D\n",
  ),
  "budget.csv": "insats;år;belopp\nSpår;2026;300 000\n",
};
const dearer: Files = { ...files, "budget.csv": "insats;år;belopp\nSpår;2026;900 000\n" };
const faster = changed(files, "floden.csv", "andel_till_arbete;6", "andel_till_arbete + 5 %;6");
const net = ({ ledger }: Alternative["result"]): readonly number[] => [
  ledger.sum({ actor: "kommun", cash: true }),
];
const three = async (): Promise<readonly [Alternative, Alternative, Alternative]> => [
  await alternative("A", files),
  await alternative("B", dearer, { andel_till_arbete: "30 %" }),
  await alternative("C", faster),
];

describe("alternatives compared", () => {
  test("with itself nothing differs: no terms, no inputs, no order, nobody beats it", async () => {
    const [a] = await three();
    const same = { ...(await alternative("A2", files)) };
    const found = compared([a, same], usualGoals);
    expect(found.values[0]).toEqual(found.values[1]);
    expect(unequalTerms(found)).toEqual([]);
    expect(found.differing).toEqual([]);
    expect(found.beaten[0]).toEqual(found.beaten[1]);
    expect(found.standings?.[0]).toEqual(found.standings?.[1]);
    const split = await attributed(a, same, net, await praktik(), new Memory());
    expect(split).toEqual({ changes: [], whole: [0], interplay: [0] });
  });

  test("the order in which they are named changes nothing but order", async () => {
    const [a, b, c] = await three();
    const forward = compared([a, b, c], usualGoals);
    const backward = compared([c, b, a], usualGoals);
    const turned = [2, 1, 0, 3];
    expect(backward.values).toEqual(turned.map((i) => forward.values[i]));
    expect(backward.order.map((i) => turned[i])).toEqual(forward.order);
    expect(backward.beaten.map((by) => by.map((i) => turned[i]).sort())).toEqual(
      turned.map((i) => [...forward.beaten[i]!].sort()),
    );
    expect(backward.standings?.map((s) => s.kind)).toEqual(turned.map((i) => forward.standings![i]!.kind));
    const names = (found: typeof forward) =>
      found.differing
        .map((d) => [d.key, d.values.map((v) => [v.value, [...v.of].sort().join("")]).sort()] as const)
        .sort(([x], [y]) => (x < y ? -1 : 1));
    expect(names(backward)).toEqual(names(forward));
    expect(turningOrder(backward).map((s) => s.assumption.name)).toEqual(
      turningOrder(forward).map((s) => s.assumption.name),
    );
  });

  test("a difference is split over what was changed; the parts add up, and the other way round is its opposite", async () => {
    const [a, b, c] = await three();
    const rulebook = await praktik();
    for (const [x, y] of [
      [a, b],
      [b, c],
      [a, c],
    ] as const) {
      const there = await attributed(x, y, net, rulebook, new Memory());
      const back = await attributed(y, x, net, rulebook, new Memory());
      const sum = there.changes.reduce((total, { effect }) => total + effect[0]!, there.interplay[0]!);
      expect(sum).toBeCloseTo(there.whole[0]!, 6);
      expect(there.whole[0]).toBe(net(y.result)[0]! - net(x.result)[0]!);
      expect(back.whole[0]).toBe(-there.whole[0]!);
      const again = await allChanged(x, y, rulebook, new Memory());
      expect(net(again!)[0]).toBeCloseTo(net(y.result)[0]!, 6);
    }
  });

  test("each change is a run with that change alone", async () => {
    const [a, b] = await three();
    const { changes } = await attributed(a, b, net, await praktik(), new Memory());
    const share = await alternative("A", files, { andel_till_arbete: "30 %" });
    const cost = await alternative("A", dearer);
    expect(changes.map((c) => [c.parts[0]!.to?.text, c.effect[0]])).toEqual([
      ["30 %", net(share.result)[0]! - net(a.result)[0]!],
      ["budget.csv", net(cost.result)[0]! - net(a.result)[0]!],
    ]);
    expect(net(cost.result)[0]! - net(a.result)[0]!).toBe(-600_000);
  });

  test("twice as many, at twice the budget, is twice as much of everything but ratios", async () => {
    const double = (own: Files): Files => ({
      ...own,
      "deltagare.csv": own["deltagare.csv"]!.replace("60", "120").replace("40", "80"),
      "budget.csv": own["budget.csv"]!.replace("300 000", "600 000").replace("900 000", "1 800 000"),
    });
    const [a, b, c] = await three();
    const once = compared([a, b, c], usualGoals);
    const twice = compared(
      [
        await alternative("A", double(files)),
        await alternative("B", double(dearer), { andel_till_arbete: "30 %" }),
        await alternative("C", double(faster)),
      ],
      usualGoals,
    );
    once.values.forEach((own, i) => {
      own.forEach((value, goal) => {
        expect(twice.values[i]![goal]).toBeCloseTo(2 * value, 4);
      });
    });
    expect(twice.standings?.map((s) => s.kind)).toEqual(once.standings?.map((s) => s.kind));
    const margins = (found: typeof once) =>
      found.standings!.flatMap((s) =>
        s.kind === "frontier" && s.after !== undefined ? [s.after.perUnit] : [],
      );
    expect(margins(twice).length).toBe(margins(once).length);
    margins(once).forEach((m, i) => {
      expect(margins(twice)[i]).toBeCloseTo(m, 4);
    });
  });

  test("other people, another start, horizon, rate or comparison is told; employer, budget and assumptions are fair", async () => {
    const [a, b, c] = await three();
    expect(unequalTerms(compared([a, b, c], usualGoals))).toEqual([]);
    const unfair = async (own: Files, set: Readonly<Record<string, string>> = {}) =>
      unequalTerms(compared([a, await alternative("D", own, set)], usualGoals)).map((t) => t.kind);
    expect(await unfair(changed(files, "deltagare.csv", "60", "61"))).toEqual(["people"]);
    expect(await unfair(files, { horisont: "4 år" })).toContain("horizon");
    expect(await unfair(files, { kalkylränta: "5 %" })).toEqual(["rate"]);
    expect(await unfair(files, { start: "2025-12" })).toContain("start");
    expect(await unfair(files, { bidrag: "12 000" })).toEqual(["comparison"]);
    expect(await unfair(changed(files, "grupper.csv", "25 000", "24 000"))).toContain("groups");
    expect(await unfair(files, { arbetsgivare: "privat" })).toEqual([]);
  });

  test("goals go by their names, in either language, and by those of actors and outcomes", async () => {
    const [a] = await three();
    const results = [a.result];
    const value = (name: string) => {
      const goal = goalNamed(name, results);
      return goal && goalValue(goal, a.result);
    };
    expect(value("nuvärde")).toBe(a.result.figures.municipalBooks.presentValue);
    // In kind is in nobody's books.
    expect(a.result.ledger.sum({ actor: "kommun", cash: false })).toBe(-200_000);
    expect(value("netto")).toBe(net(a.result)[0]);
    expect(value("Stat")).toBe(a.result.figures.actors.get("stat")!.presentValue);
    expect(value("netto individ")).toBe(a.result.figures.actors.get("individ")!.sum);
    expect(value("society")).toBe(a.result.figures.society.presentValue);
    expect(value("år utan stöd")).toBe(a.result.figures.extraInWork.years);
    const work = a.result.outcomes.find((o) => o.outcome.id === "i_arbete")!;
    expect(value("Personmånader i arbete")).toBeCloseTo(
      work.effect.reduce((sum, n) => sum + n, 0),
      9,
    );
    expect(goalNamed("lycka", results)).toBeUndefined();
  });
});
