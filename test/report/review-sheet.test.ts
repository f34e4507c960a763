import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributed } from "../../src/analysis/many/attribution.js";
import { compared } from "../../src/analysis/many/compared.js";
import { usualGoals } from "../../src/analysis/many/goals.js";
import { Memory } from "../../src/analysis/plan/memory.js";
import { People } from "../../src/analysis/run/people.js";
import { Ledger } from "../../src/ledger/ledger.js";
import { BudgetCube } from "../../src/budget/cube.js";
import { fromFloat, kronor, percent, plus } from "../../src/core/decimal.js";
import { type BudgetContext, budgetContext } from "../../src/report/budget/context.js";
import type { Report } from "../../src/report/report.js";
import { budgetSheet } from "../../src/report/review-sheet/budget-sheet.js";
import { compareSheet } from "../../src/report/review-sheet/compare-sheet.js";
import { type Identity, holds } from "../../src/report/review-sheet/identity.js";
import { moneyIdentities, peopleIdentities } from "../../src/report/review-sheet/run-sheet.js";
import { text } from "../../src/texts/say.js";
import { alternative } from "../analysis/many/alternatives.js";
import { reportOf } from "../export/reports.js";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";
import { praktik, smallScenario } from "../input/small-scenario.js";

interface Sheet {
  readonly report: string;
  readonly tables: readonly { readonly id: string; readonly rows: readonly Record<string, unknown>[] }[];
}

const examples = join(repository, "examples");
async function sheetOf(...args: string[]): Promise<Sheet> {
  const { code, out, err } = await lonsam([...args, "--review", "-O", "json", "--quiet"], examples);
  expect(err).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out) as Sheet;
}
const checks = (sheet: Sheet) => sheet.tables.find((t) => t.id === "identities")!.rows;

/** Those that need nothing but their folder. */
const scenarios = readdirSync(examples).filter(
  (name) =>
    statSync(join(examples, name)).isDirectory() &&
    readdirSync(join(examples, name)).includes("scenario.csv") &&
    !readdirSync(join(examples, name)).includes("alternativ.csv"),
);

describe("everything adds up in every example", () => {
  test.each(scenarios)("%s", { timeout: 60_000 }, async (name) => {
    const rows = checks(await sheetOf("run", name));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ holds: "stämmer" });
  });

  test("of three alternatives, and why they differ", { timeout: 60_000 }, async () => {
    const rows = checks(await sheetOf("compare", "tre-vagar"));
    expect(rows.map((row) => row.of)).toEqual(["A", "A", "B", "B", "C", "C", "B", "C"]);
    for (const row of rows) expect(row).toMatchObject({ holds: "stämmer" });
  });
});

test("the rows of a file are added up beside its tables, whatever years are shown", async () => {
  const [whole, year] = [
    await sheetOf("budget", "gavle-dua/budget.csv", "--overhead", "10%", "--round", "1000"),
    await sheetOf(
      "budget",
      "gavle-dua/budget.csv",
      "--overhead",
      "10%",
      "--round",
      "1000",
      "--years",
      "2020",
    ),
  ];
  // Gävle's own document: 5 433 000 and 6 100 000, with overhead 5 976 000 and 6 710 000.
  const figures = (sheet: Sheet) => checks(sheet).map((row) => [row.one, row.other]);
  expect(figures(whole).at(0)).toEqual(["11533000", "11533000"]);
  expect(figures(whole).at(-1)).toEqual(["12686000", "12686000"]);
  expect(figures(year).at(0)).toEqual(["11533000", "11533000"]);
  expect(figures(year).at(-1)).toEqual(["6710000", "6710000"]);
});

test("a sheet says so when two ways do not come to the same", () => {
  const unlike = { says: "a", unit: "kr", one: kronor("100"), other: kronor("100.02") } as const;
  expect(holds(unlike)).toBe(false);
  expect(holds({ ...unlike, other: kronor("100") })).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), (a, b) => {
      const [one, other] = [fromFloat(a / 100), fromFloat(b / 100)];
      expect(holds({ says: "a", unit: "kr", one, other })).toBe(a === b);
    }),
  );
});

