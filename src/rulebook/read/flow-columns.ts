import type { ColumnSpec } from "../../tabular/table.js";
import { parameterColumns } from "./columns.js";

/** The columns of the files that say what people and money do: actors, states, items, outcomes. */

export type ActorColumn = "name" | "nameEn" | "board" | "about";
export const actorColumns: readonly ColumnSpec<ActorColumn>[] = [
  { id: "name", names: ["aktör", "actor"], required: true },
  { id: "nameEn", names: ["namn_en", "name_en"] },
  { id: "board", names: ["nämnd för", "board for"] },
  { id: "about", names: ["beskrivning", "description"] },
];

/** Of format 1. */
export type BareStateColumn = "name" | "nameEn" | "selfSupport" | "about";
export const bareStateColumns: readonly ColumnSpec<BareStateColumn>[] = [
  { id: "name", names: ["tillstånd", "state"], required: true },
  { id: "nameEn", names: ["namn_en", "name_en"] },
  { id: "selfSupport", names: ["självförsörjande", "self-supporting"], required: true },
  { id: "about", names: ["beskrivning", "description"] },
];

export type WhenColumn = "when" | "states" | "firstMonth" | "lastMonth";
const whenColumns: readonly ColumnSpec<WhenColumn>[] = [
  { id: "when", names: ["vid", "when"], required: true },
  { id: "states", names: ["tillstånd", "state", "states"], required: true },
  { id: "firstMonth", names: ["från månad", "from month"] },
  { id: "lastMonth", names: ["till månad", "to month"] },
];

type EvidenceColumn = "from" | "to" | "source" | "grade" | "checked" | "settled" | "verified" | "note";
const evidence = parameterColumns.filter(
  (c): c is ColumnSpec<EvidenceColumn> => !["name", "value", "unit", "follows"].includes(c.id),
);

/** From format 2 on, and besides these the model's own: `bruttolön (kr/månad)`, `arbetsgivaren (aktör)`. */
export type DatedStateColumn = BareStateColumn | EvidenceColumn | "kinds" | "parts" | "mostMonths";
export const stateColumns: readonly ColumnSpec<DatedStateColumn>[] = [
  ...bareStateColumns,
  { id: "kinds", names: ["slag", "kinds", "kind"] },
  { id: "parts", names: ["består av", "consists of"] },
  { id: "mostMonths", names: ["månader högst", "months at most"] },
  ...evidence,
];

export type ItemColumn =
  | WhenColumn
  | EvidenceColumn
  | "id"
  | "name"
  | "nameEn"
  | "measure"
  | "heading"
  | "payer"
  | "receiver"
  | "kind"
  | "role"
  | "cash"
  | "lag"
  | "requires"
  | "noteEn"
  | "formula"
  | "unit";
export const itemColumns: readonly ColumnSpec<ItemColumn>[] = [
  { id: "id", names: ["post", "item"], required: true },
  { id: "name", names: ["namn", "name"], required: true },
  { id: "nameEn", names: ["namn_en", "name_en"] },
  ...whenColumns,
  { id: "measure", names: ["insats", "measure"] },
  { id: "heading", names: ["rad", "heading"] },
  { id: "payer", names: ["betalare", "payer"], required: true },
  { id: "receiver", names: ["mottagare", "receiver"], required: true },
  { id: "kind", names: ["slag", "kind"], required: true },
  { id: "role", names: ["roll", "role"] },
  { id: "cash", names: ["kassa", "cash"] },
  { id: "lag", names: ["eftersläpning", "lag"] },
  { id: "requires", names: ["kräver", "requires"] },
  { id: "formula", names: ["formel", "formula"], required: true },
  { id: "unit", names: ["enhet", "unit"], required: true },
  ...evidence,
  { id: "noteEn", names: ["anmärkning_en", "note_en"] },
];

export type OutcomeColumn = WhenColumn | "id" | "name" | "nameEn" | "formula" | "unit";
export const outcomeColumns: readonly ColumnSpec<OutcomeColumn>[] = [
  { id: "id", names: ["utfall", "outcome"], required: true },
  { id: "name", names: ["namn", "name"], required: true },
  { id: "nameEn", names: ["namn_en", "name_en"] },
  ...whenColumns,
  { id: "formula", names: ["formel", "formula"], required: true },
  { id: "unit", names: ["enhet", "unit"], required: true },
];
