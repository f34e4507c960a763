import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { bytesSource, textSource } from "../../src/core/source.js";
import { checkScenario } from "../../src/input/check/check-scenario.js";
import { readScenario } from "../../src/input/scenario/read-scenario.js";
import type { Scenario } from "../../src/input/scenario/scenario.js";
import { changed, type Files, praktik, read, smallScenario, soundScenario } from "./small-scenario.js";

test("nothing is wrong with the small scenario, which says what its files say", async () => {
  const { scenario, told } = await read(smallScenario);
  expect(told).toEqual([]);
  expect(scenario).toMatchObject({
    path: "mitt",
    models: ["praktik"],
    measures: ["Spår"],
    compared: true,
    settings: {
      title: "Praktik i Gävle",
      start: { year: 2026, month: 1 },
      cycle: "month",
      cycles: 36,
      municipality: "Gävle",
      prices: { kind: "fixed", year: 2026, ofStart: true },
      rate: "0.035",
      timing: "calendarYear",
      counting: "start",
      employer: "municipality",
      displacement: {},
    },
    groupColumns: [
      { name: "kön", unit: "text" },
      { name: "lön", unit: "kr/månad" },
    ],
    supplied: [{ name: "kommun", value: { kind: "key", key: "Gävle" } }],
  });
  expect(scenario!.states.map((s) => [s.name, s.selfSupport])).toEqual([
    ["bistånd", "no"],
    ["praktik", "supported"],
    ["arbete", "lasting"],
  ]);
  expect(scenario!.entries).toMatchObject([
    { measure: "Spår", period: { year: 2026 }, number: { text: "60" }, state: 1, group: 0, comparison: 0 },
    {
      measure: "Spår",
      period: { year: 2026, month: 3 },
      number: { text: "40" },
      state: 1,
      group: 1,
      comparison: 0,
    },
  ]);
  expect(scenario!.flows).toMatchObject([
    {
      alternative: "with",
      measure: "Spår",
      from: 1,
      to: 2,
      share: { text: "andel_till_arbete", at: { file: "mitt/floden.csv", line: 2, column: "andel" } },
      move: { kind: "duration", after: { text: "6" } },
    },
    { alternative: "with", from: 1, to: 0, share: { text: "65 %" } },
    { alternative: "without", from: 0, to: 2, move: { kind: "rate", per: "month" } },
    { alternative: "with", from: 0, to: 2, group: 0 },
  ]);
  expect(scenario!.assumptions).toMatchObject([
    {
      name: "andel_till_arbete",
      value: { kind: "number", value: 0.35, plain: "0.35", text: "35 %" },
      low: { plain: "0.2" },
      high: { plain: "0.45" },
      unit: "%",
      grade: "D",
    },
  ]);
});

const S = "scenario.csv";
const D = "deltagare.csv";
const F = "floden.csv";
const G = "grupper.csv";
const A = "antaganden.csv";

