import { describe, expect, test } from "vitest";
import { placeText } from "../../src/texts/problem-text.js";
import { changed, type Files, peopleModel } from "../input/small-scenario.js";
import { datedModel } from "./dated-model.js";
import { folderOf, load, sound } from "./folders.js";

const M = "modell.csv";
const P = "poster.csv";
const T = "tillstand.csv";
const U = "utfall.csv";

async function told(...models: readonly (readonly [string, Files])[]): Promise<string[]> {
  const { problems } = await load(...models.map(([id, files]) => folderOf(id, files)));
  return problems.told.map((p) => `${p.code} ${placeText(p.at)}`);
}

describe("what a state says of those who are in it", () => {
  test("kinds, dates, formulas and who pays; items and outcomes say a kind", async () => {
    const [model] = (await sound(folderOf("praktik", datedModel))).models;
    expect(
      model!.states.map(({ name, kinds, versions }) => [name, kinds, versions.map((v) => v.from)]),
    ).toEqual([
      ["bistånd", ["hushåll"], ["2020-01-01"]],
      ["praktik", ["hushåll", "jobb"], ["2020-01-01", "2026-07-01"]],
      ["arbete", ["jobb"], ["2020-01-01"]],
    ]);
    const wage = model!.states[1]!.columns.get("lön_i_tillståndet");
    expect(wage).toMatchObject({
      unit: "kr/månad",
      versions: [
        { formula: "lön / 2", to: "2026-06-30", source: "Avtal", grade: "C", at: { line: 3 } },
        { formula: "lön / 4", from: "2026-07-01", source: "Avtal 2", grade: "D", at: { line: 4 } },
      ],
    });
    expect(model!.states[0]!.columns.has("påslag")).toBe(false);
    const [aid, pay, move] = model!.items;
    expect(aid).toMatchObject({ when: { states: ["bistånd", "praktik"] }, role: "effect" });
    expect(pay).toMatchObject({ when: { states: ["praktik", "arbete"] }, role: "cost", payer: "betalar" });
    expect([...pay!.payerIn!]).toEqual([
      ["praktik", "kommun/socialnämnd"],
      ["arbete", "stat"],
    ]);
    expect(move).toMatchObject({ when: { moves: [{ from: ["praktik"], to: ["praktik", "arbete"] }] } });
    expect(model!.outcomes[0]!.when).toMatchObject({ states: ["praktik", "arbete"] });
  });

  test("a municipality's own state of a kind that ships is counted as the kind is", async () => {
    const own: Files = {
      [M]: "namn;värde\nformat;2\ntitel;Egen\nanvänder;praktik\n",
      [T]: [
        "tillstånd;slag;självförsörjande;lön_i_tillståndet (kr/månad);påslag (kr/månad);betalar (aktör);gäller från;källa;säkerhet;kontrollerad",
        "parkjobb;hushåll, jobb;med stöd;lön / 3;0;kommun/socialnämnd;2020-01-01;Avtal;D;2026-01-01",
      ].join("\n"),
    };
    const { models } = await sound(folderOf("praktik", datedModel), folderOf("egen", own));
    const pay = models[0]!.items[1]!;
    expect(pay.when).toMatchObject({ states: ["parkjobb", "praktik", "arbete"] });
    expect(pay.payerIn!.get("parkjobb")).toBe("kommun/socialnämnd");
    expect(await told(["praktik", datedModel], ["egen", changed(own, T, "lön / 3;0", "lön / 3;")])).toEqual([
      "tillstandskolumn-tom egen/tillstand.csv:2 (påslag (kr/månad))",
    ]);
  });

  test("it may be written in other words, and formulas see what state it is", async () => {
    const files: Files = {
      ...changed(datedModel, U, "jobb;1;", 'jobb;"om(är_jobb(tillstånd); 1; 0)";'),
      "tabell-jobb.csv":
        "namn (nyckel);är_jobb (ja/nej);gäller från;källa;säkerhet;kontrollerad\npraktik;ja;2020-01-01;Lag;A;2026-01-01\n",
      [T]: datedModel[T]!.replace("tillstånd;slag;självförsörjande", "state;kinds;self-supporting")
        .replace("betalar (aktör)", "betalar (actor)")
        .replaceAll("med stöd", "with support")
        .replace("varaktig", "lasting"),
    };
    expect(await told(["praktik", files])).toEqual([]);
  });
});

