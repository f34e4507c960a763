import type { BeforeAfter, Displaced, Displacement, Loss, Net } from "../../analysis/run/run-result.js";
import { compensatedSum } from "../../core/compensated-sum.js";
import { fixed, fromFloat, inPercent, plain, rate, type Rate } from "../../core/decimal.js";
import type { Explanation, Label } from "../../core/explanation.js";
import { municipalBooks } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { amountCell, amountColumn, bodyRow, shareCell, shareColumn, textCell, textColumn } from "../cells.js";
import type { Cell, CellRef, Explain, ReportRow, Table } from "../report.js";
import type { RunContext } from "./context.js";
import { lessOf, made, presentValueOf, words } from "./explained.js";
import { amountRow } from "./rows.js";

/** The three sums, which are told apart everywhere. */
export type Whose = "municipality" | "public" | "society";

const labels = {
  municipality: "run.municipality",
  public: "run.publicFinances",
  society: "run.society",
} as const;

const before = say("run.before");
type Counted = Extract<Displacement, { kind: "counted" }>;

/**
 * What is left of a sum if a share of the jobs is taken from others, for under its total: year by year, and today. A share
 * that takes nothing has no row. Where the scenario gives a share, the sum without any stands here too.
 */
export function displacedRows(
  context: RunContext,
  whose: Whose,
  at: { table: string; row: number },
): ReportRow[] {
  const { displacement } = context;
  if (displacement.kind !== "counted") return [];
  const { low, high, inOtherTables } = displacement;
  const ends = [low, high].filter((end) => end[whose] !== undefined && takes(end[whose]));
  const rows: { label: Label; of: BeforeAfter; net: Net }[] = ends.map((end) => ({
    label: say("run.ifDisplaced", { share: percentOf(end.share), ofWork: percentOf(end.ofWork ?? 0) }),
    of: end[whose]!,
    net: end[whose]!.nets.after,
  }));
  const without = low[whose];
  if (inOtherTables && without !== undefined)
    rows.unshift({ label: say("run.noneDisplaced"), of: without, net: without.nets.before });
  return rows.map(({ label, of, net }, i) =>
    displacedRow(context, whose, { label, of, net }, { ...at, row: at.row + i }),
  );
}

const takes = ({ nets: { before: none, after } }: BeforeAfter): boolean =>
  none.perYear.some((amount, y) => Math.abs(amount - after.perYear[y]!) >= 0.005);

function displacedRow(
  context: RunContext,
  whose: Whose,
  { label, of, net }: { readonly label: Label; readonly of: BeforeAfter; readonly net: Net },
  at: { readonly table: string; readonly row: number },
): ReportRow {
  const { result, years, displacement } = context;
  const places = result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [i] : []));
  const sumOf = (perYear: Float64Array): number => compensatedSum(places.map((i) => perYear[i]!));
  const query = queryOf(context, whose);
  const own = displacement.kind === "counted" && !displacement.inOtherTables;
  /** As before, less what is lost; another run where nothing is to be seen of it here. */
  const less = (from: () => Explanation, amount: number, loss: number): Explanation =>
    own ? lessOf(label, from(), lossOf(loss)) : made(label, amount, "kr", words(say("explained.displaced")));
  const lost = (of: "perYear" | "discountedPerYear", i: number): number => nets.before[of][i]! - net[of][i]!;
  const { nets } = of;
  return amountRow(
    context,
    {
      role: "body",
      lead: [label],
      amounts: places.map((i) => exactly(net.perYear[i]!)),
      presentValue: {
        amount: exactly(sumOf(net.discountedPerYear)),
        explain: () =>
          less(
            () => presentValueOf(context, query, before, { years }),
            sumOf(net.discountedPerYear),
            compensatedSum(places.map((i) => lost("discountedPerYear", i))),
          ),
      },
    },
    at,
    (more) => {
      const only = result.horizon.years.findIndex(({ year }) => year === more.year);
      const which = only < 0 ? places : [only];
      return less(
        () => result.explain({ ...query, ...more }, before),
        compensatedSum(which.map((i) => net.perYear[i]!)),
        compensatedSum(which.map((i) => lost("perYear", i))),
      );
    },
  );
}

