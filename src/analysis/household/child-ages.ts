import type { Rulebook } from "../../rulebook/rulebook.js";

export interface Children {
  readonly ages: readonly number[];
  /** How many of them each input of the models counts, by its name: `barn_0`, `barn_7_10`. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Barnbidrag is paid for children under 16 (15 kap. 2 § socialförsäkringsbalken). */
const CHILD_ALLOWANCE_UNTIL = 16;

/** Between ages, as people write them: `8,12`, `8, 12`, `8 och 12`, `8 12`. */
const BETWEEN = /\s*[,;&+]\s*|\s+(?:och|samt|and)\s+|\s+/u;
/** After ages: `8 och 12 år`. */
const YEARS = /\s*(?:år|ar|years?(?: old)?)(?!\p{L})/giu;

/** `8,12` as children; undefined when it is no list of ages that the models have inputs for. */
export function childrenOf(rulebook: Rulebook, written: string): Children | undefined {
  const bands = rulebook.inputs.flatMap(({ name }) => {
    const [, from, to] = /^barn_(\d+)(?:_(\d+))?$/.exec(name) ?? [];
    return from === undefined ? [] : [{ name, from: Number(from), to: Number(to ?? from) }];
  });
  const counts = new Map<string, number>();
  const ages: number[] = [];
  for (const age of written.normalize("NFC").replace(YEARS, "").trim().split(BETWEEN)) {
    if (age === "") continue;
    const years = /^\d{1,2}$/.test(age) ? Number(age) : NaN;
    const band = bands.find((b) => b.from <= years && years <= b.to);
    if (band === undefined) return undefined;
    ages.push(years);
    counts.set(band.name, (counts.get(band.name) ?? 0) + 1);
  }
  if (ages.length === 0) return undefined;
  counts.set("barn_med_barnbidrag", ages.filter((years) => years < CHILD_ALLOWANCE_UNTIL).length);
  return { ages, counts };
}
