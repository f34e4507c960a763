import { type BudgetDimension, dimensions } from "../../budget/dimension.js";
import { folded } from "../../core/names.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";

/** The words one writes after `--by`, Swedish as in the file's columns; the English names serve too. */
const words: Readonly<Record<BudgetDimension, Readonly<Record<Session["language"], string>>>> = {
  measure: { sv: "insats", en: "measure" },
  funder: { sv: "finansiär", en: "funder" },
  costType: { sv: "kostnadsslag", en: "cost-type" },
  responsible: { sv: "ansvarig", en: "responsible" },
  account: { sv: "konto", en: "account" },
  costCentre: { sv: "ansvar", en: "cost-centre" },
  operations: { sv: "verksamhet", en: "operations" },
  project: { sv: "projekt", en: "project" },
};

/** The dimension, in either language and however å, ä and ö are written; else that is said in `session.usage`. */
export function dimensionOption(
  { usage, language }: Session,
  flag: string,
  value: string | undefined,
): BudgetDimension {
  if (value === undefined) return "measure";
  const found = dimensions.find((d) => Object.values(words[d]).some((w) => folded(w) === folded(value)));
  if (found !== undefined) return found;
  const choices = dimensions.map((d) => words[d][language]).join(", ");
  usage.push(say("usage.badChoice", { flag, value, choices }));
  return "measure";
}
