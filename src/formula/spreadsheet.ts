import type { Graph, GraphInput, NodeId, OperationNode } from "./graph/graph.js";
import { reachedFrom } from "./graph/graph.js";
import type { Key, KeyColumn, TableDefinition } from "./graph/library.js";
import { unitText } from "./language/units.js";
import { operations } from "./operations/operations.js";

/** A piece of a formula: text as it is, another cell, or a column of a table. */
export type SheetPart = string | Readonly<{ cell: string }> | Readonly<{ table: string; column: number }>;

/** One cell: a value to write in it, or a formula for it. Cells come after those they need. */
export type FormulaSheetCell = Readonly<{
  id: string;
  label: string;
  unit: string;
  content:
    | Readonly<{ kind: "input"; input: GraphInput }>
    /** A parameter's value, a plain decimal; nothing when there is none that day, and then the cell is `NA()`. */
    | Readonly<{ kind: "parameter"; value: string | undefined; source: string; grade: string }>
    /** A call of a rule, its written formula in `rule`; or a part that several cells or places need. */
    | Readonly<{ kind: "formula"; parts: readonly SheetPart[]; rule?: string }>;
}>;

/**
 * A table that formulas look in. A key takes one column and a band two; the values are in the last. Numbers as plain
 * decimals; cells that are digits only must be written as numbers, so that `114` finds `0114`.
 */
export type SheetTable = Readonly<{
  id: string;
  label: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}>;

export type FormulaSheet = Readonly<{
  tables: readonly SheetTable[];
  cells: readonly FormulaSheetCell[];
  /** The cell of each result of the graph, in order. */
  results: readonly string[];
}>;

/** Where the caller puts things: `B7`, `Regler!B7`; a column as a range, `Tabeller!A2:A291`. */
export type Addresses = Readonly<{ cell(id: string): string; column(table: string, column: number): string }>;

/** A formula for a spreadsheet, without `=`: English function names, commas between arguments, decimal points. */
export const placed = (parts: readonly SheetPart[], at: Addresses): string =>
  parts
    .map((p) => (typeof p === "string" ? p : "cell" in p ? at.cell(p.cell) : at.column(p.table, p.column)))
    .join("");

/** The graph as cells of a workbook that recalculates to the same figures: a cell for each named rule call. */
export function spreadsheet(graph: Graph): FormulaSheet {
  return new SheetBuilder(graph).sheet();
}

/** Text in a cell's formula that would be longer than this becomes a cell of its own. */
const longest = 1000;

type Text = Readonly<{ parts: readonly SheetPart[]; length: number; atom: boolean }>;

class SheetBuilder {
  private readonly cells: FormulaSheetCell[] = [];
  private readonly tables = new Map<object, SheetTable>();
  /** What stands for a node where it is used. */
  private readonly texts: Text[] = [];

  constructor(private readonly graph: Graph) {}

  sheet(): FormulaSheet {
    const { nodes, results } = this.graph;
    const reached = new Set(reachedFrom(this.graph, results));
    const argumentNames = new Map<NodeId, string>();
    for (const id of [...reached]) {
      const node = nodes[id]!;
      if (node.op === "rule") node.args.forEach((arg, i) => argumentNames.set(arg, node.takes[i]!.name));
    }
    nodes.forEach((_, id) => {
      if (!reached.has(id)) return;
      const text = this.text(id);
      const argument = argumentNames.get(id);
      const lift = !text.atom && (argument !== undefined || text.length > longest || results.includes(id));
      this.texts[id] = lift ? this.lifted(id, text) : text;
    });
    const resultCells = results.map((id) => this.resultCell(id));
    return { tables: [...this.tables.values()], cells: this.cells, results: resultCells };
  }

  private resultCell(id: NodeId): string {
    const [part] = this.texts[id]!.parts;
    if (typeof part === "object" && "cell" in part && this.texts[id]!.parts.length === 1) return part.cell;
    const cell = this.lifted(id, this.texts[id]!).parts[0] as Readonly<{ cell: string }>;
    return cell.cell;
  }

  private label(id: NodeId): string {
    const { formula, start, end } = this.graph.origins[id]!.spot;
    return formula.slice(start, end).replace(/\s+/gu, " ");
  }

  private put(id: NodeId, label: string, content: FormulaSheetCell["content"]): Text {
    const cell = `n${id}`;
    this.cells.push({ id: cell, label, unit: unitText(this.graph.units[id]!), content });
    return atom({ cell });
  }

