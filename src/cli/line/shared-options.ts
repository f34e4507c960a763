import { type Command as Parser, Option } from "commander";
import type { SentenceId } from "../../texts/say.js";

/** Options that several commands have: what their values are called is declared here, what each does by the command. */
const declared = {
  date: { flag: "--date", value: "argument.name.date" },
  municipality: { flag: "--municipality", value: "argument.name.name" },
  alternative: { flag: "--alternative", value: "argument.name.name" },
  comparison: { flag: "--comparison", value: "argument.name.name" },
  set: { flag: "--set", value: "argument.name.set", many: true },
  short: { flag: "--short", value: "argument.name.month" },
  horizons: { flag: "--horizons", value: "argument.name.horizons" },
  models: { flag: "--models", value: "argument.name.folder", many: true },
} as const satisfies Readonly<
  Record<string, { readonly flag: string; readonly value: SentenceId; readonly many?: true }>
>;

/** Their values as written. `set` and `models` may be given several times. */
export interface SharedOptions {
  readonly date?: string;
  readonly municipality?: string;
  readonly alternative?: string;
  readonly comparison?: string;
  readonly set?: readonly string[];
  readonly short?: string;
  readonly horizons?: string;
  readonly models?: readonly string[];
}

/** Adds some of them, in the order they are named, with what each does in this command. */
export function addShared(
  parser: Parser,
  words: (id: SentenceId) => string,
  asked: Partial<Record<keyof typeof declared, SentenceId>>,
): Parser {
  for (const [name, about] of Object.entries(asked) as [keyof typeof declared, SentenceId][]) {
    const { flag, value } = declared[name];
    const option = new Option(`${flag} <${words(value)}>`, words(about));
    parser.addOption("many" in declared[name] ? option.argParser(several) : option);
  }
  return parser;
}

const several = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];