/** What is spoiled, and what is then told: code and place. */
const spoils: readonly (readonly [
  string,
  readonly [file: string, from?: string | undefined, to?: string],
  ...string[],
])[] = [
  [
    "a setting nobody knows",
    [S, "horisont;", "horisnt;"],
    "installning-saknas mitt/scenario.csv",
    "installning-okand mitt/scenario.csv:6 (namn)",
  ],
  [
    "a setting twice",
    [S, "kommun;Gävle", "Start;2027-01"],
    "rad-dubbel mitt/scenario.csv:7 (namn)",
    "indata-att-ange mitt/scenario.csv",
  ],
  ["an empty setting", [S, "titel;Praktik i Gävle", "titel;"], "installning-saknas mitt/scenario.csv"],
  ["a newer format", [S, "format;1", "format;2"], "scenarioformat-nyare mitt/scenario.csv:2 (värde)"],
  ["an older format", [S, "format;1", "format;0"], "scenarioformat-aldre mitt/scenario.csv:2 (värde)"],
  ["a format that is none", [S, "format;1", "format;ett"], "installning-olaslig mitt/scenario.csv:2 (värde)"],
  [
    "a model that there is not",
    [S, "modell;praktik", "modell;praktk"],
    "scenariomodell-okand mitt/scenario.csv:4 (värde)",
  ],
  [
    "a model upstairs",
    [S, "modell;praktik", "modell;../praktik"],
    "sokvag-utanfor mitt/scenario.csv:4 (värde)",
  ],
  ["a start that is no month", [S, "2026-01", "2026-13"], "installning-olaslig mitt/scenario.csv:5 (värde)"],
  [
    "a start in the middle of a month",
    [S, "2026-01", "2026-01-15"],
    "installning-olaslig mitt/scenario.csv:5 (värde)",
  ],
  ["a horizon without a unit", [S, "3 år", "36"], "installning-olaslig mitt/scenario.csv:6 (värde)"],
  ["a horizon of 10,000 years", [S, "3 år", "10 000 år"], "horisont-for-lang mitt/scenario.csv:6 (värde)"],
  [
    "a horizon that is no number of years",
    [S, "3 år", "30 månader\ncykel;år"],
    "manader-hela-ar mitt/scenario.csv:6 (värde)",
  ],
  [
    "a nominal rate at fixed prices",
    [S, "kommun;", "kalkylränta;5 % nominell\nkommun;"],
    "ranta-och-priser mitt/scenario.csv:7 (värde)",
  ],
  [
    "a real rate at current prices",
    [S, "kommun;", "kalkylränta;5 %\nprisår;löpande\nkommun;"],
    "ranta-och-priser mitt/scenario.csv:7 (värde)",
  ],
  [
    "no rate at current prices",
    [S, "kommun;", "prisår;löpande\nkommun;"],
    "installning-saknas mitt/scenario.csv",
  ],
  [
    "a rate of −100 %, with which nothing can be discounted",
    [S, "kommun;", "kalkylränta;-100 %\nkommun;"],
    "ranta-utanfor mitt/scenario.csv:7 (värde)",
  ],
  [
    "a rate below −50 %",
    [S, "kommun;", "kalkylränta;-50,1 %\nkommun;"],
    "ranta-utanfor mitt/scenario.csv:7 (värde)",
  ],
  [
    "a rate above 100 %",
    [S, "kommun;", "kalkylränta;100,1 %\nkommun;"],
    "ranta-utanfor mitt/scenario.csv:7 (värde)",
  ],
  [
    "a price year that is not the start's",
    [S, "kommun;", "prisår;2025\nkommun;"],
    "prisar-ett-annat mitt/scenario.csv:7 (värde)",
  ],
  [
    "amounts that stand still at current prices",
    [S, "kommun;", "kalkylränta;5 % nominell\nprisår;löpande\nkommun;"],
    "belopp-oforandrade mitt/scenario.csv:8 (värde)",
  ],
  [
    "a rate without a percent sign",
    [S, "kommun;", "kalkylränta;3,5\nkommun;"],
    "installning-olaslig mitt/scenario.csv:7 (värde)",
  ],
  [
    "a share without a percent sign",
    [S, "kommun;", "overhead;10\nkommun;"],
    "procent-utan-tecken mitt/scenario.csv:7 (värde)",
  ],
  ["an input that remains to enter", [S, "\nkommun;Gävle", ""], "indata-att-ange mitt/scenario.csv"],
  ["no participants", [D], "scenariofil-saknas mitt"],
  [
    "a file that is not there",
    [S, "kommun;", "deltagare;andra.csv\nkommun;"],
    "scenariofil-saknas mitt/scenario.csv:7 (värde)",
  ],
  [
    "a file upstairs",
    [S, "kommun;", "deltagare;../andra.csv\nkommun;"],
    "sokvag-utanfor mitt/scenario.csv:7 (värde)",
  ],
  ["a period that is none", [D, "2026-03", "mars 2026"], "period-olaslig mitt/deltagare.csv:3 (period)"],
  ["a period before the horizon", [D, "2026-03", "2025-12"], "period-utanfor mitt/deltagare.csv:3 (period)"],
  ["a period after the horizon", [D, "2026-03", "2029-01"], "period-utanfor mitt/deltagare.csv:3 (period)"],
  ["a year partly in the horizon", [S, "2026-01", "2026-02"], "period-delvis mitt/deltagare.csv:2 (period)"],
  [
    "a state the model lacks",
    [D, "40;praktik", "40;praktk"],
    "tillstand-okant mitt/deltagare.csv:3 (tillstånd)",
  ],
  [
    "a comparison in a state the model lacks",
    [D, "män;bistånd", "män;hemma"],
    "tillstand-okant mitt/deltagare.csv:3 (jämförelse)",
  ],
  ["a group that there is not", [D, ";män;", ";mn;"], "grupp-okand mitt/deltagare.csv:3 (grupp)"],
  ["no word of which group", [D, ";män;", ";;"], "grupp-oklar mitt/deltagare.csv:3 (grupp)"],
  [
    "a group without entries",
    [G, "män;man;26 000", "män;man;26 000\npar;;50 000"],
    "grupp-utan-deltagare mitt/grupper.csv:4 (grupp)",
  ],
  ["half a comparison", [D, "män;bistånd", "män;"], "jamforelse-delvis mitt/deltagare.csv:3 (jämförelse)"],
  ["an empty cell", [D, "2026-03;40", "2026-03;"], "cell-tom mitt/deltagare.csv:3 (antal)"],
  [
    "a flow from a state the model lacks",
    [F, "praktik;bistånd", "praktk;bistånd"],
    "tillstand-okant mitt/floden.csv:3 (från)",
  ],
  [
    "a flow of a measure nobody has",
    [F, "Spår;praktik;bistånd", "Sår;praktik;bistånd"],
    "insats-okand mitt/floden.csv:3 (insats)",
  ],
  ["a flow that does not say when", [F, "65 %;6", "65 %;"], "flode-tid mitt/floden.csv:3 (efter)"],
  ["a flow that says when twice", [F, "65 %;6;", "65 %;6;månad"], "flode-tid mitt/floden.csv:3 (efter)"],
  ["half a month", [F, "65 %;6", "65 %;6,5"], "manader-olasliga mitt/floden.csv:3 (efter)"],
  ["after no time", [F, "65 %;6", "65 %;0"], "manader-olasliga mitt/floden.csv:3 (efter)"],
  ["per week", [F, ";månad", ";vecka"], "ord-okant mitt/floden.csv:4 (per)"],
  ["a share over 100 %", [F, "65 %", "165 %"], "andel-utanfor mitt/floden.csv:3 (andel)"],
  [
    "a share below zero",
    [F, "65 %", "-65 %"],
    "andel-utanfor mitt/floden.csv:3 (andel)",
    "formel-borjar-fel mitt/floden.csv:3 (andel)",
  ],
  [
    "shares over 100 % together",
    [F, "andel_till_arbete", "36 %"],
    "antagande-oanvant mitt/antaganden.csv:2 (namn)",
    "andelar-over-100 mitt/floden.csv:3 (andel)",
  ],
  [
    "two flows alike",
    [F, "Spår;praktik;bistånd", "Spår;praktik;arbete;10 %;6;;\nSpår;praktik;bistånd"],
    "floden-lika mitt/floden.csv:3",
  ],
  [
    "a flow without the measure, and no comparison",
    [D, ";jämförelse", ";insats2"],
    "kolumn-okand mitt/deltagare.csv:1",
  ],
  [
    "a name no formula knows",
    [F, "andel_till_arbete", "andel_till_arbetet"],
    "namn-okant mitt/floden.csv:2 (andel)",
    "antagande-oanvant mitt/antaganden.csv:2 (namn)",
  ],
  ["kronor as a share", [F, "65 %", "lön"], "enhet-fel mitt/floden.csv:3 (andel)"],
  ["kronor as people", [D, ";40;", ";lön;"], "enhet-fel mitt/deltagare.csv:3 (antal)"],
  [
    "a group twice",
    [G, "män;man", "Kvinnor;man"],
    "rad-dubbel mitt/grupper.csv:3 (grupp)",
    "grupp-okand mitt/deltagare.csv:3 (grupp)",
  ],
  [
    "a column twice in other words",
    [G, "grupp;kön;lön", "grupp;wage;lön"],
    "kolumn-dubbel mitt/grupper.csv:1",
  ],
  ["a group without what a rule needs", [G, "26 000", ""], "cell-tom mitt/grupper.csv:3 (lön)"],
  ["a unit nobody knows", [G, "kön;lön", "skor (par);lön"], "enhet-okand mitt/grupper.csv:1 (skor (par))"],
  [
    "a column named as a rule of law",
    [G, "kön;lön", "skatt;lön"],
    "namn-pa-tva-nivaer mitt/grupper.csv:1 (skatt)",
  ],
  [
    "a column named as the calendar",
    [G, "kön;lön", "kalenderår;lön"],
    "namn-oanvandbart mitt/grupper.csv:1 (kalenderår)",
  ],
  [
    "a cell that looks to the right",
    [G, undefined, "grupp;x (kr/månad);lön\nkvinnor;lön / 2;25 000\nmän;1;26 000\n"],
    "gruppcell-for-tidig mitt/grupper.csv:2 (x (kr/månad))",
  ],
  [
    "a cell that looks at the calendar",
    [G, "26 000", "bidrag * cykel"],
    "gruppcell-for-tidig mitt/grupper.csv:3 (lön)",
  ],
  [
    "an assumption nothing uses",
    [A, "andel till arbete;35 %", "annat;1;;;;;\nandel till arbete;35 %"],
    "antagande-oanvant mitt/antaganden.csv:2 (namn)",
  ],
  [
    "an assumption twice",
    [A, "andel till arbete;35 %", "andel-till-arbete;1 %;%;;;;\nandel till arbete;35 %"],
    "rad-dubbel mitt/antaganden.csv:3 (namn)",
  ],
  ["an assumption of text", [A, "35 %", "en del"], "andel-olaslig mitt/antaganden.csv:2 (värde)"],
  ["a range of text", [A, "20 %", "lite"], "andel-olaslig mitt/antaganden.csv:2 (låg)"],
  ["an assumption of an unknown grade", [A, ";D", ";E"], "ord-okant mitt/antaganden.csv:2 (säkerhet)"],
  [
    "an assumption in an unknown unit",
    [A, "35 %;%", "35 %;procentenheter"],
    "enhet-okand mitt/antaganden.csv:2 (enhet)",
  ],
  [
    "an assumption that is a rule of law",
    [A, "andel till arbete;35 %;%", "skatt;1;kr/månad"],
    "namn-pa-tva-nivaer mitt/antaganden.csv:2 (namn)",
    "namn-okant mitt/floden.csv:2 (andel)",
  ],
  [
    "a value in two places",
    [A, "andel till arbete;35 %", "lön;20 000;kr/månad;;;;\nandel till arbete;35 %"],
    "rad-dubbel mitt/antaganden.csv:2 (värde)",
  ],
  [
    "a formula bomb",
    [F, "65 %", "(".repeat(500) + "1" + ")".repeat(500)],
    "formel-for-djup mitt/floden.csv:3 (andel)",
  ],
  [
    "a formula of a million characters",
    [F, "65 %", "1+".repeat(400_000) + "1"],
    "formel-for-lang mitt/floden.csv:3 (andel)",
  ],
  [
    "a personnummer",
    [D, "Spår;2026;60", "19121212-1212;2026;60"],
    "personnummer mitt/deltagare.csv:2 (insats)",
  ],
];

