import { kronor, plain, rate, times } from "../core/decimal.js";

/** A plain decimal with its unit as people write it in a file: `0.3142` in per cent is `31,42 %`. */
export function written(value: string, unit: string): string {
  if (unit === "%") return `${plain(times(kronor("100"), rate(value))).replace(".", ",")} %`;
  if (unit === "ja/nej") return value === "1" ? "ja" : "nej";
  return `${value.replace(".", ",")}${unit === "" ? "" : ` ${unit}`}`;
}
