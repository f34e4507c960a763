import type { Place } from "../core/explanation.js";

/**
 * What a name of a model is to reports and checks, which know no names of models themselves: rows of `modell.csv`, by
 * the words they may have. `models/README.md` tells people the same.
 */
export const nameRoleWords = {
  /** What work in supported jobs is worth, as a share of what it costs. */
  worthOfWork: ["arbetets värde", "worth of work"],
  /** The share of jobs that are taken from others: with support, and without. */
  displacedOfSupported: ["undanträngning med stöd", "displacement with support"],
  displacedOfWork: ["undanträngning utan stöd", "displacement without support"],
  /** Parameters: the shares of jobs with support that are tried unless the scenario says others. */
  displacedLow: ["undanträngning låg", "displacement low"],
  displacedHigh: ["undanträngning hög", "displacement high"],
  /** Whether local tax is counted after what equalisation takes back. */
  equalisation: ["inkomstutjämning", "equalisation"],
  /** The aid that is worked out for a household without income; what books say of it, for how many months of the year. */
  aidByModel: ["bistånd enligt modellen", "aid by the model"],
  aidByBooks: ["bistånd enligt böckerna", "aid by the books"],
  aidMonths: ["biståndsmånader", "months of aid"],
  /** The share of the whole aid that is paid. */
  aidLevel: ["biståndsnivå", "level of aid"],
  /** A table of named discount rates, by name and year; and the parameter with the one that is used when nothing is said. */
  discountRates: ["kalkylräntor", "discount rates"],
  /** Inputs that are wages and grow with them, with commas between. */
  growingWages: ["löner", "wages"],
  usualRate: ["kalkylränta", "discount rate"],
} as const;

export type NameRole = keyof typeof nameRoleWords;

export interface RoleName {
  readonly name: string;
  readonly at: Place;
}
