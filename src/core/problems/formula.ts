import type { Severity } from "../problem.js";

export type FormulaProblem = never;

export const formulaSeverity: Readonly<Record<FormulaProblem["code"], Severity>> = {};
