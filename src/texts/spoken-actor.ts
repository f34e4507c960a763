import type { Language } from "./words.js";

const whole: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  kommun: { sv: "kommunen", en: "the municipality" },
  region: { sv: "regionen", en: "the region" },
  stat: { sv: "staten", en: "the state" },
};
const whose: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  kommun: { sv: "kommunens", en: "the municipality's" },
  region: { sv: "regionens", en: "the region's" },
};

/**
 * An actor inside a sentence, where tables have its path: `kommun/socialnämnd` is `kommunens socialnämnd`, and
 * `kommun/Gävle/socialnämnd` is `socialnämnd i Gävle`. What has no such words is said by its path.
 */
export function spokenActor(actor: string, language: Language): string {
  const [first = "", second, third, ...more] = actor.split("/");
  if (second === undefined) return whole[first]?.[language] ?? actor;
  const owner = whose[first]?.[language];
  if (owner === undefined || more.length > 0) return actor;
  if (!/^\p{Lu}/u.test(second)) return third === undefined ? `${owner} ${second}` : actor;
  if (third === undefined) return second;
  return `${third} ${language === "sv" ? "i" : "in"} ${second}`;
}
