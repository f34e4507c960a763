import type { Completed, CompletedCommand } from "./completed.js";

/** For fish: a line for each thing that can be chosen. */
export const fishScript = (commands: readonly CompletedCommand[], head: readonly string[]): string =>
  [
    ...head.map((line) => `# ${line}`),
    "",
    "function __lonsam_files -a extensions",
    "  for path in (__fish_complete_path (commandline -ct))",
    '    string match -qr -- "(/|\\\\.($extensions))\\$" (string split \\t -- $path)[1]; and echo $path',
    "  end",
    "end",
    "complete -c lonsam -f",
    ...commands.flatMap(({ name, aliases, about }) =>
      [name, ...aliases].map(
        (own) => `complete -c lonsam -n __fish_use_subcommand -a ${own} -d ${quoted(about)}`,
      ),
    ),
    ...commands.flatMap(({ name, aliases, flags, argument }) => {
      const here = `complete -c lonsam -n ${quoted(`__fish_seen_subcommand_from ${[name, ...aliases].join(" ")}`)}`;
      return [
        ...flags.map(({ names, about, value }) => {
          const own = names.map((flag) =>
            flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
          );
          const takes = value === undefined ? "" : ` ${offer(value, "flag")}`;
          return `${here} ${own.join(" ")}${takes} -d ${quoted(about)}`;
        }),
        ...(argument.kind === "nothing" ? [] : [`${here} ${offer(argument, "argument")}`]),
      ];
    }),
    "",
  ].join("\n");

function offer(value: Completed, place: "flag" | "argument"): string {
  const exclusive = place === "flag" ? "-x " : "";
  switch (value.kind) {
    case "words":
      return `${exclusive}-a ${quoted(value.words.map((word) => word.replaceAll(" ", "\\ ")).join(" "))}`;
    case "files":
      return `${exclusive}-a ${quoted(`(__lonsam_files '${value.extensions.join("|")}')`)}`;
    case "folders":
      return `${exclusive}-a "(__fish_complete_directories (commandline -ct))"`;
    case "anyFile":
      return place === "flag" ? "-r -F" : "-F";
    case "nothing":
      return "-x";
  }
}

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
