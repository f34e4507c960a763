import type { Chance } from "./chance.js";

/** A budget in one of its dresses, and what it comes to in each year: whole öre, added up by themselves. */
export interface Summed {
  readonly bytes: Uint8Array;
  readonly years: ReadonlyMap<string, bigint>;
}

/** A budget in which nothing is wrong, written in one of the ways there are. */
export function soundBudget(chance: Chance): Summed {
  const years = new Map<string, bigint>();
  const [mark, end] = [chance.one([";", "\t", "|"]), chance.one(["\n", "\r\n"])];
  const [space, comma] = [chance.one(["", " ", "\u00a0"]), chance.one([",", "."])];
  const lines: string[][] = [["insats", "år", "belopp", "finansiär"]];
  for (let left = 2 + chance.under(30); left > 0; left--) {
    const ore = BigInt(chance.under(2 ** 31)) * 7n + BigInt(chance.under(100));
    const signed = chance.oneIn(10) ? -ore : ore;
    const year = String(2024 + chance.under(4));
    years.set(year, (years.get(year) ?? 0n) + signed);
    const kronor = String(ore / 100n).replace(/\B(?=(?:\d{3})+$)/g, space);
    const amount = `${signed < 0n ? chance.one(["-", "−"]) : ""}${kronor}${comma}${String(ore % 100n).padStart(2, "0")}`;
    lines.push([
      chance.one(["Coachning", "Jobbspår", "Sfi"]),
      year,
      amount,
      chance.one(["", "ESF", "Kommunen"]),
    ]);
  }
  const quoted = (cell: string): string => (chance.oneIn(6) ? `"${cell}"` : cell);
  const text = lines.map((cells) => cells.map(quoted).join(mark)).join(end);
  const bytes = new TextEncoder().encode(chance.oneIn(3) ? `\ufeff${text}${end}` : text);
  return { bytes, years };
}

/** Kronor as json writes them, in öre. */
export function oreOf(plain: string): bigint {
  const [, sign, whole, decimals = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  const ore = BigInt(`${whole!}${decimals.padEnd(2, "0")}`);
  return sign === "-" ? -ore : ore;
}
