import type { Message } from "../core/explanation.js";
import { budgetColumns } from "../input/budget-columns.js";
import type { ColumnSpec } from "../tabular/table.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";

/** A kind of file people write, for `lonsam help`. */
export interface FileKind {
  readonly words: readonly [string, ...string[]];
  readonly summary: Message;
  help(language: Language): string;
}

export const fileKinds: readonly FileKind[] = [
  {
    words: ["budget.csv"],
    summary: say("help.file.budget"),
    help: (language) =>
      fileHelp(say("help.file.budget"), budgetColumns, say("help.file.budget.more"), language),
  },
];

function fileHelp(
  summary: Message,
  columns: readonly ColumnSpec<string>[],
  more: Message,
  language: Language,
): string {
  const width = Math.max(...columns.map((c) => c.names[0].length));
  const required = text(say("help.file.required"), language);
  return [
    text(summary, language),
    "",
    text(say("help.file.columns"), language),
    ...columns.map((c) => {
      const others = c.names.slice(1).join(", ");
      const note = [
        ...(c.required === true ? [required] : []),
        ...(others === "" ? [] : [`= ${others}`]),
      ].join("; ");
      return `  ${c.names[0].padEnd(width)}${note === "" ? "" : `  ${note}`}`;
    }),
    "",
    text(more, language),
    "",
  ].join("\n");
}
