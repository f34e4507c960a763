import type { Turn } from "../../analysis/run/key-figures.js";
import type { Label } from "../../core/explanation.js";
import { isPartOf, municipalBooks, municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { amountCell, bodyRow, emptyCell, notCell, textCell, textColumn, yearCell } from "../cells.js";
import type { Cell, Explain, ReportRow, Table } from "../report.js";
import type { RunContext } from "../run/context.js";
import { explainedTurn, presentValueOf, worstOf } from "../run/explained.js";
import { alternativeColumns, type CompareContext, moneyColumns } from "./context.js";

/** Less than half an öre is nothing. */
const isSome = (amount: number): boolean => Math.abs(amount) >= 0.005;

interface Figure {
  readonly value: number;
  readonly explain: Explain;
}

/** A row of the alternatives' amounts; none where there is nothing in any of them. */
export function amounts(
  { runs, unit }: CompareContext,
  label: Label,
  of: (run: RunContext) => Figure | undefined,
  role: ReportRow["role"] = "body",
): ReportRow[] {
  const figures = runs.map(of);
  if (!figures.some((f) => f !== undefined && isSome(f.value))) return [];
  const cells = figures.map((f): Cell =>
    f === undefined ? emptyCell : amountCell(exactly(f.value), unit, { explain: f.explain }),
  );
  return [{ role, cells: [textCell(label), ...cells] }];
}

const sumOf =
  (query: Query, label: Label) =>
  ({ result }: RunContext): Figure => ({
    value: result.ledger.sum(query),
    explain: () => result.explain(query, label),
  });

/** What the municipality gains or loses in the first year, five years, ten and all; today's value; the most it is out. */
export function municipalityTable(context: CompareContext): Table {
  const { years, runs } = context;
  const { rate, rates } = runs[0]!.result.scenario.settings;
  const spans = [...new Set([1, 5, 10, years.length])].filter((n) => n <= years.length).sort((a, b) => a - b);
  const rows = spans.flatMap((n) => {
    const [first, last] = [String(years[0]!), String(years[n - 1]!)];
    const label = n === 1 ? say("compare.netFirst", { year: first }) : say("compare.net", { first, last });
    return amounts(context, label, (run) => {
      const until = run.result.horizon.years[n - 1]?.until;
      const query = { ...municipalBooks, ...(n === years.length ? {} : { from: 0, until: until ?? 0 }) };
      return sumOf(query, label)(run);
    });
  });
  const present = say("compare.present", { rate, changes: rates !== undefined });
  return {
    id: "municipality",
    title: say("compare.municipality"),
    columns: [textColumn("figure", ""), ...moneyColumns(context)],
    rows: [
      ...rows,
      ...amounts(context, present, (run) => ({
        value: run.figures.municipalBooks.presentValue,
        explain: () => presentValueOf(run, municipalBooks, present),
      })),
      ...amounts(context, say("run.turn.worst"), (run) => {
        const { turn } = run.figures.municipalBooks;
        if (turn.worst === undefined) return undefined;
        return {
          value: turn.worst.sum,
          explain: () => worstOf(run, municipalBooks, turn, say("run.turn.worst")),
        };
      }),
    ],
    notes: [],
  };
}

/** When the municipality's net turns, for each alternative; nothing to say of a single year. */
export function turnsTable(context: CompareContext): Table | undefined {
  const { runs, years } = context;
  if (years.length < 2) return undefined;
  const last = String(years.at(-1)!);
  const row = (label: Label, of: (turn: Turn) => readonly [number | undefined, Label]): ReportRow =>
    bodyRow(
      textCell(label),
      ...runs.map((run) => {
        if (!run.figures.actors.has(municipality)) return emptyCell;
        const { turn } = run.figures.municipalBooks;
        const [at, otherwise] = of(turn);
        const year = at === undefined ? undefined : years[at];
        const explain = () => explainedTurn(run, municipalBooks, label, year);
        return year === undefined ? notCell(otherwise, { explain }) : yearCell(year, { explain });
      }),
    );
  return {
    id: "turns",
    title: say("compare.turns"),
    columns: [textColumn("figure", ""), ...alternativeColumns(context, textColumn)],
    rows: [
      row(say("run.turn.firstPlus"), (t) => [t.firstPlus, say("run.turn.noYear")]),
      row(say("run.turn.plusFrom"), (t) => [t.plusFrom, say("run.turn.notLast", { last })]),
      row(say("run.turn.repaid"), (t) =>
        t.worst === undefined
          ? [undefined, say("run.turn.nothingOut")]
          : [t.repaid, say("run.turn.notRepaid", { last })],
      ),
    ],
    notes: [],
  };
}

/** Who else pays and gets, over the horizon. Those who take part are told apart: what they live on, and their pension. */
export function actorsTable(context: CompareContext): Table | undefined {
  const { runs } = context;
  const top = [...new Set(runs.flatMap((run) => run.result.topActors))].filter((a) => a !== municipality);
  const rows = top.flatMap((actor) => {
    const parts = [...new Set(runs.flatMap((run) => run.result.actors))].filter(
      (a) => isPartOf(a, actor) && a !== actor,
    );
    const told = actor === participants ? parts : [];
    const rest = { actor };
    if (told.length === 0) return amounts(context, actor, sumOf(rest, actor));
    const known = told.flatMap((part) => amounts(context, part, sumOf({ actor: part }, part)));
    const left = amounts(context, say("run.restOf", { actor }), ({ result }) => {
      const whole = result.ledger.sum(rest);
      const named = told.reduce((sum, part) => sum + result.ledger.sum({ actor: part }), 0);
      return { value: whole - named, explain: () => result.explain(rest, say("run.restOf", { actor })) };
    });
    return [...known, ...left];
  });
  const all = [
    ...rows,
    ...amounts(
      context,
      say("run.publicFinances"),
      (run) => sumOf({ actors: run.figures.publicActors }, say("run.publicFinances"))(run),
      "total",
    ),
    ...amounts(
      context,
      say("run.society"),
      (run) => ({
        value: run.figures.society.sum,
        explain: () => run.result.explain({ actors: run.result.topActors }, say("run.society")),
      }),
      "total",
    ),
  ];
  if (all.length === 0) return undefined;
  return {
    id: "actors",
    title: say("compare.actors", { first: String(context.years[0]!), last: String(context.years.at(-1)!) }),
    columns: [textColumn("actor", say("run.actor")), ...moneyColumns(context)],
    rows: all,
    notes: [say("compare.note.public")],
  };
}

/** Whose money is told by what it is to them. */
const participants = "individ";
