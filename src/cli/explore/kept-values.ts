import type { Handle } from "../../analysis/many/handles.js";
import { normalized } from "../../core/names.js";
import { Problems } from "../../core/problem.js";
import { type AssumptionText, assumptionsFile } from "../../input/files/assumptions.js";
import { readable, scenarioFileOf } from "../../input/scenario/folder.js";
import { csvText } from "../../tabular/text/csv-text.js";
import { say, text } from "../../texts/say.js";
import { scenarioFolder } from "../scenario/scenario-run.js";
import type { Session } from "../session.js";
import { said } from "./explored.js";

type Column = (typeof assumptionsFile.columns)[number]["id"];

/**
 * The scenario's file of assumptions with other values of some, by the names of handles: who put them is said in place of
 * the old source, and they are assumptions and no more (D). Undefined when the scenario has no such file.
 */
export async function keptValues(
  session: Session,
  path: string,
  handles: readonly Handle[],
  values: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const problems = new Problems();
  const opened = await scenarioFolder({ ...session, problems }, path);
  const file = opened && scenarioFileOf(opened.folder, "assumptions");
  const source = file && readable(file, problems);
  const rows = source && (await assumptionsFile.read(source, problems));
  if (rows === undefined) return undefined;
  const changed = rows.map((row) => cellsOf(session, row, handleOf(handles, row), values));
  const shown = assumptionsFile.columns.filter(
    ({ id, required }) => required === true || changed.some((cells) => cells[id] !== ""),
  );
  return csvText([
    shown.map(({ names }) => names[0]),
    ...changed.map((cells) => shown.map(({ id }) => cells[id])),
  ]);
}

const handleOf = (handles: readonly Handle[], { name }: AssumptionText): Handle | undefined =>
  handles.find((handle) => handle.name === normalized(name) && !handle.setElsewhere);

function cellsOf(
  session: Session,
  row: AssumptionText,
  handle: Handle | undefined,
  values: ReadonlyMap<string, string>,
): Readonly<Record<Column, string>> {
  const value = handle && values.get(handle.name);
  const put =
    handle === undefined || value === undefined
      ? { value: row.value.text, grade: row.grade, source: row.source }
      : {
          value: said(session, handle, value),
          grade: "D",
          source: text(
            say("turned.source", {
              date: session.today,
              base: said(session, handle, handle.base),
              source: row.source,
            }),
            session.language,
          ),
        };
  return {
    name: row.name,
    unit: row.unit.text,
    low: row.low.text,
    high: row.high.text,
    distribution: row.distribution.text,
    spread: row.spread.text,
    together: row.together.text,
    note: row.note,
    ...put,
  };
}
