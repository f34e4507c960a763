import { expect, test } from "vitest";
import { placeText } from "../../src/texts/problem-text.js";
import { changed, type Files, peopleModel } from "../input/small-scenario.js";
import { folderOf, load, sound } from "./folders.js";

const P = "poster.csv";
const T = "tillstand.csv";
const A = "aktorer.csv";
const U = "utfall.csv";

test("a model says who there is, what states, and who pays whom", async () => {
  const [model] = (await sound(folderOf("praktik", peopleModel))).models;
  expect(model!.actors.map((a) => [a.name, a.nameEn])).toEqual([
    ["kommun/socialnämnd", "municipality/social board"],
    ["individ", "individual"],
    ["stat", "state"],
  ]);
  expect(model!.states.map((s) => [s.name, s.selfSupport])).toEqual([
    ["bistånd", "no"],
    ["praktik", "supported"],
    ["arbete", "lasting"],
  ]);
  expect(model!.items).toMatchObject([
    {
      id: "bidrag",
      name: "Försörjningsstöd",
      when: { kind: "month", states: ["bistånd", "praktik"] },
      payer: "kommun/socialnämnd",
      receiver: "individ",
      kind: "transfer",
      cash: true,
      lag: 0,
      unit: "kr/månad",
      versions: [{ formula: "bidrag", from: "2020-01-01", at: { line: 2, column: "formel" } }],
    },
    { id: "skatt", lag: 24, when: { kind: "month", states: ["arbete"] } },
    { id: "premie", when: { kind: "move", moves: [{ from: ["praktik"], to: ["arbete"] }] }, unit: "kr" },
    { id: "handledning", when: { kind: "entry", states: ["praktik"] }, kind: "real", cash: false },
  ]);
  expect(model!.outcomes).toMatchObject([{ id: "i_arbete", formula: "1", unit: "antal" }]);
});

test("items are written in other words, too", async () => {
  const files: Files = {
    ...peopleModel,
    [A]: "actor\nKommun/Socialnämnd\nindivid\nstat\n",
    [T]: "state;self-supporting\nBistånd;no\npraktik;with support\narbete;lasting\n",
    [P]: [
      "item;name;when;state;payer;receiver;kind;cash;lag;formula;unit;valid from;valid to;source;grade;last checked;from month;to month;measure",
      "a;A;month;all;KOMMUN/SOCIALNAMND;individ;transfer;;;1;KR / ÅR;2020-01-01;;Law;A;2026-01-01;1;6;Spår",
      "b;B;exit;bistand;stat;Resurser;real;no;;1;kr;2020-01-01;;Law;A;2026-01-01;;;",
      "c;C;move;all > arbete, bistånd > praktik;stat;individ;transfer;;3;1;kr;2020-01-01;;Law;A;2026-01-01;;;",
    ].join("\n"),
  };
  const [model] = (await sound(folderOf("praktik", files))).models;
  expect(model!.items).toMatchObject([
    {
      when: { kind: "month", states: "all", firstMonth: 1, lastMonth: 6 },
      measure: "Spår",
      payer: "Kommun/Socialnämnd",
      unit: "kr/år",
      lag: 0,
      cash: true,
    },
    { when: { kind: "exit", states: ["Bistånd"] }, receiver: "resurser" },
    {
      when: {
        kind: "move",
        moves: [
          { from: "all", to: ["arbete"] },
          { from: ["Bistånd"], to: ["praktik"] },
        ],
      },
    },
  ]);
});

test("an actor may be the board that pays for support, or the one that employs", async () => {
  const files = {
    ...peopleModel,
    [A]: "aktör;nämnd för\nkommun/socialnämnd;försörjningsstöd\nkommun/jobb;Anställningar\nindivid;\nstat;\n",
  };
  const [model] = (await sound(folderOf("praktik", files))).models;
  expect(model!.actors.map((a) => a.board)).toEqual(["support", "employment", undefined, undefined]);
  expect(await told(changed(files, A, "Anställningar", "jobb"))).toEqual([
    "ord-okant praktik/aktorer.csv:3 (nämnd för)",
  ]);
});

