import { folded, nearest } from "../core/names.js";
import type { Problems } from "../core/problem.js";
import { excerpt } from "./cells/excerpt.js";
import { type MoneyUnit, moneyUnitOf, unitWords } from "./cells/money-unit.js";
import type { CellKind } from "./cells/personnummer.js";
import type { ColumnSpec, Header, HeaderColumn, TableOptions } from "./table.js";

/** A header that holds, and what reading the rows below it needs to know. */
export interface Layout<Id extends string> {
  readonly header: Header<Id>;
  /** By index: the header's words, or undefined for a column without a name, which must be empty. */
  readonly names: readonly (string | undefined)[];
  readonly kinds: readonly CellKind[];
  /** A row may end early, as Excel lets it, but not before all required columns. */
  readonly fewestCells: number;
}

interface Found {
  readonly index: number;
  readonly name: string;
  readonly unit: MoneyUnit | undefined;
}

/** A message lists at most so many of the columns that a file has. */
const mostNames = 30;

/** Matches the cells of a header to the columns a table may have. Undefined when there are problems; all are added. */
export function readHeader<Id extends string>(
  file: string,
  line: number,
  cells: readonly string[],
  columns: readonly ColumnSpec<Id>[],
  options: TableOptions,
  problems: Problems,
): Layout<Id> | undefined {
  const at = { file, line };
  const errorsBefore = problems.errors;
  const names = cells.map((cell) => (cell === "" ? undefined : cell.replace(/\s+/gu, " ")));
  const specs = new Map(columns.flatMap((spec) => spec.names.map((name) => [folded(name), spec] as const)));
  const found = new Map<ColumnSpec<Id>, Found>();
  const others = new Map<string, { readonly name: string; readonly index: number }>();
  const suggested = new Set<ColumnSpec<Id>>();

  names.forEach((name, index) => {
    if (name === undefined) return;
    const match = matchColumn(name, specs);
    const twin = match === undefined ? others.get(folded(name)) : found.get(match.spec);
    if (twin !== undefined) {
      problems.add({ code: "kolumn-dubbel", at, column: excerpt(name), other: excerpt(twin.name) });
    } else if (match !== undefined) {
      found.set(match.spec, { index, name, unit: match.unit });
    } else {
      others.set(folded(name), { name, index });
      if (options.unknownColumns === "allow") return;
      const near = nearest(name, specs.keys());
      const known = columns.map((spec) => spec.names[0]);
      if (near === undefined) {
        problems.add({ code: "kolumn-okand", at, column: excerpt(name), known });
      } else {
        const spec = specs.get(near)!;
        suggested.add(spec);
        const word = spec.names.find((n) => folded(n) === near)!;
        problems.add({ code: "kolumn-okand", at, column: excerpt(name), near: word, known });
      }
    }
  });

  const missing = columns.filter((spec) => spec.required && !found.has(spec) && !suggested.has(spec));
  if (missing.length > 0) {
    const written = names.flatMap((name) => (name === undefined ? [] : [excerpt(name)]));
    problems.add({
      code: "kolumn-saknas",
      at,
      columns: missing.map((spec) => spec.names[0]),
      found: written.length > mostNames ? [...written.slice(0, mostNames), "…"] : written,
    });
  }
  if (problems.errors > errorsBefore) return undefined;

  const kinds: CellKind[] = cells.map(() => "text");
  let fewestCells = 1;
  for (const [spec, { index }] of found) {
    if (spec.money) kinds[index] = "money";
    if (spec.required) fewestCells = Math.max(fewestCells, index + 1);
  }
  const header: Header<Id> = {
    file,
    columns: Object.fromEntries(
      columns.map((spec): [Id, HeaderColumn] => {
        const own = found.get(spec);
        return [spec.id, { index: own?.index, written: own?.name ?? spec.names[0], unit: own?.unit }];
      }),
    ) as Record<Id, HeaderColumn>,
    extra: [...others.values()],
  };
  return { header, names: names.map((name) => name && excerpt(name)), kinds, fewestCells };
}

/** `Belopp (tkr)`, `belopp tkr`, `Belopp, tkr`, `belopp [mnkr]`, `Belopp i tkr`. */
const WITH_UNIT = new RegExp(`^(.+?)[\\s,(\\[_-]+(?:i\\s+)?(${unitWords})\\.?\\s*[)\\]]?$`, "iu");

export function matchColumn<Spec extends ColumnSpec<string>>(
  name: string,
  specs: ReadonlyMap<string, Spec>,
): { readonly spec: Spec; readonly unit: MoneyUnit | undefined } | undefined {
  const exact = specs.get(folded(name));
  if (exact !== undefined) return { spec: exact, unit: undefined };
  const [, before, word] = WITH_UNIT.exec(name) ?? [];
  const money = before === undefined ? undefined : specs.get(folded(before));
  return money?.money ? { spec: money, unit: moneyUnitOf(word!) } : undefined;
}
