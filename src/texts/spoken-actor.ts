import { wholeActorEn } from "./actor-words.js";
import type { Language } from "./words.js";

const wholeSv: Readonly<Record<string, string>> = { kommun: "kommunen", region: "regionen", stat: "staten" };
const whoseSv: Readonly<Record<string, string>> = { kommun: "kommunens", region: "regionens" };
const whoseEn: Readonly<Record<string, string>> = {
  kommun: "the municipality's",
  municipality: "the municipality's",
  region: "the region's",
};

const wholeIn = (actor: string, language: Language): string | undefined =>
  language === "sv" ? wholeSv[actor] : wholeActorEn(actor);

/**
 * An actor inside a sentence, where tables have its path: `kommun/socialnämnd` is `kommunens socialnämnd`, and
 * `kommun/Gävle/socialnämnd` is `socialnämnd i Gävle`. What has no such words is said by its path.
 */
export function spokenActor(actor: string, language: Language): string {
  const [first = "", second, third, ...more] = actor.split("/");
  if (second === undefined) return wholeIn(first, language) ?? actor;
  const owner = (language === "sv" ? whoseSv : whoseEn)[first];
  if (owner === undefined || more.length > 0) return actor;
  if (!/^\p{Lu}/u.test(second)) return third === undefined ? `${owner} ${second}` : actor;
  if (third === undefined) return second;
  return `${third} ${language === "sv" ? "i" : "in"} ${second}`;
}
