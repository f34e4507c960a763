import type { ConventionRow } from "../../input/conventions/convention.js";
import type { ChoiceSaid } from "../../texts/as-others.js";

/** A choice as sentences take it. */
export function choiceSaid({ kind, choice }: Pick<ConventionRow, "kind" | "choice">): ChoiceSaid {
  if (choice === undefined) return { kind };
  switch (choice.kind) {
    case "effect":
    case "time":
    case "prices":
      return { kind, as: choice.as };
    case "horizon":
      return { kind, months: choice.months, atMost: choice.atMost };
    case "displacement":
      return { kind, share: String(choice.share) };
    case "equalisation":
    case "production":
      return { kind, as: choice.counted ? "counted" : "notCounted" };
    case "rate":
      return { kind, share: choice.rate };
    case "timing":
      return { kind, as: choice.timing };
    case "sums":
      return { kind, sums: [...choice.sums] };
  }
}
