import { folded } from "../../core/names.js";
import type { Source } from "../../core/source.js";
import { matchColumn } from "../../tabular/header.js";
import { budgetFile } from "./budget.js";
import { type FileKind, stemsOf } from "./file-kind.js";
import { fileKinds } from "./file-kinds.js";
import { firstRow } from "./first-row.js";

/** What kind of file something is, and what told it; or the kinds that its columns could be of. */
export type KindTold =
  | { readonly kind: FileKind; readonly by: "name" | "columns" }
  | { readonly among: readonly FileKind[]; readonly columns: readonly string[]; readonly line: number };

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
/** `b.xlsx#Dokument` is called as its sheet is. */
const stemOf = ({ name, sheet }: Source): string =>
  folded(sheet ?? baseName(name).replace(/\.(csv|tsv|txt|xls[xm])$/iu, ""));

/** The kind whose files are called so. */
export const kindNamed = (stem: string): FileKind | undefined =>
  fileKinds.find((kind) => stemsOf(kind).some((own) => folded(own) === folded(stem)));

/**
 * The kind of a file by what it is called, or else by its columns; undefined when it is like none, as a budget that is laid
 * out in its own way is. A list of measures that has years and amounts is a budget, whatever it is called.
 */
export async function kindTold(source: Source): Promise<KindTold | undefined> {
  const stem = stemOf(source);
  const named = kindNamed(stem);
  if (named !== undefined && named.id !== "measures") return { kind: named, by: "name" };
  const header = await firstRow(source);
  if (header !== undefined && isBudget(header.cells))
    return { kind: budgetFile, by: named === undefined ? "columns" : "name" };
  if (named !== undefined) return { kind: named, by: "name" };
  if (header === undefined) return undefined;
  const fitting = fileKinds.flatMap((kind) => fitOf(kind, header.cells) ?? []);
  const most = Math.max(...fitting.map(({ known }) => known));
  const best = fitting.filter(({ known }) => known === most).map(({ kind }) => kind);
  const called = best.filter((kind) => stemsOf(kind).some((own) => stem.startsWith(folded(own))));
  const [one] = called.length === 1 ? called : best;
  if (one === undefined) return undefined;
  if (best.length === 1 || called.length === 1) return { kind: one, by: "columns" };
  return { among: best, columns: header.cells.filter((cell) => cell !== ""), line: header.line };
}

/** The ids of the columns that a kind knows, and how many others there are. */
function columnsIn(kind: FileKind, cells: readonly string[]): { ids: ReadonlySet<string>; others: number } {
  const specs = new Map(
    kind.columns.flatMap((column) => column.names.map((name) => [folded(name), column] as const)),
  );
  const ids = new Set<string>();
  let others = 0;
  for (const cell of cells) {
    const found = cell === "" ? undefined : matchColumn(cell, specs);
    if (found !== undefined) ids.add(found.spec.id);
    else if (cell !== "") others += 1;
  }
  return { ids, others };
}

function isBudget(cells: readonly string[]): boolean {
  const { ids } = columnsIn(budgetFile, cells);
  return (
    ids.has("measure") && ids.has("year") && (ids.has("amount") || ids.has("actual") || ids.has("price"))
  );
}

/** A file that may have columns of its own is told by so many that are not. */
const fewestKnown = 3;

/** How many of its columns a kind knows, where it could be one. */
function fitOf(kind: FileKind, cells: readonly string[]): { kind: FileKind; known: number } | undefined {
  const { ids, others } = columnsIn(kind, cells);
  if (kind.columns.some(({ id, required }) => required === true && !ids.has(id))) return undefined;
  const fits = kind.otherColumns === "refuse" ? others === 0 : ids.size >= fewestKnown && others <= ids.size;
  return fits ? { kind, known: ids.size } : undefined;
}
