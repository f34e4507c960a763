import { BudgetReview } from "../../src/budget/review/review.js";
import { plain, sum, toMoney } from "../../src/core/decimal.js";
import { personnummerIn } from "../../src/core/personnummer/personnummer.js";
import { Problems } from "../../src/core/problem.js";
import { bytesSource } from "../../src/core/source.js";
import { parse } from "../../src/formula/language/parse.js";
import { print } from "../../src/formula/language/print.js";
import { readBudget } from "../../src/input/files/budget-file.js";
import type { BudgetLine } from "../../src/input/files/budget-line.js";
import { readAmount } from "../../src/tabular/cells/amounts.js";
import { readNumber, readShare, readYear } from "../../src/tabular/cells/numbers.js";
import { problemText } from "../../src/texts/problem-text.js";
import type { Chance } from "./chance.js";
import { budgets, cells, formulas, packedAgain, partsOf, workbooks } from "./corpus.js";
import { spoiled, spoiledText } from "./spoiled.js";
import { oreOf, soundBudget } from "./sums.js";

/** Hands one input to a reader or a parser; what comes of it is an answer or a problem, and never an exception. */
export async function readOne(chance: Chance): Promise<void> {
  const kind = chance.under(20);
  if (kind < 8) await budget(spoiled(chance.one(budgets), budgets, chance), chance);
  else if (kind < 9) await budget(spoiledWorkbook(chance), chance);
  else if (kind < 11) await sameSums(chance);
  else if (kind < 15) formula(spoiledText(chance.one(formulas), formulas, chance));
  else cell(spoiledText(chance.one(cells), cells, chance));
}

async function budget(bytes: Uint8Array, chance: Chance): Promise<void> {
  const problems = new Problems();
  const review = new BudgetReview(problems, "all");
  const answers = chance.oneIn(4) ? { euro: "11.5", storedValues: true, yearsAsColumns: true } : {};
  const source = bytesSource("budget.csv", bytes);
  const look = review.add.bind(review);
  await readBudget(source, problems, { take: () => undefined, look }, answers);
  review.finish();
  for (const problem of problems.told)
    for (const language of ["sv", "en"] as const)
      if (problemText(problem, language) === "") throw new Error(problem.code);
}

function spoiledWorkbook(chance: Chance): Uint8Array {
  const whole = chance.one(workbooks);
  const parts = chance.oneIn(3) ? undefined : partsOf(whole);
  if (parts === undefined) return spoiled(whole, workbooks, chance);
  const texts = [...parts.values()];
  return packedAgain(
    new Map(
      [...parts].map(([name, text]) => [name, chance.oneIn(3) ? spoiledText(text, texts, chance) : text]),
    ),
  );
}

async function sameSums(chance: Chance): Promise<void> {
  const { bytes, years } = soundBudget(chance);
  const problems = new Problems();
  const lines: BudgetLine[] = [];
  await readBudget(bytesSource("budget.csv", bytes), problems, { take: (line) => void lines.push(line) });
  if (problems.errors > 0) throw new Error(`a sound budget is refused: ${JSON.stringify(problems.told)}`);
  for (const [year, ore] of years) {
    const read = lines.filter((l) => String(l.year) === year).map((l) => toMoney(l.amount));
    if (oreOf(plain(sum(read))) !== ore) throw new Error(`${year} is ${plain(sum(read))}, not ${ore} öre`);
  }
}

function formula(text: string): void {
  const parsed = parse(text);
  if (parsed.ok && !parse(print(parsed.tree)).ok) throw new Error(`what is printed is not read: ${text}`);
}

function cell(text: string): void {
  readAmount(text, undefined);
  readAmount(text, "tkr");
  readNumber(text);
  readShare(text);
  readYear(text);
  personnummerIn(text);
}
