import { folded } from "../../core/names.js";
import type { Grade } from "../../rulebook/evidence.js";
import { readable } from "../../texts/numbers.js";
import { say } from "../../texts/say.js";
import type { ScenarioAnswers, Words } from "./assemble.js";

/** Names of the model's, and of ours in its formulas. */
export const forJob = {
  without: "försörjningsstöd",
  work: "arbete",
  akassa: ["a-kassa dag 1-100", "a-kassa dag 101-200", "a-kassa dag 201-300"],
  /** Of 22 days; rounded so that 100, 200 and 300 days end in the nearest whole month. */
  akassaMonths: ["5", "4", "5"],
  length: "anställningens_längd",
  toWork: "andel_till_arbete_efter_anställningen",
  monthlyToWork: "andel_till_arbete_i_månaden_från_stöd",
} as const;

export interface FirstAssumption {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

/** What a new scenario assumes, each with its grade and why. What was given by name goes before. */
export function firstAssumptions(answers: ScenarioAnswers, words: Words): FirstAssumption[] {
  const { po, supervision, others } = answers;
  const assumed = words(say("init.source.assumption"));
  const row = (
    name: string,
    value: string,
    unit: string,
    rest: Partial<Pick<FirstAssumption, "low" | "high" | "source" | "note">>,
  ): FirstAssumption => ({
    name: name.replaceAll("_", " "),
    value,
    unit,
    low: "",
    high: "",
    source: assumed,
    grade: "D",
    note: "",
    ...rest,
  });
  const given = words(say("init.source.answered"));
  const rows = [
    ...(po === undefined ? [] : [row("po", po, "%", { source: given, note: words(say("init.note.po")) })]),
    row(forJob.length, String(answers.months), "månad", {
      source: given,
      note: words(say("init.note.length")),
    }),
    row(forJob.toWork, "0 %", "%", { low: "0 %", high: "30 %", note: words(say("init.note.afterJob")) }),
    row(forJob.monthlyToWork, "0 %", "%", { low: "0 %", high: "2 %", note: words(say("init.note.fromAid")) }),
    row("produktionsfaktor", "80 %", "%", {
      low: "50 %",
      high: "100 %",
      source: words(say("init.source.uhm")),
      note: words(say("init.note.production")),
    }),
    row("överlappning", "0", "månad", { low: "0", high: "1", note: words(say("init.note.overlap")) }),
    row("ålder", "35", "år", { note: words(say("init.note.age")) }),
    ...(supervision === undefined
      ? []
      : [
          row("handledarandel", supervision.share, "%", {
            source: given,
            note: words(say("init.note.supervision")),
          }),
          row("handledarlön", readable(supervision.wage, "sv", " "), "kr/månad", { source: given }),
        ]),
  ];
  const names = new Set(rows.map((r) => folded(r.name)));
  const said = new Map(others.map((o) => [folded(o.name), o]));
  return [
    ...rows.map((r) => {
      const other = said.get(folded(r.name));
      return other === undefined ? r : { ...r, value: other.value, low: "", high: "", source: given };
    }),
    ...others
      .filter((o) => !names.has(folded(o.name)))
      .map((o) => row(o.name, o.value, o.unit, { source: given, note: o.about })),
  ];
}
