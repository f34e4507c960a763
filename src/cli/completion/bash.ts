import type { Completed, CompletedCommand } from "./completed.js";
import { valueCases } from "./value-cases.js";

/** For bash 3.2 and later, with or without the package bash-completion. */
export const bashScript = (commands: readonly CompletedCommand[], head: readonly string[]): string =>
  [
    ...head.map((line) => `# ${line}`),
    "",
    "_lonsam_words() {",
    "  local word",
    "  while IFS= read -r word; do",
    '    [[ -n $word && $word == "$1"* ]] && COMPREPLY+=("${word// /\\\\ }")',
    "  done",
    "}",
    "",
    "_lonsam_paths() { # folders to go on in, and files that end as asked; all when nothing is",
    "  local path",
    "  while IFS= read -r path; do",
    '    if [[ -d $path ]]; then COMPREPLY+=("${path// /\\\\ }/")',
    '    elif [[ $2 != / ]] && { [[ -z $2 ]] || [[ $path =~ \\.($2)$ ]]; }; then COMPREPLY+=("${path// /\\\\ }")',
    "    fi",
    '  done < <(compgen -f -- "${1//\\\\/}")',
    "  [[ ${#COMPREPLY[@]} -gt 0 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null",
    "}",
    "",
    "_lonsam() {",
    "  COMPREPLY=()",
    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} cmd= i",
    "  # --format=json comes as three words",
    '  if [[ $cur == "=" ]]; then cur=; elif [[ $prev == "=" ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi',
    "  for ((i = 1; i < COMP_CWORD; i++)); do",
    '    if [[ ${COMP_WORDS[i]} != -* && ${COMP_WORDS[i - 1]} != --lang && ${COMP_WORDS[i]} != "=" ]]; then',
    "      cmd=${COMP_WORDS[i]}; break",
    "    fi",
    "  done",
    ...valueCases(commands, offer),
    "  if [[ $cur == -* ]]; then",
    '    case "$cmd" in',
    ...commands.map(
      ({ name, flags }) =>
        `      ${name}) _lonsam_words "$cur" <<< ${quoted(flags.flatMap(({ names }) => names).join("\n"))} ;;`,
    ),
    `      *) _lonsam_words "$cur" <<< ${quoted("--help\n--version\n--lang")} ;;`,
    "    esac",
    "    return",
    "  fi",
    '  case "$cmd" in',
    `    "") _lonsam_words "$cur" <<< ${quoted(commands.flatMap(({ name, aliases }) => [name, ...aliases]).join("\n"))} ;;`,
    ...commands.map(({ name, argument }) => `    ${name}) ${offer(argument)} ;;`),
    "  esac",
    "}",
    "complete -F _lonsam lonsam",
    "",
  ].join("\n");

function offer(value: Completed): string {
  switch (value.kind) {
    case "words":
      return `_lonsam_words "$cur" <<< ${quoted(value.words.join("\n"))}`;
    case "files":
      return `_lonsam_paths "$cur" '${value.extensions.join("|")}'`;
    case "folders":
      return `_lonsam_paths "$cur" /`;
    case "anyFile":
      return `_lonsam_paths "$cur" ''`;
    case "nothing":
      return ":";
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
