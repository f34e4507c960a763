import type { RunProblem } from "../../core/problems/run.js";
import type { Samples } from "../words.js";

export const runSamples: Samples<RunProblem> = {
  "korning-for-stor": {
    code: "korning-for-stor",
    at: { file: "scenario.csv" },
    cells: 48_000_000,
    limit: 5_000_000,
  },
  "antal-negativt": {
    code: "antal-negativt",
    at: { file: "deltagare.csv", line: 3, column: "antal" },
    text: "platser - 40",
    number: "-4",
  },
  "nyckel-okand": {
    code: "nyckel-okand",
    at: { file: "mitt-scenario/scenario.csv", line: 7, column: "värde" },
    name: "kommun",
    text: "Gevle",
    near: "Gävle",
    known: [],
    instead: ["kommunalskatt", "regionskatt"],
  },
  "andelar-under-100": {
    code: "andelar-under-100",
    at: { file: "floden.csv", line: 4, column: "andel" },
    state: "praktik",
    months: 6,
    total: "0.9",
  },
  "tillstand-utanfor-datum": {
    code: "tillstand-utanfor-datum",
    at: { file: "models/lon-i-stallet-for-bidrag/tillstand.csv", line: 8, column: "tillstånd" },
    state: "etableringsjobb",
    day: "2023-06-01",
    held: [{ from: "2024-01-01" }],
  },
  "varden-framskrivna": {
    code: "varden-framskrivna",
    at: { file: "mitt-scenario" },
    names: ["prisbasbelopp", "skiktgräns"],
    number: 12,
  },
  "belopp-inte-kanda": {
    code: "belopp-inte-kanda",
    at: { file: "--date" },
    day: "2027-01-15",
    until: "2026-12-31",
    names: ["norm_vuxna", "prisbasbelopp"],
    number: 12,
    changes: ["bidragstak"],
  },
  "egna-bocker": {
    code: "egna-bocker",
    at: { file: "scenario.csv", line: 9, column: "värde" },
    model: "12220",
    books: "10400",
    difference: "-0.15",
    months: "12",
    name: "biståndsnivå",
    level: "0.851",
  },
  "underhallsstod-inte-sagt": {
    code: "underhallsstod-inte-sagt",
    at: { file: "grupper.csv", line: 2 },
    names: ["barn_med_underhållsstöd_7_14"],
    say: "groups",
  },
  "budgetar-utanfor": { code: "budgetar-utanfor", at: { file: "budget.csv" }, years: [2024, 2031] },
};
