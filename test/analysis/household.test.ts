import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Explanation } from "../../src/core/explanation.js";
import { Problems } from "../../src/core/problem.js";
import {
  evaluateHousehold,
  type Household,
  type HouseholdFaults,
  type HouseholdQuestion,
  type LackingForHousehold,
  prepareHousehold,
  workOutHousehold,
} from "../../src/analysis/household/household.js";
import { type Money, plain } from "../../src/core/decimal.js";
import type { CurveChart } from "../../src/report/chart.js";
import { householdReport } from "../../src/report/household/household-report.js";
import type { Report } from "../../src/report/report.js";
import { onDay } from "../../src/rulebook/calculate/calculator.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { repository } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";
import { asked, type Given } from "../models/asked.js";
import { shippedFolder, sound } from "../rulebook/folders.js";

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(...["skatt", "forsorjningsstod", "trygghet", "hushall"].map(shippedFolder));
});

const day = "2026-04-01";
const gävle = { kommunalskatt: "22,26 %", regionskatt: "11,51 %", begravningsavgift: "0,292 %" };

function household(given: Given, sweep = { to: 40_000, step: 2_000 }): Household {
  const problems = new Problems();
  const texts = Object.entries<number | string>({ ...gävle, ...given }).map(
    ([name, value]) => [name, { text: String(value), at: { file: "test" } }] as const,
  );
  const question = { dates: onDay(day), given: new Map(texts), sweep };
  const result = workOutHousehold(rulebook, question, problems);
  if (result === undefined || "lacking" in result) throw new Error(JSON.stringify([problems.told, result]));
  return result;
}

const who = { day, municipality: "Gävle", adults: 1, children: [], rent: undefined, partnerWage: undefined };

test("another value of a name is that value given, and nothing is laid out for it", () => {
  const given = (wage: number, rent: number): HouseholdQuestion => ({
    dates: onDay(day),
    given: new Map(
      Object.entries<number | string>({ ...gävle, lön_med_arbete: wage, boendekostnad: rent }).map(
        ([name, value]) => [name, { text: String(value), at: { file: "test" } }] as const,
      ),
    ),
    sweep: { to: 30_000, step: 5_000 },
  });
  const problems = new Problems();
  const plan = prepareHousehold(rulebook, given(23_000, 7_000), problems);
  if (plan === undefined || "lacking" in plan) throw new Error(JSON.stringify(problems.told));
  const amounts = (of: Household | HouseholdFaults | LackingForHousehold | undefined): unknown =>
    of !== undefined && "parts" in of
      ? [of.parts.map((p) => [p.now.value, p.atWork.value]), of.left.atWork.value, [...of.sweep.incomes]]
      : of;
  const { nodes } = plan.laid.graph;
  const other = evaluateHousehold(
    plan,
    new Map([
      ["lön_med_arbete", 31_000],
      ["boendekostnad", 9_500],
    ]),
  );
  expect(amounts(other)).toEqual(amounts(workOutHousehold(rulebook, given(31_000, 9_500), problems)));
  expect(amounts(evaluateHousehold(plan, new Map()))).toEqual(
    amounts(workOutHousehold(rulebook, given(23_000, 7_000), problems)),
  );
  expect(plan.laid.graph.nodes).toBe(nodes);
});

const reported = (of: Household): Report =>
  householdReport(of, who, undefined, {
    program: "lonsam",
    version: "0",
    command: "",
    date: day,
    inputs: [],
  });

/** The amounts of a column, as whole öre. */
function ore(report: Report, table: string, column: string): number[] {
  const { columns, rows } = report.tables.find((t) => t.id === table)!;
  const at = columns.findIndex((c) => c.id === column);
  return rows.map(({ cells }) => {
    const cell = cells[at]!;
    return cell.kind === "amount" ? Math.round(Number(plain(cell.value)) * 100) : NaN;
  });
}

const someHousehold = fc.record({
  vuxna: fc.constantFrom(1, 2),
  barn_4_6: fc.nat({ max: 2 }),
  barn_7_10: fc.nat({ max: 2 }),
  boendekostnad: fc.integer({ min: 0, max: 15_000 }),
  lön_med_arbete: fc.integer({ min: 0, max: 45_000 }),
  lön_i_dag: fc.integer({ min: 0, max: 20_000 }),
  akassa_före_skatt: fc.constantFrom(0, 7_350, 16_800),
  partnerns_lön: fc.integer({ min: 0, max: 35_000 }),
  arbetsresor: fc.integer({ min: 0, max: 1_500 }),
  jobbstimulans: fc.constantFrom("ja", "nej"),
  får_försörjningsstöd: fc.constantFrom("ja", "nej"),
});

test("a single adult in Gävle 2026 has 6 596 kr more with a job: 18 816 against 12 220, worked out by hand", () => {
  const { income, parts } = household({ boendekostnad: 7_000, lön_med_arbete: 23_000 });
  expect(income.now.value).toBe(12_220);
  expect(income.atWork.value).toBeCloseTo(18_816, 0);
  expect(parts.filter((p) => p.atWork.value > 0).map((p) => p.id)).toEqual(["netWage"]);
});

