import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { onceEach } from "../../rulebook/bounded.js";
import type { FileColumn, FileKind } from "./file-kind.js";
import { readRows } from "./read-rows.js";

/** What a row says of a measure besides what it is called. Each may be empty. */
const measureTexts = [
  "category",
  "purpose",
  "whom",
  "target",
  "effect",
  "years",
  "responsible",
  "partner",
  "countedAs",
  "source",
] as const;
type MeasureText = (typeof measureTexts)[number];
type MeasureColumn = "measure" | MeasureText;

/** What a measure is for, who answers for it and what it is to come to, as people wrote it. */
export interface MeasureRow extends Readonly<Record<MeasureText, string>> {
  readonly name: string;
  readonly at: Place;
  /** Where it says as which measure it is counted. */
  readonly countedAt: Place;
}

const text = (id: MeasureColumn, names: readonly [string, ...string[]]): FileColumn<MeasureColumn> => ({
  id,
  names,
  holds: "text",
  about: `column.measures.${id}`,
});

export const measuresFile: FileKind<MeasureColumn> = {
  id: "measures",
  names: ["insatser.csv", "syften.csv", "measures.csv", "purposes.csv"],
  about: "help.file.measures",
  more: "help.file.measures.more",
  columns: [
    {
      id: "measure",
      names: ["insats", "aktivitet", "measure"],
      required: true,
      holds: "name",
      about: "column.measures.measure",
    },
    text("category", ["område", "kategori", "category"]),
    text("purpose", ["syfte", "beskrivning", "purpose"]),
    text("whom", ["målgrupp", "för vilka", "for whom"]),
    text("target", ["mål", "mål och hur de följs upp", "targets and how they are followed up", "target"]),
    text("effect", ["bedömd effekt", "förväntad effekt", "effekt", "assessed effect"]),
    text("years", ["årtal", "years"]),
    text("responsible", [
      "ansvarig",
      "ansvarig och samverkan",
      "who is responsible, and partners",
      "responsible",
    ]),
    text("partner", ["samarbetspartner", "partner"]),
    { ...text("countedAs", ["räknas som", "counted as"]), holds: "name" },
    text("source", ["källa", "source"]),
  ],
  otherColumns: "refuse",
};

/** The measures in the order of their rows; undefined when the file cannot be read, which is told. */
export async function readMeasures(
  source: Source,
  problems: Problems,
): Promise<readonly MeasureRow[] | undefined> {
  const file = { ...measuresFile, what: "measures", sheet: "insatser" } as const;
  const rows = await readRows(source, file, problems, (cells) => {
    const name = cells.filled("measure");
    if (name === undefined) return undefined;
    const said = Object.fromEntries(measureTexts.map((id) => [id, cells.text(id)]));
    return {
      ...(said as Record<MeasureText, string>),
      name,
      at: cells.at("measure"),
      countedAt: cells.at("countedAs"),
    };
  });
  return rows && onceEach(rows, problems);
}
