import type { CellRef, FormulaPart } from "../../cell-formula.js";

/** A formula, and what it comes to with the values of the files: NaN where nothing has a value. */
export interface Term {
  readonly parts: readonly FormulaPart[];
  readonly value: number;
  /** It holds together wherever it stands, without brackets. */
  readonly atom: boolean;
}

export const atom = (part: FormulaPart, value: number): Term => ({ parts: [part], value, atom: true });
export const ofCell = (ref: CellRef, value: number): Term => atom(ref, value);
export const number = (value: number): Term => atom(String(value), value);
/** No value, as a spreadsheet says it. */
export const notAvailable: Term = atom("NA()", NaN);

const bracketed = (term: Term): readonly FormulaPart[] =>
  term.atom ? term.parts : ["(", ...term.parts, ")"];

/** Parts and terms in a row, with the value they come to. */
export const written = (value: number, ...pieces: readonly (string | Term)[]): Term => ({
  parts: pieces.flatMap((piece) => (typeof piece === "string" ? [piece] : piece.parts)),
  value,
  atom: false,
});

/** A call of a function, which needs no brackets. */
export const called = (name: string, value: number, ...takes: readonly Term[]): Term => ({
  parts: [`${name}(`, ...takes.flatMap((term, i) => (i === 0 ? term.parts : [",", ...term.parts])), ")"],
  value,
  atom: true,
});

/** Undefined where there is nothing to add. */
export function added(terms: readonly Term[]): Term | undefined {
  const [first, ...others] = terms;
  if (first === undefined || others.length === 0) return first;
  return {
    parts: terms.flatMap((term, i) => (i === 0 ? term.parts : ["+", ...term.parts])),
    value: terms.reduce((sum, { value }) => sum + value, 0),
    atom: false,
  };
}

export const times = (a: Term, b: Term): Term => ({
  parts: [...bracketed(a), "*", ...bracketed(b)],
  value: a.value * b.value,
  atom: false,
});

export const less = (a: Term, b: Term): Term => ({
  parts: [...a.parts, "-", ...bracketed(b)],
  value: a.value - b.value,
  atom: false,
});

export const negative = (a: Term): Term => ({
  parts: ["-", ...bracketed(a)],
  value: 0 - a.value,
  atom: false,
});

export const over = (a: Term, b: Term): Term => ({
  parts: [...bracketed(a), "/", ...bracketed(b)],
  value: a.value / b.value,
  atom: false,
});

/** Cells one under the other or beside each other. */
export const range = (from: CellRef, to: CellRef, value: number): Term => atom({ from, to }, value);

export const sumOf = (cells: Term): Term => called("SUM", cells.value, cells);

/** What people come to: where there is nobody a value may be missing. */
export const worth = (people: Term, value: Term, amount = times(people, value)): Term => {
  const none = people.value === 0;
  return written(none ? 0 : amount.value, "IF(", people, "=0,0,", amount, ")");
};

/** Pluses and minuses of cells; nought where there are none. */
export function signed(terms: readonly { readonly sign: -1 | 1; readonly term: Term }[]): Term {
  const [first, ...others] = terms.filter(({ term }) => term.parts.length > 0);
  if (first === undefined) return number(0);
  const start = first.sign === 1 ? first.term : negative(first.term);
  return others.reduce(
    (sum, { sign, term }) => (sign === 1 ? { ...added([sum, term])!, atom: false } : less(sum, term)),
    start,
  );
}
