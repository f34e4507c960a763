import type { Place } from "../../core/explanation.js";
import { plain } from "../../core/decimal.js";
import { folded, normalized } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { TargetFault } from "../../core/problems/targets.js";
import type { Source } from "../../core/source.js";
import { listIn } from "../../rulebook/read/list.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import { knownSexes, sexOf } from "../cells/sex-words.js";
import { monthAsked } from "../cells/target-month.js";
import { groupAt, type KnownNames, stateAt } from "../scenario/known-names.js";
import type { FormulaCell, YearMonth } from "../scenario/scenario.js";
import type { Sex, Target, TargetKind } from "../scenario/target.js";
import type { ScenarioTable } from "./file-kind.js";
import { readRows } from "./read-rows.js";

type TargetColumn =
  | "target"
  | "kind"
  | "states"
  | "from"
  | "outcome"
  | "sex"
  | "group"
  | "date"
  | "bound"
  | "value"
  | "source"
  | "note";

/** A row as written; names may be wrong. */
export interface TargetText extends Omit<Target, "states" | "from" | "outcome" | "group" | "by"> {
  readonly states: FormulaCell;
  readonly from: FormulaCell;
  readonly outcomeCell: FormulaCell;
  readonly group: FormulaCell;
  readonly date: FormulaCell;
}

/** What is counted, by its words: the Swedish one first, then the English. */
const kindWords: Readonly<Record<TargetKind, readonly [string, string]>> = {
  stock: ["bestånd", "stock"],
  mean: ["medeltal under året", "mean of the year"],
  receivers: ["någon gång under året", "some time in the year"],
  share: ["andel av befolkningen", "share of the population"],
  meanShare: ["andel av befolkningen i medeltal", "mean share of the population"],
  more: ["fler än utan insatserna", "more than without the measures"],
  exits: ["avslut under året", "exits in the year"],
  exitsSoFar: ["avslut sedan start", "exits since the start"],
  outcome: ["utfall", "outcome"],
  survey: ["enkät", "survey"],
};
const boundWords = { most: ["högst", "at most"], least: ["minst", "at least"] } as const;
export const targetKindWords = Object.values(kindWords);

