import { rate } from "../core/decimal.js";
import { folded, normalized } from "../core/names.js";
import { settings } from "../input/files/settings.js";
import { readable } from "../texts/numbers.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";
import { cohortParts, hasPart, partOf, SOURCE } from "./answer-parts.js";
import { agesIn } from "./children.js";
import type { Facts } from "./facts.js";
import { type Cohort, cohortsIn, peopleIn } from "./people.js";
import type { Question } from "./questions.js";
import { ownGaps } from "./read-start.js";
import { shareText } from "./shares.js";
import type { Start } from "./start.js";
import { cellOf, filled, gapsIn, type GapText, type TemplateRow } from "./template.js";

/** Answers so far by the question's name, each written in one way: `2026-01`, `23000`, `44,53 %`. */
export type Answers = ReadonlyMap<string, string>;

/** The questions that answer what every scenario must say: its first month, and how many months it follows. */
export const startSetting = settings.start.names[0];
export const horizonSetting = settings.horizon.names[0];

/** Words that name each other go no deeper than this. */
const deepest = 5;

/** What answers put in the gaps of texts, and which conditions then hold. */
export class Gaps {
  constructor(
    private readonly start: Start,
    private readonly answers: Answers,
    private readonly facts: Facts,
    private readonly language: Language,
  ) {}

  /** Undefined when a gap's question has no answer. */
  text(wanted: GapText, within: Within = { depth: 0 }): string | undefined {
    return filled(wanted, (gap) => this.fill(normalized(gap), within), this.language);
  }

  /** What a formula with gaps comes to when people start; undefined when it cannot be worked out, or there is none. */
  work(formula: GapText): number | undefined {
    const written = formula.sv === "" ? undefined : this.text(formula);
    return written === undefined ? undefined : this.facts.value(written, this.month);
  }

  holds(condition: GapText): boolean {
    return condition.sv === "" || this.work(condition) === 1;
  }

  /** What is proposed to a question; undefined when it has no proposal, or one that waits for other answers. */
  preset(question: Question, wanted: GapText = question.preset): string | undefined {
    if (wanted.sv === "") return undefined;
    const written = this.text(wanted);
    if (written === undefined) return undefined;
    switch (question.kind) {
      case "months":
        return PLAIN_MONTHS.test(written) ? written : asMonths(this.facts.value(written, this.month));
      case "share":
        return PLAIN_SHARE.test(written) ? written : asShare(this.facts.value(written, this.month));
      case "amount":
      case "amountAboveNone":
        return written.replace(/\s/gu, "").replace(",", ".");
      default:
        return written;
    }
  }

  /**
   * The rows of a template that are there, each with its cells filled in. A gap without an answer leaves its row out, and
   * one that tells of the people of a year makes a row for each year.
   */
  filledRows(template: { readonly rows: readonly TemplateRow[] }): FilledRow[] {
    return template.rows
      .filter((row) => this.holds(row.when))
      .flatMap((row) =>
        this.within(row).flatMap((within) => {
          const cells = row.cells.map((cell) => this.text(cell, within));
          return cells.some((cell) => cell === undefined) ? [] : [{ row, cells: cells as string[] }];
        }),
      );
  }

  /** The cells of those rows. */
  rows(template: { readonly rows: readonly TemplateRow[] }): (readonly string[])[] {
    return this.filledRows(template).map(({ cells }) => cells);
  }

  /** The form of employment that was answered. */
  get job(): string | undefined {
    return this.answerOf("job");
  }

  /** How many begin, as it is kept. */
  get people(): string | undefined {
    return this.answerOf("people");
  }

  private answerOf(kind: Question["kind"]): string | undefined {
    const question = this.start.questions.find((q) => q.kind === kind);
    return question && this.answers.get(question.name);
  }

  private get month(): string {
    return this.answers.get(startSetting) ?? "";
  }

  private within({ cells }: TemplateRow): readonly Within[] {
    const question = this.start.questions.find((q) => q.kind === "people");
    const answer = question && this.answers.get(question.name);
    const gaps = Object.values(cohortParts).map((part) => `${question?.name ?? ""}.${part}`);
    const tellsOfYear = cells.some((cell) => gapsIn(cell.sv).some((gap) => gaps.includes(normalized(gap))));
    return answer === undefined || !tellsOfYear
      ? [{ depth: 0 }]
      : cohortsIn(answer).map((cohort) => ({ depth: 0, cohort }));
  }

  private fill(gap: string, within: Within): string | undefined {
    if (gap === ownGaps.answered) return text(say("init.source.answered"), this.language);
    if (gap === ownGaps.assumptions) return `{${gap}}`;
    const dot = gap.lastIndexOf(".");
    const [name, part] = [gap.slice(0, dot), gap.slice(dot + 1)];
    for (const question of this.start.questions) {
      const answer = this.answers.get(question.name);
      if (gap === question.name) return answer && written(answer, question);
      if (dot > 0 && name === question.name && hasPart(question, part))
        return answer && this.part(answer, question, part, within);
    }
    return within.depth < deepest ? this.word(gap, within) : undefined;
  }

  private part(answer: string, question: Question, part: string, { cohort }: Within): string | undefined {
    if (part === SOURCE)
      return this.preset(question) === answer
        ? question.source[this.language]
        : text(say("init.source.answered"), this.language);
    if (cohort !== undefined && part === cohortParts.people) return cohort.people;
    if (cohort !== undefined && part === cohortParts.period)
      return cohort.year === undefined ? this.month : `${cohort.year}${this.month.slice("2026".length)}`;
    return partOf(answer, question, part, this.month);
  }

  private word(gap: string, within: Within): string | undefined {
    const { words } = this.start;
    const row = words.rows.find(
      (r) => folded(cellOf(words, r, "ord")?.sv ?? "") === folded(gap) && this.holds(r.when),
    );
    const said = row && cellOf(words, row, "text");
    return said && this.text(said, { ...within, depth: within.depth + 1 });
  }
}

const PLAIN_MONTHS = /^\d+$/u;
const PLAIN_SHARE = /^[\d,]+ %$/u;
const asMonths = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(Math.round(value));
/** Without the noise of binary arithmetic. */
const asShare = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : shareText(rate(value.toFixed(8)));

/** Where a gap stands: in how many words within each other, and in a row of whose year. */
interface Within {
  readonly depth: number;
  readonly cohort?: Cohort;
}

/** A row of a template with its gaps filled. */
export interface FilledRow {
  readonly row: TemplateRow;
  readonly cells: readonly string[];
}

/** An answer as people write it in a cell. */
function written(answer: string, { kind }: Question): string {
  switch (kind) {
    case "amount":
    case "amountAboveNone":
      return readable(answer, "sv", " ");
    case "people":
      return String(peopleIn(answer));
    case "children":
      return agesIn(answer)
        .sort((a, b) => a - b)
        .join(", ");
    default:
      return answer;
  }
}
