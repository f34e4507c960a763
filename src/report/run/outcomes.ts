import type { Label } from "../../core/explanation.js";
import type { OutcomeDefinition } from "../../rulebook/item.js";
import { say } from "../../texts/say.js";
import { bodyRow, countCell, textCell, textColumn } from "../cells.js";
import type { Table } from "../report.js";
import type { RunContext } from "./context.js";
import { people } from "./people.js";
import { yearId } from "./rows.js";

const outcomeLabel = ({ name, nameEn }: OutcomeDefinition): Label =>
  nameEn === undefined ? name : say("run.named", { sv: name, en: nameEn });

/** Results that are not money, beside the money and never turned into it. Those that nobody comes to are left out. */
export function outcomesTable(context: RunContext): Table | undefined {
  const { result, years } = context;
  const shown = (values: Float64Array): number[] =>
    result.horizon.years.flatMap(({ year }, i) => (years.includes(year) ? [values[i]!] : []));
  const kinds = result.scenario.compared ? (["with", "without", "effect"] as const) : (["with"] as const);
  const reached = result.outcomes.filter((of) => kinds.some((kind) => of[kind].some((n) => n !== 0)));
  if (reached.length === 0) return undefined;
  return {
    id: "outcomes",
    title: say("run.outcomes"),
    columns: [
      textColumn("outcome", say("run.outcome")),
      textColumn("alternative", say("run.alternative")),
      ...years.map((year) => ({
        id: yearId(year),
        label: String(year),
        unit: "antal" as const,
        decimals: 1,
      })),
    ],
    rows: reached.flatMap((of) =>
      kinds.map((kind) =>
        bodyRow(
          textCell(kind === "with" ? outcomeLabel(of.outcome) : ""),
          textCell(say(`run.${kind}`)),
          ...shown(of[kind]).map((value, y) =>
            countCell(people(value), {
              explain:
                kind === "effect"
                  ? () => result.explainOutcome(of.outcome.id, { year: years[y]! })
                  : undefined,
            }),
          ),
        ),
      ),
    ),
    notes: [],
  };
}
