/** One command of a ```console block, and what the document says it prints. */
export interface Documented {
  /** What stands after `$ `. */
  readonly command: string;
  readonly line: number;
  /** A line with only `…` stands for any lines. */
  readonly output: string;
}

/** The blocks of a document that run `lonsam`, each as its commands in order. */
export function consoleBlocks(markdown: string): Documented[][] {
  const blocks = [...markdown.matchAll(/^( *)```console\n(.*?)^ *```/gms)].map(
    ({ 1: indent, 2: body, index }) => {
      const first = markdown.slice(0, index).split("\n").length + 1;
      const lines = body!.split("\n").slice(0, -1);
      return commandsOf(
        lines.map((l) => (l.startsWith(indent!) ? l.slice(indent!.length) : l)),
        first,
      );
    },
  );
  return blocks.filter((commands) => commands.some(({ command }) => /\blonsam\b/.test(command)));
}

function commandsOf(lines: readonly string[], first: number): Documented[] {
  const starts = lines.flatMap((l, i) => (l.startsWith("$ ") ? [i] : []));
  return starts.map((start, i) => ({
    command: lines[start]!.slice(2),
    line: first + start,
    output: lines
      .slice(start + 1, starts[i + 1])
      .map((l) => `${l}\n`)
      .join(""),
  }));
}

/** The output a document promises, as a pattern. */
export function outputPattern(output: string): RegExp {
  const parts = output.split(/^…\n/m).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("(?:.*\\n)*?")}$`);
}

/**
 * What a command does here: `lonsam` with its arguments (also after `npm ci && npx`), a folder to go to, a file to
 * show, or something for the reader's own shell. Throws when the document asks for more than a test can do.
 */
export function meaning(
  command: string,
): { kind: "lonsam" | "cd" | "cat"; rest: string } | { kind: "shell" } {
  const [, kind, rest] = /^(?:npm ci && )?(?:npx )?(lonsam|cd|cat)(?: (.*))?$/.exec(command) ?? [];
  if (kind !== undefined) return { kind: kind as "lonsam" | "cd" | "cat", rest: rest ?? "" };
  if (/^(npm|git) /.test(command) && !command.includes("lonsam ")) return { kind: "shell" };
  throw new Error(`no test can run: $ ${command}`);
}
