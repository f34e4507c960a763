import type { Crossing, Crossings } from "../../analysis/many/crossings.js";
import type { ShareOfPeople } from "../../analysis/many/share-of-people.js";
import type { Threshold } from "../../analysis/many/threshold.js";
import { binomialAtLeast } from "../../chance/binomial.js";
import { fromFloat, plain } from "../../core/decimal.js";
import type { Label } from "../../core/explanation.js";
import type { AskedWords } from "../../texts/asked.js";
import { say } from "../../texts/say.js";
import { plainly } from "./asked-words.js";

/** Among so few the chance that it comes out otherwise matters. */
const few = 200;

/** The answer to one question in whole sentences. */
export function thresholdSentences(found: Threshold, asked: AskedWords, target: string): Label[] {
  const { of, crossings } = found;
  const name = { name: of.assumption?.written ?? of.name, unit: of.unit };
  if (crossings === undefined) return [say("threshold.cannot", { ...name, asked })];
  if (crossings.kind === "noInfluence") return [say("threshold.noInfluence", { ...name, asked })];
  if (found.people !== undefined) return inPeople(found, crossings, asked, target);
  const assumed = exact(of.base);
  if (crossings.kind === "several") {
    const values = crossings.at.map(({ x }) => exact(x));
    return [say("threshold.several", { ...name, asked, target, values, assumed })];
  }
  const [crossing] = crossings.at;
  if (crossing === undefined) {
    const [low, high] = crossings.ends;
    return [
      say("threshold.none", {
        ...name,
        asked,
        target,
        low: exact(low.x),
        high: exact(high.x),
        resultLow: plainly(low.y),
        resultHigh: plainly(high.y),
      }),
    ];
  }
  const { x, rising, jumps } = crossing;
  const value = exact(x);
  return [
    say("threshold.one", {
      ...name,
      asked,
      target,
      value,
      assumed,
      rising,
      jumps,
      ...limitsOf(found, crossing),
    }),
  ];
}

function inPeople(found: Threshold, crossings: Crossings, asked: AskedWords, target: string): Label[] {
  const { of } = found;
  const { share, number, rising, result, next } = found.people!;
  const base = plainly(share.base);
  const [crossing] = crossings.at;
  if (number === undefined) {
    const [low, high] = crossings.ends;
    const best = plainly(Math.max(low.y, high.y));
    return [say("threshold.notAll", { asked, target, base, result: best, rising })];
  }
  const sentences: Label[] = [
    say("threshold.people", {
      asked,
      target,
      number: String(number),
      base,
      ...statesOf(share),
      rising,
    }),
  ];
  if (next !== undefined && next.result < Number(target))
    sentences.push(
      say("threshold.next", {
        number: String(next.number),
        missing: plainly(Number(target) - next.result),
        asked,
      }),
    );
  if (of.base !== 0 || crossing !== undefined)
    sentences.push(
      say("threshold.assumedPeople", {
        assumed: exact(of.base),
        people: plainly(of.base * share.base),
        threshold: crossing === undefined ? "" : exact(crossing.x),
        even: Number(target) === 0 && asked.against === undefined,
      }),
    );
  const all = Math.round(share.base);
  if (rising && of.base > 0 && of.base < 1 && all <= few && number > 0)
    sentences.push(
      say("threshold.chance", {
        assumed: exact(of.base),
        number: String(number),
        of: String(all),
        chance: plain(fromFloat(binomialAtLeast(all, number, of.base))),
      }),
    );
  if (result !== undefined && next !== undefined && asked.kind !== "outcome") {
    const each = rising ? result - next.result : next.result - result;
    sentences.push(say("threshold.each", { amount: plainly(Math.abs(each)), asked, more: each > 0 }));
  }
  return sentences;
}

function limitsOf({ of }: Threshold, { x }: Crossing) {
  const { low, high } = of.assumption ?? {};
  if (low?.kind !== "number" || high?.kind !== "number")
    return { where: "none", low: "0", high: "0" } as const;
  const where = x < low.value ? "below" : x > high.value ? "above" : "inside";
  return { where, low: low.plain, high: high.plain } as const;
}

const statesOf = ({ from, to }: ShareOfPeople) => ({
  from: from?.name ?? "",
  to: to?.name ?? "",
  fromEn: from?.nameEn ?? from?.name ?? "",
  toEn: to?.nameEn ?? to?.name ?? "",
});

const exact = (value: number): string => plain(fromFloat(value));