test("an item changes with the law: a row for each wording", async () => {
  const later =
    "bidrag;Försörjningsstöd;månad;bistånd, praktik;kommun/socialnämnd;individ;överföring;ja;0;bidrag * 2;kr/månad;2027-01-01;;Lag 2;A;2026-01-01;";
  const files = changed(
    peopleModel,
    P,
    "bidrag;kr/månad;2020-01-01;;",
    "bidrag;kr/månad;2020-01-01;2026-12-31;",
  );
  const two = { ...files, [P]: `${files[P]!}\n${later}` };
  const [model] = (await sound(folderOf("praktik", two))).models;
  expect(model!.items[0]!.versions).toMatchObject([
    { formula: "bidrag", to: "2026-12-31" },
    { formula: "bidrag * 2", from: "2027-01-01" },
  ]);
  expect(await told({ ...files, [P]: `${files[P]!}\n${later.replace(";individ;", ";stat;")}` })).toEqual([
    "rader-olika praktik/poster.csv:6 (mottagare)",
  ]);
});

test("a model has the states and the actors of those that it uses", async () => {
  const { [A]: actors, [T]: states, ...rest } = peopleModel;
  const base = folderOf("grund", {
    "modell.csv": "namn;värde\nformat;1\ntitel;Grund\n",
    [A]: actors!,
    [T]: states!,
  });
  const using = changed(rest, "modell.csv", "format;1", "format;1\nanvänder;grund");
  expect((await load(base, folderOf("praktik", using))).problems.told).toEqual([]);
  const codes = (await load(base, folderOf("praktik", rest))).problems.told.map((p) => p.code);
  expect([...new Set(codes)].sort()).toEqual(["aktor-okand", "tillstand-okant"]);
});

test("formulas may use what a run says of each cycle, unless the model means something else by it", async () => {
  const aged = changed(peopleModel, P, "2 000", "bidrag * månader_sedan_start * kalenderår / (1 + cykel)");
  expect(await told(aged)).toEqual([]);
  const own = changed(
    aged,
    "indata.csv",
    "bidrag;kr/månad",
    "cykel;ja/nej;nej;Ja om hen cyklar\nbidrag;kr/månad",
  );
  expect(await told(own)).toEqual(["villkor-som-tal praktik/poster.csv:5 (formel)"]);
});

async function told(files: Files): Promise<string[]> {
  const { problems, rulebook } = await load(folderOf("praktik", files));
  expect(rulebook === undefined).toBe(problems.errors > 0);
  return problems.told.map((p) => `${p.code} ${placeText(p.at)}`);
}

