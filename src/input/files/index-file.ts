import type { Rate } from "../../core/decimal.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { FileKind } from "./file-kind.js";
import { readRows } from "./read-rows.js";

/** How much a type of cost rises in a year; in every year that is not named, where it names none. */
export interface IndexRate {
  readonly costType: string;
  readonly year: number | undefined;
  readonly rate: Rate;
}

type IndexColumn = "costType" | "rate" | "year" | "source";

export const indexFile: FileKind<IndexColumn> = {
  id: "index",
  names: ["index.csv"],
  about: "help.file.index",
  more: "help.file.index.more",
  columns: [
    {
      id: "costType",
      names: ["kostnadsslag", "cost type"],
      required: true,
      holds: "name",
      about: "column.index.costType",
    },
    { id: "rate", names: ["ökning", "increase"], required: true, holds: "share", about: "column.index.rate" },
    { id: "year", names: ["år", "year"], holds: "year", about: "column.index.year" },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.index.source" },
  ],
  otherColumns: "refuse",
};

/** Undefined when it cannot be read; all that is wrong is told. */
export async function readIndex(
  source: Source,
  problems: Problems,
): Promise<readonly IndexRate[] | undefined> {
  const before = problems.errors;
  const file = { ...indexFile, what: "assumptions", sheet: "index" } as const;
  const rates = await readRows(source, file, problems, (cells) => {
    const costType = cells.filled("costType");
    const rate = cells.filled("rate") === undefined ? undefined : cells.share("rate");
    const year = cells.text("year") === "" ? undefined : cells.year("year");
    return costType === undefined || rate === undefined ? undefined : { costType, rate, year };
  });
  return problems.errors > before ? undefined : rates;
}
