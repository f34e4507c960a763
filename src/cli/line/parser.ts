import { type Argument, Command as Parser, CommanderError, Option } from "commander";
import { exporters } from "../../export/exporters.js";
import { text } from "../../texts/say.js";
import { say } from "../../texts/say.js";
import type { SentenceId } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { CommandEntry, CommandModule } from "./command.js";
import type { World } from "../world.js";

/** A commander program in the reader's language, with only the asked-for command fully defined. */
export async function makeParser(
  commands: readonly CommandEntry[],
  language: Language,
  { version, files }: Pick<World, "version" | "files">,
  asked: { readonly entry: CommandEntry; readonly module: CommandModule } | undefined,
): Promise<{ readonly program: Parser; readonly printed: () => string }> {
  let printed = "";
  const words = (id: SentenceId): string => text({ id, args: {} }, language);
  const program = new Parser("lonsam");
  dress(program, language, (s) => (printed += s));
  program
    .description(words("program.about"))
    .version(version, "-V, --version", words("option.version"))
    .addOption(new Option("--lang <sv|en>", words("option.lang")).choices(["sv", "en"]))
    .helpOption("-h, --help", words("option.help"))
    .helpCommand(false);
  for (const entry of commands) {
    const sub = program.command(entry.name).summary(words(entry.summary)).description(words(entry.summary));
    if (entry.alias !== undefined) sub.alias(entry.alias);
    sub.addHelpOption(common(new Option("-h, --help", words("option.help")), words));
    sub.addHelpText("after", () => examplesText(entry, language));
    dress(sub, language, (s) => (printed += s));
    if (entry !== asked?.entry) continue;
    await asked.module.define(sub, words, { files, language });
    addCommonOptions(sub, words);
  }
  return { program, printed: () => printed };
}

const examplesText = ({ examples }: CommandEntry, language: Language): string =>
  `\n${[text(say("help.examples"), language), ...examples.map((e) => `  lonsam ${e}`)].join("\n")}`;

function addCommonOptions(parser: Parser, words: (id: SentenceId) => string): void {
  const formats = exporters.map((e) => e.id);
  for (const option of [
    new Option("-O, --format <…>", words("option.format")).choices(formats),
    new Option(`-o, --output <${words("argument.name.file")}>`, words("option.output")),
    new Option("--force", words("option.force")).default(false, ""),
    new Option("--unit <…>", words("option.unit")).choices(["kr", "tkr", "mnkr"]).default("kr"),
    new Option("--explain", words("option.explain")).default(false, ""),
    new Option("--dialect <…>", words("option.dialect")).choices(["excel", "rfc4180"]).default("excel"),
    new Option(`--template <${words("argument.name.file")}>`, words("option.template")),
    new Option(`--chart <${words("argument.name.name")}>`, words("option.chart")),
    new Option("--provenance <…>", words("option.provenance")).choices(["full", "short"]).default("full"),
    new Option("--strict", words("option.strict")).default(false, ""),
    new Option("--quiet", words("option.quiet")).default(false, ""),
    new Option("--no-input", words("option.noInput")),
    new Option("--color <…>", words("option.color")).choices(["auto", "always", "never"]).default("auto"),
    new Option(`--today <${words("argument.name.date")}>`, words("option.today")),
    new Option("--lang <…>", words("option.lang")).choices(["sv", "en"]).default("sv"),
  ]) {
    parser.addOption(common(option, words));
  }
}

const common = (option: Option, words: (id: SentenceId) => string): Option =>
  option.helpGroup(words("help.commonOptions"));

function argumentWords(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** No output of its own, no exit, headings in the reader's language. */
function dress(parser: Parser, language: Language, print: (s: string) => void): void {
  const words = (id: SentenceId): string => text({ id, args: {} }, language);
  const headings: Readonly<Record<string, SentenceId>> = {
    "Usage:": "help.usage",
    "Arguments:": "help.arguments",
    "Options:": "help.options",
    "Commands:": "help.commands",
  };
  parser
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({
      helpWidth: 100,
      styleTitle: (title) => (headings[title] === undefined ? title : words(headings[title])),
      optionDescription: (option) => optionWords(option, language),
      argumentDescription: ({ description, argChoices }) =>
        argChoices === undefined ? description : `${description} (${argChoices.join(", ")})`,
      commandUsage: (command) =>
        [
          "lonsam",
          command.name(),
          words("help.flags"),
          ...command.registeredArguments.map(argumentWords),
        ].join(" "),
    });
}

function optionWords(option: Option, language: Language): string {
  const choices = option.argChoices === undefined ? "" : ` (${option.argChoices.join(", ")})`;
  const standard =
    option.defaultValue === undefined || typeof option.defaultValue === "boolean"
      ? ""
      : ` ${text(say("help.default", { value: String(option.defaultValue) }), language)}`;
  return `${option.description}${choices}${standard}`;
}

export { CommanderError };
