import type { How, Place } from "../../core/explanation.js";
import { readableIn } from "../../texts/numbers.js";
import { placeText } from "../../texts/problem-text.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import type { ExplanationTree } from "./explanation-tree.js";
import { printable } from "../printable.js";

/**
 * A line per number, indented under what it is a part of: `Totalt = 5 976 000 kr (summa)`. A part that stands in
 * several places is unfolded where it comes first.
 */
export function explanationText(tree: ExplanationTree, language: Language): string {
  return lines(tree, language, "", new Set()).join("\n");
}

function lines(
  tree: ExplanationTree,
  language: Language,
  indent: string,
  shown: Set<ExplanationTree>,
): string[] {
  const label = printable(text(tree.label, language));
  const value = printable(valueText(tree, language));
  const line = `${indent}${label} = ${value} ${howText(tree.how, language)}`;
  if (shown.has(tree) && tree.children.length > 0) return [`${line} ${text(say("how.seeAbove"), language)}`];
  shown.add(tree);
  // A number that stands in a formula is seen there.
  const parts = tree.children.filter((c) => c.how.kind !== "number");
  return [line, ...parts.flatMap((c) => lines(c, language, `${indent}  `, shown))];
}

/** Kronor with öre have two decimals; a plain count has no unit to name. */
function valueText({ value, unit }: ExplanationTree, language: Language): string {
  const plain = unit === "kr" && /\.\d$/.test(value) ? `${value}0` : value;
  return readableIn(plain, unit === "antal" ? "" : unit, language, " ");
}

/** As written, where, and what it rests on. */
function formulaText(
  { text: formula, place, source, grade }: Extract<How, { kind: "formula" }>,
  language: Language,
): string {
  const said =
    source === undefined || grade === undefined
      ? say("how.formula", { text: formula })
      : say("how.formulaStated", { text: formula, source, grade });
  return `(${text(said, language)})${place === undefined ? "" : ` [${placeText(place)}]`}`;
}

function howText(how: How, language: Language): string {
  const words = (message: ReturnType<typeof say>): string => `(${text(message, language)})`;
  const from = (place: Place): string => `[${placeText(place)}]`;
  switch (how.kind) {
    case "input":
      return `${words(say("how.input"))} ${from(how.place)}`;
    case "parameter":
      return `${words(say("how.parameter", { source: how.source, grade: how.grade }))} ${from(how.place)}`;
    case "share":
      return words(say("how.share", { of: how.of }));
    case "rounded":
      return words(say("how.rounded", { step: how.step, rule: how.rule }));
    case "given":
      return words(say("how.given", { by: text(how.by, language) }));
    case "words":
      return words(typeof how.by === "string" ? say("how.formula", { text: how.by }) : how.by);
    case "formula":
      return formulaText(how, language);
    default:
      return words(say(`how.${how.kind}`));
  }
}
