import type { Problems } from "../../core/problem.js";
import type { NameIndex } from "../cells/name-index.js";
import { monthsOf, monthsOfHorizon, monthText, entryPeriod } from "../cells/periods.js";
import type { Entry, ScenarioSettings } from "../scenario/scenario.js";
import type { EntryText, NameCell, ScenarioText } from "../scenario/scenario-text.js";

/** The names that rows of a scenario may write. */
export interface KnownNames {
  readonly states: NameIndex;
  readonly groups: NameIndex;
  readonly measures: NameIndex;
}

/** A state's place, told when there is none. */
export function stateAt(cell: NameCell, { states }: KnownNames, problems: Problems): number | undefined {
  const place = states.place(cell.text);
  if (place === undefined)
    problems.add({
      code: "tillstand-okant",
      at: cell.at,
      name: cell.text,
      known: states.names.slice(0, 12),
      ...states.near(cell.text),
    });
  return place;
}

export function groupAt(cell: NameCell, { groups }: KnownNames, problems: Problems): number | undefined {
  const place = groups.place(cell.text);
  if (place === undefined)
    problems.add({ code: "grupp-okand", at: cell.at, name: cell.text, ...groups.near(cell.text) });
  return place;
}

/** The entries with every name and period one that there is; what is wrong with the others is told. */
export function checkEntries(
  text: ScenarioText,
  known: KnownNames,
  settings: ScenarioSettings | undefined,
  problems: Problems,
): Entry[] {
  checkComparison(text, problems);
  return text.entries.flatMap((entry) => checked(entry, known, settings, problems) ?? []);
}

function checked(
  entry: EntryText,
  known: KnownNames,
  settings: ScenarioSettings | undefined,
  problems: Problems,
): Entry | undefined {
  const state = stateAt(entry.state, known, problems);
  const comparison = entry.comparison.text === "" ? undefined : stateAt(entry.comparison, known, problems);
  const group = groupOf(entry.group, known, problems);
  const period = checkPeriod(entry.period, settings, problems);
  if (state === undefined || group === undefined || period === undefined) return undefined;
  const { number, at } = entry;
  const measure = known.measures.names[known.measures.place(entry.measure)!]!;
  return { measure, period, number, state, group, ...(comparison === undefined ? {} : { comparison }), at };
}

/** The group may be left out where there is only one. */
function groupOf(cell: NameCell, known: KnownNames, problems: Problems): number | undefined {
  if (cell.text !== "") return groupAt(cell, known, problems);
  const { names } = known.groups;
  if (names.length === 1) return 0;
  problems.add({ code: "grupp-oklar", at: cell.at, groups: names.slice(0, 12) });
  return undefined;
}

function checkPeriod(
  { text, at }: NameCell,
  settings: ScenarioSettings | undefined,
  problems: Problems,
): Entry["period"] | undefined {
  const period = entryPeriod(text);
  if (period === undefined) {
    problems.add({ code: "period-olaslig", at, text });
    return undefined;
  }
  if (settings === undefined) return period;
  const { all, inside } = monthsOf(period, settings);
  const { first, last } = monthsOfHorizon(settings);
  const horizon = { first: monthText(first), last: monthText(last) };
  if (inside.length === 0) {
    problems.add({ code: "period-utanfor", at, text, ...horizon });
    return undefined;
  }
  if (inside.length < all) problems.add({ code: "period-delvis", at, text, ...horizon });
  return period;
}

/** All entries say where people start without the measure, or none does. */
function checkComparison({ entries, entriesFile, flows }: ScenarioText, problems: Problems): void {
  const compared = entries.filter((e) => e.comparison.text !== "");
  const without = flows.find((f) => f.alternative === "without");
  if (compared.length === 0 && without !== undefined)
    problems.add({ code: "jamforelse-utan-start", at: without.measureAt });
  else if (compared.length === 0 && entries.length > 0)
    problems.add({ code: "jamforelse-saknas", at: { file: entriesFile } });
  else if (compared.length > 0)
    for (const { comparison } of entries.filter((e) => e.comparison.text === ""))
      problems.add({ code: "jamforelse-delvis", at: comparison.at });
}
