import type { Problems } from "../../core/problem.js";
import type { ScenarioText } from "../scenario/scenario-text.js";
import { toldOf } from "./told-of.js";

/** All entries say where people start without the measure, or none does. */
export function checkComparison({ tables, tableFiles }: ScenarioText, problems: Problems): void {
  const { participants: entries, flows, stock } = tables;
  const compared = entries.filter((e) => e.comparison.text !== "");
  const without = flows.moves.find((f) => f.alternative === "without");
  if (stock.length === 0 && toldOf(tableFiles.stock, problems)) return;
  // Everybody in a stock is compared, and so are those beside it.
  if (stock.length > 0) {
    for (const { comparison } of entries.filter((e) => e.comparison.text === ""))
      problems.add({ code: "jamforelse-delvis", at: comparison.at });
    return;
  }
  if (compared.length === 0 && without !== undefined)
    problems.add({ code: "jamforelse-utan-start", at: without.measureAt });
  else if (compared.length === 0 && entries.length > 0)
    problems.add({ code: "jamforelse-saknas", at: { file: tableFiles.participants } });
  else if (compared.length > 0)
    for (const { comparison } of entries.filter((e) => e.comparison.text === ""))
      problems.add({ code: "jamforelse-delvis", at: comparison.at });
}
