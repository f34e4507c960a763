import type { UncertaintyProblem } from "../../core/problems/uncertainty.js";
import type { Samples } from "../words.js";

const at = (column: string) => ({ file: "mitt-scenario/antaganden.csv", line: 2, column });

export const uncertaintySamples: Samples<UncertaintyProblem> = {
  "granser-ombytta": {
    code: "granser-ombytta",
    at: at("låg"),
    name: "andel_till_arbete",
    low: "0.45",
    high: "0.2",
    unit: "%",
  },
  "varde-utanfor-granser": {
    code: "varde-utanfor-granser",
    at: at("värde"),
    name: "andel_till_arbete",
    value: "0.5",
    low: "0.2",
    high: "0.45",
    unit: "%",
  },
  "fordelning-okand": {
    code: "fordelning-okand",
    at: at("fördelning"),
    text: "weibull",
    known: ["triangel", "likformig"],
  },
  "fordelning-ofullstandig": {
    code: "fordelning-ofullstandig",
    at: at("fördelning"),
    word: "likformig",
    needs: "limits",
  },
  "fordelning-omojlig": {
    code: "fordelning-omojlig",
    at: at("fördelning"),
    word: "beta",
    needs: "insideShare",
  },
  "fordelning-chanser": {
    code: "fordelning-chanser",
    at: at("fördelning"),
    text: "10:0,3|20:0,6",
    total: "0.9",
  },
  "fordelning-utanfor-andel": {
    code: "fordelning-utanfor-andel",
    at: at("fördelning"),
    name: "andel_till_arbete",
    word: "normal",
  },
  "samvarierar-okand": {
    code: "samvarierar-okand",
    at: at("samvarierar"),
    name: "avhop",
    fixed: false,
    near: "avhopp",
  },
  "samvarierar-olaslig": {
    code: "samvarierar-olaslig",
    at: at("samvarierar"),
    text: "avhopp:1,6",
    why: "outside",
  },
  "dragningar-faller": { code: "dragningar-faller", at: { file: "mitt-scenario" }, failed: 3, draws: 10_000 },
  "dragningar-olasliga": { code: "dragningar-olasliga", at: { file: "del-1.json" } },
  "dragningar-av-annat": { code: "dragningar-av-annat", at: { file: "del-1.json" } },
  "dragningar-fattas": { code: "dragningar-fattas", at: { file: "del-1.json" }, parts: ["2"], all: "3" },
  "fraga-okand": {
    code: "fraga-okand",
    at: { file: "mitt-scenario/fragor.csv", line: 2, column: "namn" },
    what: "name",
    text: "andel_till_arbet",
    near: "andel_till_arbete",
  },
  "samvarierar-omojlig": {
    code: "samvarierar-omojlig",
    at: at("samvarierar"),
    names: ["andel_till_arbete", "avhopp", "lämnar_ändå"],
  },
};
