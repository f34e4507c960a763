import {
  compare,
  isNegative,
  isZero,
  type Money,
  negated,
  noMoney,
  plain,
  plus,
} from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { exactly, inKronor } from "../../../ledger/kronor.js";
import { say } from "../../../texts/say.js";
import { fromFloat } from "../../../core/decimal.js";
import { type AgainstContext, figure, lastMonth } from "./context.js";
import { type ExactRow, exactRows } from "./money-tables.js";
import { plannedAt } from "./people-tables.js";

/** What it comes to, in whole sentences: people, money and why, chance, and where it is going. */
export function leadOf(context: AgainstContext): Label[][] {
  return [
    [...peopleSentences(context), ...moneySentences(context)],
    [...rateSentences(context), ...forecastSentences(context)],
  ].filter((paragraph) => paragraph.length > 0);
}

function peopleSentences(context: AgainstContext): Label[] {
  const { units, shown, observed } = context.found;
  const { started, employed } = shown.of(units.all).counts;
  if (!observed.has.has("started")) return [];
  if (started === undefined) return [say("against.lead.hidden")];
  const plan = plannedAt(units.all, "started", context)!;
  const there = plannedAt(units.all, "employed", context)!;
  return [
    say("against.lead.started", { plan: figure(plan), came: started }),
    ...(employed === undefined || !observed.has.has("employed")
      ? []
      : [say("against.lead.employed", { plan: figure(there), came: employed, last: lastMonth(context) })]),
  ];
}

function moneySentences(context: AgainstContext): Label[] {
  const { found, unit } = context;
  const { units, observed, money } = found;
  const rows = exactRows(context).filter(({ row }) => row.unit === units.all);
  const net = rows.find(({ row }) => row.line === "net") ?? (rows.length === 1 ? rows[0] : undefined);
  if (net?.difference === undefined) return [];
  const perMonth = money?.perMonth;
  const hasSupport = observed.has.has("support");
  const cost: Label[] =
    perMonth?.came === undefined
      ? []
      : [
          say("against.lead.perMonth", {
            plan: plain(inKronor(perMonth.plan)),
            came: plain(inKronor(perMonth.came)),
            hasSupport,
          }),
        ];
  if (isZero(net.difference) && (net.split === undefined || isAllZero(net)))
    return [say("against.lead.asPlanned")];
  return [
    say("against.lead.net", { difference: plain(net.difference), unit }),
    ...(net.split === undefined ? [] : splitSentences(net, context)),
    ...cost,
  ];
}

const isAllZero = ({ split }: ExactRow): boolean =>
  split !== undefined && [split.volume, split.effect, split.price].every((part) => isZero(part));

const size = (amount: Money): Money => (isNegative(amount) ? negated(amount) : amount);

/** That a result follows from how many began, and not from what they cost, is what is read wrong most often. */
function splitSentences({ difference, split }: ExactRow, context: AgainstContext): Label[] {
  const { unit, found } = context;
  const { volume, effect, price } = split!;
  const rest = plus(effect, price);
  const all = found.units.all;
  const fewer = found.shown.of(all).counts.started! < plannedAt(all, "started", context)!;
  const isBetter = compare(difference!, noMoney) > 0;
  const follows = !isZero(volume) && isNegative(volume) === isNegative(difference!);
  const parts = say("against.lead.split", {
    volume: plain(volume),
    effect: plain(effect),
    price: plain(price),
    unit,
  });
  const told = { fewer, rest: plain(rest), unit };
  if (follows && !isZero(rest) && isNegative(rest) !== isNegative(volume))
    return [parts, isBetter ? say("against.lead.volumeCovers", told) : say("against.lead.volumeHides", told)];
  if (follows && compare(size(volume), size(rest)) > 0)
    return [
      parts,
      isBetter ? say("against.lead.betterByVolume", { fewer }) : say("against.lead.worseByVolume", { fewer }),
    ];
  const cause = compare(size(effect), size(price)) > 0 ? "effect" : "price";
  return [parts, say("against.lead.mostly", { cause })];
}

function rateSentences({ found }: AgainstContext): Label[] {
  return found.rates.flatMap(({ name, assumed, rows: [first] }) => {
    if (first?.found.kind !== "measured") return [];
    const { share, says } = first.found;
    const told = (value: number): string => plain(fromFloat(Number(value.toFixed(3))));
    return [say("against.lead.rate", { name, assumed: told(assumed), share: told(share), says })];
  });
}

function forecastSentences({ found, unit, years }: AgainstContext): Label[] {
  const [plan, ...others] = found.forecasts;
  const last = others.at(-1);
  if (plan === undefined || last === undefined) return [];
  const period = { first: String(years.first), last: String(years.last) };
  const [before, after] = [exactly(plan.net), exactly(last.net)];
  const targets = last.targets.map(({ target, lacks }) =>
    say("against.lead.target", { name: target.name, reached: lacks === 0 }),
  );
  if (plain(inKronor(plan.net)) === plain(inKronor(last.net)))
    return [say("against.lead.forecastSame", period), ...targets];
  return [
    say("against.lead.forecast", { plan: plain(before), forecast: plain(after), unit, ...period }),
    ...targets,
  ];
}
