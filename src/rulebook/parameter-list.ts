import type { Place } from "../core/explanation.js";
import { folded } from "../core/names.js";
import type { Period } from "../core/problems/formula.js";
import { dayFor, holds, lookupOn, periodsOf } from "../formula/graph/dates.js";
import type { Dates, Day, Follows } from "../formula/graph/library.js";
import { type EnglishNames, inEnglish } from "../texts/english-names.js";
import { readUnit, unchecked } from "../formula/language/units.js";
import type { Grade, Verified } from "./evidence.js";
import type { StatedRow } from "./read/keyed-table.js";
import type { ModelContent } from "./read/model.js";
import type { StatedParameter, StatedValue } from "./read/parameters.js";
import type { Rulebook } from "./rulebook.js";

/** One named value, or one row of a keyed table, as it stands on a day. */
export interface ListedParameter {
  readonly model: string;
  readonly kind: "parameter" | "table";
  readonly name: string;
  /** The keys of a table's row; empty for a parameter. */
  readonly keys: string;
  /** As models write it; empty for a plain number. */
  readonly unit: string;
  /** The day it was looked up for: amounts follow the prices. */
  readonly day: Day;
  readonly standing: Standing;
  /** When it holds at all, in order of time. */
  readonly held: readonly Period[];
  readonly at: Place;
  /** The last of its values: where it was published, and where it stands. Undefined when there never was any. */
  readonly latest: { readonly source: string; readonly at: Place } | undefined;
}

export type Standing =
  /** It does not hold on the day: it has ended, or not begun. */
  | Readonly<{ status: "none" }>
  /** Nobody has verified a value for the day: whoever needs it must supply it. */
  | Readonly<{ status: "missing"; from: Day; to?: Day; source: string; checked: Day; note: string }>
  /** `carried`: the day is after the last one for which it is stated. */
  | Readonly<{
      status: "stated" | "carried";
      /** A plain decimal: 10 % is `0.1`, yes is `1`. */
      value: string;
      from: Day;
      to?: Day;
      source: string;
      grade: Grade;
      /** The day it was last held against its source. */
      checked: Day;
      /** Decided until this day. */
      settled?: Day;
      verified: Verified;
      note: string;
    }>;

/**
 * Nobody has verified what holds on the day: a value is missing, or the last known one was decided for a time that has
 * ended, as a yearly amount is.
 */
export const isUnknown = ({ standing }: ListedParameter): boolean =>
  standing.status === "missing" || (standing.status === "carried" && standing.settled !== undefined);

/** What to list. Words match names, keys and sources, in English too where that is given, with å ä ö folded. */
export interface ListOptions {
  readonly english?: EnglishNames;
  readonly dates: Dates;
  readonly word?: string;
  readonly model?: string;
}

/** The values of a rulebook on a day, in the order their files have them. */
export function listParameters(rulebook: Rulebook, options: ListOptions): ListedParameter[] {
  const models = rulebook.models.filter(
    ({ id }) => options.model === undefined || folded(id) === folded(options.model),
  );
  const all = models.flatMap((m) => [...parametersOf(m, options.dates), ...rowsOf(m, options.dates)]);
  const word = options.word === undefined ? undefined : folded(options.word);
  return word === undefined ? all : all.filter((p) => mentions(p, word, options.english ?? new Map()));
}

function mentions({ name, keys, standing }: ListedParameter, word: string, english: EnglishNames): boolean {
  const source = standing.status === "none" ? "" : standing.source;
  return [name, keys, source].some((text) => isIn(text, word, english));
}

/** Whether a word, folded, stands in a text or in what that is in English. */
export const isIn = (text: string, word: string, english: EnglishNames): boolean =>
  folded(text).includes(word) || folded(inEnglish(text, english)).includes(word);

function* parametersOf(model: ModelContent, dates: Dates): Iterable<ListedParameter> {
  for (const { name, unit, follows, values, missing, at } of model.parameters) {
    const day = dayOf(follows, unit, dates);
    const standing = missingOn(missing, day) ?? standingOn(values, day);
    const common = { model: model.id, kind: "parameter", name, keys: "", unit: unit ?? "" } as const;
    yield { ...common, day, standing, held: periodsOf(values), at, latest: values.at(-1) };
  }
}

function* rowsOf(model: ModelContent, dates: Dates): Iterable<ListedParameter> {
  for (const { name, unit, follows, rows } of model.tables) {
    const day = dayOf(follows, unit, dates);
    const byLabel = new Map<string, StatedRow[]>();
    for (const row of rows as readonly StatedRow[]) {
      const same = byLabel.get(row.label) ?? [];
      // A key that can be written in several ways is several rows of formulas, but one row of the file.
      if (same.at(-1)?.at.line !== row.at.line) same.push(row);
      byLabel.set(row.label, same);
    }
    for (const [keys, same] of byLabel) {
      const common = { model: model.id, kind: "table", name, keys, unit: unit ?? "" } as const;
      const standing = standingOn(same, day);
      yield { ...common, day, standing, held: periodsOf(same), at: same[0]!.at, latest: same.at(-1) };
    }
  }
}

const dayOf = (follows: Follows | undefined, unit: string | undefined, dates: Dates): Day =>
  dayFor(follows, readUnit(unit ?? "") ?? unchecked, dates);

function missingOn(rows: StatedParameter["missing"], day: Day): Standing | undefined {
  const found = rows.find(({ dating }) => holds(dating, day));
  if (found === undefined) return undefined;
  const { from, to, source, checked, note } = found.dating;
  return { status: "missing", from, ...(to === undefined ? {} : { to }), source, checked, note };
}

function standingOn(rows: readonly StatedValue[], day: Day): Standing {
  const found = lookupOn(rows, day);
  if (found.status === "none") return { status: "none" };
  const { value, dating } = found.row;
  const { from, to, source, grade, checked, settled, verified, note } = dating;
  const period = to === undefined ? { from } : { from, to };
  const decided = settled === undefined ? {} : { settled };
  return { status: found.status, value, ...period, source, grade, checked, ...decided, verified, note };
}
