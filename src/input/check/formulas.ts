import { folded } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Library } from "../../formula/graph/load.js";
import type { LocalNames } from "../../formula/graph/names.js";
import { readUnit, unchecked } from "../../formula/language/units.js";
import { isBuiltIn } from "../../rulebook/built-in.js";
import { checkFormula } from "../../rulebook/load/check-formula.js";
import type { ModelContent } from "../../rulebook/read/model.js";
import type { States, When } from "../../rulebook/item.js";
import { stateColumnsOf } from "../../rulebook/load/state-columns.js";
import { valuedIn } from "../../rulebook/load/states-of-items.js";
import { readValue } from "../../rulebook/read/value.js";
import { checkColumns } from "./given-columns.js";
import { tellUnused } from "./given.js";
import { municipalityColumn } from "./shared-cost.js";
import { statesReached } from "./reach.js";
import { inputsNeeded } from "../cells/names-needed.js";
import { plainOf } from "../cells/read-value.js";
import { isReached, namesReached } from "../cells/names-reached.js";
import { assumed, knownAssumptions, wageGrowth } from "../scenario/long-run-assumptions.js";
import {
  type Assumption,
  type FormulaCell,
  type Scenario,
  scenarioId,
  type StartRow,
} from "../scenario/scenario.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { ScenarioText } from "../scenario/scenario-text.js";

/** A scenario but for its settings, which may be wrong. */
type Unsettled = Omit<Scenario, "settings">;

interface Cell extends FormulaCell {
  readonly unit: string | undefined;
}

/**
 * Checks every formula of a scenario, and that what it and its models use has a value: what nothing uses, and what
 * remains to enter, is told.
 */
export function checkFormulas(
  text: ScenarioText,
  scenario: Unsettled,
  models: readonly ModelContent[],
  names: ModelNames,
  library: Library,
  problems: Problems,
): void {
  const before = problems.errors;
  const cells = cellsOf(text, scenario);
  for (const cell of cells) {
    const unit = cell.unit === undefined ? unchecked : (readUnit(cell.unit) ?? unchecked);
    checkFormula(library, { ...cell, model: scenarioId }, unit, problems);
  }
  checkGroupCells(scenario, library, problems);
  if (scenario.groups.length > 1) checkShared(scenario, library, problems);
  const formulasSound = problems.errors === before;
  const reached = namesReached(library, [
    ...cells.map((c) => ({ text: c.text, model: scenarioId })),
    ...formulasOf(models, scenario.states),
  ]);
  const { municipalities } = scenario.sharedCost;
  // Whose people they are is asked of groups, whether the models have taxes or not.
  const columns = scenario.groupColumns.filter(
    ({ name }) => municipalities === undefined || name !== municipalityColumn,
  );
  checkColumns(columns, names, reached, formulasSound, problems);
  const { moves, starts } = text.tables.flows;
  for (const { name, written, at } of scenario.assumptions)
    if (!isReached(reached, name))
      tellUnused("antagande-oanvant", written, { ...at, column: "namn" }, reached.inputs.keys(), problems, {
        still: moves.length + starts.length === 0,
      });
  for (const { name, value } of scenario.overrides)
    if (!isReached(reached, name))
      tellUnused("namn-oanvant", name, value.at, reached.inputs.keys(), problems);
  tellMissing(text, scenario, neededIn(scenario, models, cells, library), problems);
}

function groupFormulas({ groupColumns, groups }: Unsettled): (Cell & { readonly column: number })[] {
  return groups.flatMap(({ cells }) =>
    cells.flatMap((cell, column) => {
      return cell?.kind === "formula" ? [{ ...cell, unit: groupColumns[column]!.unit, column }] : [];
    }),
  );
}

/** Those of rows with other mistakes too. */
function cellsOf(text: ScenarioText, scenario: Unsettled): Cell[] {
  return [
    ...text.tables.participants.map((e) => ({ ...e.number, unit: "antal" })),
    ...text.tables.flows.moves.flatMap(({ share, move }) => [
      { ...share, unit: "%" },
      ...(move.kind === "duration" ? [{ ...move.after, unit: "månad" }] : []),
    ]),
    ...[
      ...text.tables.stock.map((s) => s.number),
      ...text.tables.inflow.map((s) => s.number),
      ...text.tables.flows.starts.flatMap(cellsOfStart),
    ].map((cell) => ({ ...cell, unit: "antal" })),
    ...groupFormulas(scenario),
    ...knownAssumptions
      .filter(({ name }) => name !== wageGrowth || scenario.called.has("growingWages"))
      .flatMap(({ name }) => assumed(scenario.assumptions, name) ?? [])
      .map(({ name, at }) => ({ text: name, at, unit: "%" })),
    ...namesUsed(scenario).map(({ name, at }) => ({ text: name, at, unit: undefined })),
  ];
}

/**
 * Names that come to use though no cell and no formula has them: what says when an item is paid, and what is given of an
 * item that is not counted, which is told by itself.
 */
function namesUsed({ assumptions, optional }: Unsettled): readonly Pick<Assumption, "name" | "at">[] {
  const used = new Set(
    optional
      .flatMap(({ item, counted }) => (counted ? (item.lagBy ?? []) : (item.requires ?? [])))
      .map(folded),
  );
  return assumptions.filter((a) => used.has(folded(a.name)));
}

