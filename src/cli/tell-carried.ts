import type { Use } from "../rulebook/used-values.js";
import type { Session } from "./session.js";

/** So many names are told; the report lists them all. */
const NAMES_TOLD = 3;

/** Warns once of everything that a run used for days after the last one for which it is known to hold. */
export function tellCarriedInRun({ problems }: Session, path: string, uses: readonly Use[]): void {
  const names = [...new Set(uses.filter((u) => u.carried).map((u) => u.name))];
  if (names.length === 0) return;
  const at = { file: path };
  problems.add({ code: "varden-framskrivna", at, names: names.slice(0, NAMES_TOLD), number: names.length });
}

/** Warns of every value used for a day after the last one for which it is known to hold. */
export function tellCarried({ problems }: Session, uses: readonly Use[]): void {
  for (const use of uses) {
    if (!use.carried) continue;
    const { name, day, stated } = use;
    problems.add({ code: "varde-framskrivet", at: stated.at, name, day, checked: stated.checked ?? day });
  }
}