/** What is spoiled, and what is then told: code and place. */
const spoils: readonly (readonly [string, string, string, string, string])[] = [
  ["an actor twice", A, "stat;state;", "stat;state;\nIndivid;;", "rad-dubbel praktik/aktorer.csv:5 (aktör)"],
  [
    "a state twice",
    T,
    "praktik;practice",
    "bistand;;nej;\npraktik;practice",
    "rad-dubbel praktik/tillstand.csv:3 (tillstånd)",
  ],
  [
    "a state that says perhaps",
    T,
    "med stöd",
    "kanske",
    "ord-okant praktik/tillstand.csv:3 (självförsörjande)",
  ],
  ["a state that says nothing", T, ";nej;", ";;", "cell-tom praktik/tillstand.csv:2 (självförsörjande)"],
  ["an unknown payer", P, "stat;individ", "staten;individ", "aktor-okand praktik/poster.csv:4 (betalare)"],
  [
    "an unknown receiver",
    P,
    "stat;individ",
    "stat;individen",
    "aktor-okand praktik/poster.csv:4 (mottagare)",
  ],
  [
    "an unknown state",
    P,
    "bistånd, praktik",
    "bistånd, praktk",
    "tillstand-okant praktik/poster.csv:2 (tillstånd)",
  ],
  [
    "an unknown state in a move",
    P,
    "praktik > arbete",
    "praktik > jobb",
    "tillstand-okant praktik/poster.csv:4 (tillstånd)",
  ],
  ["half a move", P, "praktik > arbete", "praktik", "flytt-olaslig praktik/poster.csv:4 (tillstånd)"],
  [
    "a move through",
    P,
    "praktik > arbete",
    "bistånd > praktik > arbete",
    "flytt-olaslig praktik/poster.csv:4 (tillstånd)",
  ],
  ["an unknown occasion", P, ";inträde;", ";inflytt;", "ord-okant praktik/poster.csv:5 (vid)"],
  ["an unknown kind", P, ";resurs;", ";verklig;", "ord-okant praktik/poster.csv:5 (slag)"],
  ["a transfer to real resources", P, ";resurs;", ";överföring;", "post-slag praktik/poster.csv:5 (slag)"],
  [
    "a real item between actors",
    P,
    "individ;överföring;ja;1",
    "individ;resurs;ja;1",
    "post-slag praktik/poster.csv:4 (slag)",
  ],
  [
    "one who pays himself",
    P,
    "stat;individ",
    "individ;Individ",
    "post-till-sig-sjalv praktik/poster.csv:4 (mottagare)",
  ],
  ["cash perhaps", P, ";nej;0;2 000", ";kanske;0;2 000", "villkor-olasligt praktik/poster.csv:5 (kassa)"],
  [
    "money before its time",
    P,
    ";24;skatt",
    ";-24;skatt",
    "manader-olasliga praktik/poster.csv:3 (eftersläpning)",
  ],
  [
    "half a month's lag",
    P,
    ";24;skatt",
    ";2,5;skatt",
    "manader-olasliga praktik/poster.csv:3 (eftersläpning)",
  ],
  ["kr for what is by the month", P, "skatt;kr/månad", "skatt;kr", "enhet-vid praktik/poster.csv:3 (enhet)"],
  ["kr/månad for an event", P, "5 000;kr;", "5 000;kr/månad;", "enhet-vid praktik/poster.csv:4 (enhet)"],
  ["a formula in another unit", P, "5 000;kr;", "lön;kr;", "enhet-fel praktik/poster.csv:4 (formel)"],
  [
    "a formula per year by the month",
    P,
    "skatt;kr/månad",
    "per_år(skatt);kr/månad",
    "enhet-fel praktik/poster.csv:3 (formel)",
  ],
  ["a name nobody knows", P, "0;bidrag;", "0;bidraget;", "namn-okant praktik/poster.csv:2 (formel)"],
  ["no source", P, "2020-01-01;;Lag", "2020-01-01;;", "belagg-saknas praktik/poster.csv:2 (källa)"],
  ["an outcome nobody can count", U, "1;antal", "etta;antal", "namn-okant praktik/utfall.csv:2 (formel)"],
  ["an outcome in an unknown unit", U, "1;antal", "1;skor", "enhet-okand praktik/utfall.csv:2 (enhet)"],
  [
    "an outcome of an unknown state",
    U,
    "månad;arbete",
    "månad;jobb",
    "tillstand-okant praktik/utfall.csv:2 (tillstånd)",
  ],
];
test.each(spoils)("%s is told where it stands", async (_, file, from, to, expected) => {
  expect(await told(changed(peopleModel, file, from, to))).toEqual([expected]);
});

test("an outcome twice is told", async () => {
  const twice = changed(peopleModel, U, undefined, `${peopleModel[U]!}I arbete;Igen;;månad;arbete;2;antal\n`);
  expect(await told(twice)).toEqual(["rad-dubbel praktik/utfall.csv:3 (utfall)"]);
});

test("months the wrong way round are told", async () => {
  const [header, first, ...others] = peopleModel[P]!.split("\n");
  const months = [`${header};från månad;till månad`, `${first};7;6`, ...others].join("\n");
  expect(await told({ ...peopleModel, [P]: months })).toEqual([
    "manader-ombytta praktik/poster.csv:2 (till månad)",
  ]);
});

test("a million states are refused in bounded memory", async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, i) => `s${i};nej`).join("\n");
  const { problems } = await load(
    folderOf("praktik", { ...peopleModel, [T]: `tillstånd;självförsörjande\n${rows}` }),
  );
  expect(problems.told).toContainEqual({
    code: "for-manga",
    at: { file: "praktik/tillstand.csv", line: 2_002 },
    what: "states",
    limit: 2_000,
  });
});
