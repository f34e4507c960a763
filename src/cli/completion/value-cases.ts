import type { Completed, CompletedCommand } from "./completed.js";

/** What bash and zsh say alike, of `$cmd` and `$prev`: a command by its own name, and what follows a flag that takes a value. */
export const valueCases = (
  commands: readonly CompletedCommand[],
  offer: (value: Completed) => string,
): readonly string[] => [
  '  case "$cmd" in',
  ...commands.flatMap(({ name, aliases }) => aliases.map((alias) => `    ${alias}) cmd=${name} ;;`)),
  "  esac",
  '  case "$cmd $prev" in',
  ...commands.flatMap(({ name, flags }) =>
    flags.flatMap((flag) =>
      flag.value === undefined
        ? []
        : [`    ${flag.names.map((own) => `"${name} ${own}"`).join("|")}) ${offer(flag.value)}; return ;;`],
    ),
  ),
  "  esac",
];
