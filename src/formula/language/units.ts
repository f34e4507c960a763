/**
 * Units and how they combine. Time is not converted: month, year, day and hour are as different as kr is from each.
 *
 * - kr/månad · månad = kr, kr / kr = a plain number, kr/månad · 12 = kr/månad: only `per_år` makes a year of months.
 * - %, antal and plain numbers are factors: they leave the unit of what they meet in · and /. Among themselves antal
 *   is kept before %, and % before plain; a ratio of likes is plain.
 * - In + − < > min max om, plain meets % and antal, but these two do not meet, and none of them meets kr or time.
 * - A number written in a formula meets anything, and so does a name without a unit, which makes what it meets
 *   in · and / unchecked too.
 */
export type Unit =
  | Readonly<{ kind: "unchecked" }>
  | Readonly<{ kind: "bare" }>
  | Readonly<{ kind: "factor"; of: "" | "%" | "antal" }>
  | Readonly<{ kind: "measure"; powers: Powers }>
  | Readonly<{ kind: "condition" }>
  | Readonly<{ kind: "text" }>;

const bases = ["kr", "månad", "år", "dag", "timme"] as const;
type Base = (typeof bases)[number];
type Powers = Readonly<Record<Base, number>>;

export const unchecked: Unit = { kind: "unchecked" };
export const bare: Unit = { kind: "bare" };
export const condition: Unit = { kind: "condition" };
export const textUnit: Unit = { kind: "text" };
export const plainUnit: Unit = { kind: "factor", of: "" };
export const percentUnit: Unit = { kind: "factor", of: "%" };

const none: Powers = { kr: 0, månad: 0, år: 0, dag: 0, timme: 0 };

const synonyms: ReadonlyMap<string, Base | "%" | "antal"> = new Map([
  ...bases.map((b) => [b, b] as const),
  ["kronor", "kr"],
  ["sek", "kr"],
  ["mån", "månad"],
  ["månader", "månad"],
  ["dagar", "dag"],
  ["timmar", "timme"],
  ["h", "timme"],
  ["%", "%"],
  ["procent", "%"],
  ["antal", "antal"],
  ["st", "antal"],
]);

/** The units messages suggest. */
export const knownUnits = [
  "kr",
  "kr/månad",
  "kr/år",
  "kr/dag",
  "kr/timme",
  "%",
  "antal",
  "månad",
  "år",
  "dag",
  "timme",
];

/** A unit as people write it; empty is a plain number. Undefined when it is not one. */
export function readUnit(text: string): Unit | undefined {
  const written = text.normalize("NFC").trim().toLowerCase();
  if (written === "" || written === "tal") return plainUnit;
  if (written === "text") return textUnit;
  if (written === "ja/nej") return condition;
  const [over, under, ...rest] = written.split("/").map((part) => synonyms.get(part.trim()));
  if (rest.length > 0 || over === undefined || (written.includes("/") && under === undefined))
    return undefined;
  const top = single(over);
  return under === undefined ? top : divided(top, single(under));
}

const single = (word: Base | "%" | "antal"): Unit =>
  word === "%" || word === "antal"
    ? { kind: "factor", of: word }
    : { kind: "measure", powers: { ...none, [word]: 1 } };

/** The unit as models write it; empty for numbers without one. */
export function unitText(unit: Unit): string {
  switch (unit.kind) {
    case "unchecked":
    case "bare":
      return "";
    case "factor":
      return unit.of;
    case "condition":
      return "ja/nej";
    case "text":
      return "text";
    case "measure": {
      const side = (sign: 1 | -1) =>
        bases
          .filter((b) => unit.powers[b] * sign > 0)
          .map((b) => b + (Math.abs(unit.powers[b]) === 1 ? "" : `^${Math.abs(unit.powers[b])}`));
      return [side(1).join("·") || "antal", ...side(-1)].join("/");
    }
  }
}

const isNumber = (unit: Unit): boolean => unit.kind !== "condition" && unit.kind !== "text";

/** The unit of what is added or compared; undefined when the two do not go together. */
export function met(a: Unit, b: Unit): Unit | undefined {
  if (a.kind === "unchecked" || (a.kind === "bare" && isNumber(b) && b.kind !== "unchecked")) return b;
  if (b.kind === "unchecked" || (b.kind === "bare" && isNumber(a))) return a;
  if (a.kind === "factor" && b.kind === "factor") {
    if (a.of === "" || a.of === b.of) return b;
    return b.of === "" ? a : undefined;
  }
  if (a.kind === "measure" && b.kind === "measure")
    return bases.every((base) => a.powers[base] === b.powers[base]) ? a : undefined;
  return a.kind === b.kind ? a : undefined;
}

const importance = { "": 0, "%": 1, antal: 2 } as const;

function raised(a: Unit, b: Unit, sign: 1 | -1): Unit {
  if (a.kind === "unchecked" || b.kind === "unchecked" || !isNumber(a) || !isNumber(b)) return unchecked;
  if (a.kind !== "measure" && b.kind !== "measure") {
    if (a.kind === "bare" && b.kind === "bare") return bare;
    const [one, two] = [a.kind === "factor" ? a.of : "", b.kind === "factor" ? b.of : ""];
    if (sign === 1) return { kind: "factor", of: importance[one] >= importance[two] ? one : two };
    return one === two ? plainUnit : { kind: "factor", of: one };
  }
  const [one, two] = [a.kind === "measure" ? a.powers : none, b.kind === "measure" ? b.powers : none];
  const powers = Object.fromEntries(bases.map((base) => [base, one[base] + sign * two[base]])) as Powers;
  return bases.every((base) => powers[base] === 0) ? plainUnit : { kind: "measure", powers };
}

export const multiplied = (a: Unit, b: Unit): Unit => raised(a, b, 1);
export const divided = (a: Unit, b: Unit): Unit => raised(a, b, -1);

/** Per month as per year, or the other way; undefined when the unit is not per month (year). */
export function perTime(unit: Unit, from: "månad" | "år", to: "månad" | "år"): Unit | undefined {
  if (unit.kind === "unchecked" || unit.kind === "bare") return unit;
  if (unit.kind !== "measure" || unit.powers[from] !== -1 || unit.powers[to] !== 0) return undefined;
  return { kind: "measure", powers: { ...unit.powers, [from]: 0, [to]: -1 } };
}

export const isAmount = (unit: Unit): boolean => unit.kind === "measure" && unit.powers.kr === 1;
