import type { Place } from "../../core/explanation.js";
import { folded, nearest, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { RuleDefinition } from "../../formula/graph/library.js";
import { readUnit } from "../../formula/language/units.js";
import type { Header } from "../../tabular/table.js";
import { readTable } from "../../tabular/read-table.js";
import { BoundedRows, onceEach } from "../bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { agree, byName, inOrder } from "../series.js";
import type { Parts, SelfSupport, StateColumn, StateDefinition, StatedState } from "../state.js";
import { inBrackets } from "./brackets.js";
import { readDating, knownUntil } from "./evidence.js";
import { listIn } from "./list.js";
import {
  type BareStateColumn,
  bareStateColumns,
  type DatedStateColumn,
  stateColumns,
} from "./flow-columns.js";
import { validPeriod } from "./parameters.js";
import type { StatedRule } from "./rules.js";
import type { ModelFormat } from "./settings.js";
import { readMonths } from "./when.js";

/** The states of a model, and the columns of its own that its file has for them. */
export interface StatesRead {
  readonly states: readonly StateDefinition[];
  readonly columns: readonly StateColumn[];
}

const words: ReadonlyMap<string, SelfSupport> = new Map([
  ["nej", "no"],
  ["no", "no"],
  ["med_stod", "supported"],
  ["with_support", "supported"],
  ["utan_stod", "lasting"],
  ["without_support", "lasting"],
  ["varaktig", "lasting"],
  ["lasting", "lasting"],
]);

/** Reads `tillstand.csv`: in format 1 a name and whether it is self-support, from 2 on kinds, dates and columns too. */
export async function readStates(
  source: Source,
  problems: Problems,
  format: ModelFormat,
): Promise<StatesRead> {
  return format === 1
    ? { states: await readBareStates(source, problems), columns: [] }
    : readDatedStates(source, problems);
}

async function readBareStates(source: Source, problems: Problems): Promise<StateDefinition[]> {
  const states = new BoundedRows<StateDefinition>("states", problems);
  await readTable(source, bareStateColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const said = readBare(new RowCells<BareStateColumn>(header, row, problems));
    if (said === undefined) return;
    states.add({ ...said, kinds: [], columns: new Map(), actors: new Map(), versions: [] }, said.at);
  });
  return onceEach(states.rows, problems);
}

type Bare = Pick<StateDefinition, "name" | "nameEn" | "selfSupport" | "about" | "at">;

/** Of a combined state the main one says whether it is self-support: its own row may. */
function readBare(
  cells: RowCells<BareStateColumn>,
  mark: "needed" | "optional" = "needed",
): Bare | undefined {
  const name = cells.filled("name");
  const own = cells.text("selfSupport");
  const text = mark === "optional" && own === "" ? undefined : cells.filled("selfSupport");
  if (name === undefined) return undefined;
  const read = text === undefined ? undefined : words.get(folded(text));
  if (text !== undefined && read === undefined)
    cells.tell("selfSupport", { code: "ord-okant", text, known: ["nej", "med stöd", "utan stöd"] });
  const nameEn = cells.text("nameEn");
  const about = cells.text("about");
  // What cannot be read is told; there is still such a state.
  return { name, ...(nameEn && { nameEn }), selfSupport: read ?? "no", about, at: cells.at("name") };
}

/** What must be the same on every dated row of a state, besides the columns of actors. */
const common = ["selfSupport", "kinds", "parts", "mostMonths"] as const;

interface Row extends Bare {
  readonly kinds: readonly string[];
  readonly parts?: Parts;
  readonly mostMonths?: number;
  readonly version: StatedState;
  readonly from: string;
  readonly to?: string;
  /** The cells of the model's own columns, in the order of the columns; undefined where empty. */
  readonly own: readonly (Readonly<{ text: string; at: Place }> | undefined)[];
  readonly said: (id: (typeof common)[number]) => { text: string; at: Place };
}

