import type { CommandEntry } from "./command.js";

/** Every command, in the order help shows them. Help, choices and tests are made from this list. */
export const commands: readonly CommandEntry[] = [
  { name: "budget", summary: "command.budget", first: true, load: () => import("./budget.js") },
  { name: "check", alias: "kontrollera", summary: "command.check", load: () => import("./check.js") },
  { name: "help", alias: "hjalp", summary: "command.help", load: () => import("./help.js") },
];

export const findCommand = (word: string): CommandEntry | undefined =>
  commands.find((c) => c.name === word || c.alias === word);
