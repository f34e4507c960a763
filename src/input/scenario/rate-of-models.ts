import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { holds, lookupOn } from "../../formula/graph/dates.js";
import type { Day, TableDefinition } from "../../formula/graph/library.js";
import type { Grade } from "../../rulebook/evidence.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import { settings as words } from "../files/settings.js";
import { bandsOf, isScheduleFault, type RateYears } from "./rate-schedule.js";
import { isRateName } from "./settings.js";
import type { RateStated, Scenario, ScenarioSettings } from "./scenario.js";
import type { ScenarioText } from "./scenario-text.js";

type RateSettings = Pick<ScenarioSettings, "rate" | "rates" | "rateStated">;

/**
 * Settings with a discount rate that models have: the one that is named, or where nothing is said and prices are fixed, the usual
 * one. Of its first day; a name that no model has is told.
 */
export function withRateOfModels(
  { settings: own, given }: ScenarioText,
  called: Scenario["called"],
  models: readonly ModelContent[],
  problems: Problems,
): ScenarioSettings | undefined {
  if (own === undefined) return undefined;
  const { year, month } = own.start;
  const day = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
  const written = given.get(words.rate.names[0]);
  if (written === undefined || written.text === "") {
    const usual = own.prices.kind === "fixed" ? usualRate(models, called.get("usualRate"), day) : undefined;
    return usual === undefined ? own : { ...own, ...usual };
  }
  if (!isRateName(written.text)) return own;
  const table = tableNamed(models, called.get("discountRates"));
  const name = withoutKind(written.text);
  const rates = table && ratesIn(table, name, day);
  if (rates !== undefined) return { ...own, ...rates };
  const known = table === undefined ? [] : [...new Set(table.rows.flatMap(({ keys }) => nameIn(keys) ?? []))];
  problems.add({ code: "ranta-okand", at: written.at, text: name, known });
  return own;
}

/** `Green Book real` is the Green Book's. */
const withoutKind = (text: string): string => text.replace(/\s+(nominell|nominal|real)$/iu, "");

const nameIn = (keys: TableDefinition["rows"][number]["keys"]): string | undefined =>
  keys.find((key) => typeof key === "string");

const tableNamed = (
  models: readonly ModelContent[],
  name: string | undefined,
): TableDefinition | undefined =>
  name === undefined ? undefined : models.flatMap((m) => m.tables).find((t) => normalized(t.name) === name);

function usualRate(
  models: readonly ModelContent[],
  name: string | undefined,
  day: Day,
): RateSettings | undefined {
  if (name === undefined) return undefined;
  const parameter = models.flatMap((m) => m.parameters).find((p) => normalized(p.name) === name);
  const found = parameter && lookupOn(parameter.values, day);
  if (found === undefined || found.status === "none") return undefined;
  const { value, dating } = found.row;
  return { rate: value, rateStated: { name: "", source: dating.source, grade: dating.grade } };
}

/** By the first column, which is its name, and a band of years. */
function ratesIn(table: TableDefinition, name: string, day: Day): RateSettings | undefined {
  const rows = table.rows.filter(
    (row) =>
      holds(row, day) && row.keys.some((key) => typeof key === "string" && folded(key) === folded(name)),
  );
  if (rows.length === 0) return undefined;
  const years = rows.map(({ keys, value }): RateYears => {
    const band = keys.find((key) => typeof key !== "string");
    const to = band?.to === undefined ? undefined : Number(band.to);
    return { from: Number(band?.from ?? 0), ...(to === undefined ? {} : { to }), rate: value };
  });
  const bands = bandsOf(years);
  // A test holds that the tables of our models have a rate for every year.
  if (isScheduleFault(bands)) return undefined;
  const stated: RateStated = {
    name: nameIn(rows[0]!.keys)!,
    source: rows[0]!.source,
    grade: leastSure(rows.map((r) => r.grade as Grade)),
  };
  return {
    rate: bands[0]!.rate,
    ...(bands.length < 2 ? {} : { rates: bands }),
    rateStated: stated,
  };
}

const leastSure = (grades: readonly Grade[]): Grade => [...grades].sort().at(-1)!;
