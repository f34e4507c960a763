import type { FormulaProblem, NameLevel } from "../../../core/problems/formula.js";
import { listed } from "../../numbers.js";
import { spotLines } from "../../spot.js";
import type { ProblemWords } from "../../words.js";
import { period } from "../period.js";

const levels: Readonly<Record<NameLevel, string>> = {
  argument: "an argument",
  input: "an input",
  parameter: "a parameter",
  table: "a table",
  rule: "a rule",
  function: "a function",
};

const unit = (text: string): string => (text === "" ? "a plain number" : text);
const either = (words: readonly string[]): string => listed(words, "en").replace(" and ", " or ");

export const formula: ProblemWords<FormulaProblem> = {
  "formel-tom": {
    title: "The formula is empty",
    says: () => "there is no formula.",
    remedy: () => "Write a number, a name or a formula.",
  },
  "formel-for-lang": {
    title: "The formula is too long",
    says: (p) => `the formula is longer than ${p.limit} characters.`,
    remedy: () => "Split it into rules with names of their own.",
  },
  "formel-for-djup": {
    title: "Too many brackets inside each other",
    says: (p) => `the formula has more than ${p.limit} brackets inside each other.\n${spotLines(p.spot)}`,
    remedy: () => "Split it into rules with names of their own.",
  },
  "formel-borjar-fel": {
    title: "The formula begins with a sign that spreadsheets run",
    says: (p) => `the formula begins with ${p.sign}, which a spreadsheet might run.\n${spotLines(p.spot)}`,
    remedy: (p) => (p.sign === "-" ? "Write 0 - x instead of -x." : `Remove ${p.sign} from the start.`),
  },
  "formel-olaslig": {
    title: "The formula cannot be read",
    says: (p) => `“${p.found}” does not fit here.\n${spotLines(p.spot)}`,
    remedy: () => "Check that an operator stands between two values, and ; between arguments.",
  },
  "formel-ofullstandig": {
    title: "The formula is unfinished",
    says: (p) => `the formula ends too early.\n${spotLines(p.spot)}`,
    remedy: () => "Finish it, for instance with a value after the last operator.",
  },
  "parentes-oppen": {
    title: "A bracket is missing",
    says: (p) => `the bracket is never closed.\n${spotLines(p.spot)}`,
    remedy: () => "Add ) where it should end.",
  },
  "text-oppen": {
    title: "A text does not end",
    says: (p) => `the text is never closed.\n${spotLines(p.spot)}`,
    remedy: () => "Add ' where the text ends.",
  },
  "tecken-okant": {
    title: "A character that does not belong in a formula",
    says: (p) => `the character ${p.sign} cannot be used in a formula.\n${spotLines(p.spot)}`,
    remedy: () => "Calculate with + - * / and compare with = <> < <= > >=. Write text 'like this'.",
  },
  "formeltal-olasligt": {
    title: "A number in the formula cannot be read",
    says: (p) => `the number “${p.text}” cannot be read.\n${spotLines(p.spot)}`,
    remedy: () =>
      "Write for instance 2700000, 2 700 000 or 0,25, with at most 15 digits before the comma and 15 after it.",
  },
  "formeltal-tvetydigt": {
    title: "A number in the formula can be read in two ways",
    says: (p) => `“${p.text}” may be ${either(p.readings)}.\n${spotLines(p.spot)}`,
    remedy: (p) => `Write ${either(p.readings)}.`,
  },
  "komma-tvetydigt": {
    title: "A comma may be a decimal mark or stand between arguments",
    says: (p) => `“${p.text}” may be a decimal number or two arguments.\n${spotLines(p.spot)}`,
    remedy: () => "Write ; between the arguments.",
  },
  "jamforelse-i-kedja": {
    title: "Several comparisons in a row",
    says: (p) => `there are several comparisons in a row here.\n${spotLines(p.spot)}`,
    remedy: () => "Write them one by one with och between: a < b och b < c.",
  },
  "namn-okant": {
    title: "The name does not exist",
    says: (p) => `there is no name “${p.name}”.\n${spotLines(p.spot)}`,
    remedy: (p) =>
      p.near === undefined
        ? "Check the spelling, or add the name to the model."
        : `Did you mean “${p.near}”?`,
  },
  "namn-tvetydigt": {
    title: "The name exists in several models",
    says: (p) =>
      `the name “${p.name}” exists in several models: ${listed(p.models, "en")}.\n${spotLines(p.spot)}`,
    remedy: (p) => `Write which one you mean, for instance ${p.models[0] ?? "model"}.${p.name}.`,
  },
  "namn-pa-tva-nivaer": {
    title: "The same name is used for two things",
    says: (p) => {
      const [one, two] = p.levels;
      const both = one === two ? `twice as ${levels[one]}` : `both as ${levels[one]} and as ${levels[two]}`;
      const line = p.other?.line === undefined ? "" : `:${p.other.line}`;
      return `“${p.name}” exists ${both}${p.other === undefined ? "" : ` (${p.other.file}${line})`}.`;
    },
    remedy: () => "Rename one of them.",
  },
  "namn-oanvandbart": {
    title: "The name cannot be used in formulas",
    says: (p) => `“${p.name}” cannot be used as a name in a formula.`,
    remedy: () => "Begin with a letter, use only letters, digits and _, and avoid och, eller and inte.",
  },
  "namn-oanvant": {
    title: "Nothing uses the name",
    says: (p) => `“${p.name}” was given a value, but no formula uses it.`,
    remedy: (p) => (p.near === undefined ? "Check the spelling or remove it." : `Did you mean “${p.near}”?`),
  },
  "namn-utan-argument": {
    title: "The name takes no arguments",
    says: (p) => `“${p.name}” is a value and takes no arguments.\n${spotLines(p.spot)}`,
    remedy: (p) => `Write only ${p.name}, or an operator before the bracket.`,
  },
  "argument-antal": {
    title: "Wrong number of arguments",
    says: (p) => {
      const n = p.takes.length;
      const least = p.more === true ? "at least " : "";
      const takes = n === 0 ? "no arguments" : `${least}${n} ${n === 1 ? "argument" : "arguments"}`;
      return `${p.name} takes ${takes} but was given ${p.given}.\n${spotLines(p.spot)}`;
    },
    remedy: (p) => `Write ${p.name}${p.takes.length === 0 ? "" : `(${p.takes.join("; ")})`}.`,
  },
  "enhet-okand": {
    title: "Unknown unit",
    says: (p) => `there is no unit “${p.unit}”.`,
    remedy: (p) => `Use ${either(p.known)}, or leave it empty for a plain number.`,
  },
  "enhet-krockar": {
    title: "The units do not fit together",
    says: (p) => `${unit(p.left)} and ${unit(p.right)} cannot be added or compared.\n${spotLines(p.spot)}`,
    remedy: () =>
      "Convert to the same unit, for instance with per_år(x) or per_månad(x), or correct the unit in the model.",
  },
  "enhet-fel": {
    title: "Wrong unit",
    says: (p) =>
      `${p.of === undefined ? "the formula" : `“${p.of}”`} should be ${unit(p.expected)} but is ${unit(p.found)}.\n${spotLines(p.spot)}`,
    remedy: () =>
      "Convert it, for instance with per_år(x) or per_månad(x), or correct the unit in the model.",
  },
  "enhet-per": {
    title: "Cannot be converted between month and year",
    says: (p) => `${p.name} cannot convert ${unit(p.found)}.\n${spotLines(p.spot)}`,
    remedy: (p) =>
      p.name === "per_år"
        ? "per_år takes something per month, such as kr/månad."
        : "per_månad takes something per year, such as kr/år.",
  },
  "villkor-saknas": {
    title: "A condition is needed here",
    says: (p) => `a condition is needed here, not a number.\n${spotLines(p.spot)}`,
    remedy: () => "Write a comparison, for instance x > 0.",
  },
  "villkor-som-tal": {
    title: "A condition is used as a number",
    says: (p) => `a number is needed here, not a condition.\n${spotLines(p.spot)}`,
    remedy: () => "Write om(condition; 1; 0) if the condition should count as 1 or 0.",
  },
  "text-bara-nyckel": {
    title: "Text is used as a number",
    says: (p) => `text can only be used as a key to a table.\n${spotLines(p.spot)}`,
    remedy: () => "Look up a number with the text as key, for instance kommunalskatt_i('Gävle').",
  },
  "nyckel-dubbel": {
    title: "Two rows of the table are about the same thing",
    says: (p) =>
      `the row has the same key and time as ${p.other.file}:${p.other.line ?? 1} in the table ${p.table}.`,
    remedy: () => "Remove one of them, or change keys or dates so that they do not overlap.",
  },
  "nyckel-olaslig": {
    title: "A key in the table is not a number",
    says: (p) => `the key “${p.text}” in the table ${p.table} is not a number.`,
    remedy: () => "Write a number. A band is written in two columns, from and to.",
  },
  "regel-i-cirkel": {
    title: "Rules that depend on themselves",
    says: (p) => `the rules go in a circle: ${p.names.join(" → ")}.`,
    remedy: () => "Change one of them so that it does not need the others.",
  },
  "formel-for-stor": {
    title: "The calculation grows too large",
    says: (p) => `the formula with all its rules takes more than ${p.limit} steps.`,
    remedy: () => "Simplify the rules, above all those that use each other several times.",
  },
  "regler-for-djupt": {
    title: "Too many rules inside each other",
    says: (p) => `more than ${p.limit} rules use each other in a row.`,
    remedy: () => "Join some of them.",
  },
  "varde-saknas": {
    title: "No value for the day",
    says: (p) =>
      p.held.length === 0
        ? `“${p.name}” has no values.`
        : `“${p.name}” has no value for ${p.day}. It has values ${listed(p.held.map(period), "en")}.`,
    remedy: () => "Choose another day, give a value of your own with --set, or add a row to the model.",
  },
  "varde-framskrivet": {
    title: "An older value is used",
    says: (p) => `“${p.name}” was last checked ${p.checked} but is used for ${p.day}.`,
    remedy: () => "Check that the value still holds.",
  },
  "nyckel-saknas": {
    title: "The row is not in the table",
    says: (p) => `the table ${p.table} has no row for ${listed(p.keys, "en")}.`,
    remedy: (p) => (p.near === undefined ? "Check the key, or add a row." : `Did you mean “${p.near}”?`),
  },
  "indata-saknas": {
    title: "A value is missing",
    says: (p) => `“${p.name}” has no value.`,
    remedy: (p) => `Give it in the inputs or with --set ${p.name}=value.`,
  },
  "delning-med-noll": {
    title: "Division by zero",
    says: (p) => `zero cannot divide: ${p.part}.`,
    remedy: () => "Check the values, or deal with zero by om(condition; yes; no).",
  },
  "steg-inte-positivt": {
    title: "The step of a rounding is not above zero",
    says: (p) => `the step must be above zero: ${p.part}.`,
    remedy: () => "Write for instance avrunda(x; 100) for the nearest hundred.",
  },
  "resultat-for-stort": {
    title: "The number grows too large",
    says: (p) => `the result is too large to calculate with: ${p.part}.`,
    remedy: () => "Check the values.",
  },
};
