import { beforeAll, describe, expect, test } from "vitest";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import type { Explanation } from "../../src/core/explanation.js";
import { cellText } from "../../src/export/cell-text.js";
import { indicatorsTable } from "../../src/report/run/indicators.js";
import { runContext, type RunContext } from "../../src/report/run/context.js";
import { tablesOfRun } from "../../src/report/run/run-report.js";
import { targetsTable, targetYearsTable } from "../../src/report/run/targets.js";
import type { Cell, Table } from "../../src/report/report.js";
import { text } from "../../src/texts/say.js";
import { ranScenario } from "../analysis/run/ran.js";
import { changed, type Files, praktik, read, smallStock, soundScenario } from "../input/small-scenario.js";

const header = "mål;mått;tillstånd;från;utfall;kön;grupp;datum;gräns;målvärde;källa";
const files: Files = {
  ...smallStock,
  "befolkning.csv": "datum;vuxna;grupp;vuxna per hushåll\n2025;2 000;;\n2026;2 100;;\n2025;;män;1,5\n",
  "mal.csv": [
    header,
    "Bistånd;bestånd;bistånd;;;;;2028-12;;10;",
    "I snitt;medeltal under året;bistånd;;;;;2028;;100;",
    "Någon gång;någon gång under året;bistånd;;;;;2026;;1;",
    "Andel;andel av befolkningen;bistånd, praktik;;;;;2028;;1 %;Nämnden",
    "Fler;fler än utan insatserna;arbete;;;;;2028-12;;1 000;",
    "Avslut;avslut under året;arbete;bistånd;;kvinnor;;2027;;5;",
    "Hittills;avslut sedan start;arbete;;;;män;2027-06;;5;",
    "Utfall;utfall;;;i_arbete;;;2028;;10;",
    "Nöjda;enkät;;;;;;2028;;80 %;Enkäten",
    "Praktik;bestånd;praktik;;;;;2027-12;;;",
    "Färre;fler än utan insatserna;bistånd;;;;;2028-12;;10;",
  ].join("\n"),
};

let context: RunContext;
const view = { unit: "kr", view: "earned", years: undefined, detail: false, monthly: false } as const;
const contextOf = async (own: Files): Promise<RunContext> => {
  const result: RunResult = await ranScenario(await soundScenario(own), await praktik());
  return runContext(result, view);
};
beforeAll(async () => {
  context = await contextOf(files);
});

const cellsOf = (table: Table, name: string): ReadonlyMap<string, Cell> => {
  const row = table.rows.find(({ cells: [first] }) => first?.kind === "text" && first.text === name)!;
  return new Map(table.columns.map(({ id }, i) => [id, row.cells[i]!]));
};
const plainOf = (cell: Cell | undefined): number => Number(cell?.kind === "figure" ? cell.exact : NaN);

/** A node equals its operation over its children; further down they are those of people, which are tested by themselves. */
async function holds(explanation: Explanation, levels = 3): Promise<void> {
  const children = await explanation.children();
  const values = children.map(({ value }) => Number(value));
  const value = Number(explanation.value);
  const close = (expected: number) => {
    expect(Math.abs(value - expected)).toBeLessThan(1e-5 * Math.max(1, Math.abs(expected)));
  };
  if (children.length > 0)
    switch (explanation.how.kind) {
      case "sum":
        close(values.reduce((a, b) => a + b, 0));
        break;
      case "product":
        close(values.reduce((a, b) => a * b, 1));
        break;
      case "difference":
        close(values[0]! - values[1]!);
        break;
      case "quotient":
        close(values[0]! / values[1]!);
        break;
      default:
    }
  if (levels > 0) for (const child of children.slice(0, 2)) await holds(child, levels - 1);
}

test("what a number of people is summed of says of which group each is", async () => {
  const cell = cellsOf(targetsTable(context)!, "Fler").get("planned");
  const [withMeasures] = await (cell?.kind === "figure" ? cell.explain!().children() : []);
  const parts = (await withMeasures?.children()) ?? [];
  const labels = parts.map(({ label }) => text(label, "sv"));
  expect(labels).toEqual(["personer i arbete 2028-12 (kvinnor)", "personer i arbete 2028-12 (män)"]);
});

test("every figure explains itself, and a node equals its operation over its children", async () => {
  const tables = [targetsTable(context)!, targetYearsTable(context)!];
  let explained = 0;
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const cell of cells) {
        if (cell.kind !== "figure" || cell.explain === undefined) continue;
        const explanation = cell.explain();
        const value = Number(explanation.value);
        expect(Math.abs(value - Number(cell.exact ?? cell.plain))).toBeLessThan(
          1e-5 * Math.max(1, Math.abs(value)),
        );
        explained += 1;
        await holds(explanation);
      }
  // Ten targets: what each says, and with and without, at its time and in each of three years.
  expect(explained).toBe(10 + 10 * 2 + 10 * 2 * 3);
});

