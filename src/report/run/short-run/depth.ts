import { cycleName } from "../../../analysis/run/horizon.js";
import type { Liquidity, Settled, ShortRun } from "../../../analysis/run/short-run.js";
import { count } from "../../../core/decimal.js";
import type { Explanation, Label } from "../../../core/explanation.js";
import { exactly } from "../../../ledger/kronor.js";
import { signFor } from "../../../ledger/query.js";
import { say } from "../../../texts/say.js";
import { amountCell, amountColumn, bodyRow, countCell, notCell, textCell, textColumn } from "../../cells.js";
import type { Cell, CellRef, ReportRow, Table } from "../../report.js";
import type { RunContext } from "../context.js";
import { addedUp, made, opposite, words } from "../explained.js";
import { itemLabel } from "../items.js";
import { isPaid, moneyOf, nameOf } from "./months.js";

const everybody = ({ municipality, boards, others }: ShortRun): Liquidity[] => [
  ...boards,
  ...(municipality === undefined ? [] : [municipality]),
  ...others,
];

/** How deep each is out of pocket, when, for how long, and when it is back. */
export function depthTable(context: RunContext, short: ShortRun): Table {
  const { unit, result } = context;
  const month = (cycle: number): string => cycleName(result.horizon, cycle);
  const rows = everybody(short)
    .filter(isPaid)
    .map((whose): ReportRow => {
      const { lowest, below, back, atEnd } = whose.depth;
      const reached = (cycle: number) => moneyOf(context, whose, { view: "paid", from: 0, until: cycle + 1 });
      const read = (label: Label, value: string, unit: string) => (): Explanation =>
        made(label, value, unit, words(say("shortRun.fromMonths")), () =>
          [...whose.reached.keys()].map((cycle) => ({ ...reached(cycle), label: month(cycle) })),
        );
      const never = (label: Label) => notCell(say("shortRun.never"), { explain: read(label, "–", "kr") });
      const [lowestAt, backAt] = [say("shortRun.lowestAt"), say("shortRun.back")];
      return bodyRow(
        textCell(nameOf(whose)),
        lowest === undefined
          ? never(say("shortRun.lowest"))
          : amountCell(exactly(lowest.sum), unit, { explain: () => reached(lowest.cycle) }),
        lowest === undefined
          ? never(lowestAt)
          : textCell(month(lowest.cycle), { explain: read(lowestAt, month(lowest.cycle), "årtal") }),
        countCell(count(String(below)), {
          explain: read(say("shortRun.below"), String(below), "antal"),
        }),
        lowest === undefined
          ? never(backAt)
          : back === undefined
            ? notCell(say("shortRun.notBack"), { explain: read(backAt, "–", "årtal") })
            : textCell(month(back), { explain: read(backAt, month(back), "årtal") }),
        amountCell(exactly(atEnd), unit, { explain: () => reached(short.until - 1) }),
      );
    });
  return {
    id: "shortRunDepth",
    title: say("shortRun.depth"),
    columns: [
      textColumn("whose", say("shortRun.whose")),
      amountColumn("lowest", say("shortRun.lowest"), unit),
      textColumn("lowestAt", say("shortRun.lowestAt")),
      { id: "below", label: say("shortRun.below"), unit: "antal", decimals: 0 },
      textColumn("back", say("shortRun.back")),
      amountColumn("atEnd", say("shortRun.atEnd"), unit),
    ],
    rows,
    notes: [say("shortRun.note.depth")],
  };
}

const settledParts = ["paid", "toGet", "toPay"] as const;

/** What is earned by the end is what is paid, and what is still owed. */
export function settledTable(context: RunContext, short: ShortRun): Table {
  const { unit, result } = context;
  const id = "shortRunSettled";
  const rows = everybody(short).map((whose, row): ReportRow => {
    const { settled } = whose;
    const ref = (column: keyof Settled): CellRef => ({ table: id, row, column });
    const all = { from: 0, until: short.until };
    const cell = (part: keyof Settled, explain: () => Explanation): Cell =>
      amountCell(exactly(settled[part]), unit, {
        explain,
        ...(part === "earned"
          ? {
              formula: {
                kind: "difference",
                from: { kind: "plus", of: [ref("paid"), ref("toGet")] },
                minus: ref("toPay"),
              },
            }
          : {}),
      });
    return bodyRow(
      textCell(nameOf(whose)),
      cell("earned", () => moneyOf(context, whose, { ...all, view: "earned" })),
      cell("paid", () => moneyOf(context, whose, { ...all, view: "paid" })),
      cell("toGet", () => owedOf(context, short, whose, "toGet")),
      cell("toPay", () => owedOf(context, short, whose, "toPay")),
    );
  });
  return {
    id,
    title: say("shortRun.settled"),
    columns: [
      textColumn("whose", say("shortRun.whose")),
      amountColumn("earned", say("shortRun.earned"), unit),
      ...settledParts.map((part) => amountColumn(part, say(`shortRun.${part}`), unit)),
    ],
    rows,
    notes: [say("shortRun.note.settled", { last: cycleName(result.horizon, short.until - 1) })],
  };
}

/** Item by item what is earned by the end and paid after it. */
function owedOf(
  context: RunContext,
  short: ShortRun,
  { query }: Liquidity,
  side: "toGet" | "toPay",
): Explanation {
  const { result } = context;
  const label = say(`shortRun.${side}`);
  const sign = side === "toGet" ? 1 : -1;
  const each = result.ledger.items
    .filter((item) => item.lag > 0 && signFor(item, query) === sign)
    .map((item) => ({ item, from: Math.max(0, short.until - item.lag) }))
    .map(({ item, from }) => ({ item, asked: { ...query, item: item.id, from, until: short.until } }))
    .filter(({ asked }) => result.ledger.sum(asked) !== 0)
    .map(({ asked, item }) => result.explain(asked, itemLabel(item)));
  const total = addedUp(label, "kr", each);
  return side === "toGet" ? total : opposite(label, total);
}
