import { Problems } from "../../src/core/problem.js";
import { Calculator, onDay } from "../../src/rulebook/calculator.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";

/** What a rule is tried with, by the unit of its argument. */
const samples: Readonly<Record<string, string>> = {
  "kr/månad": "12345",
  "kr/år": "180000",
  antal: "2",
  månad: "12",
  tal: "150",
  "ja/nej": "1 = 1",
};

/** The days on which each wording of each rule of a model is tried: its first, its last, and every turn of the year. */
function daysOf(from: string, to: string): string[] {
  const years = Array.from({ length: 2027 - 2019 }, (_, i) => 2019 + i);
  const turns = years.flatMap((y) => [`${y}-01-01`, `${y}-06-30`, `${y}-07-01`, `${y}-12-31`]);
  return [...new Set([from, ...turns.filter((d) => from <= d && d <= to), to])];
}

/** The rules of a model that have no value on a day on which they claim to hold, with the day and why. */
export function undefinedRules(
  rulebook: Rulebook,
  id: string,
  given: Readonly<Record<string, string>>,
): string[] {
  const calculator = new Calculator(rulebook);
  const at = { file: "test" };
  const texts = new Map(Object.entries(given).map(([name, text]) => [name, { text, at }]));
  const missing: string[] = [];
  for (const { name, parameters, versions } of rulebook.models.find((m) => m.id === id)!.rules) {
    const args = parameters.map((p) => samples[p.unit ?? ""] ?? "1");
    const formula = args.length === 0 ? name : `${name}(${args.join("; ")})`;
    for (const { from, to } of versions)
      for (const day of daysOf(from!, to ?? "2026-12-31")) {
        const problems = new Problems();
        const condition = `om(${formula}; 1; 0)`;
        const answer =
          calculator.answer({ formula, at, dates: onDay(day), given: texts }, problems) ??
          calculator.answer({ formula: condition, at, dates: onDay(day), given: texts }, new Problems());
        if (answer === undefined) missing.push(`${formula} ${day}: ${JSON.stringify(problems.told)}`);
      }
  }
  return missing;
}
