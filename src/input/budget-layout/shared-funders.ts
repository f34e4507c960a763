import {
  type Amount,
  fromOre,
  isZero,
  kronor,
  type Money,
  percent,
  plain,
  type Rate,
  ratio,
  roundToSum,
  sum,
  times,
  toFloat,
  toMoney,
} from "../../core/decimal.js";
import { readAmount } from "../../tabular/cells/amounts.js";
import { type MoneyUnit, unitWords } from "../../tabular/cells/money-unit.js";
import { isFault, plainNumeral, readNumeral } from "../../tabular/cells/numerals.js";
import { namesFunder } from "./column-words.js";

/** What is wrong with a cell that names several funders. */
export interface FunderFault {
  readonly why: "sum" | "shares" | "unread";
}

export interface FunderPart {
  readonly funder: string;
  readonly share: Rate;
}

const SEPARATOR = /\s*(?:\|\||[|;/+&\n]|,(?!\d)|\s(?:och|samt|and)\s)\s*/u;
const REST = /(?:^|\s)(?:resten|återstoden|resterande|övrigt|rest)(?:$|\s)/iu;
const NUMBER = "[\\d\\u00a0\\u202f\\u2009 .,]*\\d";
const UNIT = `%|procent|${unitWords}`;
const AFTER = new RegExp(`^(.*?\\p{L}.*?)[\\s:=(–-]+(${NUMBER})\\s*(${UNIT})?\\.?\\)?$`, "iu");
const BEFORE = new RegExp(`^(${NUMBER})\\s*(${UNIT})?\\.?\\s*(?:från\\s+)?(\\p{L}.*)$`, "iu");
const CAN_HAVE_SHARES = /[|;/+&\n,%=]|\s(?:och|samt|and)\s/;

/** Whether a cell may name several funders: nearly none does, and there may be a million of them. */
export const maySayShares = (text: string): boolean => CAN_HAVE_SHARES.test(text);

interface Written {
  readonly funder: string;
  readonly percent?: string;
  readonly amount?: Money;
  readonly isRest?: true;
}

/**
 * The funders that a cell shares a line among: `Kommunen 50 % / ESF 50 %`, `Kommunen = 75 000 || ESF = 125 000`,
 * `ESF 40 %, kommunen resten`. Undefined for the name of one funder.
 */
export function sharedFunders(
  text: string,
  amount: Amount,
  unit: MoneyUnit | undefined,
): readonly FunderPart[] | FunderFault | undefined {
  const pieces = text.split(SEPARATOR).filter((piece) => piece !== "");
  const written = pieces.map((piece) => writtenIn(piece, unit));
  const numbered = written.filter((w) => w.percent !== undefined || w.amount !== undefined);
  if (numbered.length === 0)
    return pieces.length > 1 && pieces.every(namesFunder) && /[|;/+&\n,]/u.test(text)
      ? { why: "shares" }
      : undefined;
  const rest = written.filter((w) => w.isRest === true);
  if (numbered.length + rest.length < pieces.length || rest.length > 1) return { why: "unread" };
  const whole = toMoney(amount);
  if (numbered.every((w) => w.percent !== undefined)) return byShares(written);
  if (numbered.some((w) => w.percent !== undefined)) return { why: "unread" };
  const given = sum(numbered.map((w) => w.amount!));
  const missing = toFloat(whole) - toFloat(given);
  if (isZero(whole) || (rest.length === 0 ? Math.abs(missing) > 0.5 * numbered.length : missing < 0))
    return { why: "sum" };
  const amounts = written.map((w) => w.amount ?? kronor(missing.toFixed(2)));
  return written.map((w, i) => ({ funder: w.funder, share: ratio(amounts[i]!, sum(amounts)) }));
}

function byShares(written: readonly Written[]): readonly FunderPart[] | FunderFault {
  const known = written.reduce((total, w) => total + Number(w.percent ?? 0), 0);
  const hasRest = written.some((w) => w.isRest === true);
  if (hasRest ? known > 100 : Math.abs(known - 100) > 0.05) return { why: "shares" };
  const whole = hasRest ? 100 : known;
  const percents = written.map((w) => w.percent ?? String(Math.round((100 - known) * 1e6) / 1e6));
  return written.map((w, i) => ({
    funder: w.funder,
    share: ratio(percent(percents[i]!), percent(String(Math.round(whole * 1e6) / 1e6))),
  }));
}

function writtenIn(piece: string, unit: MoneyUnit | undefined): Written {
  if (REST.test(piece)) return { funder: tidy(piece.replace(REST, " ")), isRest: true };
  const after = AFTER.exec(piece);
  const before = after === null ? BEFORE.exec(piece) : null;
  const [name, number, word] =
    after !== null ? [after[1]!, after[2]!, after[3]] : [before?.[3], before?.[1], before?.[2]];
  if (name === undefined || number === undefined) return { funder: tidy(piece) };
  if (word === "%" || word?.toLowerCase() === "procent") {
    const read = readNumeral(number, number, "andel");
    return isFault(read) ? { funder: tidy(piece) } : { funder: tidy(name), percent: plainNumeral(read) };
  }
  const read = readAmount(
    `${number}${word === undefined ? "" : ` ${word}`}`,
    word === undefined ? unit : undefined,
  );
  return isFault(read) ? { funder: tidy(piece) } : { funder: tidy(name), amount: toMoney(read) };
}

const tidy = (name: string): string => name.replace(/^[\s:=(–-]+|[\s:=()–-]+$/gu, "");

const ore = fromOre(1);

/** An amount in the shares of its funders, in whole öre that add up to it. */
export function shareOut(amount: Amount, parts: readonly FunderPart[]): Amount[] {
  const money = toMoney(amount);
  return roundToSum(
    parts.map((p) => times(money, p.share)),
    ore,
    money,
  ).map((m) => {
    const inOre = Number(plain(m)) * 100;
    return Number.isSafeInteger(Math.round(inOre)) ? Math.round(inOre) : m;
  });
}
