import type { RulebookProblem } from "../../../core/problems/rulebook.js";
import type { ProblemWords } from "../../words.js";

export const rulebook: ProblemWords<RulebookProblem> = {};
