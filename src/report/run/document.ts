import { childYears, totalOf, unsupportedBySex, yearsBySex, yearsInWork } from "../../analysis/many/goals.js";
import { plain, sum } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import { exactly } from "../../ledger/kronor.js";
import { say, text } from "../../texts/say.js";
import { type FieldNames, yearsField, yearsNames } from "../document/fields.js";
import type { Consequence, DocumentFigures } from "../document/documented.js";
import type { RunContext } from "./context.js";

const netNames: FieldNames = ["netto", "net"];
export const runFieldNames: readonly FieldNames[] = [yearsNames, netNames];

/** Nobody tells less than a twentieth of a year from none. */
const isSome = (years: number): boolean => Math.abs(years) >= 0.05;

/** What the document of a scenario may speak of, and what follows of it for those a decision must be weighed for. */
export function runFigures(context: RunContext): DocumentFigures {
  const { years, books: own, view } = context;
  return {
    fields: [
      yearsField(years),
      ...(own === undefined
        ? []
        : [
            {
              names: netNames,
              value: inBoth(say("document.field.net", { amount: plain(sum(own)), unit: view.unit })),
            },
          ]),
    ],
    consequences: consequencesFor(context),
  };
}

const inBoth = (label: Label): Label =>
  say("document.text", { sv: text(label, "sv"), en: text(label, "en") });

/** Only of the whole period, and only where it is compared with doing nothing: else nobody knows what follows of it. */
function consequencesFor(context: RunContext): Partial<Record<Consequence, readonly Label[]>> {
  const { result, years } = context;
  if (!result.scenario.compared || years.length < result.horizon.years.length) return {};
  const last = String(years.at(-1)!);
  const of = (ids: readonly string[]): number =>
    result.outcomes.reduce((all, o) => (ids.includes(o.outcome.id) ? all + totalOf(o) : all), 0);
  const told = (number: number) => ({ less: number < 0, years: plain(exactly(Math.abs(number))) });
  const children = of(childYears);
  const bySex = {
    women: of([yearsBySex.women]),
    men: of([yearsBySex.men]),
    womenAlone: of([unsupportedBySex.women]),
    menAlone: of([unsupportedBySex.men]),
  };
  const work = of([yearsInWork]);
  const alone = result.figures.extraInWork.years;
  return {
    ...(isSome(children) ? { children: [say("document.childYears", { last, ...told(children) })] } : {}),
    ...(Object.values(bySex).some(isSome)
      ? {
          equality: [
            say("document.yearsBySex", { last, women: told(bySex.women), men: told(bySex.men) }),
            say("document.aloneBySex", { women: told(bySex.womenAlone), men: told(bySex.menAlone) }),
          ],
        }
      : {}),
    ...(isSome(work)
      ? { business: [say("document.workYears", { last, ...told(work), alone: told(alone) })] }
      : {}),
  };
}
