import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { LayoutFact } from "../../core/problems/layout.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import type { RawRow } from "../../tabular/text/records.js";
import { currencyIn, withoutCurrency } from "../../tabular/cells/currency.js";
import { isDash, looksLikeAmount, looksLikeShare } from "./cell-looks.js";
import { type BudgetColumn, moneyColumns } from "../files/budget.js";
import {
  namesAccount,
  namesComputed,
  namesCost,
  namesFunder,
  namesPartOfAnother,
  namesSum,
} from "./column-words.js";
import { budgetColumnNames, knownColumn, namesOfColumns } from "./known-columns.js";
import type { AmountColumn, LaidColumn, LayoutAnswers } from "./layout.js";
import { unitsIn, yearHead, type YearHead } from "./year-heads.js";
import { checkedSums } from "./sum-columns.js";

/** A column before it is known what the columns are together. */
type Seen =
  | { readonly is: "empty" | "text" | "account" | "left" | "share" | "sum" }
  | { readonly is: "known"; readonly column: Extract<LaidColumn, { role: "known" }>; readonly rank: number }
  | { readonly is: "year"; readonly head: YearHead }
  | { readonly is: "labelled"; readonly label: string; readonly by: "funder" | "costType" | undefined };

export interface Columns {
  readonly columns: readonly LaidColumn[];
  readonly facts: readonly LayoutFact[];
}

/** Tells what each column is, from its heading and from what stands below it. Undefined when that must be asked; it is. */
export function columnsOf(
  at: Place,
  names: readonly (string | undefined)[],
  body: readonly RawRow[],
  answers: LayoutAnswers,
  problems: Problems,
): Columns | undefined {
  const before = problems.errors;
  const seen = names.map((name, i) => seenColumn(name, cellsIn(body, i), answers));
  const isWide = seen.some((s) => s.is === "year" && s.head.kind === "amount");
  settleTwins(at, names, seen, isWide, problems);
  const laid = isWide
    ? wideColumns(at, names, seen, answers, problems)
    : longColumns(at, names, seen, problems);
  if (problems.errors > before) return undefined;
  const columns = checkedSums(at, names, laid, body, problems);
  tellUnknown(at, names, columns, problems);
  return problems.errors > before ? undefined : { columns, facts: factsOf(names, columns, seen) };
}

const cellsIn = (body: readonly RawRow[], column: number): string[] =>
  body.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");

const listed = (given: readonly string[] | undefined, name: string): boolean =>
  given?.some((g) => folded(g) === folded(name)) ?? false;

function seenColumn(name: string | undefined, cells: readonly string[], answers: LayoutAnswers): Seen {
  const amounts = cells.filter(looksLikeAmount).length;
  const shares = cells.filter(looksLikeShare).length;
  const said = cells.filter((cell) => !isDash(cell)).length;
  const mostly = (n: number): boolean => n > 0 && n * 2 >= said;
  if (name === undefined) return { is: cells.length === 0 ? "empty" : mostly(amounts) ? "sum" : "text" };
  if (listed(answers.dropColumns, name)) return { is: "left" };
  if (listed(answers.funderColumns, name)) return { is: "labelled", label: labelOf(name), by: "funder" };
  if (listed(answers.costColumns, name)) return { is: "labelled", label: labelOf(name), by: "costType" };
  if (namesPartOfAnother(name) || namesComputed(name)) return { is: "left" };
  const known = knownColumn(name);
  if (known !== undefined) {
    const { id, unit, currency, rank } = known;
    if (wordsOnly.has(id) && mostly(amounts)) return { is: "labelled", label: labelOf(name), by: undefined };
    const column = {
      role: "known",
      id,
      ...(unit === undefined ? {} : { unit }),
      ...(currency === undefined ? {} : { currency }),
    } as const;
    return { is: "known", column, rank };
  }
  const head = yearHead(name);
  if (head !== undefined) {
    if (head.kind === "other") return { is: amounts + shares > 0 ? "left" : "text" };
    if (cells.length > 0 && amounts === 0 && !cells.every((c) => /^[-–—−]$/u.test(c))) return { is: "text" };
    return { is: "year", head };
  }
  if (namesSum(name)) return { is: "sum" };
  if (namesAccount(name)) return { is: "account" };
  if (mostly(shares) && !mostly(amounts)) return namesFunder(name) ? { is: "share" } : { is: "text" };
  if (name.includes("%") && namesFunder(name)) return { is: "share" };
  if (!mostly(amounts)) return { is: cells.length === 0 && name === "" ? "empty" : "text" };
  return { is: "labelled", label: labelOf(name), by: kindOf(name) };
}

