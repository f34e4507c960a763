import { plain } from "../core/decimal.js";
import type { GivenText } from "../rulebook/given.js";
import type { Rulebook } from "../rulebook/rulebook.js";
import { say } from "../texts/say.js";
import { givenNames } from "./given-names.js";
import { amountOption, listOption } from "./option-values.js";
import type { Session } from "./session.js";

export interface HouseholdOptions {
  readonly date?: string;
  readonly municipality?: string;
  readonly wage?: string;
  readonly rent?: string;
  readonly adults?: string;
  readonly children?: string;
  readonly partnerWage?: string;
  readonly to: string;
  readonly step: string;
  readonly set?: readonly string[];
  readonly models?: readonly string[];
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
  for (const [name, value] of givenNames(session, rulebook, options.set ?? [], options.municipality))
    given.set(name, value);
  return given;
}

/** A partner's wage makes two of one. */
function adults({ usage }: Session, options: HouseholdOptions): string | undefined {
  const { partnerWage } = options;
  if (partnerWage !== undefined && options.adults === "1") usage.push(say("usage.partnerAlone"));
  return options.adults ?? (partnerWage === undefined ? undefined : "2");
}

/** Barnbidrag is paid for children under 16 (15 kap. 2 § socialförsäkringsbalken). */
const CHILD_ALLOWANCE_UNTIL = 16;

/** How many children each input counts, by its name: `barn_0`, `barn_7_10`. */
function children(session: Session, rulebook: Rulebook, written: string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  const ages = listOption(written);
  if (ages === undefined || written === undefined) return counts;
  const bands = rulebook.inputs.flatMap(({ name }) => {
    const [, from, to] = /^barn_(\d+)(?:_(\d+))?$/.exec(name) ?? [];
    return from === undefined ? [] : [{ name, from: Number(from), to: Number(to ?? from) }];
  });
  const found = ages.map((age) => {
    const years = /^\d{1,2}$/.test(age) ? Number(age) : NaN;
    return { years, band: bands.find((b) => b.from <= years && years <= b.to) };
  });
  if (ages.length === 0 || found.some(({ band }) => band === undefined)) {
    session.usage.push(say("usage.badAges", { flag: "--children", value: written }));
    return counts;
  }
  for (const { band } of found) counts.set(band!.name, (counts.get(band!.name) ?? 0) + 1);
  counts.set("barn_med_barnbidrag", found.filter(({ years }) => years < CHILD_ALLOWANCE_UNTIL).length);
  return counts;
}
