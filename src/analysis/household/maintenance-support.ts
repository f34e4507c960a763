import { Problems } from "../../core/problem.js";
import type { Dates } from "../../formula/graph/library.js";
import type { Calculator } from "../../rulebook/calculate/calculator.js";
import type { GivenText } from "../../rulebook/calculate/given.js";
import type { Rulebook } from "../../rulebook/rulebook.js";

/** A household as it is given, and where its amounts come to use. */
export interface SupportQuestion {
  readonly dates: Dates;
  readonly given: ReadonlyMap<string, GivenText>;
  /** The formula whose value it would change. */
  readonly formula: string;
}

/**
 * Underhållsstöd for a child who lives with one parent, where nobody has said whether there is any (18 kap. 2 §
 * socialförsäkringsbalken): the inputs that would say so, for the children there are. Empty for two adults, where it is
 * given (0 is given too), and on a day when the formula does not count it or nobody knows the amount.
 */
export function supportNotSaid(
  rulebook: Rulebook,
  calculator: Calculator,
  { dates, given, formula }: SupportQuestion,
): readonly string[] {
  const inputs = rulebook.inputs.flatMap(({ name }) => {
    const [, from, to] = /^barn_med_underhållsstöd_(\d+)_(\d+)$/.exec(name) ?? [];
    return from === undefined ? [] : [{ name, from: Number(from), to: Number(to) }];
  });
  if (inputs.length === 0 || inputs.some(({ name }) => given.has(name))) return [];
  const answer = (asked: string, values = given) =>
    calculator.answer({ formula: asked, at: { file: asked }, dates, given: values }, new Problems());
  if (answer("vuxna")?.value !== 1) return [];
  const ages = rulebook.inputs.flatMap(({ name }) => {
    const [, from] = /^barn_(\d+)(?:_\d+)?$/.exec(name) ?? [];
    return from !== undefined && (answer(name)?.value ?? 0) > 0 ? [Number(from)] : [];
  });
  return inputs.flatMap(({ name, from, to }) => {
    if (!ages.some((age) => from <= age && age <= to)) return [];
    const one = new Map(given).set(name, { text: "1", at: { file: name } });
    return answer(formula, one)?.used.includes(name) === true ? [name] : [];
  });
}