test("parts sum to the income, and what is left is the income less what is paid, but for each one's rounding to the öre", () => {
  fc.assert(
    fc.property(someHousehold, (given) => {
      const report = reported(household(given));
      for (const column of ["now", "atWork", "difference"]) {
        const amounts = ore(report, "household", column);
        const parts = amounts.slice(0, -5);
        const [income, housing, dues, travel, left] = amounts.slice(-5) as [
          number,
          number,
          number,
          number,
          number,
        ];
        expect(Math.abs(parts.reduce((a, b) => a + b) - income)).toBeLessThanOrEqual((parts.length + 1) / 2);
        expect(Math.abs(income + housing + dues + travel - left)).toBeLessThanOrEqual(2.5);
      }
    }),
    { numRuns: 40 },
  );
});

test("what is left of each hundred, times the hundreds, is the income at the highest wage less that at none", () => {
  fc.assert(
    fc.property(someHousehold, fc.constantFrom(500, 1_000, 2_500), (given, step) => {
      const report = reported(household(given, { to: 30_000, step }));
      const kept = ore(report, "marginal", "kept").slice(1);
      const income = ore(report, "marginal", "income");
      const whole = kept.reduce((sum, k) => sum + (k * step) / 100, 0);
      expect(Math.abs(whole - (income.at(-1)! - income[0]!))).toBeLessThanOrEqual(
        (kept.length * step) / 200 + 1,
      );
    }),
    { numRuns: 20 },
  );
});

