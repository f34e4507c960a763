import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { RunContext } from "./context.js";
import { discountTold } from "./discount-told.js";

/** Which years amounts are of, and whether they are shown when they are earned or when they are paid. */
export function spanNote({ result, view }: RunContext): Label {
  const first = String(result.horizon.years[0]!.year);
  const last = String(result.horizon.years.at(-1)!.year);
  if (view.view === "earned") return say("run.note.wholeEarned", { first, last });
  return say("run.note.wholePaid", { first, last, late: result.ledger.items.some(({ lag }) => lag > 0) });
}

/** What present values are worked out by. */
export const discountNote = ({ result }: Pick<RunContext, "result">): Label =>
  say("run.note.discount", discountTold(result.scenario.settings));
