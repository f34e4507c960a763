import { type CubeCell as BudgetCell, split, total } from "../../budget/cube.js";
import { isZero, type Money, noRate, percent, ratio, type Rate, roundTo, sum } from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import { say } from "../../texts/say.js";
import type { BudgetContext } from "./context.js";
import { explainBudgetSum } from "./explanations.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  totalRow,
} from "../cells.js";
import type { Table } from "../report.js";

const tenth = percent("0.1");
const shareOfWhole = (part: Money, whole: Money): Rate =>
  isZero(whole) ? noRate : roundTo(ratio(part, whole), tenth);

/** Kronor and share per funder, and what part of it is co-financing. */
export function fundingTable({ budget, view, unit, trace }: BudgetContext): Table {
  const funders = [...split(budget.cells, "funder")];
  const exact = funders.map(([, cells]) => total(cells));
  const cofunded = funders.map(([name]) => isCofunder(name, view.cofunders));
  const cofinanced = (of: readonly Money[]): Money => sum(of.filter((_, i) => cofunded[i]));
  const share = (part: Money) => shareCell(shareOfWhole(part, sum(exact)));
  const explain = (label: string, cells: readonly BudgetCell[]) => () =>
    explainBudgetSum(label, cells, trace);
  return {
    id: "funding",
    title: say("budget.funding"),
    columns: [
      textColumn("funder", say("budget.dimension.funder")),
      amountColumn("amount", say("budget.amount"), unit),
      shareColumn("share", say("budget.share")),
    ],
    rows: [
      ...funders.map(([name, cells], i) =>
        bodyRow(
          textCell(name === "" ? say("budget.notStated") : name),
          amountCell(exact[i]!, unit, { explain: explain(name, cells) }),
          share(exact[i]!),
        ),
      ),
      totalRow(
        textCell(say("budget.total")),
        amountCell(sum(exact), unit, {
          formula: {
            kind: "sum",
            of: funders.map((_, row) => ({ table: "funding", row, column: "amount" })),
          },
        }),
        share(sum(exact)),
      ),
      ...(cofunded.includes(true)
        ? [
            bodyRow(
              textCell(say("budget.cofinancing")),
              amountCell(cofinanced(exact), unit),
              share(cofinanced(exact)),
            ),
          ]
        : []),
    ],
    notes: [say("budget.note.shares")],
  };
}

const isCofunder = (name: string, cofunders: ReadonlySet<string> | undefined): boolean =>
  cofunders === undefined ? folded(name).startsWith("medfinansi") : cofunders.has(folded(name));
