import type { CommanderError } from "commander";
import type { Message } from "../../core/explanation.js";
import { nearest } from "../../core/names.js";
import { say } from "../../texts/say.js";
import type { CommandEntry } from "./command.js";

/**
 * What is wrong with the command line, in our words. Commander's own texts cannot be translated, but its codes are
 * stable and what it speaks of stands in quotes.
 */
export function usageMessage(
  error: CommanderError,
  entry: CommandEntry | undefined,
  commands: readonly CommandEntry[],
): Message {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((m) => m[1]!);
  const command = entry?.name ?? "";
  switch (error.code) {
    case "commander.unknownCommand": {
      const word = quoted[0] ?? "";
      const near = nearest(
        word,
        commands.flatMap((c) => [c.name, ...(c.alias === undefined ? [] : [c.alias])]),
      );
      return near === undefined
        ? say("usage.unknownCommand", { word })
        : say("usage.unknownCommandNear", { word, near });
    }
    case "commander.unknownOption": {
      const near = /Did you mean (--?[\w-]+)/.exec(error.message)?.[1];
      const flag = quoted[0] ?? "";
      return near === undefined
        ? say("usage.unknownOption", { flag, command })
        : say("usage.unknownOptionNear", { flag, near });
    }
    case "commander.optionMissingArgument":
      return say("usage.optionMissingValue", { flag: flagOnly(quoted[0] ?? "") });
    case "commander.missingArgument":
      return say("usage.missingArgument", { name: quoted[0] ?? "", command });
    case "commander.excessArguments":
      return say("usage.excessArguments", { command });
    case "commander.invalidArgument": {
      const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1];
      return choices === undefined
        ? say("usage.badValue", { flag: flagOnly(quoted[0] ?? ""), value: quoted[1] ?? "" })
        : say("usage.badChoice", { flag: flagOnly(quoted[0] ?? ""), value: quoted[1] ?? "", choices });
    }
    case "commander.conflictingOption":
      return say("usage.notTogether", {
        flag: flagOnly(quoted[0] ?? ""),
        other: flagOnly(quoted[1] ?? ""),
      });
    default:
      return say("usage.other", { message: error.message.replace(/^error: /, "") });
  }
}

/** `-O, --format <format>` as `--format`. */
const flagOnly = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;
