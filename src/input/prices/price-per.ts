import { folded } from "../../core/names.js";

/** What a price is for one of. The last four follow the participants, where there are any. */
export const pricePers = [
  "year",
  "month",
  "hour",
  "piece",
  "start",
  "place",
  "participantMonth",
  "result",
] as const;
export type PricePer = (typeof pricePers)[number];

/** A number of people, counted by a scenario. */
export type Follows = "start" | "place" | "participantMonth" | "result";
const following: ReadonlySet<PricePer> = new Set(["start", "place", "participantMonth", "result"]);
export const isFollows = (per: PricePer): per is Follows => following.has(per);

/** The Swedish word first, as files and messages write it; then others that are understood. */
const words: Readonly<Record<PricePer, readonly [string, ...string[]]>> = {
  year: ["år", "tjänst", "heltid", "årsarbetare", "year"],
  month: ["månad", "mån", "month"],
  hour: ["timme", "tim", "h", "hour"],
  piece: ["styck", "st", "gång", "piece"],
  start: ["start", "deltagare", "entry"],
  place: ["plats", "årsplats", "place"],
  participantMonth: ["deltagarmånad", "participant month"],
  result: ["resultat", "result"],
};

export const perWord = (per: PricePer): string => words[per][0];
export const perWords: readonly string[] = pricePers.map(perWord);
/** By every word, folded. */
export const pricePerOf: ReadonlyMap<string, PricePer> = new Map(
  pricePers.flatMap((per) => words[per].map((word) => [folded(word), per] as const)),
);
/** As `holds` of a column has it. */
export const perChoices = pricePers.map((per) => words[per]);
