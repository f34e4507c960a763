import { problemCodes, type ProblemCode, severityOf } from "../../core/problem.js";
import { exporters } from "../../export/exporters.js";
import { folded, nearest } from "../../core/names.js";
import { fileKinds } from "../../input/files/file-kinds.js";
import { problemText, problemTitle } from "../../texts/problem-text.js";
import { samples } from "../../texts/samples.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { World } from "../world.js";
import { type CommandEntry, type CommandModule, findCommand } from "../line/command.js";
import { fileHelp } from "../file-help.js";
import { firstHelp } from "../line/first-help.js";
import { makeParser } from "../line/parser.js";

const exitCodeWords = ["slutkoder", "exit-codes"] as const;
const formatWords = ["format", "formats"] as const;

type Commands = readonly CommandEntry[];

/** Help on the commands of a program, which it is one of. */
export const helpOn = (commands: Commands): CommandModule => ({
  define(parser, words) {
    parser.argument(`[${words("argument.name.topic")}]`, words("argument.topic"));
  },
  async run({ language, usage, world }, [word]) {
    if (word === undefined) {
      const first = firstHelp(commands, language, world.version);
      return { kind: "findings", text: `${first}\n${topicList(language)}`, exitCode: 0 };
    }
    const found = await topicText(commands, word, language, world);
    if (found !== undefined) return { kind: "findings", text: found, exitCode: 0 };
    const all = topics(commands);
    const near = nearest(word, all) ?? all.find((topic) => topic.startsWith(`${folded(word)}-`));
    usage.push(
      near === undefined ? say("help.unknownTopic", { word }) : say("help.unknownTopicNear", { word, near }),
    );
    return { kind: "nothing" };
  },
});

async function topicText(
  commands: Commands,
  word: string,
  language: Language,
  world: World,
): Promise<string | undefined> {
  const entry = findCommand(commands, word);
  if (entry !== undefined) {
    const { program, printed } = await makeParser(commands, language, world, {
      entry,
      module: await entry.load(),
    });
    const parser = program.commands.find((c) => c.name() === entry.name)!;
    parser.outputHelp();
    return printed();
  }
  const code = problemCodes.find((c) => c === folded(word).replaceAll("_", "-"));
  if (code !== undefined) return codeText(code, language);
  const kind = fileKinds.find((k) => k.names.some((w) => folded(w) === folded(word)));
  if (kind !== undefined) return fileHelp(kind, language);
  const isOneOf = (words: readonly string[]): boolean => words.some((w) => folded(w) === folded(word));
  if (isOneOf(exitCodeWords)) return `${text(say("help.exitCodes.text"), language)}\n`;
  if (isOneOf(formatWords)) return formatText(language);
  return undefined;
}

const topics = (commands: Commands): string[] => [
  ...commands.map((c) => c.name),
  ...fileKinds.flatMap((k) => k.names),
  ...exitCodeWords,
  ...formatWords,
  ...problemCodes,
];

function formatText(language: Language): string {
  const width = Math.max(...exporters.map((e) => e.id.length));
  return [
    text(say("help.formats"), language),
    "",
    ...exporters.map(({ id, extensions, about }) => {
      const files = extensions.map((e) => `.${e}`).join(" ");
      return `  ${id.padEnd(width)}  ${text(about, language)} (${files})`;
    }),
    "",
  ].join("\n");
}

function codeText(code: ProblemCode, language: Language): string {
  const words = (message: ReturnType<typeof say>): string => text(message, language);
  return [
    `${code}: ${problemTitle(code, language)}`,
    "",
    words(say("help.problem.example")),
    "",
    problemText(samples[code], language).replace(/^(?=.)/gm, "  "),
    words(say(`help.problem.severity.${severityOf(code)}`)),
    "",
  ].join("\n");
}

function topicList(language: Language): string {
  const words = (message: ReturnType<typeof say>): string => text(message, language);
  const width = Math.max(...problemCodes.map((c) => c.length));
  return [
    words(say("help.topics")),
    "",
    words(say("help.topic.files")),
    ...fileKinds.map((k) => `  ${k.names[0].padEnd(width)}  ${words({ id: k.about, args: {} })}`),
    "",
    words(say("help.topic.other")),
    ...[formatWords, exitCodeWords].map(
      ([swedish, english], i) =>
        `  ${(language === "sv" ? swedish : english).padEnd(width)}  ${words(say(i === 0 ? "help.topic.formats" : "help.topic.exitCodes"))}`,
    ),
    "",
    words(say("help.topic.codes")),
    ...problemCodes.map((c) => `  ${c.padEnd(width)}  ${problemTitle(c, language)}`),
    "",
  ].join("\n");
}
