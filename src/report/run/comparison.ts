import { assumptionsAsSet } from "../../analysis/run/assumptions-as-set.js";
import { plainOf } from "../../input/cells/read-value.js";
import { normalized } from "../../core/names.js";
import type { Assumption, FlowRow, Scenario } from "../../input/scenario/scenario.js";
import type { Label } from "../../core/explanation.js";
import type { ComparisonMove } from "../../texts/run.js";
import { say } from "../../texts/say.js";
import { assumed, fade, taxCost, wageGrowth } from "../../input/scenario/long-run-assumptions.js";
import { cutOf, haircutOf } from "../../input/scenario/volume-haircut.js";
import type { RunContext } from "./context.js";

/** More moves than these make a line nobody reads. */
const MOST = 3;

/** What happens to the same people without the measure, in one line with its source and grade; also when nothing does. */
export function comparisonNote(scenario: Scenario): Label {
  if (!scenario.compared) return say("run.note.notCompared");
  const rows = scenario.flows.filter((row) => row.alternative === "without");
  const moves = unique(rows.map((row) => moveOf(row, scenario)));
  if (moves.length === 0) return say("run.note.comparisonStays", { states: startsWithout(scenario) });
  const sources = unique(rows.map((row) => reasonOf(row, scenario)));
  return say("run.note.comparison", {
    moves: moves.slice(0, MOST),
    more: Math.max(0, moves.length - MOST),
    source: sources.length === 1 ? sources[0]!.source : "",
    grade: unique(sources.map((s) => s.grade)).join(", "),
  });
}

/** Which of several comparisons that is. */
export function comparedNote({ result: { scenario } }: Pick<RunContext, "result">): Label[] {
  const { comparison } = scenario;
  if (comparison === undefined) return [];
  return [say("run.note.comparedWith", { name: comparison.id, kind: comparison.kind })];
}

/** That fewer come than is planned for, and what it does to what each costs. */
export function haircutNote({ assumptions }: Scenario): Label[] {
  const haircut = haircutOf(assumptions);
  if (haircut === undefined || cutOf({ assumptions }) === 0) return [];
  const { value, source, grade } = haircut;
  return [say("run.note.haircut", { share: plainOf(value), source, grade })];
}

function moveOf({ from, to, share, move, group }: FlowRow, scenario: Scenario): ComparisonMove {
  const name = (state: number): string => scenario.states[state]!.name;
  const assumed = assumedIn(share.text, scenario);
  return {
    from: name(from),
    to: name(to),
    share: assumed === undefined ? share.text : plainOf(assumed.value),
    per: move.kind === "rate" ? move.per : "once",
    after: move.kind === "duration" ? move.after.text : "",
    group: group === undefined ? "" : scenario.groups[group]!.name,
  };
}

const assumedIn = (text: string, scenario: Scenario) =>
  assumptionsAsSet(scenario).find(({ name }) => name === normalized(text));

/** The row's own reason, or that of the assumption that is its share; that of the comparison where it gives the share. */
function reasonOf(row: FlowRow, scenario: Scenario): { source: string; grade: string } {
  const assumed = assumedIn(row.share.text, scenario);
  if (assumed !== undefined && assumed.source === scenario.comparison?.source)
    return { source: assumed.source, grade: assumed.grade };
  return {
    source: row.source === "" ? (assumed?.source ?? "") : row.source,
    grade: row.grade ?? assumed?.grade ?? "",
  };
}

const startsWithout = ({ entries, standing, inflow, states }: Scenario): string[] =>
  unique(
    [...standing, ...inflow, ...entries.map((e) => ({ state: e.comparison ?? e.state }))].map(
      ({ state }) => states[state]!.name,
    ),
  );

const unique = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** How effects fade, and what it costs to raise taxes, where the scenario counts it. */
export function longRunNotes({ assumptions, settings }: Scenario): Label[] {
  const fading = assumed(assumptions, fade);
  const growth = assumed(assumptions, wageGrowth);
  const taxes = assumed(assumptions, taxCost);
  const told = ({ value, source, grade }: Assumption) => ({ share: plainOf(value), source, grade });
  return [
    ...(fading === undefined
      ? []
      : [say("run.note.fade", { ...told(fading), from: settings.fadeFrom ?? 2 })]),
    ...(growth === undefined
      ? []
      : [say("run.note.wageGrowth", { ...told(growth), current: settings.prices.kind === "current" })]),
    ...(taxes === undefined ? [] : [say("run.note.taxCost", told(taxes))]),
  ];
}
