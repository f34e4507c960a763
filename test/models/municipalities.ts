import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Municipality {
  readonly name: string;
  readonly code: string;
  /** In thousandths of a per cent. */
  readonly municipal: number;
  readonly regional: number;
}

const file = join(import.meta.dirname, "../../models/skatt/tabell-kommuner.csv");
const thousandths = (share: string): number => Math.round(Number(share.replace(",", ".").replace(/\s*%$/, "")) * 1000);

/** The rates of 2025 as they stand in the model's file, read without the program. */
export const municipalities: readonly Municipality[] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(";"))
  .filter((cells) => cells[6] === "2025-01-01")
  .map(([name, code, municipal, regional]) => ({
    name: name!,
    code: code!,
    municipal: thousandths(municipal!),
    regional: thousandths(regional!),
  }));
