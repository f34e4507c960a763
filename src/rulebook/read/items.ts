import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readTable } from "../../tabular/read-table.js";
import { resources } from "../actor.js";
import { BoundedRows } from "../bounded.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { type ItemColumn, itemColumns } from "./flow-columns.js";
import type { ItemDefinition, ItemRole, StatedItem, When } from "../item.js";
import { listIn } from "./list.js";
import { readDating, knownUntil } from "./evidence.js";
import { validPeriod } from "./parameters.js";
import type { ModelFormat } from "./settings.js";
import { isValueFault, readValue } from "./value.js";
import { readMonths, readWhen } from "./when.js";
import { agree, byName, inOrder } from "../series.js";

const kinds: ReadonlyMap<string, ItemDefinition["kind"]> = new Map([
  ["overforing", "transfer"],
  ["transfer", "transfer"],
  ["resurs", "real"],
  ["real", "real"],
]);

const roles: ReadonlyMap<string, ItemRole> = new Map([
  ["kostnad", "cost"],
  ["cost", "cost"],
  ["stod", "support"],
  ["support", "support"],
  ["effekt", "effect"],
  ["effect", "effect"],
]);

/** What must be the same on every dated row of an item. */
const common = [
  "name",
  "when",
  "states",
  "firstMonth",
  "lastMonth",
  "measure",
  "heading",
  "payer",
  "receiver",
  "kind",
  "role",
  "cash",
  "lag",
  "requires",
  "unit",
] as const;

type Row = Omit<ItemDefinition, "versions" | "name"> &
  Readonly<{
    /** The id, by which rows belong together. */
    name: string;
    title: string;
    version: StatedItem;
    from: string;
    to?: string;
    said: (id: (typeof common)[number]) => { text: string; at: ItemDefinition["at"] };
  }>;

/** Reads `poster.csv`. Whether its states and actors exist, and its formulas, are checked later (`checkItems`). */
export async function readItems(
  source: Source,
  problems: Problems,
  format: ModelFormat,
): Promise<ItemDefinition[]> {
  const rows = new BoundedRows<Row>("items", problems);
  await readTable(source, itemColumns, { unknownColumns: "refuse" }, problems, (header) => (row) => {
    const read = readRow(new RowCells(header, row, problems), format);
    if (read !== undefined) rows.add(read, read.at);
  });
  return [...byName(rows.rows).values()].map((group) => itemOf(group, problems));
}

function readRow(cells: RowCells<ItemColumn>, format: ModelFormat): Row | undefined {
  const id = cells.filled("id");
  if (id === undefined) return undefined;
  const title = cells.filled("name");
  const when = readWhen(cells);
  const payer = cells.filled("payer");
  const receiver = cells.filled("receiver");
  const kind = readKind(cells);
  const role = readRole(cells, format, receiver);
  const cash = readCash(cells);
  const requires = listIn(cells.text("requires"));
  const lagBy = requires.find((name) => folded(name) === folded(cells.text("lag")));
  const lag = lagBy === undefined ? readMonths(cells, "lag", 0) : 0;
  const formula = cells.filled("formula");
  const unit = when && readUnitFor(cells, when);
  const dating = readDating(cells, id);
  if (payer !== undefined && receiver !== undefined) {
    if (folded(payer) === folded(receiver)) {
      cells.tell("receiver", { code: "post-till-sig-sjalv", name: payer });
      return undefined;
    }
    const real = [payer, receiver].some((end) => folded(end) === resources);
    if (kind !== undefined && real !== (kind === "real")) {
      cells.tell("kind", { code: "post-slag", kind });
      return undefined;
    }
  }
  if (title === undefined || when === undefined || payer === undefined || receiver === undefined)
    return undefined;
  if (
    kind === undefined ||
    role === undefined ||
    cash === undefined ||
    lag === undefined ||
    formula === undefined
  )
    return undefined;
  if (unit === undefined || dating === undefined) return undefined;
  const measure = cells.text("measure");
  const heading = cells.text("heading");
  const nameEn = cells.text("nameEn");
  return {
    id,
    name: id,
    title,
    ...(nameEn && { nameEn }),
    when,
    ...(measure && { measure }),
    ...(heading && { heading }),
    statesAt: cells.at("states"),
    payer,
    payerAt: cells.at("payer"),
    receiver,
    receiverAt: cells.at("receiver"),
    kind,
    role,
    cash,
    lag: lag === "" ? 0 : lag,
    ...(lagBy === undefined ? {} : { lagBy }),
    ...(requires.length === 0 ? {} : { requires, requiresAt: cells.at("requires") }),
    unit,
    ...(cells.text("noteEn") === "" ? {} : { noteEn: cells.text("noteEn") }),
    at: cells.at("id"),
    ...validPeriod(dating),
    version: {
      formula,
      ...validPeriod(dating),
      ...(dating.to === undefined ? { until: knownUntil(dating) } : {}),
      at: cells.at("formula"),
      source: dating.source,
      grade: dating.grade,
      dating,
    },
    said: (column) => ({ text: cells.text(column), at: cells.at(column) }),
  };
}

