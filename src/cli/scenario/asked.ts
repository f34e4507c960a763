import { type Command as Parser, Option } from "commander";
import { askedFigure, type AskedFigure, type AskedYears, isAsked } from "../../analysis/many/asked-figure.js";
import type { Plan } from "../../analysis/plan/plan.js";
import { plain, toMoney } from "../../core/decimal.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { isFault } from "../../tabular/cells/numerals.js";
import { say, type SentenceId } from "../../texts/say.js";
import { asRead } from "../line/typed-name.js";
import { yearsOption } from "../line/option-values.js";
import type { Session } from "../session.js";

/** Which figure a question is about, on the command line. */
export interface AskedOptions {
  readonly for?: string;
  readonly year?: string;
  readonly years?: string;
}

export function addAsked(parser: Parser, words: (id: SentenceId) => string): void {
  parser
    .addOption(new Option(`--for <${words("argument.name.figure")}>`, words("option.for")))
    .addOption(new Option("--year <2027>", words("option.year")).conflicts("years"))
    .addOption(new Option("--years <2026-2028>", words("option.yearsOf")));
}

/** The figure that is asked for: the municipality's net over the whole horizon unless said. What is wrong is said in `usage`. */
export function askedOn(session: Session, plan: Plan, options: AskedOptions): AskedFigure | undefined {
  const flag = options.year === undefined ? "--years" : "--year";
  const years = spanOf(session, plan, yearsOption(session, options.year ?? options.years), flag);
  if (session.usage.length > 0) return undefined;
  const written = options.for ?? "kommun";
  const asked = askedFigure(plan, written, years, session.english);
  if (!isAsked(asked)) {
    session.usage.push(say("usage.unknownFigureFor", { written, near: asRead(session, asked.near) }));
    return undefined;
  }
  if (asked.present && years !== undefined) {
    session.usage.push(say("usage.presentValueOfYears"));
    return undefined;
  }
  return asked;
}

/** Years in a row that the scenario has. */
function spanOf(
  session: Session,
  plan: Plan,
  asked: ReadonlySet<number> | undefined,
  flag: string,
): AskedYears | undefined {
  if (asked === undefined) return undefined;
  const known = plan.horizon.years.map(({ year }) => year);
  const [first, last] = [known[0]!, known.at(-1)!];
  const years = [...asked].sort((a, b) => a - b);
  const outside = years.filter((year) => !known.includes(year));
  if (outside.length > 0)
    session.usage.push(
      say("usage.yearsOutside", {
        flag,
        years: outside.map(String),
        first: String(first),
        last: String(last),
      }),
    );
  else if (years.at(-1)! - years[0]! !== years.length - 1) session.usage.push(say("usage.yearsNotInRow"));
  return { first: years[0]!, last: years.at(-1)! };
}

/** A target as a plain decimal: kronor, or the number of an outcome. Zero unless said. */
export function targetOn(session: Session, written: string | undefined): string {
  if (written === undefined) return "0";
  const read = readAmount(written, undefined);
  if (isFault(read)) {
    session.usage.push(say("usage.badTarget", { value: written }));
    return "0";
  }
  return plain(toMoney(read));
}