describe("income that falls", () => {
  test("as the wage rises is told wherever it does, with a rule and what the rule stands on", () => {
    fc.assert(
      fc.property(someHousehold, (given) => {
        const { falls } = household(given, { to: 40_000, step: 10_000 }).sweep;
        const wages = Array.from({ length: 401 }, (_, i) => 100 * i);
        const income = wages.map(
          (wage) =>
            asked(rulebook, ["disponibel_inkomst_vid(l; 0; 0)"], day, { ...gävle, ...given, l: wage })[0]!,
        );
        const fell = wages.filter((_, i) => i > 0 && income[i]! < income[i - 1]! - 0.005);
        expect(falls.reduce((sum, f) => sum + f.times, 0)).toBe(fell.length);
        for (const { from, to, cause } of falls) {
          expect(fell).toContain(from);
          expect(fell).toContain(to);
          // The two that the law makes: models/hushall/README.md.
          expect(["bostadsbidrag_utbetalt", "allmän_pensionsavgift"]).toContain(cause.rule);
          expect(cause.source).toMatch(/socialförsäkringsbalken|allmän pensionsavgift/);
        }
      }),
      { numRuns: 8 },
    );
  });

  test("with a job is told with every part that falls and its rule", () => {
    const given = {
      boendekostnad: 6_000,
      lön_med_arbete: 3_000,
      barn_7_10: 2,
      akassa_före_skatt: 16_800,
      får_försörjningsstöd: "nej",
    };
    const report = reported(household(given));
    expect(report.tables[0]!.notes.map((n) => (typeof n === "string" ? n : n.id))).toEqual([
      "household.less",
      "household.lost",
    ]);
    expect(report.tables[0]!.notes[1]).toMatchObject({
      args: { lost: [{ part: "unemploymentBenefit", rule: "akassa_vid_arbete_före_skatt" }] },
    });
  });

  test("with a job because of bostadsbidrag names the rule of bostadsbidrag", () => {
    const family = { boendekostnad: 6_000, barn_7_10: 2, får_försörjningsstöd: "nej" };
    const risen = (wage: number) => household({ ...family, lön_i_dag: wage - 100, lön_med_arbete: wage });
    let lower = risen(12_600);
    for (let wage = 12_700; lower.income.atWork.value >= lower.income.now.value; wage += 100)
      lower = risen(wage);
    const report = reported(lower);
    expect(report.tables[0]!.notes[1]).toMatchObject({
      args: { lost: [{ part: "housingAllowance", rule: "bostadsbidrag_utbetalt", amount: "100" }] },
    });
  });

  test("is told of exactly when the income is below what it was", () => {
    fc.assert(
      fc.property(someHousehold, (given) => {
        const of = household(given);
        const ids = reported(of).tables[0]!.notes.map((n) => (typeof n === "string" ? n : n.id));
        const more = of.income.atWork.value - of.income.now.value;
        if (Math.abs(more) > 0.02) expect(ids.includes("household.lost")).toBe(more < 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the turns of the marginal effect", () => {
  const turnsOf = (given: Given, to: number) =>
    household(given, { to, step: 10_000 }).sweep.turns.map((t) => [t.part, t.event, t.wage]);

  test("of a single adult: försörjningsstöd ends where the net wage reaches the need; then the tax alone", () => {
    const turns = household({ boendekostnad: 7_000, lön_med_arbete: 23_000 }, { to: 60_000, step: 10_000 })
      .sweep.turns;
    const [ends, ...tax] = turns;
    expect(ends).toMatchObject({
      part: "socialAssistance",
      event: "ends",
      cause: { rule: "försörjningsstöd" },
    });
    expect(ends!.below).toBeCloseTo(1, 6);
    const [net, before] = asked(rulebook, ["nettolön(w)", "nettolön(w - 100)"], day, {
      ...gävle,
      w: ends!.wage,
    });
    expect(net).toBeGreaterThanOrEqual(12_220);
    expect(before).toBeLessThan(12_220);
    // 8.08 prisbasbelopp of 59 200 a year, and 643 000 + 17 400 (SKV 433, 2026).
    const limits = { jobbskatteavdragets_underlag: 8.08 * 59_200, statlig_inkomstskatt: 643_000 + 17_400 };
    expect(tax.map((t) => t.cause.rule)).toEqual(Object.keys(limits));
    Object.values(limits).forEach((limit, i) => {
      expect(Math.abs(tax[i]!.wage - limit / 12)).toBeLessThanOrEqual(100);
    });
    expect(tax[1]!.above - tax[1]!.below).toBeCloseTo(0.2, 1);
  });

  test("of a family: bostadsbidrag begins to shrink at 150 000 kr a year, and loses 20 % of a wage", () => {
    const given = { boendekostnad: 6_000, lön_med_arbete: 23_000, barn_7_10: 2, får_försörjningsstöd: "nej" };
    const { turns } = household(given, { to: 38_000, step: 10_000 }).sweep;
    const shrinks = turns.find((t) => t.event === "shrinks")!;
    expect(shrinks).toMatchObject({ part: "housingAllowance", wage: 12_500 });
    expect(shrinks.above - shrinks.below).toBeCloseTo(0.2, 2);
    expect(turnsOf(given, 38_000)).toContainEqual(["housingAllowance", "ends", expect.any(Number)]);
  });
});

test("a figure's explanation is a tree down to what was given and values with a source", async () => {
  const leaves = async (e: Explanation): Promise<Explanation[]> => {
    const children = await e.children();
    return children.length === 0 ? [e] : (await Promise.all(children.map(leaves))).flat();
  };
  const { income } = household({ boendekostnad: 7_000, lön_med_arbete: 23_000 });
  const kinds = (await leaves(income.atWork.explain())).map((e) => e.how.kind);
  expect(new Set(kinds)).toEqual(new Set(["input", "parameter", "number", "repeated"]));
});

describe("what the report says besides its amounts", () => {
  const shown = (rest: string) =>
    lonsam(words(`household --municipality Gävle --date 2026-01-15 ${rest}`), repository);

  test("whose household it is: ages, rent, municipality and day", async () => {
    const { out } = await shown("--wage 9000 --rent 7000 --children 12,8 --partner-wage 12000");
    const [heading, ...lines] = out.split("\n");
    expect(heading).toBe("Hushållet");
    expect(lines.slice(0, 3).join(" ")).toContain(
      "Två vuxna med barn som är 8 och 12 år i Gävle, den 15 januari 2026. Bostaden kostar 7\u00a0000 kr i månaden.".replaceAll(
        "\u00a0",
        " ",
      ),
    );
    const bands = await shown("--wage 9000 --rent 7000 --set barn_7_10=2 --lang en");
    expect(bands.out).toContain("One adult with children aged 7–10 and 7–10 in Gävle, on 15 January 2026.");
  });

  test("jobbstimulans leaves a quarter of the net wage, while there is aid to lower", async () => {
    const ran = await shown("--wage 9000 --rent 7000 -O json");
    const { tables } = JSON.parse(ran.out) as { tables: { id: string; rows: Record<string, string>[] }[] };
    const row = (id: string, i: number) => tables.find((t) => t.id === id)!.rows[i]!;
    const netWage = Number(row("household", 0).atWork);
    const [without, withIt] = [0, 1].map((i) => Number(row("stimulus", i).income));
    expect(withIt! - without!).toBeCloseTo(netWage / 4, 2);
    expect((await shown("--wage 23000 --rent 7000")).out).not.toContain("Utan och med jobbstimulans");
    expect((await shown("--wage 9000 --rent 7000 --set får_försörjningsstöd=nej")).out).not.toContain(
      "Utan och med",
    );
  });

  test("its picture shows what there is to live on at each wage of its table", () => {
    const of = household({ boendekostnad: 7_000, lön_med_arbete: 23_000 });
    const report = reported(of);
    const chart = report.charts![0] as CurveChart;
    const told = chart.series[0]!.points.filter((point) => point.between !== true);
    const column = (of: "x" | "y") => told.map((point) => Number(plain(point[of].value as Money)));
    expect(column("x").map((wage) => Math.round(wage * 100))).toEqual(ore(report, "marginal", "wage"));
    expect(column("y").map((income) => Math.round(income * 100))).toEqual(ore(report, "marginal", "income"));
  });
});
