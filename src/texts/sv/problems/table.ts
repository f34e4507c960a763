import type { TableProblem } from "../../../core/problems/table.js";
import type { ProblemWords } from "../../words.js";

export const table: ProblemWords<TableProblem> = {};
