import { plain } from "../../core/decimal.js";
import type { GivenText } from "../../rulebook/calculate/given.js";
import type { Rulebook } from "../../rulebook/rulebook.js";
import { say } from "../../texts/say.js";
import { childrenOf } from "../../analysis/household/child-ages.js";
import { namesSet } from "../line/given-names.js";
import { amountOption } from "../line/option-values.js";
import type { SharedOptions } from "../line/shared-options.js";
import type { Session } from "../session.js";

export interface HouseholdOptions extends SharedOptions {
  readonly wage?: string;
  readonly rent?: string;
  readonly adults?: string;
  readonly children?: string;
  readonly partnerWage?: string;
  readonly to: string;
  readonly step: string;
  readonly carry: boolean;
}

/** What the options give the names of the models; `--set` goes before them. */
export function householdNames(
  session: Session,
  rulebook: Rulebook,
  options: HouseholdOptions,
): Map<string, GivenText> {
  const given = new Map<string, GivenText>();
  const give = (name: string, flag: string, text: string | undefined) => {
    if (text !== undefined) given.set(name, { text, at: { file: flag } });
  };
  const amount = (flag: string, value: string | undefined) => {
    const read = amountOption(session, flag, value);
    return read && plain(read);
  };
  give("lön_med_arbete", "--wage", amount("--wage", options.wage));
  give("boendekostnad", "--rent", amount("--rent", options.rent));
  give("partnerns_lön", "--partner-wage", amount("--partner-wage", options.partnerWage));
  give("vuxna", "--adults", adults(session, options));
  for (const [name, number] of children(session, rulebook, options.children))
    give(name, "--children", String(number));
  for (const [name, value] of namesSet(session, rulebook, options)) given.set(name, value);
  return given;
}

/** A partner's wage makes two of one. */
function adults({ usage }: Session, options: HouseholdOptions): string | undefined {
  const { partnerWage } = options;
  if (partnerWage !== undefined && options.adults === "1") usage.push(say("usage.partnerAlone"));
  return options.adults ?? (partnerWage === undefined ? undefined : "2");
}

/** How many children each input counts, by its name: `barn_0`, `barn_7_10`. */
function children(
  session: Session,
  rulebook: Rulebook,
  written: string | undefined,
): ReadonlyMap<string, number> {
  if (written === undefined) return new Map();
  const found = childrenOf(rulebook, written);
  if (found === undefined) session.usage.push(say("usage.badAges", { flag: "--children", value: written }));
  return found?.counts ?? new Map<string, number>();
}
