import type { AccountPart } from "../../core/account-string.js";
import { perChoices } from "../prices/price-per.js";
import type { FileColumn, FileKind } from "./file-kind.js";

export type BudgetColumn =
  | "measure"
  | "year"
  | "amount"
  | "number"
  | "share"
  | "price"
  | "per"
  | "actual"
  | "forecast"
  | "resources"
  | "numberUnit"
  | "currency"
  | "costType"
  | "funder"
  | "responsible"
  | AccountPart
  | "overhead"
  | "inKind"
  | "note"
  | "reviewed";

/** What a budget file may hold. `belopp`, or `antal` and `pris`, is needed too: that is asked per line. */
export const budgetColumns: readonly FileColumn<BudgetColumn>[] = [
  {
    id: "measure",
    names: ["insats", "åtgärd", "aktivitet", "delprojekt", "measure"],
    required: true,
    holds: "name",
    of: "measure",
    about: "column.budget.measure",
  },
  {
    id: "year",
    names: ["år", "budgetår", "year"],
    required: true,
    holds: "year",
    about: "column.budget.year",
  },
  {
    id: "amount",
    names: ["belopp", "summa", "budget", "kostnad", "amount"],
    money: true,
    holds: "amount",
    about: "column.budget.amount",
  },
  { id: "number", names: ["antal", "number"], holds: "number", about: "column.budget.number" },
  {
    id: "share",
    names: ["omfattning", "tjänstgöringsgrad", "scope"],
    holds: "share",
    about: "column.budget.share",
  },
  {
    id: "price",
    names: ["pris", "á-pris", "price"],
    money: true,
    holds: "amount",
    about: "column.budget.price",
  },
  { id: "per", names: ["per"], holds: { oneOf: perChoices }, about: "column.budget.per" },
  {
    id: "actual",
    names: ["utfall", "bokslut", "actual"],
    money: true,
    holds: "amount",
    about: "column.budget.actual",
  },
  {
    id: "forecast",
    names: ["prognos", "årsprognos", "egen prognos", "forecast"],
    money: true,
    holds: "amount",
    about: "column.budget.forecast",
  },
  {
    id: "resources",
    names: ["resurser", "resurs", "beskrivning", "resources"],
    holds: "text",
    about: "column.budget.resources",
  },
  { id: "numberUnit", names: ["enhet", "unit"], holds: "text", about: "column.budget.numberUnit" },
  { id: "currency", names: ["valuta", "currency"], holds: "text", about: "column.budget.currency" },
  {
    id: "costType",
    names: ["kostnadsslag", "kostnadstyp", "cost type"],
    holds: "name",
    about: "column.budget.costType",
  },
  {
    id: "funder",
    names: ["finansiär", "finansiering", "funder"],
    holds: "name",
    about: "column.budget.funder",
  },
  {
    id: "responsible",
    names: ["ansvarig", "responsible"],
    holds: "name",
    about: "column.budget.responsible",
  },
  { id: "account", names: ["konto", "account"], holds: "text", about: "column.budget.account" },
  { id: "costCentre", names: ["ansvar", "cost centre"], holds: "text", about: "column.budget.costCentre" },
  { id: "operations", names: ["verksamhet", "operations"], holds: "text", about: "column.budget.operations" },
  { id: "project", names: ["projekt", "project"], holds: "text", about: "column.budget.project" },
  { id: "overhead", names: ["overhead", "oh"], holds: "share", about: "column.budget.overhead" },
  {
    id: "inKind",
    names: ["i natura", "natura", "in kind"],
    holds: {
      oneOf: [
        ["ja", "yes"],
        ["nej", "no"],
      ],
    },
    about: "column.budget.inKind",
  },
  { id: "note", names: ["anmärkning", "kommentar", "note"], holds: "text", about: "column.budget.note" },
  { id: "reviewed", names: ["granskad", "reviewed"], holds: "text", about: "column.budget.reviewed" },
];

export const moneyColumns: ReadonlySet<BudgetColumn> = new Set(
  budgetColumns.flatMap(({ id, money }) => (money === true ? [id] : [])),
);

/** Read line by line by `readBudget`. */
export const budgetFile: FileKind<BudgetColumn> = {
  id: "budget",
  names: ["budget.csv"],
  about: "help.file.budget",
  more: "help.file.budget.more",
  columns: budgetColumns,
  otherColumns: "refuse",
};
