import type { DocumentProblem } from "../../core/problems/document.js";
import type { Samples } from "../words.js";

const measure = { file: "insatser.csv", line: 3, column: "insats" };

export const documentSamples: Samples<DocumentProblem> = {
  "dokumentrad-okand": {
    code: "dokumentrad-okand",
    at: { file: "dokument.csv", line: 2, column: "namn" },
    name: "tittel",
    near: "titel",
    known: ["titel", "nämnd"],
  },
  "dokumentfalt-okant": {
    code: "dokumentfalt-okant",
    at: { file: "dokument.csv", line: 4, column: "värde" },
    name: "total",
    near: "totalt",
    known: ["totalt", "år"],
  },
  "insatstext-okand": {
    code: "insatstext-okand",
    at: measure,
    name: "Psykisk ohalsa",
    near: "4. Psykisk ohälsa",
    known: ["4. Psykisk ohälsa"],
  },
  "insatstext-utan-tal": { code: "insatstext-utan-tal", at: { file: "insatser.csv" }, names: ["Samverkan"] },
  "insats-utan-text": { code: "insats-utan-text", at: { file: "insatser.csv" }, names: ["Jobbspår"] },
};
