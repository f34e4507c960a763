/** A word that an answer is: as the first row wrote it (`word`), or one that the questionnaire has (`known`). */
export type Answer =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "known"; readonly of: KnownAnswer }
  | { readonly kind: "ages"; readonly from: number; readonly to: number | undefined };

export type KnownAnswer =
  "to18" | "to36" | "longer" | "soon" | "later" | "never" | "yes" | "no" | "none" | "unknown" | "notSaid";

export type SurveySex = "women" | "men" | "notSaid";

/** What was answered of some people who are alike; undefined where nothing is said. */
export interface SurveyRow {
  readonly year: number;
  readonly people: number;
  readonly sex: SurveySex;
  readonly hindrance: Answer | undefined;
  readonly duration: Answer | undefined;
  readonly plan: Answer | undefined;
  readonly enough: "yes" | "no" | "unknown";
  /** Several, each once. Undefined where nothing is said; empty when there is none. */
  readonly needs: readonly string[] | undefined;
  readonly time: Answer | undefined;
  readonly age: Answer | undefined;
  readonly activity: Answer | undefined;
  readonly mental: Answer | undefined;
}
