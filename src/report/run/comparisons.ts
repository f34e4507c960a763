import type { Net, RunResult } from "../../analysis/run/run-result.js";
import { fixed } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { municipality } from "../../ledger/actors.js";
import { exactly } from "../../ledger/kronor.js";
import type { Query } from "../../ledger/query.js";
import { say } from "../../texts/say.js";
import { amountCell, amountColumn, bodyRow, countCell, emptyCell, textCell, textColumn } from "../cells.js";
import type { Cell, Table } from "../report.js";
import { hasMoney, type RunContext } from "./context.js";
import { atEndOf, extraAtEnd } from "./explained.js";
import { people } from "./people.js";

/** The run itself, and then the same scenario with each of its other comparisons. */
const allOf = ({ result, others }: RunContext): readonly RunResult[] => [result, ...others];

/**
 * How the answer moves with what it is compared with: each sum of the whole period, and people in work without support when
 * it ends, for every comparison of the scenario. The run's own stands first.
 */
export function comparisonsTable(context: RunContext): Table | undefined {
  const { unit, view, figures } = context;
  if (context.result.scenario.comparison === undefined) return undefined;
  const money = hasMoney(context);
  const sums = money ? sumsOf(context) : [];
  const rows = allOf(context).map((result) => {
    const { comparison } = result.scenario;
    const own = {
      ...context,
      result,
      figures: result === context.result ? figures : result.figuresIn(view.view),
    };
    const label = comparison?.id ?? "";
    const amounts = sums.map(({ of, query }): Cell => {
      const net = of(own);
      const asked = { ...query(own), view: view.view };
      return net === undefined
        ? emptyCell
        : amountCell(exactly(net.sum), unit, { explain: () => result.explain(asked, label) });
    });
    return bodyRow(
      textCell(label),
      textCell(comparison === undefined ? "" : say(`run.comparison.${comparison.kind}`)),
      ...amounts,
      countCell(people(anyway(result)), { explain: () => atEndOf(own, label, "without") }),
      countCell(people(own.figures.extraInWork.atEnd), { explain: () => extraAtEnd(own, label) }),
      textCell(comparison?.grade ?? ""),
      textCell(comparison?.source ?? ""),
    );
  });
  return {
    id: "comparisons",
    title: say("run.comparisons"),
    columns: [
      textColumn("comparison", say("run.comparisonCalled")),
      { ...textColumn("kind", say("run.comparisonKind")), dataOnly: true },
      ...sums.map(({ id, label }) => amountColumn(id, label, unit)),
      { id: "anywayAtEnd", label: say("run.anywayAtEnd"), unit: "antal", decimals: 1 },
      { id: "extraAtEnd", label: say("run.moreAtEnd"), unit: "antal", decimals: 1 },
      { ...textColumn("grade", say("run.grade")), dataOnly: true },
      { ...textColumn("source", say("run.source")), dataOnly: true },
    ],
    rows,
    notes: [
      say("run.note.comparisons", { turns: spreadOf(context).some((spread) => spread.turns) }),
      ...allOf(context).flatMap(({ scenario: { comparison } }) =>
        comparison === undefined
          ? []
          : say("run.note.comparisonRests", { ...comparison, name: comparison.id }),
      ),
    ],
  };
}

interface Sum {
  readonly id: string;
  readonly label: Label;
  readonly of: (context: RunContext) => Net | undefined;
  readonly query: (context: RunContext) => Query;
}

/** The municipality where it has a part in the run, public finances where anything is public, and society. */
function sumsOf({ figures }: RunContext): Sum[] {
  return [
    ...(figures.actors.has(municipality)
      ? [
          {
            id: "municipality",
            label: say("run.municipality"),
            of: ({ figures: f }: RunContext) => f.actors.get(municipality),
            query: () => ({ actor: municipality }),
          },
        ]
      : []),
    ...(figures.publicActors.length === 0
      ? []
      : [
          {
            id: "publicFinances",
            label: say("run.publicFinances"),
            of: ({ figures: f }: RunContext) => f.public,
            query: ({ figures: f }: RunContext) => ({ actors: f.publicActors }),
          },
        ]),
    {
      id: "society",
      label: say("run.society"),
      of: ({ figures: f }) => f.society,
      query: ({ result }) => ({ actors: result.topActors }),
    },
  ];
}

/** Those who would be in work without support when the period ends, all the same. */
function anyway({ people: { cohorts }, scenario: { states }, horizon: { cycles } }: RunResult): number {
  let total = 0;
  states.forEach(({ selfSupport }, state) => {
    if (selfSupport !== "lasting") return;
    for (const { alternative, flow } of cohorts)
      if (alternative === "without") total += flow.after[state * cycles + cycles - 1]!;
  });
  return total;
}

/** The least and the greatest that the municipality's net is, over all comparisons; nothing where there is but one. */
export function spreadOf(
  context: RunContext,
): { readonly least: string; readonly greatest: string; readonly turns: boolean }[] {
  const { view, figures, others, result } = context;
  if (others.length === 0 || !hasMoney(context)) return [];
  const nets = [figures, ...others.map((other) => other.figuresIn(view.view))].flatMap(
    ({ actors }) => actors.get(municipality)?.sum ?? [],
  );
  if (nets.length < 2 || !result.topActors.includes(municipality)) return [];
  const [least, greatest] = [Math.min(...nets), Math.max(...nets)];
  const whole = (amount: number): string => fixed(exactly(amount), 0);
  return [{ least: whole(least), greatest: whole(greatest), turns: least < 0 && greatest > 0 }];
}
