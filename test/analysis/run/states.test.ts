import { describe, expect, test } from "vitest";
import type { Explanation } from "../../../src/core/explanation.js";
import { changed, type Files } from "../../input/small-scenario.js";
import { datedModel } from "../../rulebook/dated-model.js";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import { named, prepared } from "../plan/prepared.js";
import { ran, tried } from "./ran.js";

const T = "tillstand.csv";

/** One in practice from April 2026 on, who has work from October; the wage of practice is lower from July on. */
const scenario: Files = {
  "scenario.csv":
    "namn;värde\nformat;1\ntitel;Ett spår\nmodell;prov\nstart;2026-04\nhorisont;9 månader\nkommun;Gävle\nlön;24 000\n",
  "deltagare.csv": "insats;period;antal;tillstånd;jämförelse\nSpår;2026-04;1;praktik;bistånd\n",
  "floden.csv": "insats;från;till;andel;efter\nSpår;praktik;arbete;100 %;6\n",
};

describe("what an item is worth follows the state and its dates", () => {
  test("worked out by hand", async () => {
    const { ledger } = await ran(datedModel, scenario);
    // 12 000 and 10 % for three months, 6 000 and 10 % for three, then 24 000 from the state for three.
    expect(ledger.sum({ item: "lön" })).toBeCloseTo(3 * 13_200 + 3 * 6_600, 6);
    expect(ledger.sum({ item: "lön stat" })).toBeCloseTo(3 * 24_000, 6);
    expect(ledger.items.map((i) => [i.id, i.name, i.payer, i.role])).toEqual([
      ["bidrag", "Bidrag", "kommun/socialnämnd", "effect"],
      ["lön", "Lön", "kommun/socialnämnd", "cost"],
      ["lön stat", "Lön (stat)", "stat", "cost"],
      ["premie", "Premie", "stat", "support"],
    ]);
    // 4 000 for three months with the measure, and 10 000 for nine without.
    expect(ledger.sum({ item: "bidrag", alternative: "with" })).toBeCloseTo(3 * 4_000, 6);
    expect(ledger.sum({ item: "bidrag", alternative: "without" })).toBeCloseTo(9 * 10_000, 6);
  });

  test("an explanation names item and state, and cites both", async () => {
    const run = await ran(datedModel, scenario);
    const cited: string[] = [];
    const follow = async (node: Explanation): Promise<void> => {
      const { how, label } = node;
      const name = typeof label === "string" ? label : label.id;
      const stated = how.kind === "formula" && how.source !== undefined;
      cited.push(stated ? `${name}: ${how.source}, ${how.grade ?? ""}, ${how.place?.file ?? ""}` : name);
      for (const child of await node.children()) await follow(child);
    };
    await follow(run.explain({ item: "lön", year: 2026 }));
    for (const said of [
      "praktik",
      "Lön: Avtal, A, prov/poster.csv",
      "lön_i_tillståndet: Avtal, C, prov/tillstand.csv",
      "lön_i_tillståndet: Avtal 2, D, prov/tillstand.csv",
    ])
      expect(cited).toContain(said);
  });

  test("both are among what came to use, with their grades", async () => {
    const used = (await ran(datedModel, scenario)).uses().map((u) => `${u.name} ${u.stated.dating.grade}`);
    for (const name of ["lön A", "lön_i_tillståndet C", "lön_i_tillståndet D"]) expect(used).toContain(name);
  });

  test("somebody in a state outside its dates is an error, and not nothing", async () => {
    const ended = changed(
      datedModel,
      T,
      "arbete;jobb;varaktig;lön;0;stat;2020-01-01;;",
      "arbete;jobb;varaktig;lön;0;stat;2020-01-01;2026-11-30;",
    );
    const { result, told } = await tried(ended, scenario);
    expect(result).toBeUndefined();
    expect(told).toEqual(["tillstand-utanfor-datum prov/tillstand.csv:5 (tillstånd)"]);
    const short = changed(scenario, "scenario.csv", "9 månader", "8 månader");
    expect((await tried(ended, short)).result).toBeDefined();
  });

  test("a draw in which somebody is there then cannot be, and leaves the others alone", async () => {
    const ended = changed(datedModel, T, "lön;0;stat;2020-01-01;;", "lön;0;stat;2020-01-01;2026-11-30;");
    const { plan } = await prepared(ended, {
      ...scenario,
      "floden.csv":
        "insats;från;till;andel;efter\nSpår;praktik;arbete;till_arbete;6\nSpår;praktik;bistånd;1 - till_arbete;6\n",
      "antaganden.csv": "namn;värde;enhet;källa;säkerhet\ntill_arbete;0 %;%;Prov;D\n",
    });
    const wage = { kind: "sum", query: { item: "lön stat" } } as const;
    const drawn = new Map([[named(plan, "till_arbete").id, Float64Array.of(0, 0.5)]]);
    const block = evaluateBlock(plan, drawn, 2, [wage]);
    expect(block.failed).toEqual([1]);
    expect(block.why(1)).toEqual([{ kind: "closed", state: 2, cycle: 8 }]);
    expect(block.figures[0]![0]).toBe(0);
  });

  test("what only a state uses is asked for where somebody is in it", async () => {
    const asked = changed(datedModel, "indata.csv", "påslaget;%;10 %;", "påslaget;%;;");
    expect((await tried(asked, scenario)).told).toEqual(["indata-att-ange mitt/scenario.csv"]);
    const inAid: Files = {
      ...changed(scenario, "floden.csv"),
      "deltagare.csv": "insats;period;antal;tillstånd\nSpår;2026-04;1;bistånd\n",
    };
    expect((await tried(asked, inAid)).result).toBeDefined();
  });
});

