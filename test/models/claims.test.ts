import { beforeAll, expect, test } from "vitest";
import type { RuleDefinition } from "../../src/formula/graph/library.js";
import { withUsed } from "../../src/rulebook/load/closure.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, shippedIds, sound } from "../rulebook/folders.js";
import { brokenClaims } from "./claims.js";

let all: Rulebook;
beforeAll(async () => {
  all = await sound(...shippedIds.map(shippedFolder));
});

/** What a rule is tried with: by the name of the argument, else by its unit. */
const byName: Readonly<Record<string, string>> = {
  ålder: "40",
  åldern: "40",
  grund: "'arbetslös'",
  form: "'nystartsjobb'",
  frånvaro: "30",
  månad_i_anställningen: "3",
  månadslön: "23000",
  referenslön: "21000",
  dag: "150",
  programområde: "'A'",
  studieväg: "'2'",
  timmar_i_månaden: "65",
};
const byUnit: Readonly<Record<string, string>> = {
  "kr/månad": "12345",
  "kr/år": "180000",
  "kr/timme": "330",
  kr: "120000",
  "dag/månad": "20",
  "%": "75 %",
  antal: "2",
  månad: "12",
  timme: "1000",
  "ja/nej": "1 = 1",
};

/** What has no value of its own: inputs without a default, and values that the models say are missing. */
const given: Readonly<Record<string, string>> = {
  ...{ kommunalskatt: "22,26 %", regionskatt: "11,51 %", begravningsavgift: "0,292 %" },
  ...{ länsvis_skattesats_kommun: "20,05 %", länsvis_skattesats_region: "10,72 %" },
  ...{ boendekostnad: "7000", lön_med_arbete: "23000", barn_7_10: "2" },
  ...{ po: "44,53 %", po_pension: "6 %", po_avtalsförsäkringar: "0,13 %", allmän_löneavgift: "11,62 %" },
  ...{ efterlevandepensionsavgift: "0,6 %", sjukförsäkringsavgift: "3,55 %", arbetsskadeavgift: "0,1 %" },
  ...{ föräldraförsäkringsavgift: "2 %", arbetsmarknadsavgift: "2,64 %" },
  ...{ avtalsförsäkring: "0,13 %", avtalspåslag_hos_arbetsgivaren: "7,59 %", lönebidrag_premier: "0,13 %" },
  ...{ sjukdagar_per_år: "8", sjukfall_per_år: "2", handledarlön: "32000", handledarandel: "10 %" },
  ...{ platskostnad: "1500", lön: "23000", ålder: "40", månader_utan_arbete: "30", lönebidragsnivå: "60 %" },
  ...{ etableringsersättning_beskattas: "nej", produktionsfaktor: "75 %", medlemsmånader: "12" },
  ...{ företagsinkomst: "10000", konsumtionsskatt: "20 %", hök_lägsta_lön: "22000" },
  ...{ löneeffekt_av_gymnasienivå: "5 %", löneeffekt_av_eftergymnasial_nivå: "10 %" },
  bostadsbidrag_inkomstgräns: "150000",
};

function callOf({ name, parameters }: RuleDefinition): string {
  const args = parameters.map((p) => byName[p.name] ?? byUnit[p.unit ?? ""] ?? `no sample: ${p.name}`);
  return args.length === 0 ? name : `${name}(${args.join("; ")})`;
}

test.each(shippedIds)("%s: each rule has a value on every day it claims to hold, and is refused before and after", (id) => {
  const own = all.only(withUsed([id], all.models));
  const { rules } = own.models.find((m) => m.id === id)!;
  const calls = Object.fromEntries(rules.map((rule) => [rule.name, callOf(rule)]));
  expect(brokenClaims(own, id, calls, given, "2026-12-31")).toEqual([]);
});
