import { readAll } from "../../core/source.js";
import { renderJson } from "../../export/text/json.js";
import { followupData, tellingDifferences } from "../../report/followup/against-previous.js";
import type { Report } from "../../report/report.js";
import { languages } from "../../texts/words.js";
import type { Session } from "../session.js";
import { sourcesOf } from "../sources.js";

/** At most so many counts are named. */
const mostNamed = 3;

/** Warns when a count differs so little from an earlier report's that the two together tell what a few did. */
export async function tellDifferences(
  session: Session,
  path: string,
  report: Report,
  minCell: number,
): Promise<void> {
  const [source] = await sourcesOf(session, [path]);
  if (source === undefined) return;
  const at = { file: source.name };
  const previous = followupData(new TextDecoder().decode(await readAll(source)));
  if (previous?.report !== report.id) {
    session.problems.add({ code: "rapport-olaslig", at });
    return;
  }
  // Rows go by their names, and the earlier report may be in either language.
  const telling = new Set<string>();
  for (const language of languages) {
    const text = await renderJson(report, {
      language,
      dialect: "excel",
      colour: false,
      pictures: () => session.world.pictures(),
    });
    if (typeof text !== "string") continue;
    for (const name of tellingDifferences(previous, followupData(text)!, minCell)) telling.add(name);
  }
  if (telling.size === 0) return;
  const first = [...telling].slice(0, mostNamed);
  session.problems.add({ code: "skillnad-rojer", at, counts: telling.size, first, below: minCell });
}
