import type { FlowRow } from "../input/scenario.js";

/** What a row says it holds for; the more of it, the more specific. */
const said = (row: FlowRow): readonly boolean[] => [
  row.group !== undefined,
  row.measure !== undefined,
  row.validFrom !== undefined || row.validTo !== undefined,
];

/** Whether a row says all that another says, and more. */
function moreSpecific(row: FlowRow, than: FlowRow): boolean {
  const [own, other] = [said(row), said(than)];
  return own.every((says, i) => says || !other[i]) && own.some((says, i) => says && !other[i]);
}

/**
 * Of rows that hold for the same people on the same day: the one that is more specific than every other. Two that cannot
 * be told apart are a tie.
 */
export function winner(
  rows: readonly FlowRow[],
): { readonly row: FlowRow } | { readonly tie: readonly [FlowRow, FlowRow] } | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const best = rows.filter((row) => !rows.some((other) => moreSpecific(other, row)));
  const [row, second] = best;
  return second === undefined ? { row: row! } : { tie: [row!, second] };
}
