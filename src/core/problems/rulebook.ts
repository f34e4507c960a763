import type { Severity } from "../problem.js";

export type RulebookProblem = never;

export const rulebookSeverity: Readonly<Record<RulebookProblem["code"], Severity>> = {};
