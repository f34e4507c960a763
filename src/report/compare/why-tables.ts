import type { Attributed } from "../../analysis/many/attribution.js";
import { sum } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { municipalBooks, municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { LedgerItem } from "../../ledger/posting.js";
import { say } from "../../texts/say.js";
import { amountCell, amountColumn, bodyRow, textCell, textColumn, totalRow } from "../cells.js";
import type { CellFormula, ReportRow, Table } from "../report.js";
import { headingOf } from "../run/heading.js";
import { addedUp, lessOf } from "../run/explained.js";
import { touches } from "../run/items.js";
import type { RunContext } from "../run/context.js";
import { type CompareContext, others, type Why } from "./context.js";

const isSome = (amount: number): boolean => Math.abs(amount) >= 0.005;

/** The difference in the municipality's net from the best alternative's, item by item. The rows make the difference. */
export function whyItemsTable(context: CompareContext): Table | undefined {
  const { runs, best, unit, alternatives } = context;
  const held = others(context, best);
  if (held.length === 0) return undefined;
  const headings = new Map<string, Label>();
  for (const run of runs)
    for (const item of run.result.ledger.items.filter((i) => touches(i, municipality))) {
      const { key, label } = headingOf(item);
      if (!headings.has(key)) headings.set(key, label);
    }
  const of = (run: RunContext, key: string): number =>
    itemsUnder(run, key).reduce(
      (total, { id }) => total + run.result.ledger.sum({ ...municipalBooks, item: id }),
      0,
    );
  const rows = [...headings].flatMap(([key, label]) => {
    const amounts = held.map(({ place }) => of(runs[place]!, key) - of(runs[best]!, key));
    return amounts.some(isSome) ? [{ key, label, amounts }] : [];
  });
  if (rows.length === 0) return undefined;
  const columns = held.map(({ alternative, place }) => ({ id: alternative.id, place }));
  const down = (column: string): CellFormula => ({
    kind: "sum",
    of: rows.map((_, row) => ({ table: "whyItems", row, column })),
  });
  const span = { first: String(context.years[0]!), last: String(context.years.at(-1)!) };
  return {
    id: "whyItems",
    title: say("compare.whyItems", span),
    columns: [
      textColumn("item", say("run.item")),
      ...columns.map(({ id }) =>
        amountColumn(id, say("compare.against", { alternative: id, best: alternatives[best]!.id }), unit),
      ),
    ],
    rows: [
      ...rows.map(({ key, label, amounts }) =>
        bodyRow(
          textCell(label),
          ...columns.map(({ place }, i) =>
            amountCell(exactly(amounts[i]!), unit, {
              explain: () =>
                lessOf(label, explained(runs[place]!, key, label), explained(runs[best]!, key, label)),
            }),
          ),
        ),
      ),
      totalRow(
        textCell(say("compare.difference")),
        ...columns.map(({ id }, i) =>
          amountCell(sum(rows.map((r) => exactly(r.amounts[i]!))), unit, { formula: down(id) }),
        ),
      ),
    ],
    notes: [],
  };
}

const itemsUnder = ({ result }: RunContext, key: string): LedgerItem[] =>
  result.ledger.items.filter((i) => touches(i, municipality) && headingOf(i).key === key);

const explained = (run: RunContext, key: string, label: Label): Explanation =>
  addedUp(
    label,
    "kr",
    itemsUnder(run, key).map(({ id }) => run.result.explain({ ...municipalBooks, item: id }, id)),
  );

/** The same difference by what the alternatives say otherwise: each thing changed alone, and what is left of it. */
export function whyInputsTable(context: CompareContext): Table | undefined {
  const { alternatives, best, unit, whys } = context;
  const rows: ReportRow[] = [];
  for (const { place, attribution } of whys) {
    const name = say("compare.against", {
      alternative: alternatives[place]!.id,
      best: alternatives[best]!.id,
    });
    const own = changesOf(attribution).filter(({ effect }) => isSome(effect));
    const first = rows.length;
    for (const { label, effect } of own)
      rows.push(bodyRow(textCell(name), textCell(label), amountCell(exactly(effect), unit)));
    const formula: CellFormula = {
      kind: "sum",
      of: own.map((_, i) => ({ table: "whyInputs", row: first + i, column: "effect" })),
    };
    const whole = exactly(attribution.whole[0]!);
    rows.push(
      totalRow(textCell(name), textCell(say("compare.difference")), amountCell(whole, unit, { formula })),
    );
  }
  if (rows.length === 0) return undefined;
  return {
    id: "whyInputs",
    title: say("compare.whyInputs"),
    columns: [
      textColumn("against", say("compare.alternative")),
      textColumn("change", say("compare.change")),
      amountColumn("effect", say("compare.effect"), unit),
    ],
    sections: "against",
    rows,
    notes: [say("compare.note.whyInputs")],
  };
}

/** What was changed and what it did, with interplay last: they make the whole. */
export const changesOf = ({ changes, interplay }: Why["attribution"]): { label: Label; effect: number }[] => [
  ...changes.map((change) => ({ label: changeLabel(change), effect: change.effect[0]! })),
  ...(changes.length > 1 ? [{ label: say("compare.interplay"), effect: interplay[0]! }] : []),
];

/** `arbetsgivare: privat i stället för kommun`. */
export const changeLabel = ({ parts }: Attributed): Label =>
  say("compare.changed", {
    parts: parts.map(({ from, to }) => ({
      kind: (to ?? from)!.kind,
      name: (to ?? from)!.name,
      from: from?.text ?? "",
      to: to?.text ?? "",
    })),
  });
