import { count, plain, roundTo } from "../../core/decimal.js";
import type { Explanation, How, Label, Message, Place } from "../../core/explanation.js";
import { tidy } from "../../formula/explain.js";
import { readableIn } from "../../texts/numbers.js";
import { placeText } from "../../texts/problem-text.js";
import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { printable } from "../../core/printable.js";
import { type Told, told } from "./told.js";

/**
 * A line per number, indented under what it is a part of: `Totalt = 5 976 000 kr (summa)`. A part that stands in
 * several places is unfolded where it comes first. So many levels down, months are told together; all the way down
 * (no depth), each by itself.
 */
export async function* explanationLines(
  top: Explanation,
  language: Language,
  depth?: number,
): AsyncGenerator<string> {
  // A number that stands in a formula is seen there.
  const hidden = ({ how }: Explanation): boolean => how.kind === "number";
  for await (const part of told(top, { depth, together: depth !== undefined, hidden }))
    yield `${"  ".repeat(part.within)}${line(part, language)}\n`;
}

function line({ of, span, then }: Told, language: Language): string {
  const how = then === "above" ? howText({ kind: "repeated" }, language) : howText(of.how, language);
  if (span === undefined) return `${words(of.label, language)} = ${valueText(of, language)} ${how}`;
  return `${spanText(span, language)}${then === "above" ? ` ${how}` : ""}`;
}

/** `12 × personer i arbete 2027-01 till 2027-12 = 1,5 till 1,7, snitt 1,6`. */
function spanText(span: readonly Explanation[], language: Language): string {
  const last = span.at(-1)!;
  const label = last.label as Message;
  const when = text(
    say("explained.fromUntil", { from: whenOf(span[0]!.label), until: whenOf(label) }),
    language,
  );
  const name = words({ ...label, args: { ...label.args, when } }, language);
  const values = span.map(({ value }) => Number(value));
  const shown = (value: number): string => valueText({ ...last, value: tidy(value) }, language);
  const [least, most] = [shown(Math.min(...values)), shown(Math.max(...values))];
  const mean = shown(values.reduce((sum, value) => sum + value, 0) / values.length);
  const value = least === most ? least : text(say("explained.spread", { least, most, mean }), language);
  return `${span.length} × ${name} = ${value}`;
}

const whenOf = (label: Label): string => (label as Message).args.when as string;

const words = (label: Label, language: Language): string => printable(text(label, language));

/** Kronor are told to the öre, and what is not written somewhere is otherwise told to six decimals. */
function valueText({ value, unit, how }: Explanation, language: Language): string {
  if (unit === "årtal") return value;
  const inUnit = (plainly: string): string =>
    printable(readableIn(plainly, unit === "antal" ? "" : unit, language, " "));
  const isStated = how.kind === "input" || how.kind === "parameter" || how.kind === "number";
  const told = isStated ? value : roundedTo(unit, value);
  return inUnit(isMoney(unit) && /\.\d$/.test(told) ? `${told}0` : told);
}

const isMoney = (unit: string): boolean => /^kr(\/|$)/.test(unit);

/** No more decimals than people can use; what would be nothing keeps its own. */
function roundedTo(unit: string, value: string): string {
  if (!/^-?\d+\.\d+$/.test(value)) return value;
  const step = isMoney(unit) ? "0.01" : unit === "%" ? "0.00000001" : "0.000001";
  const rounded = plain(roundTo(count(value), count(step)));
  return rounded === "0" ? value : rounded;
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
