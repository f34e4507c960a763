import { carriedOf } from "../rulebook/carried.js";
import { announcedChanges } from "../rulebook/announced.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { nameOf } from "./tell-announced.js";
import type { Use } from "../rulebook/used-values.js";
import type { Session } from "./session.js";

/** So many names are told; the report lists them all. */
const NAMES_TOLD = 3;

/** Refuses, where warnings are errors, what a run carries forward; otherwise the report lists it, and that is enough. */
export function refuseCarried({ problems, common }: Session, path: string, uses: () => readonly Use[]): void {
  if (!common.strict) return;
  const names = [...new Set(carriedOf(uses()).map((u) => u.name))];
  if (names.length === 0) return;
  const at = { file: path };
  problems.add({ code: "varden-framskrivna", at, names: names.slice(0, NAMES_TOLD), number: names.length });
}

/** Refuses values that were decided for a time that has ended: nobody knows yet what holds on the day. */
export function refusesUnknown(
  { problems, language }: Session,
  rulebook: Rulebook,
  uses: readonly Use[],
  day: string,
): boolean {
  const ended = uses.filter(({ kind, carried, stated }) => {
    const { settled } = stated.dating;
    return kind !== "rule" && carried && settled !== undefined && settled < day;
  });
  const names = [...new Set(ended.map((u) => u.name))];
  if (names.length === 0) return false;
  const until = ended.map((u) => u.stated.dating.settled!).sort()[0]!;
  problems.add({
    code: "belopp-inte-kanda",
    at: { file: "--date" },
    day,
    until,
    names: names.slice(0, NAMES_TOLD),
    number: names.length,
    changes: announcedChanges(rulebook, uses, day).map((change) => nameOf(change, language)),
  });
  return true;
}

/** Warns of every value used for a day after the last one for which it is known to hold. */
export function tellCarried({ problems }: Session, uses: readonly Use[]): void {
  for (const { name, day, stated } of carriedOf(uses))
    problems.add({ code: "varde-framskrivet", at: stated.at, name, day, until: stated.until ?? day });
}
