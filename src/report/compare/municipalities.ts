import { municipalBooks } from "../../ledger/actors.js";
import { say } from "../../texts/say.js";
import { textColumn } from "../cells.js";
import type { Table } from "../report.js";
import { type CompareContext, moneyColumns } from "./context.js";
import { amounts } from "./money.js";

/** The net of each municipality, where the alternatives are of several; undefined where they are of one. */
export function municipalityNetsTable(context: CompareContext): Table | undefined {
  const { runs, years } = context;
  const all = runs.flatMap(({ result }) => result.scenario.sharedCost.municipalities?.names ?? []);
  if (all.length === 0) return undefined;
  const rows = [...new Set(all)].flatMap((name) =>
    amounts(context, name, ({ result }) => {
      if (result.municipalities === undefined) return undefined;
      const query = { ...municipalBooks, municipality: name };
      return { value: result.municipalities.sum(query), explain: () => result.explain(query, name) };
    }),
  );
  const label = say("run.municipalities.all");
  const total = amounts(
    context,
    label,
    ({ result }) => ({
      value: result.ledger.sum(municipalBooks),
      explain: () => result.explain(municipalBooks, label),
    }),
    "total",
  );
  return {
    id: "municipalityNets",
    title: say("compare.municipalities", { first: String(years[0]!), last: String(years.at(-1)!) }),
    columns: [textColumn("municipality", say("run.municipalities.one")), ...moneyColumns(context)],
    rows: [...rows, ...total],
    notes: [],
  };
}