/** What each sum loses over the whole period if a share of the jobs is taken from others; a small table for each sum. */
export function displacementTable(context: RunContext): Table | undefined {
  const { displacement, unit } = context;
  if (displacement.kind !== "counted") return undefined;
  const rows = (["municipality", "public", "society"] as const)
    .flatMap((whose) =>
      [displacement.low, displacement.high].flatMap((end) =>
        end[whose] === undefined ? [] : [{ whose, end, of: end[whose] }],
      ),
    )
    .map(({ whose, end, of }, row) =>
      bodyRow(
        textCell(say(labels[whose])),
        shareCell(shareOf(end.share), { explain: () => displacedShare(end.share) }),
        ...lossCells(context, of, { row, columns: ["before", "loss", "after"] }, () =>
          beforeOf(context, whose, of),
        ),
        ...lossCells(
          context,
          of.presentValue,
          { row, columns: ["presentValueBefore", "presentValueLoss", "presentValueAfter"] },
          () => presentBeforeOf(context, whose, of),
        ),
      ),
    );
  return {
    id: "displacement",
    title: say("run.displacement"),
    columns: [
      textColumn("whose", say("run.whose")),
      shareColumn("share", say("run.displacedShare")),
      amountColumn("before", before, unit),
      amountColumn("loss", say("run.loss"), unit),
      amountColumn("after", say("run.after"), unit),
      amountColumn("presentValueBefore", say("run.presentValueBefore"), unit),
      amountColumn("presentValueLoss", say("run.presentValueLoss"), unit),
      amountColumn("presentValueAfter", say("run.presentValueAfter"), unit),
    ],
    sections: "whose",
    rows,
    notes: [say("run.note.displacementTable")],
  };
}

/** What the rows that begin with `Om … trängs undan` are. */
export function displacementNotes({ displacement, result }: RunContext): Label[] {
  if (displacement.kind !== "counted") return [];
  return [
    say("run.note.displacement", { grade: result.scenario.displacement?.grade ?? "" }),
    ...ofWorkNote(displacement),
    ...(displacement.inOtherTables ? [say("run.note.displacementInOthers")] : []),
  ];
}

function lossCells(
  { unit }: RunContext,
  of: Loss,
  {
    row,
    columns: [from, minus],
  }: { readonly row: number; readonly columns: readonly [string, string, string] },
  explain: Explain,
): Cell[] {
  const ref = (column: string): CellRef => ({ table: "displacement", row, column });
  return [
    amountCell(exactly(of.before), unit, { explain }),
    amountCell(exactly(of.loss), unit, { explain: () => lossOf(of.loss) }),
    amountCell(exactly(of.after), unit, {
      formula: { kind: "difference", from: ref(from), minus: ref(minus) },
      explain: () => lessOf(say("run.after"), explain(), lossOf(of.loss)),
    }),
  ];
}

const percentOf = (share: number): string => plain(inPercent(shareOf(share)));
const shareOf = (value: number): Rate => rate(fixed(fromFloat(value), 4));

/** Work without support is apart, and only where the scenario says how much of it is taken. */
function ofWorkNote({ low, high }: Counted): Label[] {
  if (low.ofWork === undefined || high.ofWork === undefined) return [];
  const [least, most] = [low.ofWork, high.ofWork].map(percentOf);
  return [say("run.note.displacementOfWork", { low: least!, high: most! })];
}

/** A sum as the ledger has it. */
function queryOf({ figures, result, view }: RunContext, whose: Whose): Query {
  const queries: Readonly<Record<Whose, Query>> = {
    municipality: municipalBooks,
    public: { actors: figures.publicActors },
    society: { actors: result.topActors },
  };
  return { ...queries[whose], view: view.view };
}

/** As the ledger has it, unless the scenario itself gives a share: then it is another run that is told. */
const beforeOf = (context: RunContext, whose: Whose, of: Displaced[Whose] & {}): Explanation =>
  isAnother(context)
    ? made(before, of.before, "kr", words(say("explained.displaced")))
    : context.result.explain(queryOf(context, whose), before);

const presentBeforeOf = (context: RunContext, whose: Whose, of: BeforeAfter): Explanation =>
  isAnother(context)
    ? made(say("run.presentValueBefore"), of.presentValue.before, "kr", words(say("explained.displaced")))
    : presentValueOf(context, queryOf(context, whose), say("run.presentValueBefore"));

const isAnother = ({ displacement }: RunContext): boolean =>
  displacement.kind === "counted" && displacement.inOtherTables;

const lossOf = (loss: number): Explanation =>
  made(say("run.loss"), loss, "kr", words(say("explained.displaced")));

/** As the scenario says, or as it is when it says nothing. */
const displacedShare = (share: number): Explanation =>
  made(say("run.displacedShare"), share, "%", { kind: "given", by: say("run.displacedShare") });
