import { isAccountPart } from "../../core/account-string.js";
import { folded } from "../../core/names.js";
import { currencyIn, withoutCurrency } from "../../tabular/cells/currency.js";
import type { MoneyUnit } from "../../tabular/cells/money-unit.js";
import { matchColumn } from "../../tabular/header.js";
import type { ColumnSpec } from "../../tabular/table.js";
import { type BudgetColumn, budgetColumns } from "../files/budget.js";

const specs: ReadonlyMap<string, ColumnSpec<BudgetColumn>> = new Map(
  budgetColumns.flatMap((spec) => spec.names.map((name) => [folded(name), spec] as const)),
);

/** Other words for columns, understood where they stand in a header that is told from other rows. */
const further: Readonly<Partial<Record<BudgetColumn, readonly string[]>>> = {
  measure: [
    "insatser",
    "åtgärder",
    "aktiviteter",
    "insats/aktivitet",
    "insats/åtgärd",
    "namn på insats",
    "benämning",
    "budgetpost",
    "post",
    "arbetspaket",
    "moment",
    "name",
    "activity",
  ],
  year: ["kalenderår", "verksamhetsår", "räkenskapsår", "period", "avser år", "fiscal year"],
  amount: [
    "kostnader",
    "totalkostnad",
    "total kostnad",
    "kronor",
    "budgetbelopp",
    "beviljat belopp",
    "sökt belopp",
    "budget totalt",
    "cost",
  ],
  number: ["antal enheter", "volym", "quantity"],
  price: ["à-pris", "styckpris", "pris per enhet", "kostnad per enhet", "enhetspris", "unit price"],
  actual: ["redovisat utfall", "förbrukat", "outcome"],
  forecast: ["own forecast"],
  overhead: ["egen oh", "own overhead"],
  resources: ["specifikation", "vad ingår", "description"],
  costType: [
    "kostnadspost",
    "kostnadskategori",
    "kategori",
    "slag",
    "typ av kostnad",
    "kostnad avser",
    "category",
  ],
  funder: [
    "finansieras av",
    "finansierare",
    "bidragsgivare",
    "betalas av",
    "vem betalar",
    "finansieringskälla",
    "financing",
  ],
  responsible: [
    "ansvarig förvaltning",
    "utförare",
    "ansvarig enhet",
    "ansvarig part",
    "förvaltning",
    "genomförare",
    "utförs av",
    "owner",
  ],
  account: ["kto"],
  costCentre: ["ansv", "kst", "kostnadsställe"],
  operations: ["vht"],
  project: ["proj"],
  note: [
    "not",
    "fotnot",
    "kommentarer",
    "notering",
    "anteckning",
    "anteckningar",
    "anm",
    "noteringar",
    "notes",
    "comment",
    "comments",
  ],
};
const furtherNames: ReadonlyMap<string, ColumnSpec<BudgetColumn>> = new Map(
  budgetColumns.flatMap((spec) => (further[spec.id] ?? []).map((name) => [folded(name), spec] as const)),
);
const every: ReadonlyMap<string, ColumnSpec<BudgetColumn>> = new Map([...furtherNames, ...specs]);

export interface KnownColumn {
  readonly id: BudgetColumn;
  readonly unit: MoneyUnit | undefined;
  readonly currency: string | undefined;
  /** How early among the names of its column: two columns of one meaning are told apart by it. */
  readonly rank: number;
}

/** The column of a budget that a heading names: `Belopp (tkr)`, `Kostnad i EUR`, `Ansvarig:`. */
export function knownColumn(name: string): KnownColumn | undefined {
  const currency = currencyIn(name);
  const bare =
    currency === undefined
      ? name.replace(/[\s:.*]+$/u, "")
      : withoutCurrency(name).replace(/(?:\s+i)?[\s:.*()[\],]+$/iu, "");
  const match = matchColumn(bare, every);
  if (match === undefined) return undefined;
  const { spec, unit } = match;
  const rank = rankOf(spec, folded(bare));
  return { id: spec.id, unit, currency: spec.money === true ? currency : undefined, rank };
}

function rankOf(spec: ColumnSpec<BudgetColumn>, written: string): number {
  const names = [...spec.names, ...(further[spec.id] ?? [])].map(folded);
  const exact = names.indexOf(written);
  return exact >= 0 ? exact : names.findIndex((name) => written.startsWith(name));
}

export const budgetColumnNames: readonly string[] = budgetColumns.map((spec) => spec.names[0]);
/** What a heading may be a slip of. A code is none: the files of accounting systems have many that are like one. */
export const namesOfColumns: ReadonlyMap<string, ColumnSpec<BudgetColumn>> = new Map(
  [...specs].filter(([, spec]) => !isAccountPart(spec.id)),
);
