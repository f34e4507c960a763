import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { Grade } from "../../rulebook/evidence.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import type { FormulaCell } from "../scenario/scenario.js";
import type { FileKind } from "./file-kind.js";
import { readRows } from "./read-rows.js";

/** What tells what would have happened anyway, the weakest first. */
export type EvidenceKind = "unchanged" | "history" | "group" | "literature";

/** What would have happened anyway, as one source has it. */
export interface ComparisonRows {
  /** As it is first written. */
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
  readonly at: Place;
  /** What it says otherwise than the scenario: assumptions and inputs, and files. */
  readonly rows: readonly ComparisonValue[];
}

export interface ComparisonValue {
  readonly written: string;
  readonly value: FormulaCell;
  readonly low: FormulaCell;
  readonly high: FormulaCell;
  readonly source: string;
  readonly grade: Grade;
  readonly nameAt: Place;
}

/** The comparisons in the order they are first met, and the one that the scenario is run with. */
export interface ReadComparisons {
  readonly all: readonly ComparisonRows[];
  readonly main: string;
}

type ComparisonColumn =
  "comparison" | "kind" | "name" | "value" | "low" | "high" | "source" | "grade" | "main" | "note";

const kindWords = {
  unchanged: ["oförändrat", "unchanged"],
  history: ["egen historik", "own history"],
  group: ["jämförelsegrupp", "comparison group"],
  literature: ["litteratur", "literature"],
} as const satisfies Readonly<Record<EvidenceKind, readonly [string, ...string[]]>>;
const kinds = new Map(
  (Object.keys(kindWords) as EvidenceKind[]).flatMap((kind) =>
    kindWords[kind].map((word) => [folded(word), kind] as const),
  ),
);
const yesNo = [
  ["ja", "yes"],
  ["nej", "no"],
] as const;
const answers = new Map(yesNo.flatMap((words, i) => words.map((word) => [folded(word), i === 0] as const)));