test.each(spoils)("%s is told where it stands", async (_, change, ...expected) => {
  const { told, scenario, problems } = await read(changed(smallScenario, change[0], change[1], change[2]));
  expect([...told].sort()).toEqual([...expected].sort());
  expect(scenario === undefined).toBe(problems.errors > 0);
});

test("years where a scenario counts year by year", async () => {
  const yearly = changed(changed(smallScenario, S, "3 år", "3 år\ncykel;år"), F, "65 %;6", "65 %;12");
  const { told, scenario } = await read(yearly);
  expect(told).toEqual(["manader-hela-ar mitt/floden.csv:2 (efter)"]);
  expect(scenario).toBeUndefined();
  const mended = await soundScenario(changed(yearly, F, "arbete;6", "arbete;24"));
  expect(mended.settings).toMatchObject({ cycle: "year", cycles: 3 });
});

test("a state nobody can reach, and a scenario without a comparison, are told and do not stop it", async () => {
  const alone: Files = {
    ...smallScenario,
    [D]: "insats;period;antal;tillstånd\nSpår;2026;60;praktik\n",
    [F]: "insats;från;till;andel;efter\nalla;praktik;bistånd;andel_till_arbete;6\nalla;arbete;bistånd;10 %;6\n",
    [G]: "grupp;lön\nalla;25 000\n",
  };
  const { scenario, told, problems } = await read(alone);
  expect(told).toEqual(["jamforelse-saknas mitt/deltagare.csv", "tillstand-onatt mitt/floden.csv"]);
  expect(problems.told[1]).toMatchObject({ names: ["arbete"] });
  expect(scenario).toMatchObject({
    compared: false,
    entries: [{ group: 0 }],
    flows: [{ alternative: "with" }, { alternative: "with" }],
  });
});

