import type { Argument, Option } from "commander";
import { documentFile } from "../../input/files/document.js";
import { fileKinds } from "../../input/files/file-kinds.js";
import { measuresFile } from "../../input/files/measures.js";
import type { SentenceId } from "../../texts/say.js";
import { text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { CommandEntry } from "../line/command.js";
import { makeParser } from "../line/parser.js";
import type { World } from "../world.js";

/** What can stand in a place of the command line. `files`: those of some extensions, and folders to go on in. */
export type Completed =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "files"; readonly extensions: readonly string[] }
  | { readonly kind: "folders" }
  | { readonly kind: "anyFile" }
  /** Something that only the person knows. */
  | { readonly kind: "nothing" };

export interface CompletedFlag {
  /** `--format`, `-O`. */
  readonly names: readonly string[];
  readonly about: string;
  /** Undefined for a flag without a value. */
  readonly value?: Completed;
}

export interface CompletedCommand {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly about: string;
  readonly flags: readonly CompletedFlag[];
  readonly argument: Completed;
}

/** Values of some flags that models know: by the flag. */
export type KnownWords = ReadonlyMap<string, readonly string[]>;

const tables = ["csv", "xlsx"];
const aliasesOf = ({ alias }: CommandEntry): string[] => (alias === undefined ? [] : [alias]);

/** All commands with what can follow each, from their own definitions. */
export async function completedCommands(
  commands: readonly CommandEntry[],
  world: Pick<World, "version" | "files">,
  known: KnownWords,
  language: Language,
): Promise<readonly CompletedCommand[]> {
  const words = (id: SentenceId): string => text({ id, args: {} }, language);
  const places = placesOf(words);
  const topics = [
    ...commands.flatMap((c) => [c.name, ...aliasesOf(c)]),
    ...fileKinds.flatMap((k) => k.names),
  ];
  const made: CompletedCommand[] = [];
  for (const entry of commands) {
    const { program } = await makeParser(commands, language, world, { entry, module: await entry.load() });
    const parser = program.commands.find((c) => c.name() === entry.name)!;
    const argument = parser.registeredArguments[0];
    const help = parser.createHelp();
    made.push({
      name: entry.name,
      aliases: aliasesOf(entry),
      about: words(entry.summary),
      flags: help
        .visibleOptions(parser)
        .map((option) => flagOf(option, help.optionDescription(option), places, known)),
      argument: entry.name === "help" ? { kind: "words", words: topics } : argumentOf(argument, places),
    });
  }
  return made;
}

function flagOf(option: Option, about: string, places: Places, known: KnownWords): CompletedFlag {
  const names = [option.short, option.long].flatMap((name) => name ?? []);
  const takes = option.required || option.optional;
  const value = takes ? valueOf(option, places, known) : undefined;
  return { names, about: firstSentence(about), ...(value === undefined ? {} : { value }) };
}

function valueOf(option: Option, places: Places, known: KnownWords): Completed {
  const named = known.get(option.long ?? "");
  if (option.argChoices !== undefined) return { kind: "words", words: option.argChoices };
  if (named !== undefined) return { kind: "words", words: named };
  if (option.long === "--template") return { kind: "files", extensions: ["docx"] };
  if (option.long === "--output") return { kind: "anyFile" };
  const [, placeholder = ""] = /<([^>]*)>/u.exec(option.flags) ?? [];
  return places.get(placeholder) ?? { kind: "nothing" };
}

const argumentOf = (argument: Argument | undefined, places: Places): Completed =>
  argument?.argChoices === undefined
    ? (places.get(argument?.name() ?? "") ?? { kind: "nothing" })
    : { kind: "words", words: argument.argChoices };

type Places = ReadonlyMap<string, Completed>;

/** What the names of arguments stand for, as help writes them in a language. */
function placesOf(words: (id: SentenceId) => string): Places {
  const files: Completed = { kind: "files", extensions: tables };
  const stems = fileKinds.map((kind) => kind.names[0]);
  return new Map<string, Completed>([
    [words("argument.name.file"), files],
    [words("argument.name.files"), files],
    [words("argument.name.before"), files],
    [words("argument.name.after"), files],
    [words("argument.name.scenario"), files],
    [words("argument.name.scenarios"), files],
    [words("argument.name.folder"), { kind: "folders" }],
    [words("argument.name.kindOrFolder"), { kind: "words", words: stems }],
    [measuresFile.names[0], files],
    [documentFile.names[0], files],
  ]);
}

/** A menu has a line for each. */
const firstSentence = (about: string): string => /^.+?[.:](?=\s|$)/u.exec(about)?.[0] ?? about;
