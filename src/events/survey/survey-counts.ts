import { folded } from "../../core/names.js";
import type { Answer, SurveyRow, SurveySex } from "../../input/survey/survey-row.js";

/** What has one answer of each. */
export const questions = ["hindrance", "duration", "plan", "time", "age", "activity", "mental"] as const;
export type Question = (typeof questions)[number];
/** By what those with mental ill-health are divided. */
export const mentalBy = ["age", "activity"] as const;
export type MentalBy = (typeof mentalBy)[number];
export const sexes = ["women", "men", "notSaid"] as const;
export const enoughKinds = ["yes", "no", "unknown"] as const;

export type BySex = Record<SurveySex, number>;
export const noneBySex = (): BySex => ({ women: 0, men: 0, notSaid: 0 });

export interface Counted {
  answer: Answer;
  readonly by: BySex;
}

/** How many gave each answer, by sex. */
export class Tally {
  private readonly found = new Map<string, Counted>();

  add(answer: Answer, sex: SurveySex, people: number): void {
    const key = keyOf(answer);
    const known = this.found.get(key);
    if (known === undefined) {
      this.found.set(key, { answer, by: { ...noneBySex(), [sex]: people } });
      return;
    }
    known.by[sex] += people;
    // Whatever order the rows came in, the same spelling is kept.
    if (answer.kind === "word" && known.answer.kind === "word" && answer.word < known.answer.word)
      known.answer = answer;
  }

  /** By key, so that the order of rows is nothing. */
  sorted(): readonly Counted[] {
    return [...this.found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
  }
}

export const notSaid: Answer = { kind: "known", of: "notSaid" };

/** What answers are told apart by. */
export function keyOf(answer: Answer): string {
  switch (answer.kind) {
    case "word":
      return `w ${folded(answer.word)}`;
    case "known":
      return `k ${answer.of}`;
    case "ages":
      return `a ${String(answer.from).padStart(3, "0")} ${String(answer.to ?? 999).padStart(3, "0")}`;
  }
}

/** What the survey of one year comes to: nothing is hidden yet. */
export class YearCounts {
  readonly people = noneBySex();
  readonly answers: Readonly<Record<Question, Tally>> = {
    hindrance: new Tally(),
    duration: new Tally(),
    plan: new Tally(),
    time: new Tally(),
    age: new Tally(),
    activity: new Tally(),
    mental: new Tally(),
  };
  /** Those with mental ill-health. */
  readonly mental: Readonly<Record<MentalBy, Tally>> = { age: new Tally(), activity: new Tally() };
  /** Somebody may have several. */
  readonly needs = new Tally();
  /** By plan: whether it is thought enough. */
  readonly enough = new Map<string, Record<(typeof enoughKinds)[number], number>>();
  /** Questions that anybody has an answer to. */
  readonly asked = new Set<Question | "needs" | "enough">();

  constructor(readonly year: number) {}

  add(row: SurveyRow): void {
    const { sex, people } = row;
    this.people[sex] += people;
    for (const question of questions) {
      const answer = row[question];
      if (answer !== undefined) this.asked.add(question);
      this.answers[question].add(answer ?? notSaid, sex, people);
    }
    if (row.mental?.kind === "known" && row.mental.of === "yes")
      for (const by of mentalBy) this.mental[by].add(row[by] ?? notSaid, sex, people);
    if (row.needs === undefined) this.needs.add(notSaid, sex, people);
    else {
      this.asked.add("needs");
      if (row.needs.length === 0) this.needs.add({ kind: "known", of: "none" }, sex, people);
      for (const word of row.needs) this.needs.add({ kind: "word", word }, sex, people);
    }
    if (row.enough !== "unknown") this.asked.add("enough");
    const plan = keyOf(row.plan ?? notSaid);
    const enough = this.enough.get(plan) ?? { yes: 0, no: 0, unknown: 0 };
    this.enough.set(plan, enough);
    enough[row.enough] += people;
  }
}

/** Counts rows by year. */
export class SurveyCounts {
  private readonly byYear = new Map<number, YearCounts>();

  add(row: SurveyRow): void {
    if (row.people === 0) return;
    const known = this.byYear.get(row.year);
    const counts = known ?? new YearCounts(row.year);
    if (known === undefined) this.byYear.set(row.year, counts);
    counts.add(row);
  }

  years(): readonly YearCounts[] {
    return [...this.byYear.values()].sort((a, b) => a.year - b.year);
  }
}
