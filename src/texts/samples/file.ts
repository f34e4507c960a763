import type { FileProblem } from "../../core/problems/file.js";
import type { Samples } from "../words.js";

const at = { file: "budget.csv" };
const out = { file: "bilaga.csv" };

export const fileSamples: Samples<FileProblem> = {
  "fil-saknas": { code: "fil-saknas", at, near: "budget-2027.csv" },
  "fil-ar-mapp": { code: "fil-ar-mapp", at: { file: "gavle" } },
  "fil-olasbar": { code: "fil-olasbar", at, reason: "EACCES" },
  "fil-tom": { code: "fil-tom", at },
  "fil-utan-rader": { code: "fil-utan-rader", at },
  "fil-binar": { code: "fil-binar", at },
  "fil-annan-sort": { code: "fil-annan-sort", at: { file: "budget.xls" }, kind: "html" },
  "filslag-oklart": {
    code: "filslag-oklart",
    at: { file: "underlag.csv", line: 1 },
    columns: ["namn", "värde"],
    kinds: ["dokument.csv", "scenario.csv", "antaganden.csv"],
  },
  "mapp-utan-tabeller": { code: "mapp-utan-tabeller", at: { file: "underlag" } },
  "mall-olaslig": { code: "mall-olaslig", at: { file: "kommunens-mall.doc" } },
  "mall-fel-sort": { code: "mall-fel-sort", at: { file: "kommunens-mall.dotx" }, kind: "dotx" },
  "mall-for-stor": { code: "mall-for-stor", at: { file: "mall.docx" }, megabytes: 100 },
  "mall-plats-fel": { code: "mall-plats-fel", at: { file: "mall.docx" } },
  "pdf-paket-saknas": {
    code: "pdf-paket-saknas",
    at: { file: "bilaga.pdf" },
    line: "npm install @myriaddreamin/typst-ts-web-compiler@0.7.0",
  },
  "teckenkodning-okand": { code: "teckenkodning-okand", at },
  "teckenkodning-windows-1252": { code: "teckenkodning-windows-1252", at },
  "utfil-finns": { code: "utfil-finns", at: out },
  "utfil-ar-indata": { code: "utfil-ar-indata", at: { file: "budget.csv" } },
  "utfil-namn": {
    code: "utfil-namn",
    at: { file: "bilaga: 2027.csv" },
    signs: [":"],
    instead: "bilaga- 2027.csv",
  },
  "utmapp-saknas": { code: "utmapp-saknas", at: { file: "ut/bilaga.csv" }, folder: "ut" },
  "mapp-inte-tom": { code: "mapp-inte-tom", at: { file: "mitt-scenario" } },
  "mapp-ar-fil": { code: "mapp-ar-fil", at: { file: "budget.csv" } },
  "utfil-skrivskyddad": { code: "utfil-skrivskyddad", at: out },
  "disken-full": { code: "disken-full", at: out },
  "utfil-gick-inte": { code: "utfil-gick-inte", at: out, reason: "EIO" },
};
