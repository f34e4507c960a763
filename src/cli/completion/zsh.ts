import type { Completed, CompletedCommand, CompletedFlag } from "./completed.js";
import { valueCases } from "./value-cases.js";

/** For zsh, as a function in `fpath` or sourced from `.zshrc`. */
export const zshScript = (commands: readonly CompletedCommand[], head: readonly string[]): string =>
  [
    "#compdef lonsam",
    ...head.map((line) => `# ${line}`),
    "",
    "_lonsam() {",
    "  local cmd= prev=${words[CURRENT-1]} i",
    "  local -a found",
    "  for ((i = 2; i < CURRENT; i++)); do",
    "    if [[ ${words[i]} != -* && ${words[i-1]} != --lang ]]; then cmd=${words[i]}; break; fi",
    "  done",
    '  if [[ $PREFIX == --*=* ]]; then prev=${PREFIX%%=*}; compset -P "*="; fi',
    ...valueCases(commands, offer),
    "  if [[ $PREFIX == -* ]]; then",
    '    case "$cmd" in',
    ...commands.map(({ name, flags }) => `      ${name}) found=(${flags.flatMap(described).join(" ")}) ;;`),
    "      *) found=(--help --version --lang) ;;",
    "    esac",
    "    _describe -o flag found",
    "    return",
    "  fi",
    '  case "$cmd" in',
    `    "") found=(${commands.flatMap(({ name, aliases, about }) => described({ names: [name, ...aliases], about })).join(" ")})`,
    "      _describe command found ;;",
    ...commands.map(({ name, argument }) => `    ${name}) ${offer(argument)} ;;`),
    "  esac",
    "}",
    'if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then _lonsam "$@"; else compdef _lonsam lonsam; fi',
    "",
  ].join("\n");

const described = ({ names, about }: CompletedFlag): string[] =>
  names.map((name) => quoted(`${name}:${about.replaceAll(":", "\\:")}`));

function offer(value: Completed): string {
  switch (value.kind) {
    case "words":
      return `compadd -- ${value.words.map(quoted).join(" ")}`;
    case "files":
      return `_path_files -g '*.(${value.extensions.join("|")})(-.)'; _path_files -/`; // _files takes any file where none fits
    case "folders":
      return "_files -/";
    case "anyFile":
      return "_files";
    case "nothing":
      return ":";
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
