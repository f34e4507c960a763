import type { Label } from "../../core/explanation.js";
import type { OutcomeResult } from "../../analysis/run/run-result.js";
import type { OutcomeDefinition } from "../../rulebook/item.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, textCell, textColumn } from "../cells.js";
import type { Cell, Column, Table } from "../report.js";
import type { RunContext } from "./context.js";
import { people } from "./people.js";
import { yearId } from "./rows.js";

const outcomeLabel = ({ name, nameEn }: OutcomeDefinition): Label =>
  nameEn === undefined ? name : say("run.named", { sv: name, en: nameEn });

/** Results that are not money, beside the money and never turned into it: how much more there is of each. */
export function outcomesTable(context: RunContext): Table | undefined {
  const kind = context.result.scenario.compared ? "effect" : "with";
  const rows = context.result.outcomes
    .filter((of) => shown(context, of[kind]).some((n) => Math.abs(n) >= 0.05))
    .map((of) => bodyRow(textCell(outcomeLabel(of.outcome)), ...cells(context, of, kind)));
  if (rows.length === 0) return undefined;
  return {
    id: "outcomes",
    title: say(kind === "effect" ? "run.outcomesDifference" : "run.outcomes"),
    columns: [textColumn("outcome", say("run.outcome")), ...outcomeColumns(context)],
    rows,
    notes: [],
  };
}

/** The same with the measure and without it. Those that nobody comes to are left out. */
export function outcomesByAlternativeTable(context: RunContext): Table | undefined {
  if (!context.result.scenario.compared) return undefined;
  const kinds = ["with", "without"] as const;
  const reached = context.result.outcomes.filter((of) => kinds.some((kind) => of[kind].some((n) => n !== 0)));
  if (reached.length === 0) return undefined;
  return {
    id: "outcomesByAlternative",
    title: say("run.outcomes"),
    columns: [
      textColumn("outcome", say("run.outcome")),
      textColumn("alternative", say("run.alternative")),
      ...outcomeColumns(context),
    ],
    rows: reached.flatMap((of) =>
      kinds.map((kind) =>
        bodyRow(
          textCell(outcomeLabel(of.outcome)),
          textCell(say(`run.${kind}`)),
          ...cells(context, of, kind),
        ),
      ),
    ),
    notes: [],
  };
}

const shown = ({ result, years }: RunContext, values: Float64Array): number[] =>
  result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [values[i]!] : []));

const outcomeColumns = ({ years }: RunContext): Column[] =>
  years.map((year) => ({ id: yearId(year), label: String(year), unit: "antal", decimals: 1 }));

const cells = (context: RunContext, of: OutcomeResult, kind: "with" | "without" | "effect"): Cell[] =>
  shown(context, of[kind]).map((value, y) =>
    countCell(people(value), {
      explain: () =>
        context.result.explainOutcome(of.outcome.id, { year: context.years[y]!, alternative: kind }),
    }),
  );
