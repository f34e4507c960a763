import type { Place } from "../../core/explanation.js";
import { distance, folded } from "../../core/names.js";
import type { ReviewProblem } from "../../core/problems/review.js";
import type { BudgetColumn } from "../../input/files/budget.js";
import type { BudgetRow } from "../../input/files/budget-row.js";
import { detached } from "../../tabular/text/detached.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import type { BudgetComparison } from "../comparison.js";

const columns: readonly BudgetColumn[] = ["measure", "costType", "funder", "responsible"];

/** Beyond this many different names in a column they are not compared: each is compared with each. */
const MOST_NAMES = 1_000;

interface Name {
  readonly written: string;
  readonly words: readonly string[];
  readonly at: Place;
  rows: number;
}

/** One name spelled in two ways: tables would show it as two. */
export class Spellings implements BudgetComparison {
  private readonly names = new Map(columns.map((column) => [column, new Map<string, Name>()]));

  add(row: BudgetRow): void {
    for (const column of columns) {
      const written = row.text(column);
      if (written === "") continue;
      const names = this.names.get(column)!;
      const known = names.get(written);
      if (known !== undefined) known.rows += 1;
      else if (names.size < MOST_NAMES)
        names.set(detached(written), {
          written: detached(written),
          words: wordsOf(written),
          at: row.place(column),
          rows: 1,
        });
    }
  }

  findings(): ReviewProblem[] {
    return columns.flatMap((column) => {
      const names = [...this.names.get(column)!.values()];
      const told = new Set<Name>();
      return names.flatMap((b, i) =>
        names.slice(0, i).flatMap((a): ReviewProblem[] => {
          if (!alikeNames(a.words, b.words)) return [];
          const [common, rare] = b.rows > a.rows ? [b, a] : [a, b];
          if (told.has(rare)) return [];
          told.add(rare);
          return [
            {
              code: "stavas-olika",
              at: rare.at,
              text: excerpt(rare.written),
              other: common.at,
              known: excerpt(common.written),
            },
          ];
        }),
      );
    });
  }
}

const wordsOf = (name: string): string[] =>
  folded(name.replace(/[.,:;/&"'”’()]+/g, " "))
    .split("_")
    .filter((word) => word !== "");

/**
 * Whether two names are the same but for a slip: equal when case, accents, spaces and punctuation are overlooked, or
 * with one letter different in one word of five letters or more (two in one of ten). `Grupp A` and `Grupp B`, `Etapp 1`
 * and `Etapp 2`, `externa` and `interna` are not alike.
 */
export function alikeNames(a: readonly string[], b: readonly string[]): boolean {
  const joined = [a.join(""), b.join("")] as const;
  if (joined[0] === joined[1]) return joined[0] !== "";
  if (digits(joined[0]) !== digits(joined[1])) return false;
  if (a.length !== b.length)
    return Math.min(joined[0].length, joined[1].length) >= 10 && distance(...joined, 2) < 2;
  const different = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]));
  if (different.length !== 1) return false;
  const [one, other] = different[0]!;
  const shortest = Math.min(one.length, other.length);
  const allowed = shortest >= 10 ? 2 : shortest >= 5 ? 1 : 0;
  return distance(one, other, allowed + 1) <= allowed;
}

const digits = (text: string): string => text.replace(/\D/g, "");
