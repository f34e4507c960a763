import { type Answer, Calculator, onDay } from "../../rulebook/calculate/calculator.js";
import { readableIn } from "../../texts/numbers.js";
import type { CommandModule } from "../line/command.js";
import { type ExplanationFormat, explainedAsJson, explainedAsText, explanationFormat } from "../explained.js";
import { dayAsked, namesSet, tellUnusedNames } from "../line/given-names.js";
import { addShared, type SharedOptions } from "../line/shared-options.js";
import { namesOfRules, rulebookOf } from "../model-folders.js";
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
  const question = { formula: expression!, at: { file: "calc" }, dates: onDay(day), given: names };
  const answer = new Calculator(rulebook).answer(question, session.problems);
  if (answer === undefined) return { kind: "nothing" };
  tellUnusedNames(session, rulebook, answer.unused);
  tellAnnounced(session, rulebook, answer.uses(), day);
  tellCarried(session, answer.uses());
  return { kind: "text", text: shown(session, answer, format) };
};

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
