import type { ScenarioSettings, YearMonth } from "../scenario/scenario.js";
import { entryPeriod, monthsOfHorizon, monthText } from "./periods.js";

type Horizon = Pick<ScenarioSettings, "start" | "cycle" | "cycles">;

type Asked =
  | { readonly kind: "month"; readonly month: YearMonth }
  | { readonly kind: "unreadable" }
  | { readonly kind: "outside"; readonly first: string; readonly last: string };

/** `2026-12`, or `2026` for its last month. Within the horizon, where that is known. */
export function monthAsked(text: string, settings: Horizon | undefined): Asked {
  const period = entryPeriod(text);
  if (period === undefined) return { kind: "unreadable" };
  const month = { year: period.year, month: period.month ?? 12 };
  if (settings === undefined) return { kind: "month", month };
  const { first, last } = monthsOfHorizon(settings);
  const [from, to] = [monthText(first), monthText(last)];
  const at = monthText(month);
  return at < from || at > to ? { kind: "outside", first: from, last: to } : { kind: "month", month };
}
