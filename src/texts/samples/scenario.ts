import type { ScenarioProblem } from "../../core/problems/scenario.js";
import type { Samples } from "../words.js";

const setting = { file: "mitt-scenario/scenario.csv", line: 4, column: "värde" };
const settingName = { ...setting, column: "namn" };
const entry = { file: "mitt-scenario/deltagare.csv", line: 3, column: "tillstånd" };
const period = { ...entry, column: "period" };
const comparison = { ...entry, column: "jämförelse" };
const flow = { file: "mitt-scenario/floden.csv", line: 5, column: "andel" };
const group = { file: "mitt-scenario/grupper.csv", line: 2, column: "lön" };
const item = { file: "min-modell/poster.csv", line: 6, column: "betalare" };
const horizon = { first: "2026-01", last: "2030-12" };

export const scenarioSamples: Samples<ScenarioProblem> = {
  "scenariofil-saknas": {
    code: "scenariofil-saknas",
    at: { file: "mitt-scenario" },
    name: "deltagare.csv",
  },
  "scenariofil-okand": {
    code: "scenariofil-okand",
    at: { file: "mitt-scenario/antagande.csv" },
    near: "antaganden.csv",
  },
  "scenarioformat-nyare": { code: "scenarioformat-nyare", at: setting, text: "2", known: 1 },
  "scenarioformat-aldre": { code: "scenarioformat-aldre", at: setting, text: "0", known: 1 },
  "sokvag-utanfor": { code: "sokvag-utanfor", at: setting, path: "../annan-modell" },
  "scenariomodell-okand": {
    code: "scenariomodell-okand",
    at: setting,
    name: "introduktionjobb",
    near: "introduktionsjobb",
  },
  "installning-okand": { code: "installning-okand", at: settingName, name: "horisnt", near: "horisont" },
  "installning-saknas": {
    code: "installning-saknas",
    at: { file: setting.file },
    names: ["start", "horisont"],
  },
  "installning-olaslig": { code: "installning-olaslig", at: setting, kind: "horizon", text: "länge" },
  "ranta-och-priser": { code: "ranta-och-priser", at: setting, nominal: true },
  "ranta-utanfor": { code: "ranta-utanfor", at: setting, text: "−100 %" },
  "avklingning-utan-jamforelse": { code: "avklingning-utan-jamforelse", at: setting, why: "notCompared" },
  "loneokning-utanfor": { code: "loneokning-utanfor", at: setting, text: "150 %" },
  "ranta-okand": { code: "ranta-okand", at: setting, text: "Gröna boken", known: ["ASEK", "Green Book"] },
  "rantor-lucka": { code: "rantor-lucka", at: setting, why: "gap", year: 31 },
  "prisar-ett-annat": { code: "prisar-ett-annat", at: setting, year: 2025, start: 2026 },
  "belopp-oforandrade": {
    code: "belopp-oforandrade",
    at: setting,
    names: ["lön", "boendekostnad"],
  },
  "horisont-for-lang": { code: "horisont-for-lang", at: setting, text: "10 000 år", limit: 200 },
  "for-manga": { code: "for-manga", at: { file: flow.file, line: 2002 }, what: "flows", limit: 2000 },
  "rad-dubbel": { code: "rad-dubbel", at: { ...group, line: 3 }, name: "ensamstående", other: group },
  "tillstand-okant": {
    code: "tillstand-okant",
    at: entry,
    name: "arbeta",
    near: "arbete",
    known: ["arbete", "praktik"],
  },
  "tillstand-onatt": {
    code: "tillstand-onatt",
    at: { file: flow.file },
    names: ["pension", "studier"],
  },
  "grupp-okand": { code: "grupp-okand", at: { ...entry, column: "grupp" }, name: "kvinor", near: "kvinnor" },
  "grupp-oklar": { code: "grupp-oklar", at: { ...entry, column: "grupp" }, groups: ["kvinnor", "män"] },
  "grupp-utan-kommun": {
    code: "grupp-utan-kommun",
    at: { file: "mitt-scenario/grupper.csv", line: 3 },
    name: "unga män",
  },
  "kommun-okand": {
    code: "kommun-okand",
    at: { file: "mitt-scenario/grupper.csv", line: 3, column: "kommun" },
    name: "Östersun",
    known: ["Östersund", "Krokom"],
    near: "Östersund",
  },
  "andelar-inte-hela": {
    code: "andelar-inte-hela",
    at: { file: "mitt-scenario/kommuner.csv", line: 2 },
    percent: "95",
    day: "2027-01-01",
  },
  "grupp-utan-deltagare": { code: "grupp-utan-deltagare", at: group, name: "par med barn" },
  "gruppcell-for-tidig": { code: "gruppcell-for-tidig", at: group, name: "kalenderår" },
  "gruppkolumn-okand": {
    code: "gruppkolumn-okand",
    at: { ...group, line: 1, column: "boendekostand" },
    name: "boendekostand",
    near: "boendekostnad",
  },
  "antagande-oanvant": {
    code: "antagande-oanvant",
    at: { file: "mitt-scenario/antaganden.csv", line: 7, column: "namn" },
    name: "andel_till_arbte",
    near: "andel_till_arbete",
  },
  "insats-okand": {
    code: "insats-okand",
    at: { ...flow, column: "insats" },
    name: "Jobspår",
    near: "Jobbspår",
  },
  "insats-utan-flode": {
    code: "insats-utan-flode",
    at: { ...entry, column: "insats" },
    name: "Studiespår",
  },
  "period-olaslig": { code: "period-olaslig", at: period, text: "våren 2026" },
  "period-utanfor": { code: "period-utanfor", at: period, text: "2031", ...horizon },
  "period-delvis": { code: "period-delvis", at: period, text: "2026", first: "2026-07", last: "2030-12" },
  "jamforelse-saknas": { code: "jamforelse-saknas", at: { file: entry.file } },
  "jamforelse-delvis": { code: "jamforelse-delvis", at: comparison },
  "jamforelse-otydlig": {
    code: "jamforelse-otydlig",
    at: { file: "mitt-scenario/jamforelser.csv", line: 3, column: "huvud" },
    why: "main",
    name: "Grannkommunen",
  },
  "jamforelse-utan-start": { code: "jamforelse-utan-start", at: { ...flow, column: "insats" } },
  "flode-tid": { code: "flode-tid", at: { ...flow, column: "efter" }, both: false },
  "manader-olasliga": {
    code: "manader-olasliga",
    at: { ...flow, column: "efter" },
    text: "ett halvår",
    least: 1,
  },
  "manader-ombytta": {
    code: "manader-ombytta",
    at: { ...flow, column: "till månad" },
    first: 12,
    last: 6,
  },
  "manader-hela-ar": { code: "manader-hela-ar", at: { ...flow, column: "efter" }, text: "18" },
  "andel-utanfor": { code: "andel-utanfor", at: flow, text: "135 %" },
  "lag-over-hog": { code: "lag-over-hog", at: setting, low: "0.8", high: "0.65" },
  "andelar-over-100": {
    code: "andelar-over-100",
    at: flow,
    state: "praktik",
    total: "1.15",
    others: [{ ...flow, line: 4 }],
  },
  "bestand-saknas": { code: "bestand-saknas", at: { ...flow, column: "antal" }, what: "starts" },
  "bestand-per-ar": { code: "bestand-per-ar", at: { file: "mitt-scenario/bestand.csv", line: 2 } },
  "start-olaslig": { code: "start-olaslig", at: flow, kind: "share" },
  "ordning-olaslig": { code: "ordning-olaslig", at: { ...flow, column: "ordning" }, text: "först" },
  "deltagare-over-gruppen": {
    code: "deltagare-over-gruppen",
    at: { file: entry.file, line: entry.line },
    group: "kvinnor",
    people: "130",
    there: "100",
    measures: ["Jobbspåret", "Studier"],
  },
  "floden-lika": { code: "floden-lika", at: flow, other: { ...flow, line: 4 } },
  "varde-utan-kalla": {
    code: "varde-utan-kalla",
    at: { file: "mitt-scenario/scenario.csv", line: 9, column: "värde" },
    name: "vård_i_arbete",
    where: "elsewhere",
  },
  "post-halv": {
    code: "post-halv",
    at: { file: "mitt-scenario/antaganden.csv", line: 4, column: "värde" },
    name: "Hälso- och sjukvård",
    missing: ["vård_i_arbete"],
  },
  "indata-att-ange": {
    code: "indata-att-ange",
    at: { file: setting.file },
    names: [
      { name: "kommun", unit: "text" },
      { name: "lön", unit: "kr/månad" },
    ],
  },
  "aktor-okand": { code: "aktor-okand", at: item, name: "komun", near: "kommun" },
  "post-slag": { code: "post-slag", at: { ...item, column: "slag" }, kind: "real" },
  "post-till-sig-sjalv": {
    code: "post-till-sig-sjalv",
    at: { ...item, column: "mottagare" },
    name: "kommun",
  },
  "flytt-olaslig": { code: "flytt-olaslig", at: { ...item, column: "tillstånd" }, text: "praktik" },
  "enhet-vid": {
    code: "enhet-vid",
    at: { ...item, column: "enhet" },
    unit: "kr",
    known: ["kr/månad", "kr/år"],
  },
  "ersatter-argument": {
    code: "ersatter-argument",
    at: { file: "min-modell/regler.csv", line: 2, column: "ersätter" },
    name: "skatt.nettolön",
    takes: ["månadslön"],
  },
  "ersatter-okand": {
    code: "ersatter-okand",
    at: { file: "min-modell/regler.csv", line: 2, column: "ersätter" },
    name: "skatt.netolön",
    near: "skatt.nettolön",
  },
  "alternativ-olika-villkor": {
    code: "alternativ-olika-villkor",
    at: { file: "jamforelse" },
    terms: [
      {
        kind: "people",
        values: [
          { value: "60", of: ["A"] },
          { value: "80", of: ["B"] },
        ],
      },
    ],
  },
  "konvention-varde": {
    code: "konvention-varde",
    at: { file: "konventioner.csv", line: 3, column: "värde" },
    choice: "effekt",
    text: "brutto",
    known: ["mot jämförelsen", "hade varit kvar", "okänt"],
  },
  "alternativ-utan-jamforelse": { code: "alternativ-utan-jamforelse", at: { file: "deltagare.csv" } },
};
