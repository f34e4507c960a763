import type { FormulaProblem } from "../../../core/problems/formula.js";
import type { ProblemWords } from "../../words.js";

export const formula: ProblemWords<FormulaProblem> = {};
