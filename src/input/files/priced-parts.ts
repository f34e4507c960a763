import {
  count,
  fromOre,
  kronor,
  plain,
  product,
  type Rate,
  roundTo,
  times,
  rate,
} from "../../core/decimal.js";
import { folded } from "../../core/names.js";
import { excerpt } from "../../tabular/cells/excerpt.js";
import type { RowCells } from "../../tabular/cells/row-cells.js";
import { isFollows, perWord, type Follows, type PricePer, pricePerOf } from "../prices/price-per.js";
import { type ResourcePhrase, resourcePhrases } from "../prices/resource-phrases.js";
import type { BudgetColumn } from "./budget.js";
import type { BudgetLine } from "./budget-line.js";
import type { LineReading } from "./budget-lines.js";

/** What a priced resource makes of its row. */
type PricedPart = Pick<BudgetLine, "amount" | "computed" | "resources" | "costType" | "posts" | "follows">;

interface Asked {
  /** `antal`, a plain decimal. */
  readonly number: string | undefined;
  readonly share: Rate | undefined;
  readonly year: number;
  readonly follows: Follows | undefined;
}

const postPers: readonly PricePer[] = ["year", "month"];
const otherPers: readonly PricePer[] = ["piece", "start", "place", "participantMonth", "result"];
const ore = fromOre(1);

/**
 * The resources of a row without an amount, priced: those that its number counts, or those that its text names. Undefined
 * when it names none, or one of them has no price; the latter is told.
 */
export function pricedParts(
  cells: RowCells<BudgetColumn>,
  asked: Asked,
  reading: LineReading,
): readonly PricedPart[] | undefined {
  const phrases = phrasesOf(cells, asked, reading);
  if (phrases === undefined || phrases.length === 0) return undefined;
  const parts = phrases.map((phrase) => pricedPart(phrase, cells, asked, reading));
  const known = parts.flatMap((part) => part ?? []);
  return known.length < parts.length ? undefined : known;
}

/** Hours and posts as they are counted in `enhet`: they say nothing of whose. */
const isHour = (word: string): boolean =>
  pricePerOf.get(folded(word).replace(/(?:mar|me)$/u, "me")) === "hour";

function phrasesOf(
  cells: RowCells<BudgetColumn>,
  { number, share, follows }: Asked,
  { counted }: LineReading,
): readonly ResourcePhrase[] | undefined {
  const text = cells.text("resources");
  const unit = cells.text("numberUnit");
  if (number === undefined && text === "") return undefined; // without an amount: that is told
  if (number === undefined && !(follows !== undefined && counted)) {
    const phrases = resourcePhrases(text);
    if (phrases === undefined) cells.tell("resources", { code: "resurs-oklar", text: excerpt(text) });
    return phrases?.map((p) => (share === undefined || p.share !== undefined ? p : { ...p, share }));
  }
  const hours = isHour(unit);
  const perPost = pricePerOf.get(folded(unit)) === "year";
  const name = unit === "" || hours || perPost ? text : unit;
  return [
    {
      text: text === "" ? unit : text,
      number: number ?? "0",
      hours,
      name,
      ...(share === undefined ? {} : { share }),
    },
  ];
}

function pricedPart(
  { text, number, share, hours, name }: ResourcePhrase,
  cells: RowCells<BudgetColumn>,
  { year, follows }: Asked,
  { prices, problems, counted }: LineReading,
): PricedPart | undefined {
  const before = problems.errors;
  const pers = follows !== undefined ? [follows] : hours ? (["hour"] as const) : [...postPers, ...otherPers];
  const found = prices!.find(hours && name === "" ? "timme" : name, pers, year);
  if ("why" in found) {
    if (found.why !== "told")
      cells.tell("resources", { code: "pris-saknas", text: excerpt(name || text), ...found });
    return undefined;
  }
  const { listed, price } = found;
  const per = listed.per === "month" ? "year" : listed.per;
  const followed = isFollows(per) ? per : undefined;
  if (followed !== undefined && number === "0" && !counted) {
    cells.tell("number", { code: "volym-saknas", per: perWord(followed) });
    return undefined;
  }
  if (problems.errors > before) return undefined;
  return {
    amount: roundTo(product(count(number), share, price), ore),
    computed: {
      number: count(number),
      share,
      price,
      listed: { name: listed.names[0], per, source: listed.source, at: listed.at },
    },
    resources: text,
    costType: listed.costType,
    ...(per === "year" ? { posts: count(plain(times(kronor(number), share ?? rate("1")))) } : {}),
    ...(followed === undefined ? {} : { follows: followed }),
  };
}
