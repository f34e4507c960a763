import type { TableProblem } from "../../core/problems/table.js";
import type { Samples } from "../words.js";

const file = "budget.csv";
const header = { file, line: 1 };
const row = { file, line: 7 };
const amount = { file, line: 7, column: "belopp" };
const known = ["insats", "år", "belopp"];

export const tableSamples: Samples<TableProblem> = {
  "rad-for-lang": { code: "rad-for-lang", at: row, limit: 1_000_000 },
  "rad-ojamn": { code: "rad-ojamn", at: row, cells: 5, columns: 4 },
  "citattecken-oppet": { code: "citattecken-oppet", at: row },
  "kolumn-saknas": {
    code: "kolumn-saknas",
    at: header,
    columns: ["år"],
    found: ["insats", "belopp"],
    yearElsewhere: true,
  },
  "kolumn-okand": { code: "kolumn-okand", at: header, column: "beloop", near: "belopp", known },
  "kolumn-dubbel": { code: "kolumn-dubbel", at: header, column: "Amount", other: "belopp" },
  "kolumn-utan-namn": { code: "kolumn-utan-namn", at: row, number: 5 },
  "cell-tom": { code: "cell-tom", at: { ...row, column: "insats" } },
  "belopp-olasligt": { code: "belopp-olasligt", at: amount, text: "5.433.000" },
  "belopp-ord": {
    code: "belopp-ord",
    at: { file: "budget.csv", line: 7, column: "belopp" },
    text: "ca 1,2 mnkr",
    word: "ca",
  },
  "valuta-frammande": {
    code: "valuta-frammande",
    at: { file: "budget.csv", line: 7, column: "belopp" },
    text: "130 000 EUR",
    currency: "EUR",
  },
  "belopp-tvetydigt": { code: "belopp-tvetydigt", at: amount, text: "1,234", readings: ["1234", "1.234"] },
  "tal-olasligt": { code: "tal-olasligt", at: { ...row, column: "antal" }, text: "två" },
  "tal-tvetydigt": {
    code: "tal-tvetydigt",
    at: { ...row, column: "antal" },
    text: "1,234",
    readings: ["1234", "1.234"],
  },
  "tal-for-langt": { code: "tal-for-langt", at: amount, text: "1234567890123456", before: 15, after: 6 },
  "andel-olaslig": { code: "andel-olaslig", at: { ...row, column: "overhead" }, text: "tio" },
  "procent-utan-tecken": {
    code: "procent-utan-tecken",
    at: { ...row, column: "overhead" },
    text: "0,1",
    readings: ["0.1", "10"],
  },
  "ar-olasligt": { code: "ar-olasligt", at: { ...row, column: "år" }, text: "2026-03" },
  "enhet-dubbel": {
    code: "enhet-dubbel",
    at: { ...row, column: "Belopp (tkr)" },
    text: "5 mnkr",
    unit: "tkr",
  },
  personnummer: { code: "personnummer", at: { ...row, column: "anmärkning" } },
};