describe("a sheet tells when", () => {
  /** The names of the checks that do not hold. */
  const failing = ({ tables }: Report): string[] =>
    tables
      .find(({ id }) => id === "identities")!
      .rows.filter(({ cells }) => JSON.stringify(cells.at(-1)).includes("doesNotHold"))
      .map(({ cells: [, check] }) => (check?.kind === "text" ? text(check.text, "sv") : ""));

  const cube = new BudgetCube();
  for (const [measure, year, ore] of [
    ["Coachning", 2026, 1_234_500],
    ["Kurs", 2026, 800_000],
    ["Coachning", 2027, 1_300_000],
  ] as const)
    cube.add({
      file: "b.csv",
      line: 2,
      measure,
      year,
      amount: ore,
      resources: "",
      costType: "",
      funder: "",
      responsible: "",
    });
  const budget = cube.budget();
  const trace = () =>
    Promise.resolve({ lines: [], more: { lines: 0, amount: kronor("0"), actual: kronor("0") } });
  const context = (roundedPer: "year" | "measure"): BudgetContext =>
    budgetContext(
      budget,
      {
        by: "measure",
        layout: "rows",
        unit: "kr",
        rule: { share: percent("10"), base: undefined, step: kronor("1000"), roundedPer },
        withOverhead: true,
        funding: false,
        cofunders: undefined,
        participants: undefined,
        posts: false,
      },
      trace,
    );
  const sheet = (found: BudgetContext, rows = "33345") =>
    failing(budgetSheet(reportOf(), found, { budget, rows: { number: 3, sum: kronor(rows) } }));

  test.each(["year", "measure"] as const)("a budget does not add up, its overhead rounded per %s", (per) => {
    const own = context(per);
    const [first, ...rest] = own.figures;
    expect(sheet(own)).toEqual([]);
    expect(sheet(own, "33344")).toEqual(["De 3 raderna i filen är budgeten"]);
    expect(sheet({ ...own, figures: rest })).toContain("Åren är summan");
    const more = {
      ...first!,
      overhead: plus(first!.overhead, kronor("1")),
      total: plus(first!.total, kronor("1")),
    };
    expect(sheet({ ...own, figures: [more, ...rest] })).toEqual(["Summa och OH är totalt"]);
  });

  test("what somebody gains nobody loses, and people get lost on the way", async () => {
    const { result } = await alternative("A", smallScenario);
    const broken = (identities: readonly Identity[]): string[] =>
      identities.filter((one) => !holds(one)).map(({ says }) => text(says, "sv"));
    expect(broken([...moneyIdentities(result, "earned"), ...peopleIdentities(result)])).toEqual([]);
    const { ledger, topActors, people } = result;
    const without = { ...result, topActors: topActors.filter((actor) => actor !== "stat") };
    expect(without.topActors).toHaveLength(topActors.length - 1);
    expect(broken(moneyIdentities(without, "earned"))).toEqual([
      "Det alla vinner är det alla förlorar",
      "Aktörernas netton är samhällets",
    ]);
    const years = new Ledger(ledger.postings, ledger.years.slice(1), ledger.cycles);
    expect(broken(moneyIdentities({ ...result, ledger: years }, "earned"))).toContain(
      "Åren är nettot för kommun",
    );
    const cohorts = people.cohorts.map((cohort) => {
      const start = cohort.flow.start.map((there) => (cohort.alternative === "with" ? there * 0.99 : there));
      return { ...cohort, flow: { ...cohort.flow, start } };
    });
    const lost = { ...result, people: new People(cohorts, people.states, result.horizon, "start") };
    expect(broken(peopleIdentities(lost))).toEqual(["Alla finns kvar, med insatsen"]);
  });

  test("the reasons why alternatives differ are not all there are", async () => {
    const [rulebook, memory] = [await praktik(), new Memory()];
    const a = await alternative("A", smallScenario);
    const b = await alternative("B", smallScenario, { andel_till_arbete: "30 %" });
    const found = compared([a, b], usualGoals);
    const [best, other] = found.order.map((place) => found.alternatives[place]!) as [typeof a, typeof b];
    const attribution = await attributed(
      best,
      other,
      ({ ledger }) => [ledger.sum({ actor: "kommun" })],
      rulebook,
      memory,
    );
    const told = (allChanged: typeof a.result | undefined) =>
      failing(compareSheet(reportOf(), found, [{ place: found.order[1]!, attribution, allChanged }]));
    expect(told(other.result)).toEqual([]);
    expect(told(best.result)).toEqual([`Skälen är skillnaden mot ${best.id}`]);
    expect(told(undefined)).toEqual([`Skälen är skillnaden mot ${best.id}`]);
  });
});

test.each(["--detail", "--monthly", "--by insats", "--over kommun=alla"])(
  "%s has no place on a sheet",
  async (flag) => {
    const { code, err } = await lonsam(["run", "minsta", "--review", ...flag.split(" ")], examples);
    expect(code).toBe(2);
    expect(err).toContain("--review");
  },
);