async function readDatedStates(source: Source, problems: Problems): Promise<StatesRead> {
  const rows = new BoundedRows<Row>("states", problems);
  let columns: StateColumn[] = [];
  const options = { unknownColumns: "allow" } as const;
  await readTable(source, stateColumns, options, problems, (header) => {
    columns = readOwnColumns(header, problems);
    return (row) => {
      const cells = new RowCells<DatedStateColumn>(header, row, problems);
      const isCombined = cells.text("parts") !== "";
      const said = readBare(cells, isCombined ? "optional" : "needed");
      const dating = said && readDating(cells, said.name);
      const mostMonths = readMonths(cells, "mostMonths", 1);
      if (said === undefined || dating === undefined || mostMonths === undefined) return;
      const period = validPeriod(dating);
      const until = dating.to === undefined ? { until: knownUntil(dating) } : {};
      const own = columns.map(({ index, at: { column } }) => {
        const text = row.cells[index] ?? "";
        return text === "" ? undefined : { text, at: { ...said.at, column: column! } };
      });
      rows.add(
        {
          ...said,
          kinds: isCombined ? [] : listIn(cells.text("kinds")),
          ...(isCombined && { parts: partsIn(cells, said, own) }),
          ...(mostMonths !== "" && { mostMonths }),
          version: { ...period, ...until, at: said.at, dating },
          ...period,
          own,
          said: (id) => ({ text: cells.text(id), at: cells.at(id) }),
        },
        said.at,
      );
    };
  });
  return {
    states: [...byName(rows.rows).values()].map((group) => stateOf(group, columns, problems)),
    columns,
  };
}

/** `jobbspår + hälsostöd`: the main state, and what goes on beside it. */
function partsIn(cells: RowCells<DatedStateColumn>, { selfSupport: said }: Bare, own: Row["own"]): Parts {
  const { text, at } = cells.cell("parts");
  const names = text.split("+").map((name) => name.trim());
  const filled = cells.text("kinds") === "" ? own.find((cell) => cell !== undefined)?.at : cells.at("kinds");
  const isMarked = cells.text("selfSupport") !== "";
  return {
    names: names.filter((name) => name !== ""),
    at,
    ...(isMarked && { selfSupport: { said, at: cells.at("selfSupport") } }),
    ...(filled && { filled }),
  };
}

/** `bruttolön (kr/månad)` holds formulas in that unit, `arbetsgivaren (aktör)` actors. What is neither is told. */
function readOwnColumns(header: Header<DatedStateColumn>, problems: Problems): StateColumn[] {
  return header.extra.flatMap(({ name: written, index }): StateColumn[] => {
    const { name, word } = inBrackets(written);
    const at = { file: header.file, line: 1, column: written };
    if (word === "aktör" || word === "actor") return [{ name, kind: "actor", index, at }];
    if (word !== undefined && readUnit(word) !== undefined)
      return [{ name, kind: "formula", unit: word, index, at }];
    const near = nearest(
      written,
      stateColumns.flatMap((c) => c.names),
    );
    const { file, line } = at;
    problems.add({
      code: "tillstandskolumn-okand",
      at: { file, line },
      column: written,
      ...(near === undefined ? {} : { near }),
    });
    // It is told here, and not once more wherever it is used.
    return [{ name: word === undefined ? written : name, kind: "formula", unit: undefined, index, at }];
  });
}

function stateOf(rows: readonly Row[], columns: readonly StateColumn[], problems: Problems): StateDefinition {
  const { name, nameEn, selfSupport, about, kinds, parts, mostMonths, at } = rows[0]!;
  for (const column of common) agree(name, rows, (r) => r.said(column), problems);
  const dated = inOrder(name, rows, problems);
  const formulas = new Map<string, RuleDefinition>();
  const actors = new Map<string, { name: string; at: Place }>();
  columns.forEach((column, i) => {
    const cellOf = (row: Row) => row.own[i] ?? { text: "", at: row.at };
    if (column.kind === "actor") {
      agree(name, rows, cellOf, problems);
      const [cell] = rows.map((r) => r.own[i]);
      if (cell !== undefined) actors.set(normalized(column.name), { name: cell.text, at: cell.at });
      return;
    }
    const versions = dated.flatMap((row): StatedRule[] => {
      const cell = row.own[i];
      return cell === undefined
        ? []
        : [
            {
              ...row.version,
              source: row.version.dating.source,
              grade: row.version.dating.grade,
              formula: cell.text,
              at: cell.at,
            },
          ];
    });
    const { unit } = column;
    if (versions.length > 0)
      formulas.set(normalized(column.name), { name: column.name, unit, at, parameters: [], versions });
  });
  return {
    name,
    ...(nameEn !== undefined && { nameEn }),
    selfSupport,
    about,
    kinds,
    columns: formulas,
    actors,
    ...(parts && { parts }),
    ...(mostMonths !== undefined && { mostMonths }),
    versions: dated.map((r) => r.version),
    at,
  };
}
