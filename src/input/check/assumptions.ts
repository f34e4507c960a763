import type { Problems } from "../../core/problem.js";
import { normalized } from "../../core/names.js";
import { isWritable } from "../../formula/language/names.js";
import { knownUnits, readUnit } from "../../formula/language/units.js";
import { isBuiltIn } from "../../rulebook/built-in.js";
import { readCell, unread } from "../cells/read-value.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { Assumption } from "../scenario/scenario.js";
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
  const [value, low, high] = [text.value, text.low, text.high].map((cell) => readCell(cell, unit, problems));
  return {
    name,
    written: text.name,
    value: value ?? unread(text.value),
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
