import { fromFloat, plain } from "../../core/decimal.js";
import type { Entry, Scenario, ScenarioSettings, YearMonth } from "../../input/scenario/scenario.js";
import { spreadOf } from "../../input/cells/periods.js";
import type { Named, NameIds, ValueId, Values } from "./named.js";
import type { Plan } from "./plan.js";

/**
 * Settings that may have another value. Months count from year 0: 2026-03 is 12 · 2026 + 2. The horizon is a number of
 * cycles, the rate a share.
 */
export interface SettingIds {
  readonly start: ValueId;
  readonly horizon: ValueId;
  readonly rate: ValueId;
}

/** No name of a formula begins like this. */
const own = (name: string): string => `\u0000${name}`;

export const plannedSettings = (ids: NameIds): SettingIds => ({
  start: ids.of(own("start")),
  horizon: ids.of(own("horisont")),
  rate: ids.of(own("kalkylränta")),
});

/** They lay the plan out anew, but for the rate. */
export function settingNames({ path, settings }: Scenario, ids: NameIds): Named[] {
  const { start, horizon, rate } = plannedSettings(ids);
  const common = { type: "number", at: { file: path } } as const;
  return [
    { ...common, id: start, name: "start", effect: "structure", base: monthNumber(settings.start) },
    { ...common, id: horizon, name: "horisont", effect: "structure", base: settings.cycles },
    { ...common, id: rate, name: "kalkylränta", effect: "value", base: Number(settings.rate) },
  ];
}

/** Settings as they would be written for some values, one number each. */
export function settingsWith(settings: ScenarioSettings, ids: SettingIds, values: Values): ScenarioSettings {
  const [start, cycles, rate] = [ids.start, ids.horizon, ids.rate].map((id) => values.get(id));
  const { prices } = settings;
  const flat = typeof rate === "number" && Number.isFinite(rate);
  const month =
    typeof start === "number" ? { year: Math.floor(start / 12), month: (start % 12) + 1 } : settings.start;
  return {
    ...(flat ? withoutSchedule(settings) : settings),
    start: month,
    ...(prices.kind === "fixed" && prices.ofStart ? { prices: { ...prices, year: month.year } } : {}),
    ...(typeof cycles === "number" ? { cycles } : {}),
    ...(flat ? { rate: plain(fromFloat(rate)) } : {}),
  };
}

/** One rate for all years goes in the place of a schedule, and is no model's. */
const withoutSchedule = (settings: ScenarioSettings): ScenarioSettings =>
  Object.fromEntries(
    Object.entries(settings).filter(([name]) => name !== "rates" && name !== "rateStated"),
  ) as unknown as ScenarioSettings;

/** The plan laid out for some values, one number each: itself unless they say another start or horizon. */
export function withValues(plan: Plan, values: Values): Plan | undefined {
  const { settings, scenario } = plan;
  return isLaidOutAnew(settings, values)
    ? plan.withSettings(settingsWith(scenario.settings, settings, values))
    : plan;
}

/** Whether values lay the plan out anew. */
export const isLaidOutAnew = ({ start, horizon }: SettingIds, values: Values): boolean =>
  values.has(start) || values.has(horizon);

/** Whether the settings are whole months and cycles, and everybody comes in within the horizon. */
export function everybodyComes({ settings, entries }: Scenario): boolean {
  const { start, cycles } = settings;
  const whole = [start.year, start.month, cycles].every((n) => Number.isInteger(n)) && cycles >= 1;
  if (!whole) return false;
  return entries.every(({ period }: Entry) => spreadOf(period, settings).length > 0);
}

const monthNumber = ({ year, month }: YearMonth): number => year * 12 + month - 1;
