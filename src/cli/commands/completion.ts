import { Argument } from "commander";
import { Problems } from "../../core/problem.js";
import { readConventions } from "../../input/files/conventions.js";
import { Choices } from "../../start/book/choices.js";
import type { SentenceId } from "../../texts/say.js";
import { text } from "../../texts/say.js";
import { bashScript } from "../completion/bash.js";
import { completedCommands, type KnownWords } from "../completion/completed.js";
import { fishScript } from "../completion/fish.js";
import { powershellScript } from "../completion/powershell.js";
import { zshScript } from "../completion/zsh.js";
import type { CommandEntry, CommandModule } from "../line/command.js";
import { rulebookOf } from "../model-folders.js";
import { shippedConventions } from "../scenario/convention-asked.js";
import type { Session } from "../session.js";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };
type Shell = keyof typeof scripts;
const shells = Object.keys(scripts) as Shell[];

/** What a shell offers on the Tab key, made from the commands of a program, which it is one of. */
export const completionOf = (commands: readonly CommandEntry[]): CommandModule => ({
  define(parser, words) {
    parser.addArgument(
      new Argument(`<${words("argument.name.shell")}>`, words("argument.shell")).choices(shells),
    );
  },
  async run(session, [asked]) {
    const { language, world } = session;
    const shell = asked as Shell;
    const known = await knownWords(session);
    if (known === undefined) return { kind: "nothing" };
    const words = (id: SentenceId): string => text({ id, args: {} }, language);
    const completed = await completedCommands(commands, world, known, language);
    const head = [words("completion.head"), ...words(`completion.install.${shell}`).split("\n")];
    return { kind: "text", text: scripts[shell](completed, head), exact: true };
  },
});

/** What the models that ship know: municipalities, conventions, the models themselves. */
async function knownWords(session: Session): Promise<KnownWords | undefined> {
  const rulebook = await rulebookOf(session);
  if (rulebook === undefined) return undefined;
  const municipalities = new Choices(rulebook.models, {}, session.language).municipalities();
  const file = await shippedConventions(session);
  const conventions = (file && (await readConventions(file, new Problems()))) ?? [];
  return new Map([
    ["--municipality", municipalities],
    ["--as", conventions.map(({ id }) => id)],
    ["--model", rulebook.models.map(({ id }) => id)],
  ]);
}