test("what is planned less what comes anyway is the effect, at the target's time and in each year", () => {
  const { result } = context;
  const stock = cellsOf(targetsTable(context)!, "Bistånd");
  const there = (alternative: "with" | "without") =>
    result.people.perCycle({ state: "bistånd", alternative })[35]!;
  expect(plainOf(stock.get("planned"))).toBeCloseTo(there("with"), 6);
  expect(plainOf(stock.get("without"))).toBeCloseTo(there("without"), 6);
  const outcome = cellsOf(targetsTable(context)!, "Utfall");
  expect(plainOf(outcome.get("planned")) - plainOf(outcome.get("without"))).toBeCloseTo(
    result.outcomes[0]!.effect[2]!,
    6,
  );
});

const told = (own: RunContext, language: "sv" | "en" = "sv"): string[] =>
  targetsTable(own)!.notes.map((note) => text(note, language).replaceAll("\u00a0", " "));

test("each target is told in words, in both languages", () => {
  expect(told(context)).toMatchInlineSnapshot(`
    [
      "Bistånd: 2 i början av december 2028, mot 100 i början av januari 2026. Det minskar med 98; utan insatserna ökar det med 11. Målet, högst 10, nås i mars 2028.",
      "I snitt: 7,9 under 2028, mot 105 under 2026, utan insatserna. Det minskar med 97; utan insatserna ökar det med 7. Målet, högst 100, nås under 2026.",
      "Någon gång: 159 under 2026, mot 159 utan insatserna. Målet, högst 1, nås inte: 158 för många. De som är där när perioden börjar räknas redan.",
      "Andel: 5,05 % under 2028, mot 7,55 % under 2026, utan insatserna. Det minskar med 2,50 procentenheter, varav 0,19 procentenheter ändå. Målet, högst 1 %, nås inte: 85 för många, 3,5 i månaden.",
      "Fler: 66 fler än utan insatserna i början av december 2028. Målet, minst 1 000, nås inte: 934 fattas, 27 i månaden.",
      "Avslut, kvinnor: 0,7 under 2027; utan insatserna 17. Målet, minst 5, är nått under 2026 men inte under 2027: 4,3 fattas, 0,4 i månaden.",
      "Hittills, män: 17 till och med juni 2027, varav 15 ändå. Målet, minst 5, nås i juli 2026.",
      "Utfall: 1 603 under 2028, varav 899 ändå. Målet, minst 10, nås under 2026.",
      "Nöjda: målet är minst 80 %. Planen räknar det inte, utan det visar sig när de har svarat.",
      "Praktik: 52 i början av december 2027, mot 0 i början av januari 2026. Det ökar med 52, inget av det ändå.",
      "Färre: 109 färre än utan insatserna i början av december 2028. Målet, minst 10, nås inte: 119 fattas, 3,4 i månaden.",
      "Någon gång under året räknar var och en en gång, också den som lämnar och kommer tillbaka. Hur många som fattas i månaden är hur många fler det skulle ha varit varje månad från början, om ingen av dem kom tillbaka.",
    ]
  `);
  expect(told(context, "en")).toMatchInlineSnapshot(`
    [
      "Bistånd: 2 at the beginning of December 2028, against 100 at the beginning of January 2026. It falls by 98; without the measures it rises by 11. The target, at most 10, is reached in March 2028.",
      "I snitt: 7.9 in 2028, against 105 in 2026, without the measures. It falls by 97; without the measures it rises by 7. The target, at most 100, is reached in 2026.",
      "Någon gång: 159 in 2026, against 159 without the measures. The target, at most 1, is not reached: 158 too many. Those who are there as the period begins are counted already.",
      "Andel: 5.05% in 2028, against 7.55% in 2026, without the measures. It falls by 2.50 percentage points, 0.19 percentage points of it anyway. The target, at most 1%, is not reached: 85 too many, 3.5 a month.",
      "Fler: 66 more than without the measures at the beginning of December 2028. The target, at least 1,000, is not reached: 934 lacking, 27 a month.",
      "Avslut, women: 0.7 in 2027; without the measures 17. The target, at least 5, is reached in 2026 but not in 2027: 4.3 lacking, 0.4 a month.",
      "Hittills, män: 17 up to and including June 2027, 15 of them anyway. The target, at least 5, is reached in July 2026.",
      "Utfall: 1,603 in 2028, 899 of them anyway. The target, at least 10, is reached in 2026.",
      "Nöjda: the target is at least 80%. The plan does not work it out: it shows when they have answered.",
      "Praktik: 52 at the beginning of December 2027, against 0 at the beginning of January 2026. It rises by 52, none of it anyway.",
      "Färre: 109 fewer than without the measures at the beginning of December 2028. The target, at least 10, is not reached: 119 lacking, 3.4 a month.",
      "Some time in the year counts each person once, whoever leaves and comes back too. What lacks a month is how many more it would have taken each month from the start, if none of them came back.",
    ]
  `);
});

