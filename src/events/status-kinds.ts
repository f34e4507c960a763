import { folded } from "../core/names.js";

/** What a status says of where somebody stands on the way from support. */
export const statusKinds = ["aid", "measure", "selfSupport", "left", "unknown"] as const;
export type StatusKind = (typeof statusKinds)[number];

const places = new Map(statusKinds.map((kind, i) => [kind, i]));
/** A kind's place among the kinds. */
export const kindPlace = (kind: StatusKind): number => places.get(kind)!;

/** The words, in Swedish and English, by which statuses are known; all others are measures. */
export const statusWords: Readonly<Record<Exclude<StatusKind, "measure">, readonly string[]>> = {
  aid: [
    "försörjningsstöd",
    "ekonomiskt bistånd",
    "bistånd",
    "biståndsmottagare",
    "inskriven försörjningsstöd",
    "social assistance",
    "financial assistance",
    "aid",
  ],
  selfSupport: [
    "arbete",
    "jobb",
    "anställning",
    "arbete utan stöd",
    "osubventionerat arbete",
    "eget företag",
    "egen försörjning",
    "självförsörjning",
    "självförsörjande",
    "studier",
    "studier med studiemedel",
    "pension",
    "work",
    "employment",
    "self-support",
    "self-supporting",
    "studies",
  ],
  left: [
    "flyttat",
    "flyttad",
    "flytt",
    "avflyttad",
    "utflyttad",
    "avliden",
    "avlidit",
    "död",
    "moved",
    "dead",
    "died",
  ],
  unknown: [
    "okänt",
    "okänd",
    "okänd orsak",
    "orsak okänd",
    "uppgift saknas",
    "avslut",
    "avslutad",
    "avslutat",
    "ej fullföljd ansökan",
    "ingen ny ansökan",
    "ja",
    "x",
    "unknown",
    "closed",
    "not known",
  ],
};

const known: ReadonlyMap<string, StatusKind> = new Map(
  Object.entries(statusWords).flatMap(([kind, of]) =>
    of.map((word) => [folded(word), kind as StatusKind] as const),
  ),
);

/** What a status is, unless somebody has said something else of it (`said`: by the folded word). */
export const kindOfStatus = (status: string, said: ReadonlyMap<string, StatusKind>): StatusKind =>
  said.get(folded(status)) ?? known.get(folded(status)) ?? "measure";

/** Of several on one day, the one that is furthest on the way holds. */
export const furthest: Readonly<Record<StatusKind, number>> = {
  unknown: 0,
  aid: 1,
  measure: 2,
  selfSupport: 3,
  left: 4,
};
