import type { Problems } from "../../core/problem.js";
import type { ScenarioText } from "../scenario/scenario-text.js";
import { toldOf } from "./told-of.js";

/** Starts and inflow are of a stock: without one there is nobody to take, and nothing to come to. */
export function checkStock({ tables, tableFiles }: ScenarioText, problems: Problems): void {
  const { stock, inflow, flows } = tables;
  if (stock.length > 0 || toldOf(tableFiles.stock, problems)) return;
  if (inflow.length > 0)
    problems.add({ code: "bestand-saknas", at: { file: tableFiles.inflow }, what: "inflow" });
  for (const { number, places, at } of flows.starts)
    problems.add({ code: "bestand-saknas", at: (number ?? places)?.at ?? at, what: "starts" });
}
