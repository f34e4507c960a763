import { Option } from "commander";
import { explanationText } from "../../export/explanation/explanation-text.js";
import { unfolder } from "../../export/explanation/explanation-tree.js";
import { explanationData } from "../../export/text/json.js";
import { type Answer, Calculator, onDay } from "../../rulebook/calculate/calculator.js";
import { readableIn } from "../../texts/numbers.js";
import { say, text } from "../../texts/say.js";
import type { CommandModule } from "../line/command.js";
import { dayAsked, givenNames, several, tellUnusedNames } from "../line/given-names.js";
import { namesOfRules, rulebookOf } from "../model-folders.js";
import type { Session } from "../session.js";
import { tellAnnounced } from "../tell-announced.js";
import { tellCarried } from "../tell-carried.js";

/** A change of shape is a new version. */
const FORMAT = "lonsam.calc/1";

interface Options {
  readonly date?: string;
  readonly municipality?: string;
  readonly set?: readonly string[];
  readonly models?: readonly string[];
}

export const define: CommandModule["define"] = (parser, words) => {
  parser
    .argument(`<${words("argument.name.expression")}>`, words("argument.expression"))
    .addOption(new Option(`--date <${words("argument.name.date")}>`, words("option.date")))
    .addOption(new Option(`--municipality <${words("argument.name.name")}>`, words("option.municipality")))
    .addOption(new Option(`--set <${words("argument.name.set")}>`, words("option.set")).argParser(several))
    .addOption(
      new Option(`--models <${words("argument.name.folder")}>`, words("option.models")).argParser(several),
    );
};

export const run: CommandModule["run"] = async (session, [expression], given) => {
  const options = given as Options;
  const day = dayAsked(session, options.date);
  const format = session.common.format ?? "table";
  if (format !== "table" && format !== "json") {
    session.usage.push(say("usage.formatNotFor", { command: "calc", format, can: ["table", "json"] }));
  }
  const all = await rulebookOf(session, options.models);
  if (all === undefined) return { kind: "nothing" };
  const rulebook = namesOfRules(all, options.models);
  const names = givenNames(session, rulebook, options.set ?? [], options.municipality);
  const question = { formula: expression!, at: { file: "calc" }, dates: onDay(day), given: names };
  const answer = new Calculator(rulebook).answer(question, session.problems);
  if (answer === undefined) return { kind: "nothing" };
  tellUnusedNames(session, rulebook, answer.unused);
  tellAnnounced(session, rulebook, answer.uses(), day);
  tellCarried(session, answer.uses());
  return {
    kind: "text",
    text: format === "json" ? await asJson(session, answer) : await asText(session, answer),
  };
};

async function asJson(session: Session, answer: Answer): Promise<string> {
  const tree = await unfolder()(answer.explanation());
  const content = {
    format: FORMAT,
    value: answer.plain,
    unit: answer.unit,
    explanation: explanationData(tree, (label) => text(label, session.language)),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

async function asText({ language, common }: Session, answer: Answer): Promise<string> {
  if (common.explain) return `${explanationText(await unfolder()(answer.explanation()), language)}\n`;
  return `${readableIn(answer.plain, answer.unit, language, " ")}\n`;
}
