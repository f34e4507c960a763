import type { Use } from "../rulebook/used-values.js";
import type { Session } from "./session.js";

/** Warns of every value used for a day after the last one for which it is known to hold. */
export function tellCarried({ problems }: Session, uses: readonly Use[]): void {
  for (const use of uses) {
    if (!use.carried) continue;
    const { name, day, stated } = use;
    problems.add({ code: "varde-framskrivet", at: stated.at, name, day, checked: stated.checked ?? day });
  }
}
