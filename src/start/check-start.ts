import type { Place } from "../core/explanation.js";
import type { Problems } from "../core/problem.js";
import { readUnit, unchecked } from "../formula/language/units.js";
import { checkFormula } from "../rulebook/load/check-formula.js";
import { everyone, type Rulebook } from "../rulebook/rulebook.js";
import type { Start } from "./start.js";
import type { GapText } from "./template.js";

/** Holds what a start folder asks against the models: its conditions are formulas, and what it chooses from is there. */
export function checkStart(
  { questions, words, readme, templates }: Start,
  rulebook: Rulebook,
  problems: Problems,
): void {
  const library = rulebook.libraryWith([]);
  const check = ({ sv, at }: GapText, unit: string): void => {
    if (sv === "") return;
    const formula = { text: withoutGaps(sv), at, model: everyone };
    checkFormula(library, formula, readUnit(unit) ?? unchecked, problems);
  };
  for (const { kind, when, least, most, preset, otherwise } of questions) {
    check(when, "ja/nej");
    check(least, "kr/månad");
    check(most, kind === "share" ? "%" : "månad");
    if (kind === "months") for (const months of [preset, otherwise]) check(months, "månad");
  }
  for (const { rows } of [words, readme, ...templates]) for (const { when } of rows) check(when, "ja/nej");
  const tables = rulebook.models.flatMap((m) => m.tables.map((t) => t.name));
  const outcomes = rulebook.models.flatMap((m) => m.outcomes.map((o) => o.id));
  const tell = (text: string, at: Place, known: readonly string[]): void => {
    if (text !== "" && !known.includes(text)) problems.add({ code: "ord-okant", at, text, known });
  };
  const topics = questions.flatMap((q) => (q.kind === "topics" ? q.choices.map((c) => c.word) : []));
  for (const { table, tableAt, outcome, outcomeAt, topic, ask } of questions) {
    tell(topic, { ...ask.at, column: "ämne" }, topics);
    tell(table, tableAt, tables);
    tell(outcome, outcomeAt, outcomes);
  }
}

/** The formula with something in its gaps: a text where it stands in quotes, else a number. */
const withoutGaps = (formula: string): string =>
  formula.replace(/'\{[^{}]*\}'/gu, "'x'").replace(/\{[^{}]*\}/gu, "1");
