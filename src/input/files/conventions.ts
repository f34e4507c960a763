import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { readOptionalDay, readOptionalGrade, readVerified } from "../../rulebook/read/evidence.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import type { ChoiceKind, Convention, ConventionRow } from "../conventions/convention.js";
import { choiceExamples, readChoice } from "../conventions/read-choice.js";
import type { FileKind } from "./file-kind.js";
import { readRows } from "./read-rows.js";

type ConventionColumn =
  "convention" | "choice" | "value" | "about" | "aboutEn" | "source" | "grade" | "checked" | "verified";

/** The words for the choices: what a convention is called is a row too. */
const choiceWords: Readonly<Record<ChoiceKind | "name", readonly [string, ...string[]]>> = {
  name: ["namn", "name"],
  effect: ["effekt", "effect"],
  time: ["tid", "time"],
  horizon: ["horisont", "horizon"],
  displacement: ["undanträngning", "displacement"],
  equalisation: ["inkomstutjämning", "equalisation"],
  production: ["produktion", "production"],
  prices: ["priser", "prices"],
  rate: ["kalkylränta", "discount rate"],
  timing: ["diskontering", "discounting"],
  sums: ["summor", "sums"],
  other: ["annat", "other"],
};
const kinds = Object.keys(choiceWords) as (keyof typeof choiceWords)[];
const byWord = new Map(kinds.flatMap((kind) => choiceWords[kind].map((word) => [folded(word), kind])));
const shownWords = kinds.map((kind) => choiceWords[kind][0]);
const verifiedWords = [
  ["ja", "yes"],
  ["härledd", "derived"],
  ["nej", "no"],
] as const;

export const conventionsFile: FileKind<ConventionColumn> = {
  id: "conventions",
  names: ["konventioner.csv", "conventions.csv"],
  about: "help.file.conventions",
  more: "help.file.conventions.more",
  columns: [
    {
      id: "convention",
      names: ["konvention", "convention"],
      required: true,
      holds: "name",
      about: "column.conventions.convention",
    },
    {
      id: "choice",
      names: ["val", "choice"],
      required: true,
      holds: { oneOf: kinds.map((kind) => choiceWords[kind]) },
      about: "column.conventions.choice",
    },
    {
      id: "value",
      names: ["värde", "value"],
      required: true,
      mayBeEmpty: true,
      holds: "text",
      about: "column.conventions.value",
    },
    {
      id: "source",
      names: ["källa", "source"],
      required: true,
      holds: "text",
      about: "column.source",
    },
    { id: "grade", names: ["säkerhet", "grade"], required: true, holds: "grade", about: "column.grade" },
    {
      id: "checked",
      names: ["kontrollerad", "checked"],
      required: true,
      holds: "date",
      about: "column.conventions.checked",
    },
    {
      id: "verified",
      names: ["verifierad", "verified"],
      holds: { oneOf: verifiedWords },
      about: "column.conventions.verified",
    },
    { id: "about", names: ["beskrivning", "description"], holds: "text", about: "column.conventions.about" },
    {
      id: "aboutEn",
      names: ["beskrivning_en", "description_en"],
      holds: "text",
      about: "column.conventions.aboutEn",
    },
  ],
  otherColumns: "refuse",
};

interface Read {
  readonly convention: string;
  /** What it is called, or a choice. */
  readonly row: string | ConventionRow;
}

/** The conventions of a file in its order; undefined when it is no such table, which is told. */
export async function readConventions(
  source: Source,
  problems: Problems,
): Promise<readonly Convention[] | undefined> {
  const rows = await readRows(source, { ...conventionsFile, what: "conventions" }, problems, rowOf);
  if (rows === undefined) return undefined;
  const found = new Map<string, { id: string; name: string; rows: ConventionRow[] }>();
  for (const { convention, row } of rows) {
    const own = found.get(folded(convention)) ?? { id: convention, name: convention, rows: [] };
    found.set(folded(convention), own);
    if (typeof row === "string") {
      own.name = row;
      continue;
    }
    const other = row.kind === "other" ? undefined : own.rows.find(({ kind }) => kind === row.kind);
    if (other === undefined) own.rows.push(row);
    else problems.add({ code: "rad-dubbel", at: row.at, name: choiceWords[row.kind][0], other: other.at });
  }
  return [...found.values()];
}

function rowOf(cells: RowCells<ConventionColumn>): Read | undefined {
  const convention = cells.filled("convention");
  const written = cells.filled("choice");
  const kind = written === undefined ? undefined : cells.word("choice", byWord, shownWords);
  const source = cells.filled("source");
  const grade = cells.filled("grade") === undefined ? undefined : readOptionalGrade(cells, "grade");
  const checked = cells.filled("checked") === undefined ? undefined : readOptionalDay(cells, "checked");
  const verified = readVerified(cells, "verified");
  const value = kind === "other" ? cells.text("value") : kind && cells.filled("value");
  if (convention === undefined || kind === undefined || value === undefined) return undefined;
  if (kind === "name") return { convention, row: value };
  const known = !isUnknown(value);
  const choice = kind === "other" || !known ? undefined : readChoice(kind, value);
  if (kind !== "other" && known && choice === undefined) {
    cells.tell("value", {
      code: "konvention-varde",
      choice: choiceWords[kind][0],
      text: value,
      known: [...choiceExamples[kind], unknownWords[0]],
    });
    return undefined;
  }
  if (source === undefined || grade === undefined || grade === "" || checked === undefined) return undefined;
  if (verified === undefined) return undefined;
  const about = cells.text("about");
  const row: ConventionRow = {
    kind,
    ...(choice === undefined ? {} : { choice }),
    known,
    value,
    about,
    aboutEn: cells.text("aboutEn") || about,
    source,
    grade,
    checked,
    verified,
    at: cells.at("value"),
  };
  return { convention, row };
}

const unknownWords = ["okänt", "not known"] as const;
const isUnknown = (text: string): boolean => unknownWords.some((word) => folded(word) === folded(text));
