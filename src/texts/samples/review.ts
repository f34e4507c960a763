import type { ReviewProblem } from "../../core/problems/review.js";
import type { Samples } from "../words.js";

const file = "budget.csv";
const at = { file, line: 7, column: "belopp" };
const year = { file, line: 7, column: "år" };
const other = { file, line: 5 };

export const reviewSamples: Samples<ReviewProblem> = {
  platshallare: { code: "platshallare", at: { file, line: 7, column: "resurser" }, text: "xx konsulenter" },
  "rad-lika-med-summa": {
    code: "rad-lika-med-summa",
    at: { file: "budget.csv", line: 4, column: "belopp" },
    text: "Arbetsmarknadsenheten",
    amount: "700000",
  },
  "samma-rad": { code: "samma-rad", at: { file, line: 7 }, other },
  "tio-ganger": {
    code: "tio-ganger",
    at,
    amount: "7000000",
    usual: "700000",
    times: "10",
    than: "more",
    other,
  },
  "ar-lucka": { code: "ar-lucka", at: year, measure: "Coachning", missing: [2027] },
  "ar-utanfor": { code: "ar-utanfor", at: year, year: 2062, from: 2026, to: 2028 },
  "stavas-olika": {
    code: "stavas-olika",
    at: { file, line: 7, column: "finansiär" },
    text: "Arbetsförmedligen",
    other,
    known: "Arbetsförmedlingen",
  },
  "finansiar-saknas": {
    code: "finansiar-saknas",
    at: { file, line: 7, column: "finansiär" },
    measure: "Coachning",
    year: 2026,
    missing: "400000",
    whole: "1100000",
  },
  "resurser-motsager": {
    code: "resurser-motsager",
    at: { file, line: 7, column: "antal" },
    text: "100 timmar",
    implied: ["100"],
    found: "90",
    of: "number",
  },
  "utfall-saknas": {
    code: "utfall-saknas",
    at: { file, line: 7, column: "utfall" },
    year: 2026,
    lines: 3,
  },
  "granskad-onodig": {
    code: "granskad-onodig",
    at: { file, line: 7, column: "granskad" },
    text: "sama-rad",
    near: "samma-rad",
  },
  "granskning-begransad": { code: "granskning-begransad", at: { file, line: 50_002 }, lines: 50_000 },
};
