import { stepsOf, valueIn } from "../../ledger/steps.js";
import { isPartOf } from "../../ledger/actors.js";
import type { LedgerItem, Posting } from "../../ledger/posting.js";
import type { RuleVersion } from "../../formula/graph/library.js";
import type { Association, Shared } from "../../input/scenario/scenario.js";
import { holdsOn } from "../../rulebook/read/days-held.js";
import type { Counted } from "./counted-items.js";
import { dayOf, type Horizon } from "./horizon.js";

/**
 * What members of associations pay for what these pay: each its share, when the association pays. A transfer, so that the
 * association comes out even and each krona is used up once.
 */
export function contributionsTo(
  associations: readonly Association[],
  counted: readonly Counted[],
): Counted[] {
  return counted.flatMap((one) =>
    associations
      .filter(({ name }) => isPartOf(one.item.payer, name))
      .flatMap(({ members }) =>
        members.flatMap((member): Counted[] => {
          const versions = one.versions.flatMap((version) => within(version, member) ?? []);
          if (versions.length === 0 || member.share === 0) return [];
          return [
            { ...one, item: contribution(one.item, member), factor: one.factor * member.share, versions },
          ];
        }),
      ),
  );
}

/** The same of lines of the budget, which are there whoever comes. */
export function contributionsToBudget(
  associations: readonly Association[],
  postings: readonly Posting[],
  horizon: Horizon,
): Posting[] {
  const days = Array.from({ length: horizon.cycles }, (_, cycle) => dayOf(horizon, cycle));
  return postings.flatMap((posting) =>
    associations
      .filter(({ name }) => isPartOf(posting.item.payer, name))
      .flatMap(({ members }) =>
        members.map((member): Posting => {
          const shares = days.map((day) => (holdsOn(member, day) ? member.share : 0));
          const value = stepsOf(shares.map((share, cycle) => share * valueIn(posting.value, cycle)));
          return { ...posting, item: contribution(posting.item, member), value };
        }),
      ),
  );
}

/** One item for each thing paid and member, whatever its share is at the time. */
const contribution = (item: LedgerItem, { of, at }: Shared): LedgerItem => ({
  ...item,
  id: `${item.id} ${of}`,
  name: `Bidrag från ${of} till ${item.payer}`,
  nameEn: `Contribution from ${of} to ${item.payer}`,
  heading: `Bidrag till ${item.payer}`,
  headingEn: `Contribution to ${item.payer}`,
  origin: "item",
  payer: of,
  receiver: item.payer,
  kind: "transfer",
  role: "support",
  at,
});

/** A wording for the days on which the share holds too; undefined where there are none. */
function within(version: RuleVersion, { validFrom, validTo }: Shared): RuleVersion | undefined {
  const from = later(version.from, validFrom);
  const to = earlier(version.to, validTo);
  if (from !== undefined && to !== undefined && to < from) return undefined;
  return { ...version, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;
