import type { LayoutProblem } from "../../core/problems/layout.js";
import type { Samples } from "../words.js";

const at = { file: "budget.csv", line: 12 };

export const layoutSamples: Samples<LayoutProblem> = {
  "tabell-tolkad": {
    code: "tabell-tolkad",
    at: { file: "budget.csv" },
    facts: [
      { kind: "header", lines: [3], above: 2 },
      { kind: "unit", unit: "tkr", line: 1, text: "Budget 2027 (tkr)" },
      { kind: "years", columns: ["2027", "2028"], years: [2027, 2028] },
      { kind: "leftOut", reason: "total", lines: [12] },
    ],
  },
  "rubrikrad-saknas": {
    code: "rubrikrad-saknas",
    at: { file: "budget.csv", line: 1 },
    found: ["Kaffe", "Te"],
  },
  "kolumner-oklara": {
    code: "kolumner-oklara",
    at: { file: "budget.csv", line: 1 },
    columns: ["Del A", "Del B"],
    why: "amounts",
  },
  "arskolumner-oklara": {
    code: "arskolumner-oklara",
    at: { file: "budget.csv", line: 1 },
    year: 2027,
    columns: ["Budget 2027", "Prognos 2027"],
  },
  "summakolumn-stammer-inte": {
    code: "summakolumn-stammer-inte",
    at: { file: "budget.csv", line: 5, column: "Summa" },
    given: "700000",
    computed: "690000",
    parts: ["2027", "2028"],
  },
  "enhet-oense": {
    code: "enhet-oense",
    at: { file: "budget.csv", line: 1 },
    units: [
      { unit: "tkr", text: "Budget 2027 (tkr)" },
      { unit: "kr", text: "belopp (kr)" },
    ],
  },
  "budget-svar-i-scenario": { code: "budget-svar-i-scenario", at: { file: "scenario.csv" } },
  summarad: { code: "summarad", at, text: "Summa", given: "700000", computed: "690000" },
  "varav-oklar": { code: "varav-oklar", at, text: "varav löner" },
  "oh-rad": { code: "oh-rad", at, text: "OH 15 %", given: "150000", computed: "100000" },
  "finansiarer-oklara": {
    code: "finansiarer-oklara",
    at: { ...at, column: "finansiär" },
    text: "Kommunen 50 % / ESF 40 %",
    why: "shares",
  },
};
