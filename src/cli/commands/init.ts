import { Option } from "commander";
import { folded } from "../../core/names.js";
import { scenarioFiles } from "../../input/scenario/folder.js";
import { say, type SentenceId, text } from "../../texts/say.js";
import { askOn } from "../ask.js";
import { useColour } from "../colour.js";
import type { CommandModule, Result } from "../line/command.js";
import { quoted } from "../line/command-line.js";
import { several } from "../line/given-names.js";
import { Gathering } from "../init/gathering.js";
import { interview } from "../init/interview.js";
import { type AnswerId, type KnownAnswers, type InterviewQuestion, questions } from "../init/questions.js";
import { jobFacts } from "../init/job-facts.js";
import { rulebookOf } from "../model-folders.js";
import type { Session } from "../session.js";

type Options = Readonly<Partial<Record<AnswerId, string>>> & { readonly set?: readonly string[] };

export const define: CommandModule["define"] = (parser, words) => {
  const option = (flag: string, argument: SentenceId, about: SentenceId) =>
    new Option(`${flag} <${words(argument)}>`, words(about));
  parser
    .argument(`[${words("argument.name.folder")}]`, words("argument.initFolder"))
    .addOption(option("--municipality", "argument.name.name", "option.init.municipality"))
    .addOption(option("--start", "argument.name.month", "option.init.start"))
    .addOption(option("--horizon", "argument.name.number", "option.init.horizon"))
    .addOption(option("--people", "argument.name.number", "option.init.people"))
    .addOption(option("--adults", "argument.name.number", "option.init.adults"))
    .addOption(option("--children", "argument.name.ages", "option.init.children"))
    .addOption(option("--rent", "argument.name.amount", "option.init.rent"))
    .addOption(option("--job", "argument.name.job", "option.init.job"))
    .addOption(option("--months", "argument.name.number", "option.init.months"))
    .addOption(option("--wage", "argument.name.amount", "option.init.wage"))
    .addOption(option("--po", "argument.name.share", "option.init.po"))
    .addOption(option("--supervision", "argument.name.share", "option.init.supervision"))
    .addOption(option("--supervisor-wage", "argument.name.amount", "option.init.supervisorWage"))
    .addOption(option("--cost", "argument.name.amount", "option.init.cost"))
    .addOption(option("--set", "argument.name.set", "option.init.set").argParser(several));
};

export const run: CommandModule["run"] = async (session, [folder], given) => {
  const options = given as Options;
  const { world, common, language } = session;
  const rulebook = await rulebookOf(session);
  if (rulebook === undefined) return { kind: "nothing" };
  const known: KnownAnswers = {
    rulebook,
    facts: jobFacts(rulebook),
    today: session.today,
    refusesFolder: (path) => refusesFolder(session, path),
  };
  const gathering = new Gathering(known, language);
  await takeOptions(session, gathering, folder === undefined ? options : { ...options, folder });
  if (session.usage.length > 0 || session.problems.errors > 0) return { kind: "nothing" };
  const terminal = common.input && world.terminal.in && world.terminal.err ? world.terminal.open : undefined;
  if (terminal === undefined) {
    if (!(await isComplete(session, gathering))) return { kind: "nothing" };
  } else {
    const tell = (words: string) => world.err(words);
    if (!common.quiet) await tell(text(say("init.intro"), language));
    if (!(await interview(gathering, askOn(terminal(), useColour(session)), tell, language))) {
      await tell(`\n${text(say("init.interrupted"), language)}\n`);
      return { kind: "interrupted" };
    }
  }
  return written(session, gathering);
};

async function takeOptions(session: Session, gathering: Gathering, options: Options): Promise<void> {
  const { usage, problems, language } = session;
  for (const question of questions) {
    const written = options[question.id];
    if (written === undefined) continue;
    const read = await gathering.give(question, written);
    if ("problem" in read) problems.add(read.problem);
    if ("wrong" in read)
      usage.push(
        question.flag === ""
          ? read.wrong
          : say("init.flag", { flag: question.flag, why: text(read.wrong, language) }),
      );
  }
  for (const written of options.set ?? []) {
    const wrong = gathering.giveNamed(written);
    if (wrong !== undefined) usage.push(wrong);
  }
}

/** Whether nothing is left to ask; what is, is said with the option that answers it. */
async function isComplete({ usage, language }: Session, gathering: Gathering): Promise<boolean> {
  const { questions: left, names } = await gathering.settle();
  const flags = [
    ...left.map((question) => ({
      flag: optionOf(question, language),
      about: text(aboutOf(question), language),
    })),
    ...names.map(({ name, about }) => ({ flag: `--set ${name}=…`, about: text(about, language) })),
  ];
  if (flags.length > 0) usage.push(say("init.missing", { flags }));
  return flags.length === 0;
}

const optionOf = ({ flag }: InterviewQuestion, language: Session["language"]): string =>
  flag === "" ? text(say("argument.name.folder"), language).toUpperCase() : flag;

const aboutOf = ({ id }: InterviewQuestion): { id: SentenceId; args: Record<string, never> } => ({
  id: id === "folder" ? "argument.initFolder" : `option.init.${id}`,
  args: {},
});

/** Writes what was gathered, when it is a scenario that runs. */
async function written(session: Session, gathering: Gathering): Promise<Result> {
  const { world, common, problems, language } = session;
  const { files, problems: found } = await gathering.tried();
  const again = ["lonsam", "init", ...gathering.asOptions(), ...(language === "en" ? ["--lang", "en"] : [])];
  const commandLine = again.map(quoted).join(" ");
  if (found.errors > 0) {
    for (const problem of found.told) if (found.isError(problem)) problems.add(problem);
    return { kind: "nothing" };
  }
  const { folder } = gathering;
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
    run: ["lonsam", "run", folder].map(quoted).join(" "),
    again: commandLine,
  });
  return {
    kind: "text",
    text: `${kept === undefined ? "" : `${text(kept, language)}\n`}${text(done, language)}`,
  };
}

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
