import type { Problems } from "../../core/problem.js";
import { normalized } from "../../core/names.js";
import { isWritable } from "../../formula/language/names.js";
import { knownUnits, readUnit, unchecked } from "../../formula/language/units.js";
import { isBuiltIn } from "../../rulebook/built-in.js";
import { readGiven } from "../../rulebook/calculate/given.js";
import { isValueFault } from "../../rulebook/read/value.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { Assumption, FormulaCell } from "../scenario/scenario.js";
import type { AssumptionText, ScenarioText } from "../scenario/scenario-text.js";

/** The assumptions as values in their units; a name of a model's has the model's unit. */
export function checkAssumptions(text: ScenarioText, names: ModelNames, problems: Problems): Assumption[] {
  return text.assumptions.flatMap((assumption) => checked(assumption, names, problems) ?? []);
}

function checked(text: AssumptionText, names: ModelNames, problems: Problems): Assumption | undefined {
  const known = names.find(text.name);
  const name = known?.name ?? normalized(text.name);
  const { at } = text;
  if (known !== undefined && known.level !== "input" && known.level !== "parameter") {
    problems.add({ code: "namn-pa-tva-nivaer", at, name, levels: ["input", known.level], other: known.at });
    return undefined;
  }
  if ((known === undefined && !isWritable(name)) || isBuiltIn(name)) {
    problems.add({ code: "namn-oanvandbart", at, name });
    return undefined;
  }
  const { text: said, at: saidAt } = text.unit;
  const own = said === "" || readUnit(said) === undefined ? undefined : said;
  if (own === undefined && said !== "")
    problems.add({ code: "enhet-okand", at: saidAt, unit: said, known: knownUnits });
  const unit = known === undefined ? own : known.unit;
  const read = (cell: FormulaCell): string | undefined => readCell(cell, unit, problems);
  const [value, low, high] = [read(text.value), read(text.low), read(text.high)];
  return {
    name,
    written: text.name,
    // A value that cannot be read is told; the name is still known to formulas.
    value: value ?? "0",
    unit,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    distribution: text.distribution,
    source: text.source,
    grade: text.grade,
    note: text.note,
    at: text.value.at,
  };
}

/** A value in a unit; undefined when the cell is empty or cannot be read, which is told. */
export function readCell(
  cell: FormulaCell,
  unit: string | undefined,
  problems: Problems,
): string | undefined {
  if (cell.text === "") return undefined;
  const value = readGiven(cell.text, (unit === undefined ? undefined : readUnit(unit)) ?? unchecked);
  if (typeof value !== "object") return String(value);
  if (isValueFault(value)) problems.add({ ...value, at: cell.at });
  return undefined;
}
