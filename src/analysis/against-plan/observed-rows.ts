import { toFloat, toMoney } from "../../core/decimal.js";
import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { OutcomeRow, OutcomeText } from "../../input/files/people-outcome.js";
import { type MonthNumber, monthText } from "../../input/people/day.js";
import { sexOfWord } from "./planned.js";
import {
  countKinds,
  countsOf,
  lines,
  type Observed,
  type ObservedLeaf,
  type Planned,
  type Sex,
  summedUp,
} from "./series.js";

/** At most so many months are named. */
const mostNamed = 6;

/**
 * Sums by month as the plan counts them; undefined when something is wrong, which is told. Rows of months after the last
 * are left out.
 */
export function observedRows(
  { file, has, rows }: OutcomeText,
  planned: Planned,
  {
    first,
    last,
    through,
  }: { readonly first: MonthNumber; readonly last: MonthNumber; readonly through: MonthNumber },
  problems: Problems,
): Observed | undefined {
  const before = problems.errors;
  const months = through - first + 1;
  const leaves = new Map<string, ObservedLeaf>();
  const seen = new Map<ObservedLeaf, Map<number, Place>>();
  for (const row of rows) {
    const where = whereOf(row, planned, problems);
    if (row.month < first || row.month > last) {
      const horizon = { first: monthText(first), last: monthText(last) };
      problems.add({ code: "period-utanfor", at: row.at, text: monthText(row.month), ...horizon });
    }
    if (where === undefined || row.month < first || row.month > through) continue;
    const key = [where.measure, where.group, where.sex].join(" ");
    const leaf = leaves.get(key) ?? newLeaf(where, months);
    leaves.set(key, leaf);
    const own = seen.get(leaf) ?? new Map<number, Place>();
    seen.set(leaf, own);
    const month = row.month - first;
    own.set(month, row.at);
    for (const kind of countKinds) leaf[kind][month]! += row.counts[kind] ?? 0;
    for (const line of lines) {
      const amount = row.paid[line];
      if (amount !== undefined) leaf.paid[line][month]! += toFloat(toMoney(amount));
    }
  }
  const all = [...leaves.values()];
  if (problems.errors > before) return undefined;
  tellMissing(file, all, seen, { first, months }, problems);
  if (has.has("started")) for (const leaf of all) tellMore({ file }, leaf, seen, has, first, problems);
  return problems.errors > before ? undefined : { months, has, leaves: all };
}

/** Where the row of each month stands. */
type Seen = ReadonlyMap<ObservedLeaf, ReadonlyMap<number, Place>>;

type Where = Pick<ObservedLeaf, "measure" | "group" | "sex">;

/** The measure may be left out where there is only one. */
function whereOf({ measure, group }: OutcomeRow, planned: Planned, problems: Problems): Where | undefined {
  const { measures, groups } = planned;
  const only = measure.text === "" && measures.length === 1;
  const place = only ? 0 : measures.findIndex((name) => folded(name) === folded(measure.text));
  if (place < 0) {
    const near = nearest(measure.text, measures);
    problems.add({
      code: "insats-okand",
      at: measure.at,
      name: measure.text,
      ...(near === undefined ? {} : { near }),
    });
  }
  const own = groups.findIndex((name) => folded(name) === folded(group.text));
  if (own >= 0) {
    const sex = planned.leaves.find((leaf) => leaf.group === own)?.sex ?? "unknown";
    return place < 0 ? undefined : { measure: place, group: own, sex };
  }
  const sex: Sex = sexOfWord(group.text);
  if (group.text !== "" && sex === "unknown") {
    const near = nearest(group.text, groups);
    problems.add({
      code: "grupp-okand",
      at: group.at,
      name: group.text,
      ...(near === undefined ? {} : { near }),
    });
    return undefined;
  }
  return place < 0 ? undefined : { measure: place, group: undefined, sex };
}

/** A month without rows is not known to be one in which nothing happened. */
function tellMissing(
  file: string,
  leaves: readonly ObservedLeaf[],
  seen: Seen,
  { first, months }: { readonly first: MonthNumber; readonly months: number },
  problems: Problems,
): void {
  const begun = Array.from({ length: months }, (_, month) => month).find((month) =>
    leaves.some((leaf) => seen.get(leaf)!.has(month)),
  );
  const missing = new Set<number>();
  for (let month = begun ?? 0; month < months; month++) {
    const nothing = leaves.every((leaf) => !seen.get(leaf)!.has(month));
    const unsaid = leaves.some(
      (leaf) => month > 0 && leaf.employed[month - 1]! > 0 && !seen.get(leaf)!.has(month),
    );
    if (nothing || unsaid) missing.add(month);
  }
  if (missing.size === 0) return;
  const named = [...missing].slice(0, mostNamed).map((month) => monthText(first + month));
  problems.add({
    code: "utfall-manad-saknas",
    at: { file },
    months: named,
    more: missing.size - named.length,
  });
}

/** More who are there, or have left, than have begun. */
function tellMore(
  at: Place,
  leaf: ObservedLeaf,
  seen: Seen,
  has: Observed["has"],
  first: MonthNumber,
  problems: Problems,
): void {
  const begun = summedUp(leaf.started);
  const gone = has.has("inWork") ? leaf.inWork : summedUp(leaf.toWork);
  const left = summedUp(leaf.droppedOut);
  const worked = summedUp(leaf.toWork);
  const month = begun.findIndex(
    (people, t) =>
      leaf.employed[t]! + gone[t]! > people || leaf.employed[t]! > people || left[t]! + worked[t]! > people,
  );
  if (month < 0) return;
  const others = Math.max(leaf.employed[month]! + gone[month]!, left[month]! + worked[month]!);
  problems.add({
    code: "utfall-fler-an-borjat",
    at: seen.get(leaf)!.get(month) ?? at,
    month: monthText(first + month),
    started: begun[month]!,
    others,
  });
}

function newLeaf(where: Where, months: number): ObservedLeaf {
  const paid = Object.fromEntries(
    lines.map((line) => [line, new Float64Array(months)]),
  ) as unknown as ObservedLeaf["paid"];
  return { ...where, ...countsOf(months), paid };
}
