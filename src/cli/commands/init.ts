import { Option } from "commander";
import { Problems } from "../../core/problem.js";
import { folded } from "../../core/names.js";
import { scenarioFiles } from "../../input/scenario/folder.js";
import { say, type SentenceId, text } from "../../texts/say.js";
import { askOn } from "../ask.js";
import { useColour } from "../colour.js";
import type { CommandModule, Result } from "../line/command.js";
import { quoted } from "../line/command-line.js";
import { addShared } from "../line/shared-options.js";
import { factsOf } from "../../start/facts.js";
import { Gathering, type KnownAnswers } from "../../start/gathering.js";
import { interview } from "../../start/interview.js";
import type { AnswerKind, Question } from "../../start/questions.js";
import type { Language } from "../../texts/words.js";
import { rulebookOf } from "../model-folders.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { isWorkbookName, refusesWorkbook, writtenAsWorkbook } from "../new-workbook.js";
import { shippedStart } from "../start-folder.js";
import type { Session } from "../session.js";

/** The argument of a question's flag, by what an answer is. */
const argumentOf: Readonly<Record<AnswerKind, SentenceId>> = {
  municipality: "argument.name.name",
  month: "argument.name.month",
  months: "argument.name.number",
  number: "argument.name.number",
  people: "argument.name.number",
  choice: "argument.name.choice",
  topics: "argument.name.topics",
  children: "argument.name.ages",
  amount: "argument.name.amount",
  amountAboveNone: "argument.name.amount",
  share: "argument.name.share",
  job: "argument.name.job",
  name: "argument.name.set",
};

const flagOf = ({ flag, kind, about }: Question, language: Language): Option =>
  new Option(`${flag} <${text({ id: argumentOf[kind], args: {} }, language)}>`, about[language]);

/** A flag for each question that the model asks: what is wrong with the questions is told when they are asked. */
export const define: CommandModule["define"] = async (parser, words, { files, language }) => {
  parser.argument(`[${words("argument.name.folder")}]`, words("argument.initFolder"));
  const start = await shippedStart(files, new Problems());
  for (const question of start?.questions ?? [])
    if (question.flag !== "") parser.addOption(flagOf(question, language));
  addShared(parser, words, { set: "option.init.set" });
};

export const run: CommandModule["run"] = async (session, [folder], options) => {
  const { world, common, language, problems } = session;
  const start = await shippedStart(world.files, problems);
  const rulebook = start && (await rulebookOf(session));
  if (start === undefined || rulebook === undefined) return { kind: "nothing" };
  const known: KnownAnswers = {
    start,
    rulebook,
    facts: factsOf(rulebook),
    today: session.today,
    refusesFolder: (path) =>
      isWorkbookName(path) ? refusesWorkbook(session, path) : refusesFolder(session, path),
  };
  const gathering = new Gathering(known, language);
  const { output } = common;
  const file = output !== undefined && isWorkbookName(output) ? output : undefined;
  if (folder !== undefined && file !== undefined)
    session.usage.push(say("init.folderAndFile", { folder, file }));
  const place = folder ?? file;
  if (place !== undefined) await takeFolder(session, gathering, place);
  takeOptions(session, gathering, start.questions, options);
  if (session.usage.length > 0 || session.problems.errors > 0) return { kind: "nothing" };
  const terminal = common.input && world.terminal.in && world.terminal.err ? world.terminal.open : undefined;
  if (terminal === undefined) {
    if (!(await isComplete(session, gathering))) return { kind: "nothing" };
  } else {
    const tell = (words: string) => world.err(words);
    if (!common.quiet) await tell(text(say("init.intro"), language));
    if (!(await interview(gathering, askOn(terminal(), useColour(session)), tell, language))) {
      await tell(`\n${text(say("init.interrupted"), language)}\n`);
      const soFar = gathering.asOptionsSoFar();
      if (soFar.length > 0)
        await tell(`${text(say("init.continue", { again: lineOf(session, soFar) }), language)}\n`);
      return { kind: "interrupted" };
    }
  }
  return written(session, gathering, { rulebook, asked: terminal !== undefined });
};