const cellsOfStart = ({ number, places }: Pick<StartRow, "number" | "places">): FormulaCell[] =>
  [number, places].flatMap((cell) => cell ?? []);

/** What is the number for all groups together cannot follow from who they are. */
function checkShared({ starts, groupColumns }: Unsettled, library: Library, problems: Problems): void {
  for (const start of starts) {
    if (start.group !== undefined) continue;
    for (const { text, at } of cellsOfStart(start)) {
      const { inputs } = namesReached(library, [{ text, model: scenarioId }]);
      const own = groupColumns.find(({ name }) => inputs.has(name));
      if (own !== undefined) problems.add({ code: "start-olaslig", at, kind: "group", name: own.written });
    }
  }
}

/** Of items and outcomes, in each of the states that they are counted in where they see what it says in its columns. */
function* formulasOf(
  models: readonly ModelContent[],
  states: Unsettled["states"],
): Generator<FormulaOfModel> {
  const columns = stateColumnsOf(models);
  for (const { id: model, settings, items, outcomes } of models)
    for (const { when, texts } of [
      ...items.map(({ when, versions }) => ({ when, texts: versions.map((v) => v.formula) })),
      ...outcomes.map(({ when, formula }) => ({ when, texts: [formula] })),
    ]) {
      const inStates =
        settings.format === 1 ? [undefined] : valuedIn(when, states).map((s) => columns.get(folded(s)));
      for (const locals of inStates) for (const text of texts) yield { text, model, columns: locals };
    }
}

interface FormulaOfModel {
  readonly text: string;
  readonly model: string;
  readonly columns: LocalNames | undefined;
}

/** Groups are what they are before anything happens: their cells see assumptions and the columns to the left. */
function checkGroupCells(scenario: Unsettled, library: Library, problems: Problems): void {
  const columns = new Map(scenario.groupColumns.map((c, i) => [c.name, i]));
  for (const { text, at, column } of groupFormulas(scenario)) {
    const { inputs } = namesReached(library, [{ text, model: scenarioId }]);
    const early = [...inputs.keys()].find((name) => isBuiltIn(name) || (columns.get(name) ?? -1) >= column);
    if (early !== undefined) problems.add({ code: "gruppcell-for-tidig", at, name: early });
  }
}

/** What somebody comes to need: formulas of items that nobody is counted for need nothing. */
function neededIn(
  scenario: Unsettled,
  models: readonly ModelContent[],
  cells: readonly Cell[],
  library: Library,
): ReturnType<typeof inputsNeeded> {
  const places = statesReached(scenario);
  const names = new Set(
    scenario.states.filter((_, i) => places.has(i)).flatMap((s) => [s.name, ...(s.parts?.names ?? [])]),
  );
  const reached = (states: States): boolean => states === "all" || states.some((s) => names.has(s));
  const counts = (when: When): boolean =>
    when.kind === "move"
      ? when.moves.some(({ from, to }) => reached(from) && reached(to))
      : reached(when.states);
  const counted = models.map((m) => ({
    ...m,
    items: m.items.filter((i) => counts(i.when)),
    outcomes: m.outcomes.filter((o) => counts(o.when)),
  }));
  const here = scenario.states.filter(({ name }) => names.has(name));
  const formulas = [...cells.map((c) => ({ text: c.text, model: scenarioId })), ...formulasOf(counted, here)];
  const given = new Map(
    [...scenario.assumptions, ...scenario.supplied, ...scenario.overrides].map((g) => [g.name, g]),
  );
  return inputsNeeded(library, formulas, ({ name, definition }) => {
    const value = given.get(name)?.value;
    const text = value === undefined ? definition.preset : plainOf(value);
    const answer = text === undefined ? undefined : readValue(text, "ja/nej");
    return answer === "1" || text === "1" ? true : answer === "0" || text === "0" ? false : undefined;
  });
}

function tellMissing(
  text: ScenarioText,
  scenario: Unsettled,
  needed: ReturnType<typeof inputsNeeded>,
  problems: Problems,
): void {
  const { assumptions, supplied, overrides, groupColumns, groups } = scenario;
  const given = new Set([...assumptions, ...supplied, ...overrides].map((g) => g.name));
  const missing: { name: string; unit: string }[] = [];
  for (const [name, { definition }] of needed) {
    if (isBuiltIn(name) || given.has(name) || definition.preset !== undefined) continue;
    const column = groupColumns.findIndex((c) => c.name === name);
    if (column < 0) missing.push({ name, unit: definition.unit ?? "" });
    else
      for (const { cells, at } of groups)
        if (cells[column] === undefined && !isToldWithoutMunicipality(at, problems))
          problems.add({ code: "cell-tom", at: { ...at, column: groupColumns[column]!.written } });
  }
  missing.sort((a, b) => a.name.localeCompare(b.name, "sv"));
  if (missing.length > 0) problems.add({ code: "indata-att-ange", at: { file: text.file }, names: missing });
}

/** That a group is of no municipality says already that its cell is empty. */
const isToldWithoutMunicipality = (at: Place, { told }: Problems): boolean =>
  told.some((p) => p.code === "grupp-utan-kommun" && p.at.file === at.file && p.at.line === at.line);
