import { isMoney } from "../../analysis/many/goals.js";
import { type CostPerExtraYear, costPerExtraYear } from "../../analysis/run/key-figures.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  type AmountUnit,
  bodyRow,
  countCell,
  emptyCell,
  notCell,
  textCell,
  textColumn,
} from "../cells.js";
import type { Cell, Table } from "../report.js";
import { people } from "../run/people.js";
import { type CompareContext, shortName, spokenName } from "./context.js";
import { goalLabel, goalName } from "./goal-words.js";

/** What the second goal costs by the first, beside doing nothing; a ratio that would mislead is a sentence. */
function priceOf({ values, goals }: CompareContext, place: number): CostPerExtraYear | undefined {
  const [money, years] = goals;
  if (goals.length !== 2 || !isMoney(money!) || isMoney(years!)) return undefined;
  return costPerExtraYear(values[place]![0]!, values[place]![1]!);
}

export function priceCell(context: CompareContext, place: number, unit: AmountUnit): Cell {
  const price = priceOf(context, place);
  if (price === undefined) return emptyCell;
  if (price.kind === "cost") return amountCell(exactly(price.perYear), unit);
  if (price.kind === "noMore") return notCell(say("compare.fewer"));
  return notCell(say(context.values[place]![0]! >= 0.005 ? "compare.saves" : "compare.free"));
}

/** What one more year costs, alone and on the way up from the next cheaper; those that others beat are said so. */
export function costTable(context: CompareContext): Table | undefined {
  const { standings, values, goals, unit } = context;
  if (standings === undefined) return undefined;
  const [money, years] = [goals[0]!, goals[1]!];
  const nothing = context.alternatives.length;
  const places = [...values.keys()].sort((a, b) => values[a]![1]! - values[b]![1]! || a - b);
  return {
    id: "cost",
    title: say("compare.cost"),
    columns: [
      textColumn("alternative", say("compare.alternative")),
      {
        id: "years",
        label: years.kind === "unsupportedYears" ? say("compare.extra") : goalLabel(years),
        unit: "antal",
        decimals: 1,
      },
      amountColumn(
        "money",
        say(money.kind === "net" ? "compare.money.net" : "compare.money.presentValue"),
        unit,
      ),
      amountColumn("alone", say("compare.alone"), unit),
      amountColumn("margin", say("compare.margin"), unit),
      textColumn("standing", say("compare.standing")),
    ],
    rows: places.map((place) => {
      const standing = standings[place]!;
      const after = standing.kind === "frontier" ? standing.after : undefined;
      return bodyRow(
        textCell(shortName(context, place)),
        countCell(people(values[place]![1]!)),
        amountCell(exactly(values[place]![0]!), unit),
        place === nothing ? emptyCell : priceCell(context, place, unit),
        after === undefined ? emptyCell : amountCell(exactly(after.perUnit), unit),
        textCell(standingWords(context, place)),
      );
    }),
    notes: [say("compare.note.cost", { years: goalName(years), money: goalName(money) })],
  };
}

function standingWords(context: CompareContext, place: number): Label {
  const standing = context.standings![place]!;
  const name = (p: number): string => spokenName(context, p);
  switch (standing.kind) {
    case "frontier":
      return standing.after === undefined
        ? say("compare.standing.first")
        : say("compare.standing.frontier", { before: name(standing.after.place) });
    case "dominated":
      return say("compare.standing.dominated", { by: name(standing.by) });
    case "mixed":
      return say("compare.standing.mixed", { a: name(standing.by[0]), b: name(standing.by[1]) });
  }
}
