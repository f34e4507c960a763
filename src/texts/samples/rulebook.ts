import type { RulebookProblem } from "../../core/problems/rulebook.js";
import type { Samples } from "../words.js";

const folder = { file: "min-modell" };
const settings = { file: "min-modell/modell.csv", line: 4, column: "namn" };
const row = { file: "min-modell/parametrar.csv", line: 7, column: "gäller från" };
const other = { file: "min-modell/parametrar.csv", line: 6, column: "gäller från" };
const table = { file: "min-modell/tabell-hyror.csv", line: 1 };

export const rulebookSamples: Samples<RulebookProblem> = {
  "modellfil-saknas": { code: "modellfil-saknas", at: folder, name: "modell.csv" },
  "modellfil-okand": {
    code: "modellfil-okand",
    at: { file: "min-modell/parameter.csv" },
    near: "parametrar.csv",
  },
  "modellrad-saknas": { code: "modellrad-saknas", at: { file: settings.file }, name: "format" },
  "modellrad-okand": { code: "modellrad-okand", at: settings, name: "använde", near: "använder" },
  "modellrad-dubbel": {
    code: "modellrad-dubbel",
    at: settings,
    name: "titel",
    other: { ...settings, line: 3 },
  },
  "modellformat-okant": { code: "modellformat-okant", at: settings, text: "9", known: [1, 2] },
  "modell-okand": { code: "modell-okand", at: settings, name: "skat", near: "skatt" },
  "modell-dubbel": { code: "modell-dubbel", at: folder, name: "skatt", other: { file: "models/skatt" } },
  "modeller-i-cirkel": { code: "modeller-i-cirkel", at: settings, names: ["a", "b", "a"] },
  "datum-olasligt": { code: "datum-olasligt", at: row, text: "2026-02-30" },
  "datum-ombytta": { code: "datum-ombytta", at: row, from: "2026-01-01", to: "2025-12-31" },
  "perioder-overlappar": {
    code: "perioder-overlappar",
    at: row,
    name: "hyresnorm",
    other,
    shared: { from: "2026-01-01", to: "2026-06-30" },
  },
  "perioder-lucka": {
    code: "perioder-lucka",
    at: row,
    name: "hyresnorm",
    other,
    gap: { from: "2026-01-01", to: "2026-06-30" },
  },
  "belagg-saknas": { code: "belagg-saknas", at: row, name: "hyresnorm", missing: "source" },
  "ord-okant": { code: "ord-okant", at: row, text: "E", known: ["A", "B", "C", "D"] },
  "rader-olika": {
    code: "rader-olika",
    at: row,
    name: "hyresnorm",
    text: "kr/år",
    other,
    before: "kr/månad",
  },
  "villkor-olasligt": { code: "villkor-olasligt", at: row, text: "kanske" },
  "tabellkolumn-okand": { code: "tabellkolumn-okand", at: table, column: "ort" },
  "tillstandskolumn-okand": {
    code: "tillstandskolumn-okand",
    at: { file: "min-modell/tillstand.csv", line: 1 },
    column: "bruttolön",
  },
  "tillstandskolumn-tom": {
    code: "tillstandskolumn-tom",
    at: { file: "min-modell/tillstand.csv", line: 4, column: "bruttolön (kr/månad)" },
    state: "arbete",
    column: "bruttolön",
    by: "Lön",
    usedAt: { file: "min-modell/poster.csv", line: 3, column: "formel" },
  },
  "tillstand-sammansatt": {
    code: "tillstand-sammansatt",
    at: { file: "min-modell/tillstand.csv", line: 5, column: "består av" },
    state: "jobbspår och hälsostöd",
    why: { kind: "supports", part: "nystartsjobb", main: "hälsostöd" },
  },
  "tabell-halv": { code: "tabell-halv", at: table, missing: "key" },
  "fall-stammer-inte": {
    code: "fall-stammer-inte",
    at: { file: "min-modell/fall.csv", line: 2 },
    expression: "hyresnorm * 2",
    expected: "12 000",
    found: "13 000",
  },
  "saknas-den-dagen": {
    code: "saknas-den-dagen",
    at: { file: "models/forsorjningsstod/tabell-norm-vuxna.csv", line: 7, column: "norm_vuxna" },
    day: "2027-01-01",
    names: ["norm_vuxna"],
    number: 2,
  },
  "andring-av-okant": {
    code: "andring-av-okant",
    at: { file: "min-modell/andringar.csv", line: 2, column: "regel" },
    name: "riksnormm",
    near: "riksnorm",
  },
  "krav-okant": {
    code: "krav-okant",
    at: { file: "min-modell/poster.csv", line: 4, column: "kräver" },
    name: "vårdpris",
    near: "vårdkostnad",
  },
  "lucka-okand": {
    code: "lucka-okand",
    at: { file: "min-modell/nytt-scenario/scenario.csv", line: 3, column: "värde" },
    name: "komun",
    near: "kommun",
  },
  "regel-utan-fall": {
    code: "regel-utan-fall",
    at: { file: "min-modell/regler.csv", line: 2, column: "formel" },
    name: "hyra_som_godtas",
  },
};
