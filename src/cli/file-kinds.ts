import type { Message } from "../core/explanation.js";
import { budgetColumns } from "../input/files/budget-columns.js";
import {
  assumptionColumns,
  flowColumns,
  groupColumns,
  participantColumns,
  settingColumns,
} from "../input/files/scenario-columns.js";
import { scenarioFiles } from "../input/scenario/folder.js";
import type { ColumnSpec } from "../tabular/table.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";

/** A kind of file people write, for `lonsam help`. */
export interface FileKind {
  readonly words: readonly [string, ...string[]];
  readonly summary: Message;
  help(language: Language): string;
}

/** The ids of a file's sentences: what it is, and how it is written. */
type Described = "budget" | "scenario" | "participants" | "flows" | "groups" | "assumptions";

const kind = (words: FileKind["words"], id: Described, columns: readonly ColumnSpec<string>[]): FileKind => ({
  words,
  summary: say(`help.file.${id}`),
  help: (language) =>
    fileHelp(words[0], say(`help.file.${id}`), columns, say(`help.file.${id}.more`), language),
});

export const fileKinds: readonly FileKind[] = [
  kind(["budget.csv"], "budget", budgetColumns),
  kind(scenarioFiles.scenario, "scenario", settingColumns),
  kind(scenarioFiles.participants, "participants", participantColumns),
  kind(scenarioFiles.flows, "flows", flowColumns),
  kind(scenarioFiles.groups, "groups", groupColumns),
  kind(scenarioFiles.assumptions, "assumptions", assumptionColumns),
];

function fileHelp(
  name: string,
  summary: Message,
  columns: readonly ColumnSpec<string>[],
  more: Message,
  language: Language,
): string {
  const width = Math.max(...columns.map((c) => c.names[0].length));
  const required = text(say("help.file.required"), language);
  return [
    `${name}: ${text(summary, language)}`,
    "",
    text(say("help.file.columns"), language),
    ...columns.map((c) => {
      const others = c.names.slice(1).join(", ");
      const note = [
        ...(c.required === true ? [required] : []),
        ...(others === "" ? [] : [text(say("help.file.also", { others }), language)]),
      ].join("; ");
      return `  ${note === "" ? c.names[0] : `${c.names[0].padEnd(width)}  ${note}`}`;
    }),
    "",
    text(more, language),
    "",
  ].join("\n");
}
