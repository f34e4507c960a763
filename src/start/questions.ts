import type { Place } from "../core/explanation.js";
import { folded, normalized } from "../core/names.js";
import type { Problems } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { onceEach } from "../rulebook/bounded.js";
import { RowCells } from "../tabular/cells/row-cells.js";
import type { ColumnSpec } from "../tabular/table.js";
import { readTable } from "../tabular/read-table.js";
import type { GapText } from "./template.js";

/** What an answer can be, by the word for it in `fragor.csv`. */
export const answerKinds = {
  municipality: "kommun",
  month: "månad",
  months: "månader",
  number: "antal",
  /** A number, or one for each year. */
  people: "antal per år",
  choice: "val",
  /** Which of the topics that questions may belong to are gone into. */
  topics: "ämnen",
  children: "barn",
  amount: "belopp",
  amountAboveNone: "belopp över noll",
  share: "andel",
  job: "anställningsform",
  /** A name of the model, asked for with the model's own words when a scenario lacks it. */
  name: "namn",
} as const;
export type AnswerKind = keyof typeof answerKinds;

/** One of the answers to choose among. */
export interface Choice {
  /** The Swedish word, by which the answer is kept. */
  readonly word: string;
  readonly wordEn: string;
  /** What it means; empty where the word says it. */
  readonly about: GapText;
}

/** What `init` asks, from `fragor.csv`. */
export interface Question {
  /** By this name gaps are filled, normalized: `{anställningens längd}`. */
  readonly name: string;
  /** `--municipality`; empty where the answer is given with `--set`. */
  readonly flag: string;
  readonly kind: AnswerKind;
  /** The outcome whose states are the choices, and the table whose keys are, or whose rows say when they hold. */
  readonly outcome: string;
  readonly outcomeAt: Place;
  readonly table: string;
  readonly tableAt: Place;
  readonly choices: readonly Choice[];
  /** The unit of an amount: `kr/månad` takes “7 000 kr i månaden” too. */
  readonly unit: string;
  /** Formulas for the least and the most it may be. */
  readonly least: GapText;
  readonly most: GapText;
  /** A text with gaps; for months it may be a formula. */
  readonly preset: GapText;
  /** Where what is proposed comes from, and how sure it is; empty where that goes without saying. */
  readonly source: GapText;
  readonly grade: string;
  /** The question is asked only of who goes into this topic; empty for always. */
  readonly topic: string;
  /** What holds where the topic is not gone into. */
  readonly otherwise: GapText;
  /** Whether what is proposed holds when there is nobody to ask: it adds or leaves out nothing of weight. */
  readonly optional: boolean;
  /** A condition with gaps; empty for always. */
  readonly when: GapText;
  /** It is asked only where the model has no value of this name for all the time; empty for always. */
  readonly whenMissing: string;
  readonly ask: GapText;
  readonly help: GapText;
  /** Of the flag, for the command's help. */
  readonly about: GapText;
}

type QuestionColumn =
  | "name"
  | "flag"
  | "kind"
  | "outcome"
  | "table"
  | "choices"
  | "choicesEn"
  | "unit"
  | "least"
  | "most"
  | "preset"
  | "grade"
  | "topic"
  | "otherwise"
  | "optional"
  | "when"
  | "whenMissing"
  | TextColumn
  | `${TextColumn}En`;
type TextColumn = "ask" | "help" | "about" | "choiceTexts" | "source";