test("a state in a column is as if each item had been written for it", async () => {
  const head =
    "post;namn;vid;tillstånd;betalare;mottagare;slag;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad";
  const rows = [
    'bidrag;B;månad;bistånd;kommun/socialnämnd;individ;överföring;"max(0; bidrag - 0)";kr/månad;2020-01-01;;Lag;A;2026-01-01',
    'bidrag_praktik;B;månad;praktik;kommun/socialnämnd;individ;överföring;"max(0; bidrag - lön / 2)";kr/månad;2020-01-01;2026-06-30;Lag;A;2026-01-01',
    'bidrag_praktik;B;månad;praktik;kommun/socialnämnd;individ;överföring;"max(0; bidrag - lön / 4)";kr/månad;2026-07-01;;Lag;A;2026-01-01',
    "lön;L;månad;praktik;kommun/socialnämnd;individ;överföring;lön / 2 + påslaget * (lön / 2);kr/månad;2020-01-01;2026-06-30;Lag;A;2026-01-01",
    "lön;L;månad;praktik;kommun/socialnämnd;individ;överföring;lön / 4 + påslaget * (lön / 4);kr/månad;2026-07-01;;Lag;A;2026-01-01",
    "lön_arbete;L;månad;arbete;stat;individ;överföring;lön;kr/månad;2020-01-01;;Lag;A;2026-01-01",
    "premie;P;flytt;praktik > arbete;stat;individ;överföring;5 000;kr;2020-01-01;;Lag;A;2026-01-01",
  ];
  const written: Files = {
    ...datedModel,
    "modell.csv": "namn;värde\nformat;1\ntitel;Utskriven\n",
    [T]: "tillstånd;självförsörjande\nbistånd;nej\npraktik;med stöd\narbete;varaktig\n",
    "poster.csv": [head, ...rows].join("\n"),
    "utfall.csv": "utfall;namn;vid;tillstånd;formel;enhet\njobb;M;månad;praktik, arbete;1;antal\n",
  };
  const [ours, theirs] = [await ran(datedModel, scenario), await ran(written, scenario)];
  for (const actor of ["kommun", "stat", "individ"])
    expect([...ours.ledger.perCycle({ actor })]).toEqual([...theirs.ledger.perCycle({ actor })]);
  expect([...ours.outcomes[0]!.effect]).toEqual([...theirs.outcomes[0]!.effect]);
});