test("rows that hold without the measure need a start without it", async () => {
  const { told } = await read(
    changed(smallScenario, D, undefined, smallScenario[D]!.replaceAll(";bistånd", ";")),
  );
  expect(told).toEqual(["jamforelse-utan-start mitt/floden.csv:4 (insats)"]);
});

test("without grupper.csv everybody is one group", async () => {
  const { scenario } = await read({
    ...changed(smallScenario, G),
    [S]: `${smallScenario[S]!}\nlön;25 000\n`,
    [D]: smallScenario[D]!.replaceAll(/;(kvinnor|män);/g, ";;"),
    [F]: smallScenario[F]!.replace("månad;kvinnor", "månad;"),
  });
  expect(scenario!.groups).toMatchObject([{ name: "alla", cells: [] }]);
  expect(scenario!.supplied.map((g) => g.name).sort()).toEqual(["kommun", "lön"]);
});

test("values are read where they are written: numbers, keys, and formulas that a run works out", async () => {
  const { scenario, told } = await read({
    ...smallScenario,
    [G]: "grupp;kön;lön;skattesats\nkvinnor;kvinna;25 000;31,42 %\nmän;man;24 000 + 2 000;32 %\n",
  });
  expect(told).toEqual([]);
  expect(scenario!.groups.map((g) => g.cells)).toMatchObject([
    [
      { kind: "key", key: "kvinna" },
      { kind: "number", value: 25_000 },
      { kind: "number", value: 0.3142, plain: "0.3142" },
    ],
    [{ kind: "key", key: "man" }, { kind: "formula", text: "24 000 + 2 000" }, { value: 0.32 }],
  ]);
});

