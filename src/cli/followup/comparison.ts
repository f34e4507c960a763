import { type ShownComparison, shownComparison } from "../../events/comparison/shown-comparison.js";
import {
  type ComparedGroup,
  type Likeness,
  sharedLikenesses,
  weigh,
} from "../../events/comparison/weights.js";
import type { SharesAt } from "../../events/estimate/shares.js";
import { endsOf } from "../../events/follow.js";
import { type MoveRates, moveRates } from "../../events/move-rates.js";
import type { ShownFollowed } from "../../events/shown.js";
import { kindOfStatus, type StatusKind } from "../../events/status-kinds.js";
import { type MonthNumber, monthOf } from "../../input/people/day.js";
import type { History } from "../../input/people/history.js";
import { say } from "../../texts/say.js";
import type { Session } from "../session.js";

/** Without `--weigh-on` groups are made alike in these, as far as the files have them. */
const usual: readonly Likeness[] = ["sex", "age", "education"];

export interface Comparison {
  readonly shown: ShownComparison;
  /** What those who are compared do each month, weighted. */
  readonly rates: MoveRates;
}

/** A comparison group made alike; undefined when it cannot be, which is told. */
export function comparisonOf(
  { usage }: Session,
  group: ComparedGroup & { readonly ends: readonly SharesAt[]; readonly shown: ShownFollowed },
  history: History,
  asked: {
    readonly columns: readonly Likeness[] | undefined;
    readonly said: ReadonlyMap<string, StatusKind>;
    /** Undefined: as far as its rows go, and no further than the group. */
    readonly through: MonthNumber | undefined;
    readonly minCell: number;
  },
): Comparison | undefined {
  const shared = sharedLikenesses(group.history, history);
  const columns = asked.columns ?? usual.filter((column) => shared.includes(column));
  for (const column of columns) if (!shared.includes(column)) usage.push(say("usage.noLikeness", { column }));
  if (columns.length === 0) usage.push(say("usage.nothingToWeighOn"));
  if (usage.length > 0) return undefined;
  const { rules } = group;
  const { minCell } = asked;
  const compared: ComparedGroup = {
    history,
    rules: {
      ...rules,
      kinds: history.statuses.map((status) => kindOfStatus(status, asked.said)),
      through: asked.through ?? Math.min(rules.through, monthOf(history.read.lastDay)),
    },
  };
  const weighed = weigh(group, compared, columns, minCell);
  if (weighed.used === 0) {
    usage.push(say("usage.nobodyAlike"));
    return undefined;
  }
  const once = weighed.weights.map((weight) => (weight > 0 ? 1 : 0));
  const whole = { ...compared.rules, whole: true } as const;
  const shown = shownComparison(
    weighed,
    {
      group: moveRates(group.history, { ...rules, whole: true }, minCell).rates,
      unweighted: moveRates(history, whole, minCell, once).rates,
      weighted: moveRates(history, whole, minCell, weighed.weights).rates,
    },
    {
      group: group.ends,
      unweighted: endsOf(history, compared.rules, once),
      weighted: endsOf(history, compared.rules, weighed.weights),
    },
    minCell,
  );
  return {
    shown: asElsewhere(shown, group.shown),
    rates: moveRates(history, compared.rules, minCell, weighed.weights),
  };
}

/** What the report hides of the group elsewhere is hidden here too. */
function asElsewhere(
  shown: ShownComparison,
  { supported, people, chainTotal }: ShownFollowed,
): ShownComparison {
  const ends = chainTotal.out === undefined ? [] : shown.ends;
  if (supported !== undefined && people !== undefined) return { ...shown, ends };
  return { ...shown, ends, people: undefined, matched: undefined, left: undefined };
}
