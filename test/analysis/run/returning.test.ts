import { expect, test } from "vitest";
import type { Files } from "../../input/small-scenario.js";
import { csv, ran, tried } from "./ran.js";

const model: Files = {
  "modell.csv": csv(["namn", "värde"], ["format", "1"], ["titel", "Prov"]),
  "aktorer.csv": csv(["aktör"], ["kommun"], ["individ"]),
  "tillstand.csv": csv(
    ["tillstånd", "självförsörjande"],
    ["bistånd", "nej"],
    ["insats", "nej"],
    ["arbete", "varaktig"],
  ),
  "poster.csv": csv(
    "post;namn;vid;tillstånd;betalare;mottagare;slag;formel;enhet;gäller från;källa;säkerhet;kontrollerad".split(
      ";",
    ),
    "bistånd;Bistånd;månad;bistånd;kommun;individ;överföring;10 000;kr/månad;2020-01-01;Prov;D;2040-01-01".split(
      ";",
    ),
  ),
};
const scenario = (comparison: boolean, ...flows: readonly (readonly string[])[]): Files => ({
  "scenario.csv": csv(
    ["namn", "värde"],
    ["format", "1"],
    ["titel", "Prov"],
    ["modell", "prov"],
    ["start", "2026-01"],
    ["horisont", "3 år"],
  ),
  "deltagare.csv": csv(
    ["insats", "period", "antal", "tillstånd", ...(comparison ? ["jämförelse"] : [])],
    ["Prov", "2026-01", "100", "insats", ...(comparison ? ["bistånd"] : [])],
  ),
  "floden.csv": csv(["insats", "från", "till", "andel", "per"], ...flows),
});
const rates = [
  ["Prov", "insats", "arbete", "20 %", "månad"],
  ["utan insats", "bistånd", "arbete", "2 %", "månad"],
];

test("who returns to aid is one row, the same as one with the measure and one without", async () => {
  const one = await ran(
    model,
    scenario(true, ...rates, ["med och utan insats", "arbete", "bistånd", "10 %", "år"]),
  );
  const two = await ran(
    model,
    scenario(
      true,
      ...rates,
      ["alla", "arbete", "bistånd", "10 %", "år"],
      ["utan insats", "arbete", "bistånd", "10 %", "år"],
    ),
  );
  for (const alternative of ["with", "without"] as const)
    for (const state of one.people.states)
      expect(one.people.perCycle({ state, alternative })).toEqual(
        two.people.perCycle({ state, alternative }),
      );
  const none = await ran(model, scenario(true, ...rates));
  expect(one.figures.extraInWork.years).toBeLessThan(none.figures.extraInWork.years);
  const english = await ran(
    model,
    scenario(true, ...rates, ["with and without", "arbete", "bistånd", "10 %", "år"]),
  );
  expect(english.figures.society).toEqual(one.figures.society);
});

test("a row of one measure goes before it, and it needs a comparison", async () => {
  const both = ["med och utan insats", "arbete", "bistånd", "10 %", "år"];
  const own = await ran(model, scenario(true, ...rates, both, ["Prov", "arbete", "bistånd", "0 %", "år"]));
  const without = await ran(
    model,
    scenario(true, ...rates, ["utan insats", "arbete", "bistånd", "10 %", "år"]),
  );
  expect(own.people.perCycle({ state: "arbete", alternative: "with" })).toEqual(
    without.people.perCycle({ state: "arbete", alternative: "with" }),
  );
  const { told } = await tried(model, scenario(false, rates[0]!, both));
  expect(told.join("\n")).toContain("jamforelse-utan-start");
});