test("an answer that is neither yes nor no is told by check, not first by run", async () => {
  const { told } = await read({
    ...smallScenario,
    [G]: "grupp;sökande (ja/nej);lön\nkvinnor;kanske;25 000\nmän;ja;26 000\n",
  });
  expect(told).toEqual([
    "villkor-olasligt mitt/grupper.csv:2 (sökande (ja/nej))",
    "gruppkolumn-okand mitt/grupper.csv:1 (sökande (ja/nej))",
  ]);
});

test("a file that is called nearly right is told", async () => {
  const { [G]: groups, ...others } = smallScenario;
  const { told } = await read({ ...others, "gruper.csv": groups! });
  expect(told).toContain("scenariofil-okand mitt/gruper.csv");
});

describe("paths of models", () => {
  const models = async (written: string, paths: "inside" | "anywhere" = "inside") => {
    const problems = new Problems();
    const files = [textSource("mitt/scenario.csv", `namn;värde\nmodell;"${written}"\n`)];
    const text = await readScenario({ path: "mitt", files }, { paths }, problems);
    return { models: text!.models, told: problems.told.filter((p) => p.code === "sokvag-utanfor") };
  };

  test.each([
    ["./min-modell", "min-modell", "min-modell"],
    ["min-modell/", "min-modell", "min-modell"],
    ["./modeller/../min-modell", "min-modell", "min-modell"],
    [".\\modeller\\min-modell", "modeller/min-modell", "min-modell"],
  ])("%s lies in the scenario's folder", async (written, path, id) => {
    expect((await models(written)).models).toMatchObject([{ kind: "folder", path, id }]);
  });

  test.each([
    "../min-modell",
    "..\\min-modell",
    "./..",
    "modeller/../../min-modell",
    "./.. /min-modell",
    "./.../min-modell",
    "/etc/min-modell",
    "~/min-modell",
    "C:\\min-modell",
    "c:min-modell",
    "\\\\server\\min-modell",
    "//server/min-modell",
    "file:///min-modell",
  ])("%s is refused, unless the caller allows it", async (written) => {
    const refused = await models(written);
    expect(refused.models).toEqual([]);
    expect(refused.told).toMatchObject([{ path: written, at: { file: "mitt/scenario.csv", line: 2 } }]);
    const allowed = await models(written, "anywhere");
    expect(allowed).toMatchObject({ models: [{ kind: "folder" }], told: [] });
  });

  test("several models stand with commas between", async () => {
    expect((await models("skatt, ./min-modell")).models).toMatchObject([
      { kind: "known", id: "skatt" },
      { kind: "folder", id: "min-modell" },
    ]);
  });
});

