import type { RulebookProblem } from "../../core/problems/rulebook.js";
import type { Samples } from "../words.js";

export const rulebookSamples: Samples<RulebookProblem> = {};
