import type { ColumnSpec } from "../../tabular/table.js";

export type BudgetColumn =
  | "measure"
  | "year"
  | "amount"
  | "number"
  | "share"
  | "price"
  | "actual"
  | "resources"
  | "numberUnit"
  | "costType"
  | "funder"
  | "responsible"
  | "overhead"
  | "note"
  | "reviewed";

/** What a budget file may hold. `belopp`, or `antal` and `pris`, is needed too: that is asked per line. */
export const budgetColumns: readonly ColumnSpec<BudgetColumn>[] = [
  { id: "measure", names: ["insats", "åtgärd", "measure"], required: true },
  { id: "year", names: ["år", "year"], required: true },
  { id: "amount", names: ["belopp", "summa", "budget", "amount"], money: true },
  { id: "number", names: ["antal", "number"] },
  { id: "share", names: ["omfattning", "tjänstgöringsgrad", "scope"] },
  { id: "price", names: ["pris", "á-pris", "price"], money: true },
  { id: "actual", names: ["utfall", "actual"], money: true },
  { id: "resources", names: ["resurser", "resurs", "resources"] },
  { id: "numberUnit", names: ["enhet", "unit"] },
  { id: "costType", names: ["kostnadsslag", "cost type"] },
  { id: "funder", names: ["finansiär", "funder"] },
  { id: "responsible", names: ["ansvarig", "responsible"] },
  { id: "overhead", names: ["overhead", "oh"] },
  { id: "note", names: ["anmärkning", "note"] },
  { id: "reviewed", names: ["granskad", "reviewed"] },
];
