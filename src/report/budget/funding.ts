import { type CubeCell as BudgetCell, split, total } from "../../budget/cube.js";
import type { Label } from "../../core/explanation.js";
import { type Cofinancing, cofinancing } from "../../budget/cofinancing.js";
import {
  fixed,
  inPercent,
  isZero,
  type Money,
  noRate,
  percent,
  percentOf,
  ratio,
  type Rate,
  roundTo,
  sum,
} from "../../core/decimal.js";
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
export function fundingTable(context: BudgetContext): Table {
  const { budget, view, unit, trace } = context;
  const funders = [...split(budget.cells, "funder")];
  const exact = funders.map(([, cells]) => total(cells));
  const own = budget.cells.filter((c) => c.inKind || isCofunder(c.funder, view.cofunders));
  const inKind = own.filter((c) => c.inKind);
  const amountRow = (label: Label, amount: Money) =>
    bodyRow(textCell(label), amountCell(amount, unit), share(amount));
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
      ...(own.length > 0 ? [amountRow(say("budget.cofinancing"), total(own))] : []),
      ...(inKind.length > 0 ? [amountRow(say("budget.cofinancing.inKind"), total(inKind))] : []),
    ],
    notes: [say("budget.note.shares"), ...cofinancingNotes(context)],
  };
}

/** The co-financing of the budget against the call's; undefined where nothing is asked for. */
export function cofinancingOf({ budget, view }: BudgetContext): Cofinancing | undefined {
  if (view.cofinancing === undefined) return undefined;
  const rule = view.withOverhead ? view.rule : undefined;
  return cofinancing(budget.cells, (name) => isCofunder(name, view.cofunders), rule, view.cofinancing.share);
}

function cofinancingNotes(context: BudgetContext): Label[] {
  const found = cofinancingOf(context);
  const { cofinancing: asked, withOverhead } = context.view;
  if (found === undefined || asked === undefined) return [];
  const from = asked.source === undefined ? {} : { source: asked.source.text, grade: asked.source.grade };
  const percent = percentOf(asked.share);
  const decimals = Math.max(1, percent.split(".")[1]?.length ?? 0);
  const own = fixed(inPercent(found.share), decimals);
  return [say("budget.note.cofinancing", { share: own, asked: percent, overhead: withOverhead, ...from })];
}

const isCofunder = (name: string, cofunders: ReadonlySet<string> | undefined): boolean =>
  cofunders === undefined ? folded(name).startsWith("medfinansi") : cofunders.has(folded(name));
