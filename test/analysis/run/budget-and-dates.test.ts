import { describe, expect, test } from "vitest";
import { changed, type Files } from "../../input/small-scenario.js";
import { goldenModel, goldenScenario } from "./golden-model.js";
import { csv, ran, tried } from "./ran.js";

const model = goldenModel("before");
const set = (...rows: readonly string[]): Files =>
  changed(goldenScenario, "scenario.csv", "arbetsgivare;kommun", rows.join("\n"));

describe("budget lines in the ledger", () => {
  const budget = csv(
    ["insats", "år", "belopp", "finansiär", "kostnadsslag", "overhead"],
    ["Lön i stället för bidrag", "2026", "120000", "kommun/arbetsmarknadsnämnd", "Personal", "10 %"],
    ["Lön i stället för bidrag", "2026", "60000", "stat", "Lokal", ""],
    ["Lön i stället för bidrag", "2031", "999", "stat", "Lokal", ""],
  );
  const files = { ...set("arbetsgivare;kommun", "overhead;5 %"), "budget.csv": budget };

  test("the funder pays resources; overhead goes to who owns the project; other years are told", async () => {
    const { result, told } = await tried(model, files);
    const { ledger } = result!;
    expect(ledger.sum({ origin: "budget", actor: "kommun/arbetsmarknadsnämnd" })).toBeCloseTo(-120_000, 6);
    expect(ledger.sum({ origin: "budget", actor: "stat" })).toBeCloseTo(-60_000, 6);
    expect(ledger.sum({ origin: "budget", actor: "resurser" })).toBeCloseTo(180_000, 6);
    // 10 % of the municipality's own stays with it; 5 % of 60 000 comes from the state.
    expect(ledger.sum({ origin: "overhead", actor: "kommun" })).toBeCloseTo(3_000, 6);
    expect(ledger.sum({ origin: "overhead", actor: "resurser" })).toBe(0);
    expect(told).toContain("budgetar-utanfor mitt/budget.csv");
    expect(result!.budgetLeftOut).toEqual([{ year: 2031, amount: 999 }]);
  });

  test("a year's amount is spread over its months", async () => {
    const { ledger } = await ran(model, files);
    const perMonth = ledger.perCycle({ origin: "budget", actor: "resurser" });
    expect([...perMonth].every((amount) => Math.abs(amount - 15_000) < 1e-6)).toBe(true);
  });

  test("the board that answers for a line pays it, where the municipality does", async () => {
    const lines = csv(
      ["insats", "år", "belopp", "finansiär", "ansvarig", "kostnadsslag"],
      ["Lön i stället för bidrag", "2026", "1000", "", "Arbetsmarknadsnämnden", "Personal"],
      ["Lön i stället för bidrag", "2026", "200", "kommun", "socialnämnd", "Personal"],
      ["Lön i stället för bidrag", "2026", "30", "kommun/socialnämnd", "Arbetsmarknadsnämnden", "Personal"],
      ["Lön i stället för bidrag", "2026", "4", "stat", "kommun/socialnämnd", "Personal"],
      ["Lön i stället för bidrag", "2026", "5", "kommun", "Ekonomikontoret", "Lokal"],
    );
    const { ledger } = await ran(model, { ...files, "budget.csv": lines });
    const paid = (actor: string) => Math.round(0 - ledger.sum({ origin: "budget", actor }));
    expect(["kommun/arbetsmarknadsnämnd", "kommun/socialnämnd", "stat", "kommun"].map(paid)).toEqual([
      1000, 230, 4, 1235,
    ]);
    const items = ledger.items.filter(({ origin }) => origin === "budget");
    expect(items.map(({ payer, name }) => `${payer}: ${name}`)).toEqual([
      "kommun/arbetsmarknadsnämnd: Personal",
      "kommun/socialnämnd: Personal",
      "stat: Personal",
      "kommun: Lokal",
    ]);
  });

  test.each(["Bistånd", "socialnämnd", "kommun/socialnämnd"])(
    "a board has the name of the scenario: %s",
    async (responsible) => {
      const renamed = changed(
        files,
        "scenario.csv",
        "arbetsgivare;kommun",
        "arbetsgivare;kommun\nnämnd för försörjningsstöd;bistånd",
      );
      const lines = csv(
        ["insats", "år", "belopp", "finansiär", "ansvarig"],
        ["Lön i stället för bidrag", "2026", "70", "kommun", responsible],
        ["Lön i stället för bidrag", "2026", "8", "kommun/bistånd", ""],
      );
      const { ledger } = await ran(model, { ...renamed, "budget.csv": lines });
      expect(ledger.sum({ origin: "budget", actor: "kommun/bistånd" })).toBeCloseTo(-78, 9);
    },
  );

  test("a funder that is no actor is told where it stands", async () => {
    const wrong = { ...files, "budget.csv": budget.replace("60000;stat", "60000;staten") };
    const { result, told } = await tried(model, wrong);
    expect(result).toBeUndefined();
    expect(told).toContain("aktor-okand mitt/budget.csv:3");
  });
});

