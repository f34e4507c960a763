import type { Place } from "../../core/explanation.js";
import { normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { isWritable } from "../../formula/graph/names.js";
import { knownUnits, readUnit } from "../../formula/language/units.js";
import { isBuiltIn } from "../../rulebook/built-in.js";
import { onceEach } from "../../rulebook/bounded.js";
import type { Grade } from "../../rulebook/evidence.js";
import { readOptionalGrade } from "../../rulebook/read/evidence.js";
import { readModelNumber } from "../../tabular/cells/numbers.js";
import { readCell, unread } from "../cells/read-value.js";
import type { ModelNames } from "../scenario/model-names.js";
import type { Assumption, FormulaCell } from "../scenario/scenario.js";
import { readDistribution } from "./assumption-chance.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";

type AssumptionColumn =
  | "name"
  | "value"
  | "unit"
  | "low"
  | "high"
  | "distribution"
  | "spread"
  | "together"
  | "source"
  | "grade"
  | "note";

export interface AssumptionText {
  readonly name: string;
  readonly value: FormulaCell;
  readonly unit: FormulaCell;
  readonly low: FormulaCell;
  readonly high: FormulaCell;
  readonly distribution: FormulaCell;
  readonly spread: FormulaCell;
  readonly together: FormulaCell;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
  readonly at: Place;
}

/** A name of a model's has the model's unit. What says nothing of how sure it is, is an assumption and no more: D. */
export const assumptionsFile: ScenarioTable<
  AssumptionColumn,
  readonly AssumptionText[],
  { readonly names: ModelNames },
  Assumption[]
> = {
  id: "assumptions",
  names: ["antaganden.csv", "assumptions.csv"],
  about: "help.file.assumptions",
  more: "help.file.assumptions.more",
  columns: [
    {
      id: "name",
      names: ["namn", "name"],
      required: true,
      holds: "name",
      of: "input",
      about: "column.assumptions.name",
    },
    {
      id: "value",
      names: ["värde", "value"],
      required: true,
      holds: "value",
      about: "column.assumptions.value",
    },
    { id: "unit", names: ["enhet", "unit"], holds: "unit", about: "column.assumptions.unit" },
    { id: "low", names: ["låg", "low"], holds: "value", about: "column.assumptions.low" },
    { id: "high", names: ["hög", "high"], holds: "value", about: "column.assumptions.high" },
    {
      id: "distribution",
      names: ["fördelning", "distribution"],
      holds: "text",
      about: "column.assumptions.distribution",
    },
    { id: "spread", names: ["spridning", "spread"], holds: "value", about: "column.assumptions.spread" },
    {
      id: "together",
      names: ["samvarierar", "together"],
      holds: "text",
      about: "column.assumptions.together",
    },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "grade", names: ["säkerhet", "grade"], holds: "grade", about: "column.grade" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readAssumptions,
  check: (rows, { names }, problems) => rows.flatMap((row) => checked(row, names, problems) ?? []),
};

async function readAssumptions(
  source: Source,
  problems: Problems,
): Promise<readonly AssumptionText[] | undefined> {
  const rows = await readRows(source, { ...assumptionsFile, what: "assumptions" }, problems, (cells) => {
    const name = cells.filled("name");
    const value = cells.filled("value");
    const grade = readOptionalGrade(cells, "grade");
    if (name === undefined || value === undefined) return undefined;
    return {
      name,
      value: cells.cell("value"),
      unit: cells.cell("unit"),
      low: cells.cell("low"),
      high: cells.cell("high"),
      distribution: cells.cell("distribution"),
      spread: cells.cell("spread"),
      together: cells.cell("together"),
      source: cells.text("source"),
      grade: grade === undefined || grade === "" ? ("D" as const) : grade,
      note: cells.text("note"),
      at: cells.at("name"),
    };
  });
  return rows && onceEach(rows, problems);
}

function checked(text: AssumptionText, names: ModelNames, problems: Problems): Assumption | undefined {
  const known = names.find(text.name);
  const name = known?.name ?? normalized(text.name);
  const { at } = text;
  if (known !== undefined && known.level !== "input" && known.level !== "parameter") {
    problems.add({ code: "namn-pa-tva-nivaer", at, name, levels: ["input", known.level], other: known.at });
    return undefined;
  }
  if ((known === undefined && !isWritable(name)) || isBuiltIn(name)) {
    problems.add({ code: "namn-oanvandbart", at, name });
    return undefined;
  }
  const { text: said, at: saidAt } = text.unit;
  const own = said === "" || readUnit(said) === undefined ? undefined : said;
  if (own === undefined && said !== "")
    problems.add({ code: "enhet-okand", at: saidAt, unit: said, known: knownUnits });
  const unit = known === undefined ? own : known.unit;
  const [read, low, high] = [text.value, text.low, text.high].map((cell) => readCell(cell, unit, problems));
  const value = read ?? unread(text.value);
  const { spread } = text;
  const distribution =
    read === undefined
      ? undefined
      : readDistribution({ name, unit, value, low, high, distribution: text.distribution, spread }, problems);
  return {
    name,
    written: text.name,
    value,
    unit,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(distribution === undefined ? {} : { distribution }),
    together: readTogether(text.together, names, problems),
    source: text.source,
    grade: text.grade,
    note: text.note,
    at: text.value.at,
  };
}

/** `avhopp:0,6|återgång:−0,2` */
function readTogether(
  { text, at }: FormulaCell,
  names: ModelNames,
  problems: Problems,
): Assumption["together"] {
  if (text === "") return [];
  return text.split("|").flatMap((pair) => {
    const [written, number, ...more] = pair.split(":").map((part) => part.trim());
    const rank = number === undefined ? undefined : readModelNumber(number);
    if (!written || more.length > 0 || typeof rank !== "string") {
      problems.add({ code: "samvarierar-olaslig", at, text: pair.trim(), why: "form" });
      return [];
    }
    if (Math.abs(Number(rank)) > 1) {
      problems.add({ code: "samvarierar-olaslig", at, text: pair.trim(), why: "outside" });
      return [];
    }
    return [{ name: names.find(written)?.name ?? normalized(written), rank: Number(rank), at }];
  });
}
