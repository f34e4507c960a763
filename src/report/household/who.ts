import type { Lead } from "../report.js";
import { say } from "../../texts/say.js";

/** Whose household it is, as it was asked for. Amounts are plain decimals in kronor a month. */
export interface HouseholdWho {
  /** `2026-01-15`. */
  readonly day: string;
  readonly municipality: string | undefined;
  readonly adults: number;
  /** Each child's age in years, or the years of its band where only that was said: `7–10`. */
  readonly children: readonly string[];
  readonly rent: string | undefined;
  readonly partnerWage: string | undefined;
}

export const whoLead = (who: HouseholdWho): Lead => ({
  heading: say("household.who"),
  paragraphs: [
    [
      say("household.who.people", who),
      ...(who.rent === undefined ? [] : [say("household.who.rent", { rent: who.rent })]),
      ...(who.partnerWage === undefined ? [] : [say("household.who.partner", { wage: who.partnerWage })]),
    ],
  ],
});