describe("what follows the date", () => {
  const rows = (from: string): Files =>
    changed(
      model,
      "poster.csv",
      "begravningsavgift;begravningsavgift;månad;jobb;individ/disponibelt;församling;överföring;effekt;ja;58,25;kr/månad;2026-01-01;",
      `begravningsavgift;begravningsavgift;månad;jobb;individ/disponibelt;församling;överföring;effekt;ja;50;kr/månad;${from};`,
    );

  test("an item counts only on days when it holds", async () => {
    const { ledger } = await ran(rows("2026-07-01"), goldenScenario);
    expect(ledger.sum({ actor: "församling" })).toBeCloseTo(300, 9);
    expect(ledger.sum({ actor: "församling", until: 6 })).toBe(0);
  });

  const moving = (...flows: readonly (readonly string[])[]): Files => ({
    ...changed(goldenScenario, "deltagare.csv", "2026-01;1;", "2026-01;100;"),
    "floden.csv": csv(
      ["insats", "från", "till", "andel", "efter", "per", "gäller från", "gäller till"],
      ...flows,
    ),
  });

  test("of rows that say the same, the most specific holds", async () => {
    const { people } = await ran(
      model,
      moving(
        ["alla", "jobb", "bistånd", "10 %", "", "månad", "", ""],
        ["Lön i stället för bidrag", "jobb", "bistånd", "0 %", "", "månad", "", ""],
        ["Lön i stället för bidrag", "jobb", "bistånd", "50 %", "", "månad", "2026-03-01", "2026-03-31"],
      ),
    );
    const inJob = people.perCycle({ state: "jobb", alternative: "with" });
    expect([...inJob.subarray(0, 5)]).toEqual([100, 100, 100, 50, 50]);
  });

  test("shares that add up too high on some day are told at their lines", async () => {
    const { result, told } = await tried(
      model,
      moving(["alla", "jobb", "bistånd", "0,05 + cykel * 0,1", "", "månad", "", ""]),
    );
    expect(result).toBeUndefined();
    expect(told).toContain("andelar-over-100 mitt/floden.csv:2 (andel)");
  });

  test("those whom no row tells of stay, and that is told", async () => {
    const { result, told } = await tried(model, moving(["alla", "jobb", "bistånd", "90 %", "6", "", "", ""]));
    expect(told).toContain("andelar-under-100 mitt/floden.csv:2 (andel)");
    expect(result!.people.perCycle({ state: "jobb", alternative: "with" })[6]).toBeCloseTo(10, 9);
  });
});

describe("refused", () => {
  test("fewer than nobody", async () => {
    const files = changed(goldenScenario, "deltagare.csv", "2026-01;1;", "2026-01;3 - 4;");
    const { result, told } = await tried(model, files);
    expect(result).toBeUndefined();
    expect(told).toContain("antal-negativt mitt/deltagare.csv:2 (antal)");
  });

  test("more than can be held, before anything is worked out", async () => {
    const groups = Array.from({ length: 1_100 }, (_, i) => `g${i}`);
    const files: Files = {
      ...changed(goldenScenario, "scenario.csv", "horisont;12 månader", "horisont;100 år"),
      "grupper.csv": csv(["grupp", "ålder"], ...groups.map((g) => [g, "30"])),
      "deltagare.csv": csv(
        ["insats", "period", "antal", "tillstånd", "grupp", "jämförelse"],
        ...groups.map((g) => ["A", "2026-01", "1", "jobb", g, "bistånd"]),
      ),
    };
    const { result, told } = await tried(model, files);
    expect(result).toBeUndefined();
    expect(told.some((t) => t.startsWith("korning-for-stor"))).toBe(true);
  });
});

test("who comes in a year comes evenly over its months within the horizon", async () => {
  const files = changed(
    changed(goldenScenario, "deltagare.csv", "2026-01;1;", "2026;12;"),
    "scenario.csv",
    "start;2026-01",
    "start;2026-07",
  );
  const { people } = await ran(model, files);
  const inJob = people.perCycle({ alternative: "with" });
  expect([...inJob]).toEqual([2, 4, 6, 8, 10, 12, 12, 12, 12, 12, 12, 12]);
  expect([...people.enteringPerYear({})]).toEqual([12, 0]);
});
