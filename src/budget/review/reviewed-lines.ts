import type { Place } from "../../core/explanation.js";
import { folded, nearest } from "../../core/names.js";
import { type ReviewProblem, reviewSeverity } from "../../core/problems/review.js";
import { withoutSayingNo } from "../../core/personnummer/personnummer.js";
import type { BudgetRow } from "../../input/files/budget-row.js";

/** What can be looked at and found right; the column `granskad` names it. */
const silenceable = (Object.keys(reviewSeverity) as ReviewProblem["code"][]).filter(
  (code) => !code.startsWith("gransk"),
);

/** People write these by hand. */
const MOST_LINES = 100_000;

interface Word {
  readonly text: string;
  readonly at: Place;
  used: boolean;
}

/** The lines whose column `granskad` says what somebody has looked at, and what that silenced. */
export class ReviewedLines {
  silenced = 0;
  private readonly words = new Map<string, Word[]>();

  note(row: BudgetRow): void {
    const cell = row.text("reviewed");
    if (cell === "" || this.words.size === MOST_LINES) return;
    const at = row.place("reviewed");
    const words = withoutSayingNo(cell)
      .split(/[\s,;]+/)
      .filter((w) => w !== "");
    this.words.set(
      keyOf(at),
      words.map((text) => ({ text, at, used: false })),
    );
  }

  silences({ code, at }: ReviewProblem): boolean {
    const word = this.words.get(keyOf(at))?.find((w) => codeOf(w.text) === code);
    if (word === undefined) return false;
    word.used = true;
    this.silenced += 1;
    return true;
  }

  unused(): ReviewProblem[] {
    return [...this.words.values()].flat().flatMap(({ text, at, used }): ReviewProblem[] => {
      if (used) return [];
      const near = codeOf(text) === undefined ? nearest(text, silenceable) : undefined;
      return [{ code: "granskad-onodig", at, text, ...(near === undefined ? {} : { near }) }];
    });
  }
}

const keyOf = ({ file, line }: Place): string => `${file}\u0000${String(line)}`;
const codeOf = (word: string): ReviewProblem["code"] | undefined =>
  silenceable.find((code) => folded(code) === folded(word));