const byWord = <T extends string>(all: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> =>
  new Map((Object.keys(all) as T[]).flatMap((id) => all[id].map((word): [string, T] => [folded(word), id])));
const kinds = byWord(kindWords);
const bounds = byWord<Target["bound"]>(boundWords);

/** Fewer is better of those who need support, more of everything else. */
const least: ReadonlySet<TargetKind> = new Set(["more", "exits", "exitsSoFar", "outcome", "survey"]);
/** Of people, so never more than all of them. */
const shares: ReadonlySet<TargetKind> = new Set(["share", "meanShare", "survey"]);

/** `mal.csv`: what is to be reached, and when. */
export const targetsFile: ScenarioTable<TargetColumn, readonly TargetText[], KnownNames, Target[]> = {
  id: "targets",
  names: ["mal.csv", "targets.csv"],
  about: "help.file.targets",
  more: "help.file.targets.more",
  columns: [
    {
      id: "target",
      names: ["mål", "target"],
      required: true,
      holds: "text",
      about: "column.targets.target",
    },
    {
      id: "kind",
      names: ["mått", "counted"],
      required: true,
      holds: { oneOf: targetKindWords },
      about: "column.targets.kind",
    },
    {
      id: "states",
      names: ["tillstånd", "states"],
      holds: "name",
      of: "state",
      about: "column.targets.states",
    },
    { id: "from", names: ["från", "from"], holds: "name", of: "state", about: "column.targets.from" },
    {
      id: "outcome",
      names: ["utfall", "outcome"],
      holds: "name",
      of: "outcome",
      about: "column.targets.outcome",
    },
    { id: "sex", names: ["kön", "sex"], holds: "name", about: "column.targets.sex" },
    { id: "group", names: ["grupp", "group"], holds: "name", of: "group", about: "column.targets.group" },
    {
      id: "date",
      names: ["datum", "date"],
      required: true,
      holds: "period",
      about: "column.targets.date",
    },
    {
      id: "bound",
      names: ["gräns", "bound"],
      holds: { oneOf: [boundWords.most, boundWords.least].map(([sv, en]): [string, string] => [sv, en]) },
      about: "column.targets.bound",
    },
    {
      id: "value",
      names: ["målvärde", "value"],
      holds: "value",
      about: "column.targets.value",
    },
    { id: "source", names: ["källa", "source"], holds: "text", about: "column.source" },
    { id: "note", names: ["anmärkning", "note"], holds: "text", about: "column.note" },
  ],
  otherColumns: "refuse",
  needed: false,
  none: [],
  read: readTargets,
  check: checkTargets,
};

function readTargets(source: Source, problems: Problems): Promise<readonly TargetText[] | undefined> {
  return readRows(source, { ...targetsFile, what: "targets" }, problems, targetOf);
}

function targetOf(cells: RowCells<TargetColumn>, at: Place): TargetText | undefined {
  const filled = (["target", "kind", "date"] as const).map((id) => cells.filled(id));
  const wrong = (column: TargetColumn, fault: TargetFault): void => {
    cells.tell(column, { code: "mal-olasligt", fault });
  };
  const kind = kinds.get(folded(cells.text("kind")));
  const written = cells.text("kind");
  if (written !== "" && kind === undefined)
    wrong("kind", { kind: "kind", text: written, known: targetKindWords.map(([sv]) => sv) });
  const sex = readSex(cells, wrong);
  const bound = bounds.get(folded(cells.text("bound")));
  if (cells.text("bound") !== "" && bound === undefined)
    wrong("bound", { kind: "bound", text: cells.text("bound") });
  const value = kind && readValue(cells, kind, wrong);
  if (filled.includes(undefined) || kind === undefined || sex === "wrong" || value === undefined)
    return undefined;
  const needs = kind === "outcome" ? "outcome" : kind === "survey" ? undefined : "states";
  if (needs !== undefined && cells.text(needs) === "") {
    wrong(needs, { kind: needs === "outcome" ? "outcomeNeeded" : "statesNeeded" });
    return undefined;
  }
  return {
    name: cells.text("target"),
    kind,
    states: cells.cell("states"),
    from: cells.cell("from"),
    outcomeCell: cells.cell("outcome"),
    ...(sex === undefined ? {} : { sex }),
    group: cells.cell("group"),
    date: cells.cell("date"),
    bound: bound ?? (least.has(kind) ? "least" : "most"),
    ...value,
    source: cells.text("source"),
    at,
  };
}

/** The sex that a row is about; undefined when it is about everybody. */
export function readSex<Id extends string>(
  cells: RowCells<Id | "sex">,
  tell: (column: "sex", fault: TargetFault) => void,
): Sex | undefined | "wrong" {
  const text = cells.text("sex");
  if (text === "") return undefined;
  const sex = sexOf(text);
  if (sex !== undefined) return sex;
  tell("sex", { kind: "sex", text, known: knownSexes });
  return "wrong";
}

function readValue(
  cells: RowCells<TargetColumn>,
  kind: TargetKind,
  wrong: (column: TargetColumn, fault: TargetFault) => void,
): { readonly value?: string; readonly isShare: boolean } | undefined {
  if (cells.text("value") === "") return { isShare: shares.has(kind) };
  const isShare = cells.text("value").includes("%");
  // An outcome may be a number or a share, as the model has it.
  if (kind !== "outcome" && isShare !== shares.has(kind)) {
    wrong("value", { kind: isShare ? "shareOfNumber" : "numberOfShare", text: cells.text("value") });
    return undefined;
  }
  const share = isShare ? cells.share("value") : undefined;
  if (share !== undefined && shares.has(kind) && Number(plain(share)) > 1) {
    wrong("value", { kind: "overWhole", text: cells.text("value") });
    return undefined;
  }
  const value = isShare ? share && plain(share) : cells.number("value");
  return value === undefined ? undefined : { value, isShare };
}

/** Told besides: rows that say the same of the same people at the same time. */
function checkTargets(rows: readonly TargetText[], known: KnownNames, problems: Problems): Target[] {
  const seen = new Map<string, Place>();
  return rows.flatMap((row) => {
    const target = checked(row, known, problems);
    if (target === undefined) return [];
    const { name, kind, sex, group, by, at } = target;
    const key = JSON.stringify([normalized(name), kind, sex, group, by]);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, at);
    else problems.add({ code: "rad-dubbel", at, name, other });
    return [target];
  });
}

function checked(row: TargetText, known: KnownNames, problems: Problems): Target | undefined {
  const { states: written, from: left, outcomeCell, group: groupCell, date, ...rest } = row;
  const states = statesIn(written, known, problems);
  const from = statesIn(left, known, problems);
  const group = groupCell.text === "" ? "every" : groupAt(groupCell, known, problems);
  const by = monthIn(date, known, problems);
  if (states === undefined || from === undefined || group === undefined || by === undefined) return undefined;
  if (from.length > 0 && from.every((state) => states.includes(state))) {
    problems.add({ code: "mal-olasligt", at: left.at, fault: { kind: "nowhereFrom" } });
    return undefined;
  }
  return {
    ...rest,
    states,
    from,
    ...(outcomeCell.text === "" ? {} : { outcome: outcomeCell.text }),
    ...(group === "every" ? {} : { group }),
    by,
  };
}

/** States between commas; a name that has a comma in it is looked for first. */
function statesIn(cell: FormulaCell, known: KnownNames, problems: Problems): number[] | undefined {
  if (cell.text === "") return [];
  const whole = known.states.place(cell.text);
  if (whole !== undefined) return [whole];
  const places = listIn(cell.text).map((text) => stateAt({ text, at: cell.at }, known, problems));
  return places.includes(undefined) ? undefined : [...new Set(places as number[])];
}

function monthIn(
  { text, at }: FormulaCell,
  { settings }: KnownNames,
  problems: Problems,
): YearMonth | undefined {
  const asked = monthAsked(text, settings);
  if (asked.kind === "month") return asked.month;
  problems.add(
    asked.kind === "unreadable"
      ? { code: "period-olaslig", at, text }
      : { code: "period-utanfor", at, text, first: asked.first, last: asked.last },
  );
  return undefined;
}
