import type { FormulaProblem } from "../../core/problems/formula.js";
import type { Samples } from "../words.js";

export const formulaSamples: Samples<FormulaProblem> = {};
