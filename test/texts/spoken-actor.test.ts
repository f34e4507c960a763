import { expect, test } from "vitest";
import { spokenActor } from "../../src/texts/spoken-actor.js";

test.each([
  ["kommun", "kommunen", "the municipality"],
  ["stat", "staten", "central government"],
  ["kommun/arbetsmarknadsnämnd", "kommunens arbetsmarknadsnämnd", "the municipality's arbetsmarknadsnämnd"],
  ["region/hälso- och sjukvård", "regionens hälso- och sjukvård", "the region's hälso- och sjukvård"],
  ["kommun/Gävle", "Gävle", "Gävle"],
  ["kommun/Gävle/socialnämnd", "socialnämnd i Gävle", "socialnämnd in Gävle"],
  ["stat/arbetsförmedlingen", "stat/arbetsförmedlingen", "stat/arbetsförmedlingen"],
  ["övriga kommuner", "övriga kommuner", "other municipalities"],
])("%s is said as %s", (actor, sv, en) => {
  expect([spokenActor(actor, "sv"), spokenActor(actor, "en")]).toEqual([sv, en]);
});
