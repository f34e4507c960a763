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
const codeWords = ["felkoder", "error-codes"] as const;
const guides = [
  ["kom-igang.md", "help.guide.start"],
  ["guide-samordnare.md", "help.guide.coordinator"],
  ["guide-ekonom.md", "help.guide.economist"],
  ["guide-planerare.md", "help.guide.planner"],
] as const;
/** What people call a flag that has another name, folded. */
const flagsBy: ReadonlyMap<string, string> = new Map([
  ["mall", "--template"],
  ["oh", "--overhead"],
  ["enhet", "--unit"],
  ["sprak", "--lang"],
  ["diagram", "--chart"],
  ["bild", "--chart"],
]);

type Commands = readonly CommandEntry[];

/** Help on the commands of a program, which it is one of. */
export const helpOn = (commands: Commands): CommandModule => ({
  define(parser, words) {
    // A flag may be asked about, as any other word.
    parser.argument(`[${words("argument.name.topic")}]`, words("argument.topic")).allowUnknownOption();
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
  if (isOneOf(codeWords)) return codeList(language);
  return flagText(commands, flagsBy.get(folded(word)) ?? word, language, world);
}

/** What a flag does, in each command that has it; undefined when none has. */
async function flagText(
  commands: Commands,
  word: string,
  language: Language,
  world: World,
): Promise<string | undefined> {
  const flag = word.startsWith("-") ? word : `--${word}`;
  const uses = new Map<string, string[]>();
  for (const entry of commands) {
    const { program } = await makeParser(commands, language, world, { entry, module: await entry.load() });
    const parser = program.commands.find((c) => c.name() === entry.name)!;
    const option = parser.options.find((o) => o.long === flag || o.short === flag);
    if (option === undefined) continue;
    const about = `${option.flags}  ${parser.createHelp().optionDescription(option)}`;
    uses.set(about, [...(uses.get(about) ?? []), entry.name]);
  }
  if (uses.size === 0) return undefined;
  return [...uses]
    .map(([about, names]) => `${about}\n  ${names.map((name) => `lonsam ${name}`).join(", ")}\n`)
    .join("\n");
}

const topics = (commands: Commands): string[] => [
  ...commands.map((c) => c.name),
  ...fileKinds.flatMap((k) => k.names),
  ...exitCodeWords,
  ...formatWords,
  ...codeWords,
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
  const width = Math.max(...fileKinds.map((k) => k.names[0].length), codeWords[1].length);
  return [
    words(say("help.topics")),
    "",
    words(say("help.topic.files")),
    ...fileKinds.map((k) => `  ${k.names[0].padEnd(width)}  ${words({ id: k.about, args: {} })}`),
    "",
    words(say("help.topic.other")),
    ...(
      [
        [formatWords, "help.topic.formats"],
        [exitCodeWords, "help.topic.exitCodes"],
        [codeWords, "help.topic.allCodes"],
      ] as const
    ).map(
      ([[swedish, english], about]) =>
        `  ${(language === "sv" ? swedish : english).padEnd(width)}  ${words(say(about))}`,
    ),
    "",
    words(say("help.guides")),
    ...guides.map(([file, about]) => `  ${file.padEnd(width)}  ${words(say(about))}`),
    "",
  ].join("\n");
}

/** On a page of their own: there are many, and a message names the one to look up. */
function codeList(language: Language): string {
  const width = Math.max(...problemCodes.map((c) => c.length));
  return [
    text(say("help.topic.codes"), language),
    "",
    ...problemCodes.map((c) => `  ${c.padEnd(width)}  ${problemTitle(c, language)}`),
    "",
  ].join("\n");
}
