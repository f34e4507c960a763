/** What most names are already: hundreds of thousands of them are compared in a run. */
const NORMAL = /^[a-zåäö0-9_.]*$/;
const FOLDED = /^[a-z0-9_.]*$/;

/** A name as rules and files compare it: NFC, lower case, space and hyphen as `_`. */
export const normalized = (name: string): string =>
  NORMAL.test(name)
    ? name
    : name
        .normalize("NFC")
        .trim()
        .toLowerCase()
        .replace(/[\s\u00a0\u202f-]+/gu, "_");

/** As `normalized`, with å ä ö (and accents) folded: how headers and words on the command line compare. */
export const folded = (name: string): string =>
  FOLDED.test(name)
    ? name
    : normalized(name)
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "");

/** The known name nearest to what was written, or undefined when none is near enough to be a slip. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const target = folded(written);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(target.length / 3)) + 1;
  for (const name of known) {
    const d = distance(target, folded(name), bestDistance);
    if (d < bestDistance) {
      best = name;
      bestDistance = d;
    }
  }
  return best;
}

/** The known names nearest to what was written, nearest first: slips, and names that have all of its words. */
export function nearestOf(written: string, known: Iterable<string>, most: number): string[] {
  const target = folded(written);
  const words = target.split("_");
  const limit = Math.max(1, Math.floor(target.length / 3)) + 1;
  const ranked: { readonly name: string; readonly far: number }[] = [];
  for (const name of new Set(known)) {
    const of = folded(name);
    const far = distance(target, of, limit);
    if (far < limit) ranked.push({ name, far });
    else if (words.every((word) => of.includes(word))) ranked.push({ name, far: limit });
  }
  return ranked
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Edit distance where swapping two neighbours counts as one; gives up at `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, beforeLast[j - 2]! + 1);
      row.push(d);
    }
    if (Math.min(...row) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
