import type { TableProblem } from "../../core/problems/table.js";
import type { Samples } from "../words.js";

export const tableSamples: Samples<TableProblem> = {};