function itemOf(rows: readonly Row[], problems: Problems): ItemDefinition {
  const { id, title, nameEn, when, measure, heading, kind, role, cash, lag, unit, at } = rows[0]!;
  const { statesAt, payer, payerAt, receiver, receiverAt, lagBy, requires, requiresAt, noteEn } = rows[0]!;
  for (const column of common) agree(id, rows, (r) => r.said(column), problems);
  return {
    id,
    name: title,
    ...(nameEn !== undefined && { nameEn }),
    when,
    ...(measure !== undefined && { measure }),
    ...(heading !== undefined && { heading }),
    statesAt,
    payer,
    payerAt,
    receiver,
    receiverAt,
    kind,
    role,
    cash,
    lag,
    ...(lagBy !== undefined && { lagBy }),
    ...(requires !== undefined && { requires, requiresAt: requiresAt! }),
    ...(noteEn !== undefined && { noteEn }),
    unit,
    versions: inOrder(id, rows, problems).map((r) => r.version),
    at,
  };
}

function readKind(cells: RowCells<ItemColumn>): ItemDefinition["kind"] | undefined {
  const text = cells.filled("kind");
  const kind = text === undefined ? undefined : kinds.get(folded(text));
  if (text !== undefined && kind === undefined)
    cells.tell("kind", { code: "ord-okant", text, known: ["överföring", "resurs"] });
  return kind;
}

/** Models of format 1 need not say it: then what somebody pays to use something up is a cost, and all else an effect. */
function readRole(
  cells: RowCells<ItemColumn>,
  format: ModelFormat,
  receiver: string | undefined,
): ItemRole | undefined {
  if (format === 1 && cells.text("role") === "")
    return folded(receiver ?? "") === resources ? "cost" : "effect";
  const text = cells.filled("role");
  const role = text === undefined ? undefined : roles.get(folded(text));
  if (text !== undefined && role === undefined)
    cells.tell("role", { code: "ord-okant", text, known: ["kostnad", "stöd", "effekt"] });
  return role;
}

/** Money in somebody's books, unless the row says that it is not. */
function readCash(cells: RowCells<ItemColumn>): boolean | undefined {
  const text = cells.text("cash");
  if (text === "") return true;
  const value = readValue(text, "ja/nej");
  if (!isValueFault(value)) return value === "1";
  cells.tell("cash", value);
  return undefined;
}

function readUnitFor(cells: RowCells<ItemColumn>, when: When): string | undefined {
  const unit = cells.filled("unit");
  if (unit === undefined) return undefined;
  const known = when.kind === "month" ? ["kr/månad", "kr/år"] : ["kr"];
  const match = known.find((k) => normalized(k) === normalized(unit.replace(/\s/gu, "")));
  if (match === undefined) cells.tell("unit", { code: "enhet-vid", unit, known });
  return match;
}