/** Columns where amounts would be lost. */
const wordsOnly: ReadonlySet<BudgetColumn> = new Set(["funder", "responsible", "resources", "note"]);

/** A heading without its unit: `Kommunen (tkr)` is Kommunen. */
function labelOf(name: string): string {
  const plain = currencyIn(name) === undefined ? name : withoutCurrency(name);
  const unit =
    unitsIn(plain).length === 0
      ? plain
      : plain.replace(/[\s,(\[]+(?:i\s+)?[^\s,(\[]+(?:\s(?:kr|kronor))?[)\]]?$/iu, "");
  return unit.replace(/\s*[%(),:]+\s*$/u, "").trim();
}

const kindOf = (name: string): "funder" | "costType" | undefined =>
  namesFunder(name) ? "funder" : namesCost(name) ? "costType" : undefined;

/**
 * Two columns of the same meaning (`Insats` and `Aktivitet`): the commoner word has it, and the other says more about the
 * row. Two of the same word, or of two amounts, are asked about.
 */
function settleTwins(
  at: Place,
  names: readonly (string | undefined)[],
  seen: Seen[],
  isWide: boolean,
  problems: Problems,
): void {
  const taken = new Map<string, number>();
  seen.forEach((s, i) => {
    if (s.is !== "known") return;
    const { id } = s.column;
    const other = taken.get(id);
    if (other === undefined) {
      taken.set(id, i);
      return;
    }
    const first = seen[other] as typeof s;
    const money = moneyColumns.has(id);
    if (s.rank === first.rank || (money && !(isWide && id === "amount"))) {
      if (money && namesSum(names[i]!)) seen[i] = { is: "sum" };
      else if (money && namesSum(names[other]!)) {
        seen[other] = { is: "sum" };
        taken.set(id, i);
      } else
        problems.add({
          code: "kolumn-dubbel",
          at,
          column: excerpt(names[i]!),
          other: excerpt(names[other]!),
        });
      return;
    }
    const [loser, winner] = s.rank > first.rank ? [i, other] : [other, i];
    taken.set(id, winner);
    const free = id === "measure" && !seen.some((t) => t.is === "known" && t.column.id === "resources");
    seen[loser] = free
      ? { is: "known", column: { role: "known", id: "resources" }, rank: 9 }
      : { is: "text" };
  });
}

function wideColumns(
  at: Place,
  names: readonly (string | undefined)[],
  seen: readonly Seen[],
  answers: LayoutAnswers,
  problems: Problems,
): LaidColumn[] {
  const label = partsOf(
    seen.flatMap((s) => (s.is === "year" && s.head.label !== "" ? [s.head.label] : [])),
    seen,
  );
  const unsure: string[] = [];
  const columns = seen.map((s, i): LaidColumn => {
    if (s.is === "year") {
      const { year, unit, currency } = s.head;
      if (s.head.kind === "sum") return { role: "sum", year, ...(unit === undefined ? {} : { unit }) };
      return {
        role: "amount",
        kind: s.head.kind === "actual" ? "actual" : "amount",
        year,
        ...(s.head.label === "" ? {} : { [label.by]: s.head.label }),
        ...(unit === undefined ? {} : { unit }),
        ...(currency === undefined ? {} : { currency }),
      };
    }
    if (s.is === "labelled") {
      unsure.push(names[i]!);
      return { role: "left" };
    }
    if (s.is !== "known") return plainColumn(s, names[i]);
    const { id, unit } = s.column;
    if (id === "amount") return { role: "sum", ...(unit === undefined ? {} : { unit }) };
    if (id === "number" || id === "price" || id === "share") return { role: "carried" };
    if (id === "year" && answers.yearsAsColumns === true) return { role: "carried" };
    if (id === "year" || id === "actual" || id === "forecast") unsure.push(names[i]!);
    return s.column;
  });
  if (unsure.length > 0) {
    problems.add({
      code: "kolumner-oklara",
      at,
      columns: unsure.map(excerpt),
      why: unsure.some((n) => knownColumn(n)?.id === "year") ? "yearsTwice" : "amounts",
    });
    return columns;
  }
  return onePerYear(at, names, seen, withYearsOwnSums(columns), problems);
}

/** `Summa 2026` is the amount of 2026 where that year has no other column. */
function withYearsOwnSums(columns: readonly LaidColumn[]): LaidColumn[] {
  return columns.map((c) =>
    c.role === "sum" &&
    c.year !== undefined &&
    !columns.some((o) => o.role === "amount" && o.kind === "amount" && o.year === c.year)
      ? { role: "amount", kind: "amount", year: c.year, ...(c.unit === undefined ? {} : { unit: c.unit }) }
      : c,
  );
}

/** Asks when a year has two amounts of the same thing; outcomes without a budget are left. */
function onePerYear(
  at: Place,
  names: readonly (string | undefined)[],
  seen: readonly Seen[],
  columns: LaidColumn[],
  problems: Problems,
): LaidColumn[] {
  const key = (c: AmountColumn): string => [c.year, c.funder, c.costType].join("\u0000");
  const amounts = new Map<string, number[]>();
  columns.forEach((c, i) => {
    const s = seen[i]!;
    if (c.role !== "amount" || c.kind !== "amount" || (s.is === "year" && s.head.partOfYear)) return;
    amounts.set(key(c), [...(amounts.get(key(c)) ?? []), i]);
  });
  for (const same of amounts.values()) {
    const [first] = same.map((i) => columns[i] as AmountColumn);
    if (same.length > 1)
      problems.add({
        code: "arskolumner-oklara",
        at,
        year: first!.year!,
        columns: same.map((i) => excerpt(names[i]!)),
      });
  }
  const paired = new Set<string>();
  return columns.map((c) => {
    if (c.role !== "amount" || c.kind !== "actual") return c;
    const isFirst = amounts.has(key(c)) && !paired.has(key(c));
    paired.add(key(c));
    return isFirst ? c : { role: "left" };
  });
}

function longColumns(
  at: Place,
  names: readonly (string | undefined)[],
  seen: readonly Seen[],
  problems: Problems,
): LaidColumn[] {
  const labelled = seen.flatMap((s, i) => (s.is === "labelled" ? [i] : []));
  const hasAmount = seen.some(
    (s) => s.is === "known" && (s.column.id === "amount" || s.column.id === "price"),
  );
  const label = partsOf(
    seen.flatMap((s) => (s.is === "labelled" ? [s.label] : [])),
    seen,
  );
  const alone =
    labelled.length === 1 &&
    !hasAmount &&
    labelled.every((i) => (seen[i] as { by: unknown }).by === undefined);
  if (
    alone ||
    (hasAmount &&
      labelled.length > 0 &&
      labelled.every((i) => (seen[i] as { by: unknown }).by === undefined) &&
      labelled.length < 2)
  ) {
    problems.add({
      code: "kolumner-oklara",
      at,
      columns: labelled.map((i) => excerpt(names[i]!)),
      why: "amounts",
    });
  }
  const hasOwn = seen.some((s) => s.is === "known" && s.column.id === "amount");
  const amountOfSums = hasOwn ? -1 : seen.findIndex((s, i) => s.is === "sum" && names[i] !== undefined);
  return seen.map((s, i): LaidColumn => {
    if (s.is === "labelled") {
      const unit = unitsIn(names[i]!)[0];
      const currency = currencyIn(names[i]!);
      return {
        role: "amount",
        kind: "amount",
        [s.by ?? label.by]: s.label,
        ...(unit === undefined ? {} : { unit }),
        ...(currency === undefined ? {} : { currency }),
      };
    }
    if (s.is === "known" && s.column.id === "amount" && labelled.length > 0)
      return { role: "sum", ...(s.column.unit === undefined ? {} : { unit: s.column.unit }) };
    if (s.is === "known") return s.column;
    if (s.is === "sum" && labelled.length === 0 && i === amountOfSums)
      return {
        role: "known",
        id: "amount",
        ...(unitsIn(names[i]!)[0] === undefined ? {} : { unit: unitsIn(names[i]!)[0]! }),
      };
    if (s.is === "year") return { role: "left" };
    return plainColumn(s, names[i]);
  });
}

const plainColumn = (s: Seen, name: string | undefined): LaidColumn => {
  switch (s.is) {
    case "sum": {
      const unit = name === undefined ? undefined : unitsIn(name)[0];
      return { role: "sum", ...(unit === undefined ? {} : { unit }) };
    }
    case "share":
      return { role: "share", funder: labelOf(name!) };
    case "left":
      return { role: "left" };
    case "empty":
      return { role: "empty" };
    default:
      return { role: "carried" };
  }
};

/** What columns side by side are parts by: funders or types of cost, and whether their names say so. */
function partsOf(
  labels: readonly string[],
  seen: readonly Seen[],
): { readonly by: "funder" | "costType"; readonly known: boolean } {
  const funders = labels.filter(namesFunder).length;
  const costs = labels.filter((l) => !namesFunder(l) && namesCost(l)).length;
  if (funders + costs > 0) return { by: funders >= costs ? "funder" : "costType", known: true };
  const hasCostType = seen.some((s) => s.is === "known" && s.column.id === "costType");
  return { by: hasCostType ? "funder" : "costType", known: false };
}

/** A column that is neither known nor carried as it is, and is near a known name, is a slip. Told once, for all. */
function tellUnknown(
  at: Place,
  names: readonly (string | undefined)[],
  columns: readonly LaidColumn[],
  problems: Problems,
): void {
  const has = new Set(columns.flatMap((c) => (c.role === "known" ? [c.id] : [])));
  let listedKnown = false;
  columns.forEach((column, i) => {
    const name = names[i];
    if (
      column.role !== "carried" ||
      name === undefined ||
      knownColumn(name) !== undefined ||
      namesAccount(name)
    )
      return;
    const near = nearest(name, namesOfColumns.keys());
    if (near === undefined) return;
    const spec = namesOfColumns.get(near)!;
    if (has.has(spec.id)) return;
    const word = spec.names.find((n) => folded(n) === near)!;
    problems.add({
      code: "kolumn-okand",
      at,
      column: excerpt(name),
      near: word,
      known: listedKnown ? [] : budgetColumnNames,
    });
    listedKnown = true;
  });
}

function factsOf(
  names: readonly (string | undefined)[],
  columns: readonly LaidColumn[],
  seen: readonly Seen[],
): LayoutFact[] {
  const named = (those: (column: LaidColumn, i: number) => boolean): string[] =>
    columns.flatMap((c, i) => (those(c, i) && names[i] !== undefined ? [excerpt(names[i])] : []));
  const yearly = columns.flatMap((c) =>
    c.role === "amount" && c.kind === "amount" && c.year !== undefined ? [c.year] : [],
  );
  const facts: LayoutFact[] = [];
  const add = (columns_: readonly string[], fact: (columns: readonly string[]) => LayoutFact): void => {
    if (columns_.length > 0) facts.push(fact(columns_));
  };
  add(
    named((c) => c.role === "amount" && c.kind === "amount" && c.year !== undefined),
    (c) => ({ kind: "years", columns: c, years: [...new Set(yearly)] }),
  );
  add(
    named((c) => c.role === "amount" && c.kind === "actual"),
    (c) => ({ kind: "outcome", columns: c }),
  );
  add(
    named((c, i) => c.role === "left" && isOutcome(seen[i]!)),
    (c) => ({ kind: "outcomeAlone", columns: c }),
  );
  for (const of of ["funder", "costType"] as const) {
    const parts = columns.flatMap((c) => (c.role === "amount" && c[of] !== undefined ? [c[of]] : []));
    add([...new Set(parts)], (c) => ({ kind: "parts", of, columns: c, known: partsOf(c, seen).known }));
  }
  add(
    named((c) => c.role === "share"),
    (c) => ({ kind: "shares", columns: c }),
  );
  const sums = columns.flatMap((c, i) => (c.role === "sum" ? [names[i] ?? `${i + 1}`] : []));
  add(sums, (c) => ({ kind: "sumColumn", columns: c }));
  add(
    named((c, i) => c.role === "left" && !isOutcome(seen[i]!)),
    (c) => ({ kind: "columnsLeft", columns: c }),
  );
  add(
    named((c) => c.role === "carried"),
    (c) => ({ kind: "carried", columns: c }),
  );
  return facts;
}

const isOutcome = (s: Seen): boolean => s.is === "year" && s.head.kind === "actual";
