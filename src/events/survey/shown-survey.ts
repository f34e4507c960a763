import type { Answer, SurveySex } from "../../input/survey/survey-row.js";
import { type Cell, CountBook, type Shown } from "../hidden/count-book.js";
import {
  type BySex,
  enoughKinds,
  keyOf,
  type MentalBy,
  mentalBy,
  type Question,
  questions,
  sexes,
  type Tally,
  type YearCounts,
} from "./survey-counts.js";

export type ShownBySex = Readonly<Record<SurveySex, Shown>> & { readonly all: Shown };
export interface ShownAnswer {
  readonly answer: Answer;
  readonly people: ShownBySex;
}

/** What may be said of a survey: small counts are hidden here, once, before anybody makes a table of them. */
export interface ShownSurvey {
  readonly year: number;
  readonly people: ShownBySex;
  /** Whether it is said of anybody who is a woman or a man, and whether it is not said of anybody. */
  readonly sexes: readonly SurveySex[];
  readonly questions: readonly { readonly question: Question; readonly answers: readonly ShownAnswer[] }[];
  /** Undefined where nobody was asked. Somebody may have several, so they are no parts of a sum. */
  readonly needs: readonly ShownAnswer[] | undefined;
  readonly enough:
    | readonly {
        readonly plan: Answer;
        readonly people: Readonly<Record<(typeof enoughKinds)[number], Shown>>;
      }[]
    | undefined;
  /** Those with mental ill-health; undefined where nobody was asked. */
  readonly mental:
    | {
        readonly people: ShownBySex;
        readonly by: readonly { readonly by: MentalBy; readonly answers: readonly ShownAnswer[] }[];
      }
    | undefined;
  readonly hides: boolean;
}

type SexCells = Readonly<Record<SurveySex, Cell>> & { readonly all: Cell };
interface AnswerCells {
  readonly answer: Answer;
  readonly cells: SexCells;
}

/** Every count that the survey of a year is told by, and all that binds them to each other. */
export function writeDownSurvey(counts: YearCounts) {
  const book = new CountBook();
  const people = sexCells(book, counts.people);
  const asked = questions.filter((question) => counts.asked.has(question));
  const byQuestion = asked.map((question) => ({
    question,
    rows: partCells(book, counts.answers[question], people),
  }));
  const rowsOf = (question: Question): readonly AnswerCells[] =>
    byQuestion.find((one) => one.question === question)?.rows ?? [];
  const needs = counts.asked.has("needs")
    ? counts.needs.sorted().map(({ answer, by }): AnswerCells => {
        const cells = sexCells(book, by);
        bindRest(book, people, cells, counts.people, by);
        return { answer, cells };
      })
    : undefined;
  const enough =
    counts.asked.has("enough") && counts.asked.has("plan")
      ? rowsOf("plan").map(({ answer, cells }) => {
          const of = book.cells(counts.enough.get(keyOf(answer))!, enoughKinds);
          book.sum(cells.all, Object.values(of));
          return { plan: answer, cells: of };
        })
      : undefined;
  const ill = rowsOf("mental").find(({ answer }) => keyOf(answer) === "k yes")?.cells;
  const mental =
    ill === undefined
      ? undefined
      : mentalBy
          .filter((by) => counts.asked.has(by))
          .map((by) => {
            const rows = partCells(book, counts.mental[by], ill);
            const all = new Map(counts.answers[by].sorted().map((one) => [keyOf(one.answer), one.by]));
            const cells = new Map(rowsOf(by).map((one) => [keyOf(one.answer), one.cells]));
            for (const { answer, by: own } of counts.mental[by].sorted()) {
              const key = keyOf(answer);
              const row = rows.find((one) => keyOf(one.answer) === key)!;
              bindRest(book, cells.get(key)!, row.cells, all.get(key)!, own);
            }
            return { by, rows };
          });
  return { book, cells: { people, byQuestion, needs, enough, ill, mental } };
}

export function shownSurvey(counts: YearCounts, minCell: number): ShownSurvey {
  const { book, cells } = writeDownSurvey(counts);
  const may = book.shown(minCell);
  let hides = false;
  const shown = (cell: Cell): Shown => {
    const value = may(cell);
    hides ||= value === undefined;
    return value;
  };
  const bySex = (of: SexCells): ShownBySex => ({
    women: shown(of.women),
    men: shown(of.men),
    notSaid: shown(of.notSaid),
    all: shown(of.all),
  });
  const answers = (rows: readonly AnswerCells[]): ShownAnswer[] =>
    inOrder(rows.map((row) => ({ answer: row.answer, people: bySex(row.cells) })));
  const all = {
    year: counts.year,
    people: bySex(cells.people),
    sexes: sexes.filter((sex) => counts.people[sex] > 0),
    questions: cells.byQuestion.map(({ question, rows }) => ({ question, answers: answers(rows) })),
    needs: cells.needs && answers(cells.needs),
    enough: cells.enough?.map((row) => ({
      plan: row.plan,
      people: { yes: shown(row.cells.yes), no: shown(row.cells.no), unknown: shown(row.cells.unknown) },
    })),
    mental:
      cells.ill === undefined
        ? undefined
        : {
            people: bySex(cells.ill),
            by: (cells.mental ?? []).map(({ by, rows }) => ({ by, answers: answers(rows) })),
          },
  };
  return { ...all, hides };
}

function sexCells(book: CountBook, by: BySex): SexCells {
  const cells = book.cells(by, sexes);
  const all = book.cell(sexes.reduce((sum, sex) => sum + by[sex], 0));
  book.sum(all, Object.values(cells));
  return { ...cells, all };
}

/** Answers of which everybody gave one. */
function partCells(book: CountBook, tally: Tally, total: SexCells): AnswerCells[] {
  const rows = tally.sorted().map(({ answer, by }) => ({ answer, cells: sexCells(book, by) }));
  for (const key of [...sexes, "all"] as const)
    book.sum(
      total[key],
      rows.map(({ cells }) => cells[key]),
    );
  return rows;
}

/** Those who are not among some are what is left: who knows two of the three knows the third. */
function bindRest(book: CountBook, total: SexCells, part: SexCells, of: BySex, own: BySex): void {
  const rest = sexCells(book, {
    women: of.women - own.women,
    men: of.men - own.men,
    notSaid: of.notSaid - own.notSaid,
  });
  for (const key of [...sexes, "all"] as const) book.sum(total[key], [part[key], rest[key]]);
}

const knownOrder = [
  "to18",
  "to36",
  "longer",
  "soon",
  "later",
  "never",
  "yes",
  "no",
  "unknown",
  "none",
] as const;

/**
 * Answers that have an order of their own stand in it; others the most usual first, those that are hidden after them by
 * name, so that their order says nothing; what is not said last.
 */
function inOrder(rows: readonly ShownAnswer[]): ShownAnswer[] {
  const rank = ({ answer, people }: ShownAnswer): readonly [number, number] => {
    if (answer.kind === "ages") return [0, 0];
    if (answer.kind === "word") return people.all === undefined ? [2, 0] : [1, -people.all];
    return answer.of === "notSaid" ? [4, 0] : [3, knownOrder.indexOf(answer.of)];
  };
  return [...rows].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one[0] - other[0] || one[1] - other[1] || (keyOf(a.answer) < keyOf(b.answer) ? -1 : 1);
  });
}
