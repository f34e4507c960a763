import { Problems } from "../core/problem.js";
import { printableLines } from "../core/printable.js";
import { namesPersonnummer } from "../core/personnummer/personnummer.js";
import { LoadedModels } from "../rulebook/load/loaded-models.js";
import { say, text } from "../texts/say.js";
import { quotable } from "../texts/quotable.js";
import type { Language } from "../texts/words.js";
import { findCommand } from "./line/command.js";
import { commands } from "./line/commands.js";
import { normalCommandLine } from "./line/command-line.js";
import { firstHelp } from "./line/first-help.js";
import { dateOption } from "./line/option-values.js";
import { CommanderError, makeParser } from "./line/parser.js";
import type { CommonOptions, Session } from "./session.js";
import { show } from "./show.js";
import { usageMessage } from "./line/usage.js";
import type { World } from "./world.js";

/**
 * The whole program as a function of its arguments and its world. Resolves to the exit code: 0 done, 1 the data are
 * wrong, 2 the command line is wrong. A bug of ours rejects.
 */
export async function main(argv: readonly string[], outside: World): Promise<number> {
  // Whatever is told goes through here, also what nobody thought of.
  const world: World = { ...outside, err: (words) => outside.err(printableLines(words)) };
  const language = languageOf(argv);
  if (argv.some(holdsPersonnummer)) {
    await world.err(`${text(say("usage.personnummer"), language)}\n`);
    return 2;
  }
  const at = argv.findIndex((a, i) => !a.startsWith("-") && argv[i - 1] !== "--lang");
  const word = argv[at];
  const entry = word === undefined ? undefined : findCommand(commands, word);
  if (argv.length === 0 || (entry === undefined && wantsHelp(argv))) {
    await world.out(firstHelp(commands, language, world.version));
    return 0;
  }
  const asked = entry === undefined ? undefined : { entry, module: await entry.load() };
  const { program, printed } = await makeParser(commands, language, world, asked);
  const command = program.commands.find((c) => c.name() === entry?.name);
  let args: readonly string[] = [];
  let options: Readonly<Record<string, unknown>> = {};
  command?.action(() => {
    args = command.args;
    options = command.opts();
  });
  try {
    const spelled = argv.map((a, i) => (i === at && entry !== undefined ? entry.name : a));
    program.parse(spelled, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) {
      await world.out(printed());
      return 0;
    }
    await world.err(`${text(quotable(usageMessage(error, entry, commands)), language)}\n`);
    return 2;
  }
  const common = options as unknown as CommonOptions;
  const session: Session = {
    world,
    language,
    common,
    problems: new Problems(),
    loaded: world.loaded ?? new LoadedModels(),
    english: new Map(),
    notices: [],
    usage: [],
    commandLine: normalCommandLine(argv),
    today: world.today(),
  };
  const today = dateOption(session, "--today", common.today) ?? session.today;
  const dated = { ...session, today };
  return show(dated, await asked!.module.run(dated, args, options));
}

/** An argument is read as a cell is, and a path folder by folder: those of a date are no personnummer. */
const holdsPersonnummer = (word: string): boolean =>
  (/^[^=\s]*[\\/]/u.test(word) ? word.split(/[\\/]/u) : [word]).some(namesPersonnummer);

/** Known before parsing, so that errors in the command line come in the right language. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((a) => a === "--lang" || a.startsWith("--lang="));
  if (at < 0) return "sv";
  const value = argv[at]!.includes("=") ? argv[at]!.slice("--lang=".length) : argv[at + 1];
  return value === "en" ? "en" : "sv";
}

const wantsHelp = (argv: readonly string[]): boolean => argv.some((a) => a === "-h" || a === "--help");
