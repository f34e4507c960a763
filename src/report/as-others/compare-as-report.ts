import { type AsOthers, allSums, type SumOf } from "../../analysis/many/as-others.js";
import { orderOf } from "../../analysis/many/swings.js";
import { toFloat } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { Convention, CountedSum } from "../../input/conventions/convention.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  type AmountUnit,
  amountUnits,
  bodyRow,
  inWholeSteps,
  notCell,
  textCell,
  textColumn,
} from "../cells.js";
import type { Cell, Provenance, Report, Table } from "../report.js";
import { conventionsTable } from "./conventions-table.js";
import { explained } from "./explained.js";

/** An alternative, counted as others do. */
export interface AlternativeAs {
  readonly id: string;
  readonly title: string;
  readonly as: AsOthers;
}

/** Alternatives side by side, each as we count and as others do, and whether that changes their order. */
export function compareAsReport(
  convention: Convention,
  alternatives: readonly AlternativeAs[],
  unit: AmountUnit["name"],
  provenance: Provenance,
): Report {
  const { name } = convention;
  const steps = inWholeSteps(amountUnits[unit]);
  const { years } = alternatives[0]!.as.ours.way.result.horizon;
  return {
    id: "compareAs",
    title: say("compareAs.title", { name }),
    intro: [say("compareAs.intro", { name, alternatives: alternatives.length })],
    lead: { heading: say("compareAs.heading", { name }), paragraphs: [orderSaid(name, alternatives)] },
    tables: [
      sumsTable(name, alternatives, "sum", steps),
      sumsTable(name, alternatives, "presentValue", steps),
      conventionsTable(alternatives),
    ],
    notes: [
      say("as.note.inputs", { name }),
      say("as.note.period", { first: String(years[0]!.year), last: String(years.at(-1)!.year) }),
      say("compareAs.note.steps", { convention: convention.id }),
    ],
    assumptions: [],
    provenance,
  };
}

/** Those that every alternative has. */
const sumsOf = (alternatives: readonly AlternativeAs[]): CountedSum[] =>
  allSums.filter((sum) => alternatives.every(({ as }) => as.ours.sums.has(sum)));

function orderSaid(name: string, alternatives: readonly AlternativeAs[]): Label[] {
  const order = (sum: CountedSum, whose: "ours" | "theirs"): string[] =>
    orderOf(alternatives.map(({ as }) => toFloat(as[whose].sums.get(sum)!.sum))).map(
      (place) => alternatives[place]!.id,
    );
  const { counted } = alternatives[0]!.as;
  return sumsOf(alternatives)
    .filter((sum) => counted.has(sum))
    .map((sum) =>
      say("compareAs.order", { name, sum, ours: order(sum, "ours"), theirs: order(sum, "theirs") }),
    );
}

function sumsTable(
  name: string,
  alternatives: readonly AlternativeAs[],
  what: keyof SumOf,
  unit: AmountUnit,
): Table {
  const sums = sumsOf(alternatives);
  const cellsOf = ({ id, as }: AlternativeAs, sum: CountedSum): Cell[] => {
    const [ours, theirs] = (["ours", "theirs"] as const).map((whose) =>
      amountCell(as[whose].sums.get(sum)![what], unit, {
        explain: () => explained(as[whose], sum, what, id),
      }),
    );
    return [ours!, as.counted.has(sum) ? theirs! : notCell(say("as.notTheirs", { name }))];
  };
  return {
    id: what === "sum" ? "compareAs" : "compareAsPresentValue",
    title: say(what === "sum" ? "compareAs.sums" : "compareAs.presentValues", { name }),
    columns: [
      textColumn("alternative", ""),
      textColumn("title", say("compare.alternative")),
      ...sums.flatMap((sum) => [
        amountColumn(sum, say("compareAs.ours", { sum }), unit),
        amountColumn(`${sum}As`, say("compareAs.theirs", { sum, name }), unit),
      ]),
    ],
    rows: alternatives.map((one) =>
      bodyRow(textCell(one.id), textCell(one.title), ...sums.flatMap((sum) => cellsOf(one, sum))),
    ),
    notes: [],
  };
}
