import type { Problems } from "../../core/problem.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import type { RawRow } from "../../tabular/text/records.js";
import type { BudgetLayout, LayoutAnswers } from "./layout.js";
import { isOfWhich, isTotalAlone, isTotalName, overheadName } from "./row-words.js";

/**
 * In a table too large to be held, a row whose words say that it is counted already is asked about: the rows it should
 * agree with have gone by.
 */
export function isSuspect(
  file: string,
  { line, cells }: RawRow,
  { columns }: BudgetLayout,
  answers: LayoutAnswers,
  problems: Problems,
): boolean {
  if (answers.keepRows?.has(line) === true) return false;
  const at = { file, line };
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    const text = cells[i];
    if (text === undefined || text === "" || column.role !== "known") continue;
    const first = text.charCodeAt(0);
    if (first >= 48 && first <= 57) continue;
    const isName = column.id === "measure";
    if (!isName && column.id !== "year" && column.id !== "resources" && column.id !== "costType") continue;
    if (isTotalAlone(text) || (isName && mayBeTotal(text) && isTotalName(text))) {
      problems.add({ code: "summarad", at, text: excerpt(text) });
      return true;
    }
    if (isOfWhich(text)) {
      problems.add({ code: "varav-oklar", at, text: excerpt(text) });
      return true;
    }
    if (answers.overhead !== undefined && overheadName(text) === "surely") {
      problems.add({ code: "oh-rad", at, text: excerpt(text) });
      return true;
    }
  }
  return false;
}

/** Nearly no name has one of these in it, and there may be a million of them. */
const MAY_BE_TOTAL = /summ|tot|net|brut|s:a|resul|sald|sum|samm/i;
const mayBeTotal = (text: string): boolean => MAY_BE_TOTAL.test(text);