export const comparisonsFile: FileKind<ComparisonColumn> = {
  id: "comparisons",
  names: ["jamforelser.csv", "comparisons.csv"],
  about: "help.file.comparisons",
  more: "help.file.comparisons.more",
  columns: [
    {
      id: "comparison",
      names: ["jämförelse", "comparison"],
      required: true,
      holds: "name",
      about: "column.comparisons.comparison",
    },
    {
      id: "kind",
      names: ["slag", "kind"],
      required: true,
      mayBeEmpty: true,
      holds: { oneOf: Object.values(kindWords) },
      about: "column.comparisons.kind",
    },
    { id: "name", names: ["namn", "name"], holds: "name", of: "input", about: "column.comparisons.name" },
    { id: "value", names: ["värde", "value"], holds: "value", about: "column.comparisons.value" },
    { id: "low", names: ["låg", "low"], holds: "value", about: "column.assumptions.low" },
    { id: "high", names: ["hög", "high"], holds: "value", about: "column.assumptions.high" },
    {
      id: "source",
      names: ["källa", "source"],
      required: true,
      mayBeEmpty: true,
      holds: "text",
      about: "column.comparisons.source",
    },
    {
      id: "grade",
      names: ["säkerhet", "grade"],
      required: true,
      mayBeEmpty: true,
      holds: "grade",
      about: "column.comparisons.grade",
    },
    { id: "main", names: ["huvud", "main"], holds: { oneOf: yesNo }, about: "column.comparisons.main" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
};

/** A row as written; what only the first of a comparison must say may be empty. */
interface Row {
  readonly id: string;
  readonly kind?: EvidenceKind;
  readonly kindAt: Place;
  readonly source: string;
  readonly sourceAt: Place;
  readonly grade: Grade | "";
  readonly gradeAt: Place;
  readonly main: boolean;
  readonly mainAt: Place;
  readonly note: string;
  readonly at: Place;
  readonly value?: Pick<ComparisonValue, "written" | "value" | "low" | "high" | "nameAt">;
}

/**
 * The comparisons of a scenario. The first is the one it is run with, unless a row of another says `huvud`. Undefined when
 * the file cannot be read, which is told.
 */
export async function readComparisons(
  source: Source,
  problems: Problems,
): Promise<ReadComparisons | undefined> {
  const before = problems.errors;
  const rows = await readRows(source, { ...comparisonsFile, what: "comparisons" }, problems, readRow);
  if (rows === undefined) return undefined;
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(folded(row.id), [...(byId.get(folded(row.id)) ?? []), row]);
  const all = [...byId.values()].flatMap((own) => comparisonOf(own, problems) ?? []);
  const marked = rows.filter((row) => row.main);
  const main = marked[0] ?? rows[0];
  const other = marked.find((row) => folded(row.id) !== folded(main!.id));
  if (other !== undefined)
    problems.add({ code: "jamforelse-otydlig", at: other.mainAt, why: "main", name: other.id });
  if (main === undefined) problems.add({ code: "fil-tom", at: { file: source.name } });
  return main === undefined || problems.errors > before ? undefined : { all, main: main.id };
}

function readRow(cells: RowCells<ComparisonColumn>, at: Place): Row | undefined {
  const id = cells.filled("comparison");
  const kind = cells.word(
    "kind",
    kinds,
    Object.values(kindWords).map(([word]) => word),
  );
  const grade = readOptionalGrade(cells, "grade");
  const main = cells.word("main", answers, ["ja", "nej"]);
  const value = readNamed(cells);
  if (id === undefined || grade === undefined || value === "wrong") return undefined;
  return {
    id,
    ...(kind === undefined ? {} : { kind }),
    kindAt: cells.at("kind"),
    source: cells.text("source"),
    sourceAt: cells.at("source"),
    grade,
    gradeAt: cells.at("grade"),
    main: main ?? false,
    mainAt: cells.at("main"),
    note: cells.text("note"),
    at,
    ...(value === undefined ? {} : { value }),
  };
}

/** A name needs a value, and a value a name; a comparison may say neither, and is then what the scenario says. */
function readNamed(cells: RowCells<ComparisonColumn>): Row["value"] | "wrong" {
  const [low, high] = [cells.cell("low"), cells.cell("high")];
  if (["name", "value", "low", "high"].every((id) => cells.text(id as ComparisonColumn) === ""))
    return undefined;
  const written = cells.filled("name");
  const value = cells.filled("value");
  if (written === undefined || value === undefined) return "wrong";
  return { written, value: cells.cell("value"), low, high, nameAt: cells.at("name") };
}

function comparisonOf(rows: readonly Row[], problems: Problems): ComparisonRows | undefined {
  const [first] = rows as [Row, ...Row[]];
  const { id, kind, source, grade, note, at } = first;
  const before = problems.errors;
  if (kind === undefined) problems.add({ code: "cell-tom", at: first.kindAt });
  if (source === "") problems.add({ code: "belagg-saknas", at: first.sourceAt, name: id, missing: "source" });
  if (grade === "") problems.add({ code: "belagg-saknas", at: first.gradeAt, name: id, missing: "grade" });
  for (const row of rows)
    if (row.kind !== undefined && kind !== undefined && row.kind !== kind)
      problems.add({ code: "jamforelse-otydlig", at: row.kindAt, why: "kind", name: id });
  const names = new Map<string, Place>();
  for (const { value } of rows) {
    if (value === undefined) continue;
    const other = names.get(folded(value.written));
    if (other !== undefined)
      problems.add({ code: "rad-dubbel", at: value.nameAt, name: value.written, other });
    else names.set(folded(value.written), value.nameAt);
  }
  if (kind === undefined || grade === "" || problems.errors > before) return undefined;
  const values = rows.flatMap((row): ComparisonValue[] =>
    row.value === undefined
      ? []
      : [
          {
            ...row.value,
            source: row.source === "" ? source : row.source,
            grade: row.grade === "" ? grade : row.grade,
          },
        ],
  );
  return { id, kind, source, grade, note, at, rows: values };
}
