import type { Label, Message } from "../core/explanation.js";

/** What the names and texts of models are called in English, by what they are in Swedish. */
export type EnglishNames = ReadonlyMap<string, string>;

/**
 * A name in English; as it is where nobody has said what that would be. A part keeps its own name
 * (`kommun/Socialnämnden`), and so does what stands in brackets after it (`Lön (övriga arbetsgivare)`, `avgiftssats_vid(18)`). The keys of
 * a table are told one by one.
 */
export function inEnglish(name: string, names: EnglishNames): string {
  const whole = names.get(name);
  if (whole !== undefined) return whole;
  const slash = name.lastIndexOf("/");
  const all = slash < 1 ? undefined : names.get(name.slice(0, slash));
  if (all !== undefined) return `${all}${name.slice(slash)}`;
  const [, head, inside] = BRACKETS.exec(name) ?? [];
  if (head !== undefined && (names.has(head) || names.has(inside!)))
    return `${inEnglish(head, names)} (${inEnglish(inside!, names)})`;
  const keys = name.split(", ");
  return keys.length > 1 && keys.every((key) => names.has(key) || /^\d/u.test(key))
    ? keys.map((key) => names.get(key) ?? key).join(", ")
    : name;
}

const BRACKETS = /^([^(]+?) ?\((.+)\)$/u;

/** A label whose names are in English: a name itself, and those that a sentence speaks of. */
export const labelInEnglish = <L extends Label>(label: L, names: EnglishNames): L | string | Message =>
  typeof label === "string" ? inEnglish(label, names) : messageInEnglish(label, names);

const messageInEnglish = ({ id, args }: Message, names: EnglishNames): Message => ({
  id,
  args: argsInEnglish(args, names) as Message["args"],
});

/** What a sentence speaks of is plain data: names stand in it as they are, or in lists and groups. */
function argsInEnglish(args: unknown, names: EnglishNames): unknown {
  if (typeof args === "string") return inEnglish(args, names);
  if (Array.isArray(args)) return args.map((one) => argsInEnglish(one, names));
  if (typeof args !== "object" || args === null || Object.getPrototypeOf(args) !== Object.prototype)
    return args;
  return Object.fromEntries(Object.entries(args).map(([key, one]) => [key, argsInEnglish(one, names)]));
}
