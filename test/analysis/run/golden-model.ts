import type { Files } from "../../input/small-scenario.js";
import { csv } from "./ran.js";

/**
 * The golden ledger of the design of the calculation: Gävle 2026, one single adult with försörjningsstöd who has an
 * introduktionsjobb with the municipality for twelve months; wage 23 000, rent 7 000 (assumed), PO 44,53 % (assumed),
 * a supervisor for 10 % of 32 000 with PO, production 0.8 of wage and statutory fees.
 *
 * As constants a month: fees 31,42 %; support 20 000 · 80 % · 1,3142; PO above fees 13,11 %; aid 5 220 + 7 000; local tax
 * 33,77 % of 239 600 is 80 912 in whole kronor (municipality 22,26, region 11,51), burial fee 0,292 % is 699, public
 * service fee 1 184, jobbskatteavdrag 31 089 and reduction for earned income 1 497, which the state pays. Taxes are a
 * twelfth in whole öre. The county's rates for inkomstutjämning are 19,31 and 9,77 %.
 */
const items: readonly (readonly [
  id: string,
  state: string,
  payer: string,
  receiver: string,
  kronor: string,
])[] = [
  ["lön", "jobb", "arbetsgivare", "individ/disponibelt", "23000"],
  ["avgifter", "jobb", "arbetsgivare", "stat/avgifter", "7226,60"],
  ["avtalspension", "jobb", "arbetsgivare", "individ/pension", "3015,30"],
  ["lönestöd", "jobb", "stat/arbetsförmedlingen", "arbetsgivare", "21027,20"],
  ["kommunalskatt", "jobb", "individ/disponibelt", "kommun", "4444,54"],
  ["regionskatt", "jobb", "individ/disponibelt", "region", "2298,13"],
  ["begravningsavgift", "jobb", "individ/disponibelt", "församling", "58,25"],
  ["public_service", "jobb", "individ/disponibelt", "stat", "98,68"],
  ["jobbskatteavdrag", "jobb", "stat", "individ/disponibelt", "2590,75"],
  ["skattereduktion", "jobb", "stat", "individ/disponibelt", "124,75"],
  ["försörjningsstöd", "bistånd", "kommun/socialnämnd", "individ/disponibelt", "12220"],
  ["produktion", "jobb", "resurser", "arbetsgivare", "24181,28"],
  ["handledare", "jobb", "kommun/arbetsmarknadsnämnd", "resurser", "4624,96"],
];
const equalisation: typeof items = [
  ["utjämning_kommun", "jobb", "kommun", "övriga kommuner", "3855,56"],
  ["utjämning_region", "jobb", "region", "övriga regioner", "1950,74"],
];

/** What is laid out for the job, and what is given towards it; all else follows of it. */
const roles: ReadonlyMap<string, string> = new Map([
  ["lön", "kostnad"],
  ["avgifter", "kostnad"],
  ["avtalspension", "kostnad"],
  ["handledare", "kostnad"],
  ["lönestöd", "stöd"],
]);

const real = (payer: string, receiver: string): boolean => [payer, receiver].includes("resurser");
const actors = [
  ...new Set([...items, ...equalisation].flatMap(([, , payer, receiver]) => [payer, receiver])),
];

export const goldenModel = (equalised: "before" | "after"): Files => ({
  "modell.csv": csv(
    ["namn", "värde"],
    ["format", "1"],
    ["titel", "Lön i stället för bidrag, med fasta belopp"],
  ),
  "aktorer.csv": csv(
    ["aktör", "beskrivning"],
    ...[...actors, "verksamhet"].filter((a) => a !== "resurser").map((a) => [a, ""]),
  ),
  "tillstand.csv": csv(["tillstånd", "självförsörjande"], ["bistånd", "nej"], ["jobb", "med stöd"]),
  "poster.csv": csv(
    "post;namn;vid;tillstånd;betalare;mottagare;slag;roll;kassa;formel;enhet;gäller från;källa;säkerhet;kontrollerad".split(
      ";",
    ),
    ...[...items, ...(equalised === "after" ? equalisation : [])].map(
      ([id, state, payer, receiver, kronor]) => [
        id,
        id,
        "månad",
        state,
        payer,
        receiver,
        real(payer, receiver) ? "resurs" : "överföring",
        roles.get(id) ?? "effekt",
        id === "produktion" ? "nej" : "ja",
        kronor,
        "kr/månad",
        "2026-01-01",
        "Den gyllene kassaboken",
        "D",
        "2026-12-31",
      ],
    ),
  ),
});

export const goldenScenario: Files = {
  "scenario.csv": csv(
    ["namn", "värde"],
    ["format", "1"],
    ["titel", "En person, ett år"],
    ["modell", "prov"],
    ["start", "2026-01"],
    ["horisont", "12 månader"],
    ["arbetsgivare", "kommun"],
  ),
  "deltagare.csv": csv(
    ["insats", "period", "antal", "tillstånd", "jämförelse"],
    ["Lön i stället för bidrag", "2026-01", "1", "jobb", "bistånd"],
  ),
};
