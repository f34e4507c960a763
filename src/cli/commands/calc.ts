import { type Answer, Calculator, onDay } from "../../rulebook/calculate/calculator.js";
import { readableIn } from "../../texts/numbers.js";
import type { CommandModule } from "../line/command.js";
import { type ExplanationFormat, explainedAsJson, explainedAsText, explanationFormat } from "../explained.js";
import { dayAsked, namesSet, tellUnusedNames } from "../line/given-names.js";
import { addShared, type SharedOptions } from "../line/shared-options.js";
import { namesOfRules, rulebookOf } from "../model-folders.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { type Problem, Problems } from "../../core/problem.js";
import { inFormula } from "../../report/in-english/formula-text-in-english.js";
import { inEnglish } from "../../texts/english-names.js";
import { folded } from "../../core/names.js";
import { formulaFromEnglish } from "../../report/in-english/formula-from-english.js";
import type { Session } from "../session.js";
import { tellAnnounced } from "../tell-announced.js";
import { tellCarried } from "../tell-carried.js";

/** A change of shape is a new version. */
const FORMAT = "lonsam.calc/1";

export const define: CommandModule["define"] = (parser, words) => {
  parser.argument(`<${words("argument.name.expression")}>`, words("argument.expression"));
  addShared(parser, words, {
    date: "option.date",
    municipality: "option.municipality",
    set: "option.set",
    models: "option.models",
  });
};

export const run: CommandModule["run"] = async (session, [expression], given) => {
  const options = given as SharedOptions;
  const day = dayAsked(session, options.date);
  const format = explanationFormat(session, "calc");
  const all = await rulebookOf(session, options.models);
  if (all === undefined) return { kind: "nothing" };
  const rulebook = namesOfRules(all, options.models);
  const names = namesSet(session, rulebook, options);
  const formula = inNamesOfModels(session, rulebook, expression!, new Set(names.keys()));
  const question = { formula, at: { file: "calc" }, dates: onDay(day), given: names };
  const told = new Problems();
  const answer = new Calculator(rulebook).answer(question, told);
  for (const problem of told.told) session.problems.add(nearAsRead(session, rulebook, problem));
  if (answer === undefined) return { kind: "nothing" };
  tellUnusedNames(session, rulebook, answer.unused);
  tellAnnounced(session, rulebook, answer.uses(), day);
  tellCarried(session, answer.uses());
  return { kind: "text", text: shown(session, answer, format) };
};

/** The expression may name rules as they are printed in English. What has been given a value keeps its name. */
function inNamesOfModels(
  { problems }: Session,
  rulebook: Rulebook,
  expression: string,
  given: ReadonlySet<string>,
): string {
  return formulaFromEnglish(expression, (name) => {
    const found = given.has(name) ? undefined : rulebook.resolve(name);
    if (found === undefined || !("name" in found)) return given.has(name) ? name : undefined;
    const { name: own, other } = found;
    if (other !== undefined)
      problems.add({ code: "namn-pa-tva-sprak", at: { file: "calc" }, name, own, english: other });
    // A name without its å, ä and ö is told of.
    return folded(own) === folded(name) ? name : own;
  });
}

/** What is proposed for a name that there is not is what the reader would write. */
function nearAsRead({ language, english }: Session, rulebook: Rulebook, problem: Problem): Problem {
  if (language === "sv" || problem.code !== "namn-okant") return problem;
  const found = rulebook.resolve(problem.name);
  const near = ("near" in found ? found.near : found.name) ?? problem.near;
  return near === undefined ? problem : { ...problem, near: inFormula(inEnglish(near, english)) };
}

function shown(session: Session, answer: Answer, format: ExplanationFormat): string | AsyncIterable<string> {
  if (format === "json")
    return explainedAsJson(session, answer.explanation(), {
      format: FORMAT,
      value: answer.plain,
      unit: answer.unit,
    });
  return session.common.explain
    ? explainedAsText(session, answer.explanation())
    : `${readableIn(answer.plain, answer.unit, session.language, " ")}\n`;
}