const spoils: readonly (readonly [string, string, string, string, string])[] = [
  [
    "a column that does not say what it holds",
    T,
    "påslag (kr/månad)",
    "påslag",
    "tillstandskolumn-okand praktik/tillstand.csv:1",
  ],
  [
    "a column in no unit there is",
    T,
    "påslag (kr/månad)",
    "påslag (skor)",
    "tillstandskolumn-okand praktik/tillstand.csv:1",
  ],
  [
    "a column that a state lacks",
    T,
    ";lön;0;stat",
    ";lön;;stat",
    "tillstandskolumn-tom praktik/tillstand.csv:5 (påslag (kr/månad))",
  ],
  [
    "a payer that a state lacks",
    T,
    ";lön;0;stat",
    ";lön;0;",
    "tillstandskolumn-tom praktik/tillstand.csv:5 (betalar (aktör))",
  ],
  [
    "an actor that there is not",
    T,
    ";lön;0;stat",
    ";lön;0;staten",
    "aktor-okand praktik/tillstand.csv:5 (betalar (aktör))",
  ],
  [
    "one who pays himself",
    T,
    ";lön;0;stat",
    ";lön;0;individ",
    "post-till-sig-sjalv praktik/poster.csv:3 (betalare)",
  ],
  [
    "a transfer from resources",
    T,
    ";lön;0;stat",
    ";lön;0;resurser",
    "post-slag praktik/poster.csv:3 (betalare)",
  ],
  [
    "a formula in another unit",
    T,
    ";lön;0;stat",
    ";per_år(lön);0;stat",
    "enhet-fel praktik/tillstand.csv:5 (lön_i_tillståndet (kr/månad))",
  ],
  [
    "a name nobody knows",
    T,
    ";lön;0;stat",
    ";lönen;0;stat",
    "namn-okant praktik/tillstand.csv:5 (lön_i_tillståndet (kr/månad))",
  ],
  [
    "a column worked out from itself",
    T,
    "varaktig;lön;0",
    "varaktig;lön + påslag;lön_i_tillståndet",
    "regel-i-cirkel praktik/tillstand.csv:5 (tillstånd)",
  ],
  [
    "a kind that is called as a state",
    T,
    "hushåll;nej",
    "hushåll, arbete;nej",
    "namn-pa-tva-nivaer praktik/tillstand.csv:2 (tillstånd)",
  ],
  [
    "a kind that no state is",
    P,
    "månad;jobb",
    "månad;jobbet",
    "tillstand-okant praktik/poster.csv:3 (tillstånd)",
  ],
  [
    "a state that becomes another",
    T,
    "jobb;med stöd;lön / 4",
    "jobb;varaktig;lön / 4",
    "rader-olika praktik/tillstand.csv:4 (självförsörjande)",
  ],
  [
    "days that no row holds",
    T,
    "2026-06-30",
    "2026-05-31",
    "perioder-lucka praktik/tillstand.csv:4 (tillstånd)",
  ],
  ["a state without a source", T, ";Antagande;D;", ";;D;", "belagg-saknas praktik/tillstand.csv:5 (källa)"],
  [
    "an item without a role",
    P,
    ";överföring;kostnad;",
    ";överföring;;",
    "cell-tom praktik/poster.csv:3 (roll)",
  ],
  [
    "an unknown role",
    P,
    ";överföring;kostnad;",
    ";överföring;utgift;",
    "ord-okant praktik/poster.csv:3 (roll)",
  ],
];
test.each(spoils)("%s is told where it stands", async (_, file, from, to, expected) => {
  expect(await told(["praktik", changed(datedModel, file, from, to)])).toContain(expected);
});

test("a payer who changes with the date is told", async () => {
  const files = {
    ...datedModel,
    [T]: datedModel[T]!.replace("socialnämnd;2026-07-01", "x;2026-07-01").replace("kommun/x", "stat"),
  };
  expect(await told(["praktik", files])).toEqual(["rader-olika praktik/tillstand.csv:4 (betalar (aktör))"]);
});

test("a column that is called as an input, a rule or a function is told: a name means one thing", async () => {
  for (const [name, levels] of [
    ["bidrag", "input"],
    ["skatt", "rule"],
    ["skatt_i", "table"],
    ["max", "function"],
  ] as const) {
    const files = changed(datedModel, T, "betalar (aktör)", `${name} (kr/månad)`);
    const { problems } = await load(folderOf("praktik", files));
    expect(problems.told).toContainEqual(
      expect.objectContaining({ code: "namn-pa-tva-nivaer", name, levels: ["column", levels] }),
    );
  }
});

test("columns are no names of rules: those take arguments", async () => {
  const files = changed(datedModel, "regler.csv", "lön * skattesats", "lön_i_tillståndet * skattesats");
  expect(await told(["praktik", files])).toEqual(["namn-okant praktik/regler.csv:2 (formel)"]);
});

test("items of format 1 see no columns, and its states have none", async () => {
  const old = changed(peopleModel, T, "självförsörjande;beskrivning", "självförsörjande;slag");
  expect(await told(["praktik", old])).toContain("kolumn-okand praktik/tillstand.csv:1");
  expect(await told(["praktik", changed(peopleModel, P, "0;bidrag;", "0;lön_i_tillståndet;")])).toEqual([
    "namn-okant praktik/poster.csv:2 (formel)",
  ]);
});
