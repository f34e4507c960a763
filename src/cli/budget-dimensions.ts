import { type Dimension, dimensions } from "../budget/dimension.js";

/** The words one writes after `--by`, Swedish as in the file's columns; the English names serve too. */
const words: Readonly<Record<Dimension, readonly [string, string]>> = {
  measure: ["insats", "measure"],
  funder: ["finansiar", "funder"],
  costType: ["kostnadsslag", "cost-type"],
  responsible: ["ansvarig", "responsible"],
};

export const dimensionWords: readonly string[] = [
  ...dimensions.map((d) => words[d][0]),
  "finansiär",
  ...dimensions.map((d) => words[d][1]),
];

export const dimensionNamed = (word: string): Dimension =>
  dimensions.find((d) => words[d].includes(word)) ?? "funder";
