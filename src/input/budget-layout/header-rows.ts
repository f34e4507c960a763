import { isAccountPart } from "../../core/account-string.js";
import type { RawRow } from "../../tabular/text/records.js";
import { looksLikeAmount, looksLikeYear } from "./cell-looks.js";
import { namesAccount, namesCost, namesFunder } from "./column-words.js";
import { knownColumn } from "./known-columns.js";
import { yearHead } from "./year-heads.js";

/** The rows that name the columns, and the names they give together. */
export interface HeaderRows {
  /** Index of the first of them. */
  readonly from: number;
  readonly count: 1 | 2;
  readonly names: readonly (string | undefined)[];
}

/** A header stands among so many first rows. */
const rowsSearched = 40;
const rowsBelow = 12;

/** Finds the header among the first rows (which have content and are trimmed); undefined when none looks like one. */
export function headerRows(rows: readonly RawRow[], forcedLine: number | undefined): HeaderRows | undefined {
  let best: { readonly found: HeaderRows; readonly score: number } | undefined;
  for (let from = 0; from < Math.min(rows.length, rowsSearched); from++) {
    if (forcedLine !== undefined && rows[from]!.line !== forcedLine) continue;
    for (const count of [1, 2] as const) {
      const names = namesIn(rows, from, count);
      if (names === undefined) continue;
      const score = scoreOf(names, rows.slice(from + count, from + count + rowsBelow));
      if (score >= (forcedLine === undefined ? 2 : 1) && score > (best?.score ?? 0))
        best = { found: { from, count, names }, score };
    }
  }
  const forced = rows.findIndex((row) => row.line === forcedLine);
  if (best === undefined && forced >= 0)
    return { from: forced, count: 1, names: rows[forced]!.cells.map(headingOf) };
  return best?.found;
}

const headingOf = (cell: string): string | undefined =>
  cell === "" ? undefined : cell.replace(/\s+/gu, " ");
const isHeadingRow = ({ cells }: RawRow): boolean =>
  cells.every(
    (cell) => cell === "" || looksLikeYear(cell) || !looksLikeAmount(cell) || yearHead(cell) !== undefined,
  );

function namesIn(rows: readonly RawRow[], from: number, count: 1 | 2): (string | undefined)[] | undefined {
  const top = rows[from]!;
  const below = rows[from + 1];
  if (!isHeadingRow(top)) return undefined;
  if (count === 1) return top.cells.map(headingOf);
  if (below === undefined || !isHeadingRow(below) || isUnitRow(below)) return undefined;
  return together(top.cells, below.cells);
}

/** `2026`, empty, `2027`, empty over `Budget`, `Utfall`, `Budget`, `Utfall`: a heading above reaches to the next. */
function together(top: readonly string[], below: readonly string[]): (string | undefined)[] | undefined {
  const filled = top.filter((cell) => cell !== "").length;
  if (filled < 2 && top[0] !== "" && top[0] !== undefined) return undefined;
  let above: string | undefined;
  return Array.from({ length: Math.max(top.length, below.length) }, (_, i) => {
    const own = headingOf(top[i] ?? "");
    if (own !== undefined) above = own;
    const under = headingOf(below[i] ?? "");
    if (under === undefined) return own;
    const known = knownColumn(under);
    const spreads = above !== undefined && knownText(above) === undefined;
    if (!spreads || (known !== undefined && known.id !== "amount" && known.id !== "actual")) return under;
    return `${under} ${above!}`;
  });
}

function knownText(name: string): string | undefined {
  const id = knownColumn(name)?.id;
  return id === "amount" || id === "actual" || id === "funder" || id === "costType" ? undefined : id;
}

/** A row below the header of units and nothing else: empty, `tkr`, `tkr`. */
export const isUnitRow = ({ cells }: RawRow): boolean =>
  cells.some((cell) => cell !== "") && cells.every((cell) => cell === "" || UNIT_ALONE.test(cell));
const UNIT_ALONE =
  /^[([]?(?:i\s+)?(?:tusental|tusen\s?(?:kr|kronor)|milj(?:oner|\.)?\s?(?:kr|kronor)|tkr|kkr|tsek|ksek|mnkr|mkr|msek|kr|kronor|sek|st|antal|%|text)\.?[)\]]?$/iu;

/** How much a row is a header: what its words name, with amounts below where amounts should be. */
function scoreOf(names: readonly (string | undefined)[], below: readonly RawRow[]): number {
  const amountsIn = (column: number): boolean =>
    below.some(({ cells }) => looksLikeAmount(cells[column] ?? ""));
  const seen = new Map<string, number>();
  let score = 0;
  let amounts = false;
  for (const [column, name] of names.entries()) {
    if (name === undefined) continue;
    const known = knownColumn(name);
    const head = known === undefined ? yearHead(name) : undefined;
    const isAmount = known === undefined ? head !== undefined : known.id === "amount" || known.id === "price";
    if (isAmount && !amountsIn(column)) {
      if (below.length === 0) score += 1;
      continue;
    }
    amounts ||= isAmount;
    const key = known?.id ?? (head === undefined ? undefined : `${head.kind} ${head.year} ${head.label}`);
    if (key === undefined || (known !== undefined && isAccountPart(known.id))) {
      if (namesAccount(name)) score += 1;
      else if ((namesFunder(name) || namesCost(name)) && amountsIn(column)) {
        score += 1;
        amounts = true;
      }
      continue;
    }
    score += known === undefined ? (seen.has(key) ? 0 : 1.5) : seen.has(key) ? -2 : 2;
    seen.set(key, column);
  }
  return amounts || seen.size >= 2 ? score : 0;
}
