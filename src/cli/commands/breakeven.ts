import { Option } from "commander";
import { askedFigure, type AskedFigure, isAsked } from "../../analysis/many/asked-figure.js";
import { solvable, solvableAssumptions, solvableNames } from "../../analysis/many/solvable.js";
import { threshold } from "../../analysis/many/threshold.js";
import type { Plan } from "../../analysis/plan/plan.js";
import type { Place } from "../../core/explanation.js";
import type { Question } from "../../input/scenario/scenario.js";
import { type Answered, breakevenReport } from "../../report/many/breakeven-report.js";
import { say } from "../../texts/say.js";
import { addShared } from "../line/shared-options.js";
import type { CommandModule } from "../line/command.js";
import { addAsked, askedOn, type AskedOptions, targetOn } from "../scenario/asked.js";
import { openAgainst } from "../scenario/choices.js";
import { scenarioPlan } from "../scenario/scenario-plan.js";
import type { ScenarioFlags } from "../scenario/scenario-run.js";
import { asRead, NamesOnLine } from "../line/typed-name.js";
import type { Session } from "../session.js";

interface Options extends ScenarioFlags, AskedOptions {
  readonly target?: string;
  readonly against?: string;
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.scenario")}>`, words("argument.scenario"))
    .argument(`[${words("argument.name.name")}]`, words("argument.solved"));
  addAsked(parser, words);
  parser.addOption(new Option(`--target <${words("argument.name.amount")}>`, words("option.target")));
  parser.addOption(new Option(`--against <${words("argument.name.alternative")}>`, words("option.against")));
  addShared(parser, words, {
    comparison: "option.comparison",
    set: "option.set",
    municipality: "option.municipality",
    models: "option.models",
  });
};

export const run: CommandModule["run"] = async (session, [path, name], given) => {
  const options = given as unknown as Options;
  const target = targetOn(session, options.target);
  const opened =
    options.against === undefined
      ? await scenarioPlan(session, path!, options)
      : await openAgainst(session, path!, options.against, options);
  if (opened === undefined || session.usage.length > 0) return { kind: "nothing" };
  const { plan, provenance } = opened;
  const against = "other" in opened ? opened.other : undefined;
  const called = "called" in opened ? { against: opened.called } : {};
  const asked = askedOn(session, plan, options);
  if (asked === undefined) return { kind: "nothing" };
  const { unit } = session.common;
  const { title } = plan.scenario.settings;
  if (name !== undefined) {
    const found = answered(session, plan, name, asked, target, against);
    if (found === undefined) return { kind: "nothing" };
    const periods =
      options.year === undefined && options.years === undefined
        ? overPeriods(session, plan, found, options, against)
        : [];
    return {
      kind: "report",
      report: breakevenReport({ title, ...called, answers: [found], periods }, unit, provenance),
    };
  }
  const answers = (against === undefined ? plan.scenario.questions : []).flatMap(
    (q) => answerTo(session, plan, q) ?? [],
  );
  if (session.problems.errors > 0) return { kind: "nothing" };
  const all = {
    asked,
    target,
    found: solvableAssumptions(plan).map((of) =>
      threshold(plan, of, asked, Number(target), weighed(against)),
    ),
  };
  return {
    kind: "report",
    report: breakevenReport({ title, ...called, answers, periods: [], all }, unit, provenance),
  };
};

function answered(
  session: Session,
  plan: Plan,
  name: string,
  asked: AskedFigure,
  target: string,
  against: Plan | undefined,
): Answered | undefined {
  const names = new NamesOnLine(session, "breakeven", solvableNames(plan));
  const of = solvable(plan, names.named(name));
  if (of !== undefined)
    return { asked, target, found: threshold(plan, of, asked, Number(target), weighed(against)) };
  const near = names.nearest(name) ?? "";
  session.usage.push(say("usage.unknownSolved", { name, near }));
  return undefined;
}

const weighed = (against: Plan | undefined) => (against === undefined ? {} : { against });

/** So many years from the start. */
const spans = [1, 2, 3, 4, 5, 10];

function overPeriods(
  { english }: Session,
  plan: Plan,
  { found, target, asked: whole }: Answered,
  options: AskedOptions,
  against: Plan | undefined,
): Answered[] {
  if (whole.present) return [];
  const years = plan.horizon.years.map(({ year }) => year);
  const lengths = [...spans.filter((n) => n < years.length), years.length];
  return lengths.flatMap((length): Answered[] => {
    const span = { first: years[0]!, last: years[length - 1]! };
    const asked = askedFigure(plan, options.for ?? "kommun", span, english);
    return isAsked(asked)
      ? [{ asked, target, found: threshold(plan, found.of, asked, Number(target), weighed(against)) }]
      : [];
  });
}

/** A question of `fragor.csv`; undefined when it asks for what there is not, which is told. */
function answerTo(session: Session, plan: Plan, question: Question): Answered | undefined {
  const { name, of, years, target } = question;
  const unknown = (
    what: "name" | "figure" | "years",
    text: string,
    at: Place,
    near?: string,
  ): Answered | undefined => {
    session.problems.add({ code: "fraga-okand", at, what, text, ...(near === undefined ? {} : { near }) });
    return undefined;
  };
  const names = new NamesOnLine(session, name.at.file, solvableNames(plan));
  const solved = solvable(plan, names.named(name.text));
  if (solved === undefined) return unknown("name", name.text, name.at, names.nearest(name.text));
  const span = yearsIn(plan, years.text);
  if (span === "unknown") return unknown("years", years.text, years.at);
  const asked = askedFigure(plan, of.text === "" ? "kommun" : of.text, span, session.english);
  if (!isAsked(asked)) return unknown("figure", of.text, of.at, asRead(session, asked.near)[0]);
  return {
    question: question.question,
    asked,
    target,
    found: threshold(plan, solved, asked, Number(target)),
  };
}

function yearsIn(plan: Plan, text: string): { first: number; last: number } | undefined | "unknown" {
  if (text === "") return undefined;
  const [, from, to = from] = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/u.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  const has = (year: number): boolean => plan.horizon.years.some((y) => y.year === year);
  return from !== undefined && first <= last && has(first) && has(last) ? { first, last } : "unknown";
}
