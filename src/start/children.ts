/** The answer that there are no children. */
export const noChildren = "inga";

/** The ages of an answer about children, in the order they were written. */
export const agesIn = (answer: string): number[] =>
  answer === noChildren ? [] : answer.split(",").map(Number);
