import { documentFile, documentIds, documentNames } from "../input/files/document.js";
import type { FileColumn, FileKind } from "../input/files/file-kind.js";
import { scenarioFile } from "../input/files/scenario.js";
import { answerSettings, fileSettings, type Setting, settingIds, settings } from "../input/files/settings.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";

/** What `lonsam help` says of a kind of file: its columns, how it is written, and for `scenario.csv` its settings. */
export function fileHelp(kind: FileKind, language: Language): string {
  const words = (id: Parameters<typeof say>[0]): string => text({ id, args: {} }, language);
  return [
    `${kind.names[0]}: ${words(kind.about)}`,
    "",
    words("help.file.columns"),
    ...listed(kind.columns.map((c) => [c.names[0], columnText(c, language)])),
    "",
    words(kind.more),
    ...(kind.id === scenarioFile.id ? settingLists(words) : []),
    ...(kind.id === documentFile.id ? documentList(words) : []),
    "",
  ].join("\n");
}

function columnText(column: FileColumn, language: Language): string {
  const [, ...others] = column.names;
  const notes = [
    ...(column.required === true ? [text(say("help.file.required"), language)] : []),
    ...(others.length === 0 ? [] : [text(say("help.file.also", { others: others.join(", ") }), language)]),
  ];
  const about = text({ id: column.about, args: {} }, language);
  return notes.length === 0 ? about : `${about} (${notes.join("; ")})`;
}

/** What a document may say of itself, by name. */
const documentList = (words: (id: Parameters<typeof say>[0]) => string): string[] => [
  "",
  words("help.document.names"),
  ...listed(
    documentIds.map((id) => {
      const { names, rows, about } = documentNames[id];
      const many = rows === "many" ? ` (${words("help.document.many")})` : "";
      return [names[0], `${words(about)}${many}`];
    }),
  ),
];

function settingLists(words: (id: Parameters<typeof say>[0]) => string): string[] {
  const files = new Set<Setting>([...fileSettings, ...answerSettings]);
  const list = (ids: readonly Setting[]): (readonly [string, string])[] =>
    ids.map((id) => [settings[id].names[0], words(settings[id].about)]);
  const required = settingIds.filter((id) => settings[id].required === true);
  const optional = settingIds.filter((id) => settings[id].required !== true && !files.has(id));
  return [
    "",
    words("help.settings.required"),
    ...listed(list(required)),
    "",
    words("help.settings.optional"),
    ...listed([
      ...list(optional),
      [fileSettings.map((id) => settings[id].names[0]).join(", "), words("setting.file")],
      [answerSettings.join(", "), words("setting.budgetAnswer")],
    ]),
  ];
}

/** Longer names than this stand with their words right after them, and do not push the others aside. */
const widest = 28;

function listed(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length).filter((length) => length <= widest));
  return rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`);
}