describe("--set", () => {
  const set = (name: string, text: string, files = smallScenario) =>
    read(files, { overrides: [{ name, text, at: { file: `--set ${name}` } }] });

  test("goes before a setting", async () => {
    expect((await set("Horisont", "10 år")).scenario!.settings.cycles).toBe(120);
    expect((await set("horisont", "länge")).told).toEqual(["installning-olaslig --set horisont"]);
  });
  test("goes before an assumption, an input and a column, by the names of formulas", async () => {
    for (const [written, name] of [
      ["andel till arbete", "andel_till_arbete"],
      ["lon", "lön"],
      ["bidrag", "bidrag"],
    ] as const) {
      const { scenario, told } = await set(written, name === "andel_till_arbete" ? "40 %" : "9 000");
      expect(told).toEqual([]);
      expect(scenario!.overrides).toMatchObject([{ name }]);
    }
  });
  test("supplies what remained to enter", async () => {
    const { scenario, told } = await set(
      "skattesats",
      "32 %",
      changed(smallScenario, S, "\nkommun;Gävle", ""),
    );
    expect(told).toEqual([]);
    expect(scenario).toBeDefined();
  });
  test("is told when nothing has or uses the name, with the nearest", async () => {
    expect((await set("andel_till_arbte", "1 %")).problems.told).toMatchObject([
      { code: "namn-oanvant", near: "andel_till_arbete" },
    ]);
    expect((await set("skatt", "1")).told).toEqual(["namn-oanvant --set skatt"]);
  });
  test("is told when it cannot be read in the unit of its name", async () => {
    expect((await set("lön", "mycket")).told).toEqual(["tal-olasligt --set lön"]);
  });
});

/** What a scenario says, but for where it says it and how names are spelt there. */
const meaning = (scenario: Scenario): unknown =>
  JSON.parse(JSON.stringify(scenario), (key: string, value: unknown) =>
    key === "at" || key === "written" || key === "path" ? undefined : value,
  );

describe("every dress", () => {
  const told = async (files: readonly (readonly [string, Uint8Array | string])[]) => {
    const problems = new Problems();
    const sources = files.map(([name, content]) =>
      typeof content === "string" ? textSource(name, content) : bytesSource(name, content),
    );
    const text = await readScenario({ path: "mitt", files: sources }, {}, problems);
    const scenario = checkScenario(text!, await praktik(), problems);
    expect(problems.told.filter((p) => problems.isError(p))).toEqual([]);
    return meaning(scenario!);
  };
  const expected = async () => meaning(await soundScenario(smallScenario));
  const each = (dress: (text: string, name: string) => readonly [string, Uint8Array | string]) =>
    Object.entries(smallScenario).map(([name, text]) => dress(text, name));

  test("with line ends and a mark as Excel saves them", async () => {
    expect(await told(each((text, name) => [name, `\uFEFF${text.replaceAll("\n", "\r\n")}`]))).toEqual(
      await expected(),
    );
  });
  test("in Windows-1252", async () => {
    const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
    expect(await told(each((text, name) => [name, latin(text)]))).toEqual(await expected());
  });
  test("with tabs, and headers and names folded or in capitals", async () => {
    const folded = (text: string, name: string) => {
      const [header, ...rows] = text.replaceAll(";", "\t").split("\n");
      const plain = header!
        .normalize("NFD")
        .replaceAll(/\p{Mn}/gu, "")
        .toUpperCase();
      const body = rows.join("\n");
      return [
        name,
        `${plain}\n${name === "scenario.csv" ? body.replace("titel", "Titel").replace("horisont", "HORISONT") : body.replaceAll("bistånd", "BISTAND")}`,
      ] as const;
    };
    expect(await told(each(folded))).toEqual(await expected());
  });
  test("in English", async () => {
    const english: Files = {
      "scenario.csv":
        "name;value\nformat;1\ntitle;Praktik i Gävle\nmodel;praktik\nstart;2026-01-01\nhorizon;36 months\nmunicipality;Gävle",
      "participants.csv": smallScenario[D]!.replace(
        "insats;period;antal;tillstånd;grupp;jämförelse",
        "measure;period;number;state;group;comparison",
      ),
      "flows.csv": smallScenario[F]!.replace(
        "insats;från;till;andel;efter;per;grupp",
        "measure;from;to;share;after;per;group",
      )
        .replace("utan insats", "without")
        .replace(";månad;", ";month;")
        .replace(";månad;", ";month;"),
      "groups.csv": smallScenario[G]!.replace("grupp;kön;lön", "group;sex;wage"),
      "assumptions.csv": smallScenario[A]!.replace(
        "namn;värde;enhet;låg;hög;källa;säkerhet",
        "name;value;unit;low;high;source;grade",
      ),
      "questions.csv": smallScenario["fragor.csv"]!.replace(
        "fråga;namn;för;år;mål",
        "question;name;figure;years;target",
      ),
    };
    expect(await told(Object.entries(english))).toEqual(await expected());
  });
  test("as sheets of a workbook", async () => {
    expect(await told(each((text, name) => [`mitt.xlsx#${name.replace(".csv", "")}`, text]))).toEqual(
      await expected(),
    );
  });
  test("in files with other names, which scenario.csv tells", async () => {
    const { [D]: participants, [S]: settings, ...others } = smallScenario;
    expect(
      await told(
        Object.entries({
          ...others,
          [S]: `${settings!}\ndeltagare;anmälda.csv`,
          "mitt/anmälda.csv": participants!,
        }),
      ),
    ).toEqual(await expected());
  });
});

