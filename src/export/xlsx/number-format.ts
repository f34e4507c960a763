import { type Count, count } from "../../core/decimal.js";

/** Thousands and millions are shown by commas at the end of a format: cells have the kronor. */
const sizes: Readonly<Record<string, { readonly kronor: Count; readonly commas: string }>> = {
  tkr: { kronor: count("1000"), commas: "," },
  mnkr: { kronor: count("1000000"), commas: ",," },
};

/** How many kronor there are in one of the unit; undefined where a cell has the figure as it is. */
export const kronorIn = (unit: string): Count | undefined => sizes[unit]?.kronor;

/** Written the American way and shown the reader's: `#,##0` is `# ##0` in Swedish. Minus is a minus. */
export const format = (positive: string, spare = false): string =>
  `${positive};\u2212${positive}${spare ? ";" : ""}`;

/** The format of a figure; one that is not put in yet (`spare`) is not seen while it is nought. */
export function numberFormat(
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
  spare = false,
): string {
  const shown = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  return format(unit === "%" ? `0${shown}\\ %` : `#,##0${shown}${sizes[unit]?.commas ?? ""}`, spare);
}
