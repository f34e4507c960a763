import type { Evaluation } from "../../../src/analysis/plan/evaluation.js";
import { noValues } from "../../../src/analysis/plan/named.js";
import type { Plan } from "../../../src/analysis/plan/plan.js";
import { resultOf } from "../../../src/analysis/run/result-of.js";
import type { Ledger } from "../../../src/ledger/ledger.js";

export const ledgerOf = (plan: Plan, evaluated: Evaluation): Ledger =>
  resultOf(plan, noValues, evaluated).ledger;
