import { recordOf } from "../../analysis/against-plan/record.js";
import type { Planned } from "../../analysis/against-plan/series.js";
import { readAll, type Source } from "../../core/source.js";
import {
  forecastCells,
  forecastHeader,
  forecastsFile,
  type ForecastRow,
  readForecasts,
} from "../../input/files/forecasts.js";
import { monthText } from "../../input/people/day.js";
import { csvText } from "../../tabular/text/csv-text.js";
import { say } from "../../texts/say.js";
import { baseName } from "../line/command-line.js";
import type { OutFile } from "../line/command.js";
import { trimmed } from "../scenario/scenario-run.js";
import type { Session } from "../session.js";

/** The forecasts that a plan's folder has. */
export interface EarlierForecasts {
  readonly source: Source | undefined;
  readonly rows: readonly ForecastRow[];
}

export async function earlierForecasts(
  { world, problems }: Session,
  plan: string,
): Promise<EarlierForecasts> {
  for (const name of forecastsFile.names) {
    const found = await world.files.find(`${trimmed(plan)}/${name}`);
    if (found.kind !== "file") continue;
    const rows = await readForecasts(found.source, problems);
    return { source: found.source, rows: rows ?? [] };
  }
  return { source: undefined, rows: [] };
}

/** The file with a forecast more; undefined when it cannot be, which is told. */
export async function grownRecord(
  session: Session,
  plan: string,
  { source, rows }: EarlierForecasts,
  planned: Planned,
  when: Parameters<typeof recordOf>[1],
): Promise<OutFile | undefined> {
  const { usage, problems, world } = session;
  const folder = await world.files.find(trimmed(plan));
  if (folder.kind !== "folder") {
    usage.push(say("usage.recordInWorkbook"));
    return undefined;
  }
  const path = source?.name ?? `${trimmed(plan)}/${forecastsFile.names[0]}`;
  const { made, through } = when;
  if (rows.some((row) => row.made === made && row.through === through)) {
    problems.add({ code: "prognos-finns", at: { file: path }, made, through: monthText(through) });
    return undefined;
  }
  const added = recordOf(planned, when).map(forecastCells);
  const said = say("against.record.added", { file: baseName(path), rows: added.length });
  if (source === undefined) return { path, content: csvText([forecastHeader, ...added]), grows: true, said };
  const old = await readAll(source);
  if (!hasOwnHeader(old)) {
    usage.push(say("usage.recordOtherHeader", { file: baseName(path), columns: forecastHeader }));
    return undefined;
  }
  const isEnded = old.at(-1) === newline;
  const more = new TextEncoder().encode(`${isEnded ? "" : "\r\n"}${csvText(added).slice(1)}`);
  const content = new Uint8Array(old.length + more.length);
  content.set(old);
  content.set(more, old.length);
  return { path, content, grows: true, said };
}

const newline = 10;

/** What is added has the columns in the order and with the delimiter that we write. */
function hasOwnHeader(bytes: Uint8Array): boolean {
  try {
    const [header = ""] = new TextDecoder("utf-8", { fatal: true }).decode(bytes).split(/\r?\n/u);
    return header.trim() === forecastHeader.join(";");
  } catch {
    return false;
  }
}