test("the order of rows and columns says nothing", async () => {
  const expected = meaning(await soundScenario(smallScenario)) as Record<string, unknown[]>;
  const sorted = (list: unknown[]) => list.map((x) => JSON.stringify(x)).sort();
  const shuffledFiles = fc.record(
    Object.fromEntries(
      Object.entries(smallScenario).map(([name, text]) => {
        const [header, ...rows] = text.trim().split("\n");
        const columns = header!.split(";").map((_, i) => i);
        const orders = fc.record({
          rows: fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          columns: fc.shuffledSubarray(columns, { minLength: columns.length, maxLength: columns.length }),
        });
        return [
          name,
          orders.map((order) =>
            [header!, ...order.rows]
              .map((row) => order.columns.map((c) => row.split(";")[c] ?? "").join(";"))
              .join("\n"),
          ),
        ];
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffledFiles, async (files) => {
      const found = meaning(await soundScenario(files)) as Record<string, unknown[]>;
      const groups = (s: Record<string, unknown[]>) => (s.groups as { name: string }[]).map((g) => g.name);
      const byName = (s: Record<string, unknown[]>) => {
        const names = groups(s);
        const named = (list: unknown[]) =>
          sorted(
            (list as { group?: number }[]).map((r) => ({
              ...r,
              group: r.group === undefined ? "" : names[r.group],
            })),
          );
        return {
          settings: s.settings,
          entries: named(s.entries!),
          flows: named(s.flows!),
          assumptions: sorted(s.assumptions!),
          groups: [...names].sort(),
        };
      };
      const stable = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value).replaceAll(/\{[^{}]*\}/g, (o) => o));
      expect(stable(byName(found))).toEqual(stable(byName(expected)));
    }),
    { numRuns: 40 },
  );
});

describe("what is too much is refused in bounded time and memory", () => {
  const rows = (n: number, row: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => row(i)).join("\n");

  test.each([
    [G, "grupp;lön\n", (i: number) => `g${i};1`, "groups"],
    [D, "insats;period;antal;tillstånd\n", () => "Spår;2026;1;praktik", "entries"],
    [F, "insats;från;till;andel;efter\n", () => "Spår;praktik;arbete;1 %;6", "flows"],
    [A, "namn;värde\n", (i: number) => `a${i};1`, "assumptions"],
  ] as const)("%s of 100,000 rows", async (file, header, row, what) => {
    const { problems, scenario } = await read(
      changed(smallScenario, file, undefined, header + rows(100_000, row)),
    );
    expect(scenario).toBeUndefined();
    expect(problems.told).toContainEqual({
      code: "for-manga",
      at: { file: `mitt/${file}`, line: 2_002 },
      what,
      limit: 2_000,
    });
  });

  test("2,000 of everything is not too much", async () => {
    const big: Files = {
      ...smallScenario,
      [D]: `insats;period;antal;tillstånd;grupp;jämförelse\n${rows(2_000, (i) => `Spår ${i % 50};2026;1;praktik;g${i};bistånd`)}`,
      [F]: `insats;från;till;andel;efter;grupp\n${rows(1_999, (i) => `Spår ${i % 50};praktik;arbete;1 %;6;g${i}`)}\nalla;praktik;bistånd;andel_till_arbete;6;`,
      [G]: `grupp;lön\n${rows(2_000, (i) => `g${i};1`)}`,
    };
    const { told } = await read(big);
    expect(told).toEqual([]);
  });
});
