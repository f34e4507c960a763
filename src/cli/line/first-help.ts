import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { CommandEntry } from "./command.js";

/** What `lonsam` and `lonsam --help` print: the commands one meets first, then the rest. */
export function firstHelp(commands: readonly CommandEntry[], language: Language, version: string): string {
  const width = Math.max(...commands.map((c) => c.name.length));
  const list = (first: boolean): string[] =>
    commands
      .filter((c) => (c.first ?? false) === first)
      .map((c) => {
        const alias = c.alias === undefined ? "" : ` (${c.alias})`;
        return `  ${c.name.padEnd(width)}  ${text({ id: c.summary, args: {} }, language)}${alias}`;
      });
  return [
    `lonsam ${version}`,
    text(say("program.about"), language),
    "",
    text(say("program.firstCommands"), language),
    ...list(true),
    "",
    text(say("program.otherCommands"), language),
    ...list(false),
    "",
    text(say("program.more"), language),
    "",
  ].join("\n");
}
