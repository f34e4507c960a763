import { folded, normalized } from "../core/names.js";
import { settings } from "../input/files/settings.js";
import { readable } from "../texts/numbers.js";
import { say, text } from "../texts/say.js";
import type { Language } from "../texts/words.js";
import type { Facts } from "./facts.js";
import type { Question } from "./questions.js";
import { ownGaps, parts } from "./read-start.js";
import type { Start } from "./start.js";
import { cellOf, filled, type GapText, type TemplateRow } from "./template.js";

/** Answers so far by the question's name, each written in one way: `2026-01`, `23000`, `44,53 %`. */
export type Answers = ReadonlyMap<string, string>;

/** The questions that answer what every scenario must say: its first month, and how many months it follows. */
export const startSetting = settings.start.names[0];
export const horizonSetting = settings.horizon.names[0];

/** The answer that there are no children. */
export const noChildren = "inga";

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
  text(wanted: GapText, depth = 0): string | undefined {
    return filled(wanted, (gap) => this.fill(normalized(gap), depth), this.language);
  }

  /** What a formula with gaps comes to when people start; undefined when it cannot be worked out, or there is none. */
  work(formula: GapText): number | undefined {
    const written = formula.sv === "" ? undefined : this.text(formula);
    return written === undefined ? undefined : this.facts.value(written, this.month);
  }

  holds(condition: GapText): boolean {
    return condition.sv === "" || this.work(condition) === 1;
  }

  /** The rows of a template that are there, each with its cells filled in. A gap without an answer leaves its row out. */
  rows({ rows }: { readonly rows: readonly TemplateRow[] }): string[][] {
    return rows
      .filter((row) => this.holds(row.when))
      .flatMap((row) => {
        const cells = row.cells.map((cell) => this.text(cell));
        return cells.some((cell) => cell === undefined) ? [] : [cells as string[]];
      });
  }

  /** The form of employment that was answered. */
  get job(): string | undefined {
    const question = this.start.questions.find((q) => q.kind === "job");
    return question && this.answers.get(question.name);
  }

  private get month(): string {
    return this.answers.get(startSetting) ?? "";
  }

  private fill(gap: string, depth: number): string | undefined {
    if (gap === ownGaps.answered) return text(say("init.source.answered"), this.language);
    if (gap === ownGaps.assumptions) return `{${gap}}`;
    for (const question of this.start.questions) {
      const answer = this.answers.get(question.name);
      if (gap === question.name) return answer && written(answer, question);
      if (gap === `${question.name}.${parts[question.kind] ?? ""}`) return answer && partOf(answer, question);
    }
    return depth < deepest ? this.word(gap, depth) : undefined;
  }

  private word(gap: string, depth: number): string | undefined {
    const { words } = this.start;
    const row = words.rows.find(
      (r) => folded(cellOf(words, r, "ord")?.sv ?? "") === folded(gap) && this.holds(r.when),
    );
    const said = row && cellOf(words, row, "text");
    return said && this.text(said, depth + 1);
  }
}

/** An answer as people write it in a cell. */
function written(answer: string, { kind }: Question): string {
  switch (kind) {
    case "amount":
    case "amountAboveNone":
      return readable(answer, "sv", " ");
    case "children":
      return agesIn(answer)
        .sort((a, b) => a - b)
        .join(", ");
    default:
      return answer;
  }
}

const partOf = (answer: string, { kind }: Question): string =>
  kind === "month" ? answer.slice(0, "2026".length) : String(agesIn(answer).length);

export const agesIn = (answer: string): number[] =>
  answer === noChildren ? [] : answer.split(",").map(Number);
