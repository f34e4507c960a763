import fc from "fast-check";
import { expect, test } from "vitest";
import { SurveyCounts } from "../../src/events/survey/survey-counts.js";
import { shownSurvey, writeDownSurvey } from "../../src/events/survey/shown-survey.js";
import type { Answer, SurveyRow } from "../../src/input/survey/survey-row.js";
import { expectKept } from "./kept.js";

const word = (...words: string[]): fc.Arbitrary<Answer | undefined> =>
  fc.option(
    fc.constantFrom(...words).map((w): Answer => ({ kind: "word", word: w })),
    { nil: undefined },
  );
const row: fc.Arbitrary<SurveyRow> = fc.record({
  year: fc.constant(2022),
  people: fc.constantFrom(1, 1, 1, 2, 6),
  sex: fc.constantFrom("women", "women", "men", "notSaid"),
  hindrance: word("arbetslöshet", "sjukskriven", "språk"),
  duration: fc.option(
    fc.constantFrom("to18", "to36", "longer").map((of): Answer => ({ kind: "known", of })),
    { nil: undefined },
  ),
  plan: word("sfi", "Sfi", "praktik", "ingen insats"),
  enough: fc.constantFrom("yes", "no", "unknown"),
  needs: fc.option(fc.uniqueArray(fc.constantFrom("bostad", "vård", "jobb"), { maxLength: 2 }), {
    nil: undefined,
  }),
  time: fc.option(
    fc.constantFrom("soon", "later", "never", "unknown").map((of): Answer => ({ kind: "known", of })),
    { nil: undefined },
  ),
  age: fc.constantFrom(
    { kind: "ages", from: 18, to: 24 } as const,
    { kind: "ages", from: 25, to: 34 } as const,
  ),
  activity: word("praktik", "ingen"),
  mental: fc.constantFrom("yes", "yes", "no").map((of): Answer => ({ kind: "known", of })),
});
const countsOf = (rows: readonly SurveyRow[]) => {
  const counts = new SurveyCounts();
  for (const one of rows) counts.add(one);
  return counts.years();
};

test("no hidden count of a survey can be told from all its tables together", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 18, maxLength: 40 }), (rows) => {
      const { book } = writeDownSurvey(countsOf(rows)[0]!);
      expectKept(book, 5);
    }),
    { numRuns: 3 },
  );
});

test("the order of rows and how many a row is about say nothing", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 5, maxLength: 40 }), (rows) => {
      const one = rows.flatMap((r) => Array.from({ length: r.people }, () => ({ ...r, people: 1 })));
      const shown = (of: readonly SurveyRow[]) => countsOf(of).map((year) => shownSurvey(year, 1));
      expect(shown([...one].reverse())).toEqual(shown(rows));
      const [year] = shown(rows);
      expect(year!.hides).toBe(false);
      for (const { answers } of year!.questions)
        expect(answers.reduce((sum, { people }) => sum + people.all!, 0)).toBe(year!.people.all);
    }),
    { numRuns: 20 },
  );
});
