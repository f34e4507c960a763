import type { Problems } from "../../core/problem.js";
import type { ScenarioText } from "../scenario/scenario-text.js";

/** All entries say where people start without the measure, or none does. */
export function checkComparison({ tables, tableFiles }: ScenarioText, problems: Problems): void {
  const { participants: entries, flows } = tables;
  const compared = entries.filter((e) => e.comparison.text !== "");
  const without = flows.find((f) => f.alternative === "without");
  if (compared.length === 0 && without !== undefined)
    problems.add({ code: "jamforelse-utan-start", at: without.measureAt });
  else if (compared.length === 0 && entries.length > 0)
    problems.add({ code: "jamforelse-saknas", at: { file: tableFiles.participants } });
  else if (compared.length > 0)
    for (const { comparison } of entries.filter((e) => e.comparison.text === ""))
      problems.add({ code: "jamforelse-delvis", at: comparison.at });
}