describe("indicators", () => {
  const plan: Files = {
    ...files,
    "mal.csv": [
      header,
      "Andel med bistånd;andel av befolkningen;bistånd;;;;;2028;;1 %;",
      "I praktik;bestånd;praktik;;;;;2027-12;;;",
      "I praktik;bestånd;praktik;;;kvinnor;;2027-12;;;",
    ].join("\n"),
    "indikatorer.csv": [
      "målområde;indikatorer;2021;2022;mål;källa",
      "1. Rusta;Andel med bistånd;1,9 %;1,8 %;1 %;Kolada",
      ";Kvinnor;;;;",
      ";Män;;1,9 %;;",
      "2. Egen försörjning;I praktik;;;;",
      ";Kvinnor;;;;",
      ";Män;;;;",
    ].join("\n"),
  };
  const printed = async (own: Files): Promise<string[][]> => {
    const { columns, rows } = indicatorsTable(await contextOf(own))!;
    const shown = columns.map(({ dataOnly }) => dataOnly !== true);
    return rows.map(({ cells }) =>
      cells
        .filter((_, i) => shown[i])
        .map((cell, i) => cellText(cell, columns[i]!, { language: "sv", group: " " })),
    );
  };

  test("are printed as the plan has them, empty where it is, with what is planned beside", async () => {
    expect(await printed(plan)).toMatchInlineSnapshot(`
      [
        [
          "1. Rusta",
          "Andel med bistånd",
          "1,9 %",
          "1,8 %",
          "1 %",
          "3,08 %",
          "7,36 %",
          "2028",
          "Kolada",
        ],
        [
          "1. Rusta",
          "Kvinnor",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
        ],
        [
          "1. Rusta",
          "Män",
          "",
          "1,9 %",
          "",
          "",
          "",
          "",
          "",
        ],
        [
          "2. Egen försörjning",
          "I praktik",
          "",
          "",
          "",
          "52,1",
          "0,0",
          "2027-12",
          "",
        ],
        [
          "2. Egen försörjning",
          "Kvinnor",
          "",
          "",
          "",
          "32,1",
          "0,0",
          "2027-12",
          "",
        ],
        [
          "2. Egen försörjning",
          "Män",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
        ],
      ]
    `);
  });

  test("what is planned is the figure of the target of that name, for the same sex", async () => {
    const own = await contextOf(plan);
    const table = indicatorsTable(own)!;
    const planned = table.rows.map(({ cells }) =>
      plainOf(cells[table.columns.findIndex((c) => c.id === "planned")]),
    );
    const targets = own.result.targets.map((held) =>
      held.kind === "counted" ? held.planned[held.place]! : NaN,
    );
    expect(planned.map((n) => +n.toFixed(9))).toEqual(
      [targets[0]!, NaN, NaN, targets[1]!, targets[2]!, NaN].map((n) => +n.toFixed(9)),
    );
  });

  test("a sex under no indicator, a column that is no year and a value that is no number are told", async () => {
    const wrong = changed(
      plan,
      "indikatorer.csv",
      undefined,
      "målområde;indikatorer;ifjol;2022;mål\nEtt;Män;1;många;\n;Unga;1;många;\nTvå;Kvinnor;;;",
    );
    const { told } = await read(wrong);
    expect(told).toEqual([
      "ar-olasligt mitt/indikatorer.csv:1 (ifjol)",
      "mal-olasligt mitt/indikatorer.csv:2 (indikatorer)",
      "tal-olasligt mitt/indikatorer.csv:3 (2022)",
      "mal-olasligt mitt/indikatorer.csv:4 (indikatorer)",
    ]);
  });
});

test("a scenario without targets has no table of them", async () => {
  const none = await contextOf(changed(files, "mal.csv"));
  const ids = [...tablesOfRun(none)].map(({ id }) => id);
  expect(ids).not.toContain("targets");
  expect(ids).not.toContain("targetYears");
});
