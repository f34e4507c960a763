import type { Ask } from "../start/interview.js";
import type { Terminal } from "./world.js";

/** Asks on a terminal. Loads what draws the questions when it is first used. */
export function askOn({ input, output }: Terminal, colour: boolean): Ask {
  return async ({ message, preset, check }) => {
    const { default: inquirer } = await import("inquirer");
    const leaving = new AbortController();
    const leave = () => {
      leaving.abort();
    };
    // Ctrl-D closes the line without a word to whoever waits for it.
    const onKey = (_: string, key: { ctrl?: boolean; name?: string } | undefined) => {
      if (key?.ctrl === true && key.name === "d") leave();
    };
    input.on("end", leave).on("close", leave).on("keypress", onKey);
    const prompt = inquirer.createPromptModule({ input, output, signal: leaving.signal });
    try {
      const { answer } = await prompt<{ answer: string }>([
        {
          type: "input",
          name: "answer",
          message,
          ...(preset === undefined ? {} : { default: preset }),
          validate: async (text: string) => (await check(text.trim())) ?? true,
          ...(colour ? {} : { theme: plainTheme }),
        },
      ]);
      return answer.trim();
    } catch (error) {
      if (error instanceof Error && /^(Exit|Abort|Cancel)PromptError$/.test(error.name)) return undefined;
      throw error;
    } finally {
      input.off("end", leave).off("close", leave).off("keypress", onKey);
    }
  };
}

const asItIs = (text: string): string => text;
const plainTheme = {
  prefix: { idle: "?", done: ">" },
  style: {
    answer: asItIs,
    message: asItIs,
    error: (text: string) => `! ${text}`,
    defaultAnswer: (text: string) => `(${text})`,
  },
};
