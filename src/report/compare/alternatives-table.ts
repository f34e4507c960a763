import { outcomeEffect, yearsInWork } from "../../analysis/many/goals.js";
import type { Label } from "../../core/explanation.js";

import { exactly } from "../../ledger/kronor.js";
import { say } from "../../texts/say.js";
import {
  amountCell,
  amountColumn,
  bodyRow,
  countCell,
  emptyCell,
  notCell,
  optionalColumn,
  textCell,
  textColumn,
} from "../cells.js";
import type { Cell, Column, Table } from "../report.js";
import { people } from "../run/people.js";
import { priceCell } from "./cost-table.js";
import { type CompareContext, spokenName } from "./context.js";

/** What is compared, doing nothing last; for programs, each with its figures in a row. */
export function alternativesTable(context: CompareContext): Table {
  const { alternatives, unit } = context;
  const money = (id: string, label: Label): Column => ({ ...amountColumn(id, label, unit), dataOnly: true });
  const years = (id: string, label: Label): Column => ({
    id,
    label,
    unit: "antal",
    decimals: 1,
    dataOnly: true,
  });
  const first = String(context.years[0]!);
  const last = String(context.years.at(-1)!);
  const { rate, rates } = context.runs[0]!.result.scenario.settings;
  return {
    id: "alternatives",
    title: say("compare.alternatives"),
    columns: [
      textColumn("alternative", ""),
      textColumn("title", say("compare.alternative")),
      money("municipalityNet", say("compare.net", { first, last })),
      money("presentValue", say("compare.present", { rate, changes: rates !== undefined })),
      money("public", say("run.publicFinances")),
      money("society", say("run.society")),
      years("workYears", say("compare.workYears")),
      years("unsupportedYears", say("compare.unsupported")),
      money("costPerYear", say("compare.perYear")),
      optionalColumn("dominatedBy", say("compare.dominatedBy")),
    ],
    rows: [
      ...alternatives.map(({ id, title }, place) =>
        bodyRow(textCell(id), textCell(title), ...figuresOf(context, place), dominatedCell(context, place)),
      ),
      bodyRow(
        textCell(say("compare.nothing")),
        textCell(say("compare.nothingMeans")),
        ...[0, 0, 0, 0].map((n) => amountCell(exactly(n), unit)),
        ...[0, 0].map((n) => countCell(people(n))),
        notCell(say("run.perExtraYear.noMore")),
        dominatedCell(context, alternatives.length),
      ),
    ],
    notes: [],
  };
}

function figuresOf(context: CompareContext, place: number): Cell[] {
  const { unit } = context;
  const { figures, result } = context.runs[place]!;
  const work = outcomeEffect(result, yearsInWork);
  const own = figures.municipalBooks;
  return [
    ...[own.sum, own.presentValue, figures.public.sum, figures.society.sum].map((amount) =>
      amountCell(exactly(amount), unit),
    ),
    work === undefined ? emptyCell : countCell(people(work)),
    countCell(people(figures.extraInWork.years)),
    priceCell(context, place, unit),
  ];
}

/** Plainly, or by a mix of two others. */
function dominatedCell(context: CompareContext, place: number): Cell {
  const by = context.beaten[place]!;
  const standing = context.standings?.[place];
  if (by.length > 0)
    return textCell(say("compare.names", { names: by.map((p) => spokenName(context, p)), and: "," }));
  if (standing?.kind === "mixed")
    return textCell(
      say("compare.names", { names: standing.by.map((p) => spokenName(context, p)), and: "+" }),
    );
  return emptyCell;
}