async function takeFolder({ usage, problems }: Session, gathering: Gathering, folder: string): Promise<void> {
  const read = await gathering.giveFolder(folder);
  if ("problem" in read) problems.add(read.problem);
  if ("wrong" in read) usage.push(read.wrong);
}

function takeOptions(
  { usage, language }: Session,
  gathering: Gathering,
  questions: readonly Question[],
  options: Readonly<Record<string, unknown>>,
): void {
  for (const question of questions) {
    const given = question.flag === "" ? undefined : options[flagOf(question, language).attributeName()];
    if (typeof given !== "string") continue;
    const read = gathering.give(question, given);
    if ("wrong" in read)
      usage.push(say("init.flag", { flag: question.flag, why: text(read.wrong, language) }));
  }
  const { set = [] } = options as { readonly set?: readonly string[] };
  for (const given of set) {
    const wrong = gathering.giveNamed(given);
    if (wrong !== undefined) usage.push(wrong);
  }
}

/** Whether nothing is left to ask; what is, is said with the option that answers it. */
async function isComplete({ usage, language }: Session, gathering: Gathering): Promise<boolean> {
  const { folder, questions, names } = await gathering.settle();
  const flags = [
    ...(folder
      ? [
          {
            flag: text(say("argument.name.folder"), language).toUpperCase(),
            about: text(say("argument.initFolder"), language),
          },
        ]
      : []),
    ...questions.map(({ flag, about }) => ({ flag, about: about[language] })),
    ...names.map(({ name, about }) => ({ flag: `--set ${name}=…`, about: text(about, language) })),
  ];
  if (flags.length > 0) usage.push(say("init.missing", { flags }));
  return flags.length === 0;
}

/** Writes what was gathered, when it is a scenario that runs. */
async function written(
  session: Session,
  gathering: Gathering,
  { rulebook, asked }: { readonly rulebook: Rulebook; readonly asked: boolean },
): Promise<Result> {
  const { world, common, problems, language } = session;
  const { files, problems: found } = await gathering.tried();
  const commandLine = lineOf(session, gathering.asOptions());
  if (found.errors > 0) {
    for (const problem of found.told) if (found.isError(problem)) problems.add(problem);
    if (asked) await world.err(`${text(say("init.mend", { again: commandLine }), language)}\n`);
    return { kind: "nothing" };
  }
  const { folder } = gathering;
  if (isWorkbookName(folder)) return writtenAsWorkbook(session, folder, files, rulebook, commandLine);
  const made = await world.files.writeFolder(
    folder,
    files.map(({ name, text: content }) => ({ name, content })),
    common.force ? isPartOfScenario : "refuse",
  );
  if (made.kind === "problem") {
    problems.add(made.problem);
    return { kind: "nothing" };
  }
  const kept = made.kept && say("init.kept", { folder: made.kept.folder, files: made.kept.names });
  const done = say("init.done", {
    folder,
    files: files.map((f) => f.name),
    assumed: gathering.assumed(),
    run: ["lonsam", "run", folder].map(quoted).join(" "),
    again: commandLine,
  });
  return {
    kind: "text",
    text: `${kept === undefined ? "" : `${text(kept, language)}\n`}${text(done, language)}`,
  };
}

const lineOf = ({ language }: Session, said: readonly string[]): string =>
  ["lonsam", "init", ...said, ...(language === "en" ? ["--lang", "en"] : [])].map(quoted).join(" ");

const parts = new Set<string>(Object.values(scenarioFiles).flat());
/** What a scenario would read, if it stayed in the folder of another one. */
const isPartOfScenario = (name: string): boolean => parts.has(folded(name));

/** Why a folder is not written to; undefined when it may be. */
async function refusesFolder(
  { world, common }: Session,
  path: string,
): ReturnType<KnownAnswers["refusesFolder"]> {
  const found = await world.files.find(path);
  const at = { file: path };
  if (found.kind === "file") return { code: "mapp-ar-fil", at };
  if (found.kind === "folder")
    return found.names.length > 0 && !common.force ? { code: "mapp-inte-tom", at } : undefined;
  return found.problem.code === "fil-saknas" ? undefined : found.problem;
}
