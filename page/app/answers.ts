import type { Field, Format, More, Slot, Task } from "./tasks.js";

/** What somebody has answered for a task: paths by slot; texts, places of choices and `yes` by field. */
export interface Answers {
  readonly paths: ReadonlyMap<string, readonly string[]>;
  readonly texts: ReadonlyMap<string, string>;
}

/** The words of the command line that does what was asked, without `lonsam`. */
export function argvOf(task: Task, { paths, texts }: Answers): string[] {
  const chosen = (slot: Slot): readonly string[] => paths.get(slot.id) ?? [];
  const answered = (field: Field): readonly string[] => wordsOf(field, texts.get(field.id)?.trim() ?? "");
  return [
    task.command,
    ...task.slots.filter(({ option }) => option === undefined).flatMap(chosen),
    ...task.fields.filter(isArgument).flatMap(answered),
    ...(task.argv ?? []),
    ...task.slots.flatMap((slot) =>
      slot.option === undefined ? [] : chosen(slot).flatMap((path) => [slot.option!, path]),
    ),
    ...task.fields.filter((field) => !isArgument(field)).flatMap(answered),
  ];
}

const isArgument = ({ option, choices }: Field): boolean => option === undefined && choices === undefined;

function wordsOf({ option, choices, yes, amount, share }: Field, answer: string): readonly string[] {
  if (choices !== undefined) return choices[Number(answer)]?.argv ?? [];
  if (answer === "") return [];
  if (yes === true) return answer === "yes" ? [option!] : [];
  const close = answer.replace(/[\s\u00a0\u202f]/gu, "");
  const said = share === true ? close.replace(/^[\d.,]+$/u, "$&%") : amount === true ? close : answer;
  return option === undefined ? [said] : [option, said];
}

/** The fields and slots that a task needs and has no answer for. */
export const missingIn = (task: Task, { paths, texts }: Answers): readonly (Slot | Field)[] => [
  ...task.slots.filter(({ id, optional }) => optional !== true && (paths.get(id) ?? []).length === 0),
  ...task.fields.filter(({ id, needed }) => needed === true && (texts.get(id) ?? "").trim() === ""),
];

/** What more a task can be saved as, the way it was asked. */
export const alsoOf = (task: Task | undefined, argv: readonly string[]): readonly More[] =>
  (task?.also ?? []).filter(({ not }) => !argv.some((word) => not.includes(word)));

const documentFormats: readonly Format[] = ["docx", "html", "md", "txt"];

/** The command line that saves in a format what was asked: without words of a document where none is made. */
export function savedAs(task: Task | undefined, argv: readonly string[], format: Format): readonly string[] {
  if (documentFormats.includes(format)) return argv;
  const isWords = (word: string | undefined): boolean =>
    word !== undefined && task?.fields.some((f) => f.inDocument === true && f.option === word) === true;
  return argv.filter((word, i) => !isWords(word) && !isWords(argv[i - 1]));
}