export const questionColumns: readonly ColumnSpec<QuestionColumn>[] = [
  { id: "name", names: ["fråga", "question"], required: true },
  { id: "flag", names: ["flagga", "flag"] },
  { id: "kind", names: ["slag", "kind"], required: true },
  { id: "outcome", names: ["utfall", "outcome"] },
  { id: "table", names: ["tabell", "table"] },
  { id: "choices", names: ["val", "choices"] },
  { id: "choicesEn", names: ["val_en", "choices_en"] },
  { id: "choiceTexts", names: ["valens text", "text of the choices"] },
  { id: "choiceTextsEn", names: ["valens text_en", "text of the choices_en"] },
  { id: "unit", names: ["enhet", "unit"] },
  { id: "least", names: ["lägst", "at least"] },
  { id: "most", names: ["högst", "at most"] },
  { id: "preset", names: ["förslag", "proposal"] },
  { id: "source", names: ["källa", "source"] },
  { id: "sourceEn", names: ["källa_en", "source_en"] },
  { id: "grade", names: ["säkerhet", "grade"] },
  { id: "topic", names: ["ämne", "topic"] },
  { id: "otherwise", names: ["annars", "otherwise"] },
  { id: "optional", names: ["valfri", "optional"] },
  { id: "when", names: ["om", "if"] },
  { id: "whenMissing", names: ["om värde saknas", "if value is missing"] },
  { id: "ask", names: ["text"] },
  { id: "askEn", names: ["text_en"] },
  { id: "help", names: ["hjälp", "help"] },
  { id: "helpEn", names: ["hjälp_en", "help_en"] },
  { id: "about", names: ["flaggans text", "text of the flag"] },
  { id: "aboutEn", names: ["flaggans text_en", "text of the flag_en"] },
];

const kinds = Object.keys(answerKinds) as AnswerKind[];

/** Reads `fragor.csv`, in the order they are asked: later ones see the answers to those before. */
export async function readQuestions(
  source: Source,
  problems: Problems,
): Promise<readonly Question[] | undefined> {
  const questions: (Question & { readonly at: Place })[] = [];
  const header = await readTable(
    source,
    questionColumns,
    { unknownColumns: "refuse" },
    problems,
    (header) => (row) => {
      const cells = new RowCells(header, row, problems);
      const name = cells.filled("name");
      const written = cells.filled("kind");
      const kind = kinds.find((k) => folded(answerKinds[k]) === folded(written ?? ""));
      if (written !== undefined && kind === undefined)
        cells.tell("kind", { code: "ord-okant", text: written, known: Object.values(answerKinds) });
      if (name === undefined || kind === undefined) return;
      const plain = (id: QuestionColumn): GapText => both(cells, id, id);
      questions.push({
        name: normalized(name),
        at: cells.at("name"),
        flag: cells.text("flag"),
        kind,
        outcome: cells.text("outcome"),
        outcomeAt: cells.at("outcome"),
        table: cells.text("table"),
        tableAt: cells.at("table"),
        choices: choicesIn(cells),
        unit: cells.text("unit"),
        least: plain("least"),
        most: plain("most"),
        preset: plain("preset"),
        source: both(cells, "source", "sourceEn"),
        grade: cells.text("grade"),
        topic: cells.text("topic"),
        otherwise: plain(cells.text("otherwise") === "" ? "preset" : "otherwise"),
        optional: yes.has(folded(cells.text("optional"))),
        when: plain("when"),
        whenMissing: cells.text("whenMissing"),
        ask: both(cells, "ask", "askEn"),
        help: both(cells, "help", "helpEn"),
        about: both(cells, "about", "aboutEn"),
      });
    },
  );
  return header && onceEach(questions, problems);
}

/** Words have commas between them, their texts a bar. */
function choicesIn(cells: RowCells<QuestionColumn>): Choice[] {
  const words = split(cells.text("choices"), ",");
  const wordsEn = split(cells.text("choicesEn"), ",");
  const texts = split(cells.text("choiceTexts"), "|");
  const textsEn = split(cells.text("choiceTextsEn"), "|");
  return words.map((word, i) => ({
    word,
    wordEn: wordsEn[i] ?? word,
    about: { sv: texts[i] ?? "", en: textsEn[i] ?? texts[i] ?? "", at: cells.at("choiceTexts") },
  }));
}

const split = (text: string, mark: string): string[] =>
  text === "" ? [] : text.split(mark).map((part) => part.trim());

const yes = new Set(["ja", "yes"]);

const both = (cells: RowCells<QuestionColumn>, sv: QuestionColumn, en: QuestionColumn): GapText => ({
  sv: cells.text(sv),
  en: cells.text(en) || cells.text(sv),
  at: cells.at(sv),
});