  private lifted(id: NodeId, text: Text, rule?: string): Text {
    const content = { kind: "formula", parts: text.parts, ...(rule === undefined ? {} : { rule }) } as const;
    return this.put(id, this.label(id), content);
  }

  /** A node that will stand in several places of one formula: as a cell, unless it is as short as one. */
  private twice(id: NodeId): Text {
    const text = this.texts[id]!;
    if (text.atom) return text;
    return (this.texts[id] = this.lifted(id, text));
  }

  private text(id: NodeId): Text {
    const node = this.graph.nodes[id]!;
    switch (node.op) {
      case "number":
        return atom(node.value);
      case "text":
        return atom(
          /^\d{1,15}$/u.test(node.value)
            ? String(Number(node.value))
            : `"${node.value.replace(/"/gu, '""')}"`,
        );
      case "input": {
        const input = this.graph.inputs[node.input]!;
        return this.put(id, input.name, { kind: "input", input });
      }
      case "parameter": {
        const row = node.found.status === "none" ? undefined : node.found.row;
        const { source = "", grade = "" } = row ?? {};
        return this.put(id, node.name, { kind: "parameter", value: row?.value, source, grade });
      }
      case "noRule":
        return atom("NA()");
      case "rule":
        return this.lifted(id, this.texts[node.body]!, node.version.formula);
      case "table":
        return this.lookup(node.index.table, node.day, node.name, node.keys);
      default:
        return this.operation(node);
    }
  }

  private operation({ op, of }: OperationNode): Text {
    const pieces = operations[op].sheet.split(/\$(\d)/u);
    const part = (digit: string) => of[Number(digit) - 1]!;
    const used = pieces.filter((_, i) => i % 2 === 1);
    for (const digit of new Set(used))
      if (used.filter((d) => d === digit).length > 1) this.twice(part(digit));
    return joined(...pieces.map((piece, i) => (i % 2 === 1 ? this.texts[part(piece)]! : piece)));
  }

  private lookup(table: TableDefinition, day: string, name: string, keys: readonly NodeId[]): Text {
    const sheetTable = this.table(table, day, name);
    const values: SheetPart = { table: sheetTable.id, column: sheetTable.columns.length - 1 };
    const tests: Text[] = [];
    let column = 0;
    table.keys.forEach((key, i) => {
      const x = this.twice(keys[i]!);
      const range = (): Text => atom({ table: sheetTable.id, column: column++ });
      if (key.kind === "band")
        tests.push(joined("(", range(), "<=", x, ")"), joined("(", range(), ">=", x, ")"));
      else tests.push(joined("(", range(), "=", x, ")"));
    });
    const product = tests.flatMap((t, i) => (i === 0 ? [t] : ["*" as const, t]));
    const hits = joined("SUMPRODUCT(1*", ...product, ")");
    const found = joined("SUMPRODUCT(", ...product, "*", atom(values), ")");
    return joined("IF(", hits, "=1,", found, ",NA())");
  }

  private table(table: TableDefinition, day: string, name: string): SheetTable {
    const known = this.tables.get(table);
    if (known !== undefined) return known;
    const columns = [
      ...table.keys.flatMap((k) => (k.kind === "band" ? [`${k.name} från`, `${k.name} till`] : [k.name])),
    ];
    const holding = table.rows.filter((r) => (r.from ?? "") <= day && day <= (r.to ?? "9999-12-31"));
    const made: SheetTable = {
      id: `t${this.tables.size}`,
      label: name,
      columns: [...columns, name],
      rows: holding.map((row) => [
        ...table.keys.flatMap((k, i) => keyCells(k, row.keys[i] ?? "")),
        row.value,
      ]),
    };
    this.tables.set(table, made);
    return made;
  }
}

/** Numbers beyond any key, for the open end of a band. */
const open = "1000000000000000";

function keyCells(column: KeyColumn, key: Key): string[] {
  if (column.kind !== "band") return [typeof key === "string" ? key : (key.from ?? "")];
  const { from, to } = typeof key === "string" ? { from: key, to: key } : key;
  return [from ?? `-${open}`, to ?? open];
}

const atom = (part: SheetPart): Text => ({
  parts: [part],
  length: typeof part === "string" ? part.length : 16,
  atom: true,
});

function joined(...pieces: readonly (string | Text)[]): Text {
  const parts: SheetPart[] = [];
  let length = 0;
  for (const piece of pieces) {
    const more = typeof piece === "string" ? [piece] : piece.parts;
    length += typeof piece === "string" ? piece.length : piece.length;
    for (const part of more) {
      const last = parts.at(-1);
      if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
      else parts.push(part);
    }
  }
  return { parts, length, atom: false };
}
