import { type EnglishNames, inEnglish, labelInEnglish } from "../../texts/english-names.js";
import { type CellFormula, isCell, type Operand, type Test, type Where } from "../cell-formula.js";

/** A formula that looks for names in cells looks for what they are in English there. */
export function formulaInEnglish(formula: CellFormula, names: EnglishNames): CellFormula {
  const operand = (of: Operand): Operand =>
    typeof of === "string" || isCell(of) ? of : formulaInEnglish(of, names);
  switch (formula.kind) {
    case "plus":
    case "product":
      return { ...formula, of: formula.of.map(operand) };
    case "difference":
      return { ...formula, from: operand(formula.from), minus: operand(formula.minus) };
    case "quotient":
      return { ...formula, of: operand(formula.of), by: operand(formula.by) };
    case "rounded":
      return { ...formula, of: operand(formula.of), step: operand(formula.step) };
    case "sumWhere":
      return { ...formula, where: formula.where.map((where) => whereInEnglish(where, names)) };
    case "if":
      return {
        ...formula,
        when: testInEnglish(formula.when, names, operand),
        then: operand(formula.then),
        otherwise: operand(formula.otherwise),
      };
    case "words":
      return { ...formula, text: labelInEnglish(formula.text, names) };
    // It compares what cells have as it is written.
    case "written":
    case "sum":
    case "sumSoFar":
    case "least":
      return formula;
  }
}

const whereInEnglish = (where: Where, names: EnglishNames): Where =>
  "says" in where ? { ...where, says: inEnglish(where.says, names) } : where;

function testInEnglish(test: Test, names: EnglishNames, operand: (of: Operand) => Operand): Test {
  const each = (one: Test): Test => testInEnglish(one, names, operand);
  switch (test.kind) {
    case "says":
      return { ...test, text: inEnglish(test.text, names) };
    case "begins":
      return { ...test, text: beginningInEnglish(test.text, names) };
    case "is":
    case "atMost":
      return { ...test, a: operand(test.a), b: operand(test.b) };
    case "any":
    case "all":
      return { ...test, of: test.of.map(each) };
    case "not":
      return { ...test, of: each(test.of) };
    case "blank":
    case "oneOf":
      return test;
  }
}

/** `kommun/`: whatever is a part of it. */
const beginningInEnglish = (text: string, names: EnglishNames): string =>
  text.endsWith("/") ? `${inEnglish(text.slice(0, -1), names)}/` : inEnglish(text, names);
