import { beforeAll, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { noValues } from "../../src/analysis/plan/named.js";
import { evaluated, preparedWith } from "../analysis/plan/prepared.js";
import { peopleModel } from "../input/small-scenario.js";
import { folderOf, shippedFolder, sound } from "../rulebook/folders.js";
import { brokenClaims } from "./claims.js";

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(shippedFolder("planering"));
});

test("every case holds, and every rule is tried by one", async () => {
  const problems = new Problems();
  await checkModels(rulebook, "2026-11-29", problems);
  expect(problems.told).toEqual([]);
});

test("each rule has a value on every day it claims to hold, and is refused before", () => {
  const calls = {
    sfi_timmar: "sfi_timmar('1'; 2)",
    sfi_timmar_hela: "sfi_timmar_hela('3')",
    sfi_månader: "sfi_månader('2'; 1; 65)",
    bea_platser: "bea_platser(350)",
  };
  expect(brokenClaims(rulebook, "planering", calls, {}, "2026-12-31")).toEqual([]);
});

test("a run takes the months of a course and the places of an administration from it", async () => {
  const both = await sound(shippedFolder("planering"), folderOf("prov", peopleModel));
  const { plan } = await preparedWith(both, {
    "scenario.csv":
      "namn;värde\nformat;1\ntitel;Kurs\nmodell;prov, planering\nstart;2026-01\nhorisont;12 månader\nkommun;Gävle\nlön;24 000\n",
    "deltagare.csv":
      "insats;period;antal;tillstånd;jämförelse\nSfi;2026-01;bea_platser(anställda);praktik;bistånd\n",
    "floden.csv":
      "insats;från;till;andel;efter\nSfi;praktik;arbete;100 %;\"sfi_månader(studievägen; 1; 65)\"\n",
    "antaganden.csv":
      "namn;värde;enhet;källa;säkerhet\nanställda;350;antal;Förvaltningen;B\nstudievägen;2;text;Planen;D\n",
  });
  const { people } = evaluated(plan, noValues);
  // 6 per cent of 350, for the seven whole months that 400 hours are at 15 a week.
  const inCourse = people.perCycle({ state: "praktik", alternative: "with" });
  expect([...inCourse]).toEqual([...Array<number>(7).fill(21), ...Array<number>(5).fill(0)]);
});
