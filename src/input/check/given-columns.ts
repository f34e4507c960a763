import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import { isUsualColumn, usualColumns } from "../files/groups.js";
import { isReached, type Reached } from "../cells/names-reached.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { GroupColumn } from "../scenario/scenario.js";

/**
 * Tells the columns of groups that nothing reads. One that neither the models nor a formula of the scenario has is an
 * error: what it says would be left out of every sum. `formulasSound`: else a column may lack its formula only because
 * of what was told there.
 */
export function checkColumns(
  columns: readonly GroupColumn[],
  names: ModelNames,
  reached: Reached,
  formulasSound: boolean,
  problems: Problems,
): void {
  for (const { name, written, at } of columns) {
    if (isReached(reached, name) || isUsualColumn(name)) continue;
    if (names.find(name) !== undefined) problems.add({ code: "antagande-oanvant", at, name: written });
    else if (formulasSound) {
      const near = nearColumn(name, names);
      const found = near === undefined ? {} : { near };
      problems.add({ code: "gruppkolumn-okand", at, name: written, ...found });
    }
  }
}

/** Children go by their age: `barn_4` is nearest to `barn_4_6`, and not to `barn_3`. */
function nearColumn(name: string, names: ModelNames): string | undefined {
  const open = names.open();
  const age = childrensAges(name)?.first;
  if (age !== undefined) {
    const around = open.find((other) => {
      const ages = childrensAges(other);
      return ages !== undefined && ages.first <= age && age <= ages.last;
    });
    if (around !== undefined) return around;
  }
  return nearest(name, [...usualColumns, ...open]);
}

function childrensAges(name: string): { readonly first: number; readonly last: number } | undefined {
  const [, first, last = first] = /^barn_(\d+)(?:_(\d+))?(?:_ar)?$/u.exec(folded(name)) ?? [];
  return first === undefined ? undefined : { first: Number(first), last: Number(last) };
}
