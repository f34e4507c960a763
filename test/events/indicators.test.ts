import fc from "fast-check";
import { expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import {
  countIndicators,
  monthCounts,
  type MonthIndicators,
} from "../../src/events/indicators/indicators.js";
import { writeDownMonth } from "../../src/events/indicators/shown-indicators.js";
import { kindOfStatus } from "../../src/events/status-kinds.js";
import { monthText, readMonth } from "../../src/input/people/day.js";
import { HistoryBuilder } from "../../src/input/people/history-builder.js";
import { readPeople } from "../../src/input/people/read-people.js";
import { expectKept } from "./kept.js";

async function indicatorsOf(text: string, through: string): Promise<readonly MonthIndicators[]> {
  const problems = new Problems();
  const read = async (tells: "status" | "hindrance") => {
    const builder = new HistoryBuilder();
    await readPeople(textSource("rader.csv", text), builder, { each: "person", tells }, problems);
    return builder.finish();
  };
  const history = await read("status");
  const hindrances = await read("hindrance");
  expect(problems.all).toBe(0);
  const kinds = history.statuses.map((status) => kindOfStatus(status, new Map()));
  return countIndicators(history, hindrances, {
    kinds,
    gap: 2,
    since: undefined,
    through: readMonth(through)!,
  }).months;
}
const all = (month: MonthIndicators, key: (typeof monthCounts)[number]): number =>
  Object.values(month.counts[key]).reduce((a, b) => a + b, 0);

interface Paid {
  readonly person: number;
  readonly month: number;
  readonly hindrance: string;
  readonly measure: string;
}
const paid: fc.Arbitrary<Paid> = fc.record({
  person: fc.integer({ min: 1, max: 12 }),
  month: fc.integer({ min: 0, max: 29 }),
  hindrance: fc.constantFrom("arbetslös", "sjukskriven med läkarintyg", ""),
  measure: fc.constantFrom("", "", "praktik", "arbetsmarknadsanställning"),
});
const nameOf = (month: number): string => monthText(readMonth("2023-01")! + month);
const born = (person: number): number => 1960 + person * 4;

test("each month says what counting by hand in monthly rows says", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(paid, {
        selector: (p) => `${String(p.person)} ${String(p.month)}`,
        minLength: 5,
        maxLength: 150,
      }),
      async (rows) => {
        const text = rows
          .map(
            (r) =>
              `P${String(r.person)};${nameOf(r.month)};5000;${r.hindrance};${r.measure};${r.person % 3 === 0 ? "man" : "kvinna"};${String(born(r.person))}\n`,
          )
          .join("");
        const months = await indicatorsOf(
          `person;månad;belopp;hinder;insats;kön;födelseår\n${text}`,
          "2025-06",
        );
        const firstSeen = Math.min(...rows.map((r) => r.month));
        const has = (person: number, month: number): Paid | undefined =>
          rows.find((r) => r.person === person && r.month === month);
        const yearTo = (person: number, month: number): number =>
          Array.from({ length: 12 }, (_, i) => has(person, month - i)).filter(Boolean).length;
        expect(monthText(months[0]!.month)).toBe(nameOf(firstSeen));
        months.forEach((found, i) => {
          const month = firstSeen + i;
          const there = rows.filter((r) => r.month === month);
          const age = (r: Paid): number => 2023 + Math.floor(month / 12) - born(r.person);
          const isLong = (r: Paid): boolean => yearTo(r.person, month) >= 10;
          expect({
            supported: all(found, "supported"),
            men: found.counts.supported.men,
            adults: all(found, "adults"),
            longTerm: all(found, "longTerm"),
            young: all(found, "young"),
            sick: all(found, "sick"),
            jobs: all(found, "jobs"),
            active: all(found, "active"),
          }).toEqual({
            supported: there.length,
            men: there.filter((r) => r.person % 3 === 0).length,
            adults: there.filter((r) => age(r) >= 18).length,
            longTerm: i < 11 ? 0 : there.filter((r) => age(r) >= 18 && isLong(r)).length,
            young: there.filter((r) => age(r) >= 19 && age(r) <= 24).length,
            sick: there.filter((r) => r.hindrance.startsWith("sjuk")).length,
            jobs: there.filter((r) => r.measure === "arbetsmarknadsanställning").length,
            active: there.filter((r) => r.measure !== "").length,
          });
        });
      },
    ),
    { numRuns: 15 },
  );
});

test("from long support and unemployment to a job; back and not back after an end", async () => {
  const months = (person: string, from: number, to: number, more: string): string =>
    Array.from(
      { length: to - from + 1 },
      (_, i) => `${person};${nameOf(from + i)};5000;arbetslös;${more}\n`,
    ).join("");
  const found = await indicatorsOf(
    `person;månad;belopp;hinder;insats\n${[
      months("P1", 0, 10, ""),
      "P1;2023-12;5000;arbetslös;arbetsmarknadsanställning\n", // eleven months before
      months("P2", 4, 10, ""),
      "P2;2023-12;5000;arbetslös;arbetsmarknadsanställning\n", // seven
      months("P3", 0, 5, ""),
      months("P3", 10, 12, ""), // back after four months
      months("P4", 0, 5, ""), // never back
    ].join("")}`,
    "2025-06",
  );
  const at = (month: string): MonthIndicators => found.find((one) => monthText(one.month) === month)!;
  expect(all(at("2023-12"), "longTermJobs")).toBe(1);
  expect(all(at("2023-12"), "jobs")).toBe(2);
  expect([all(at("2023-06"), "ends"), all(at("2023-06"), "notBack")]).toEqual([2, 1]);
  expect(at("2024-06").isYearOver).toBe(true);
  expect(at("2024-07").isYearOver).toBe(false);
});

test("no hidden count of a month can be told from the others", () => {
  const sexes = fc.record({ women: fc.nat(12), men: fc.nat(12), notSaid: fc.constantFrom(0, 0, 1) });
  const part = (whole: { women: number; men: number; notSaid: number }, share: number) => ({
    women: Math.floor(whole.women * share),
    men: Math.ceil(whole.men * share),
    notSaid: Math.floor(whole.notSaid * share),
  });
  fc.assert(
    fc.property(
      sexes,
      sexes,
      sexes,
      fc.tuple(...Array.from({ length: 8 }, () => fc.double({ min: 0, max: 1, noNaN: true }))),
      (supported, enrolled, ends, shares) => {
        const adults = part(supported, shares[0]!);
        const active = part(enrolled, shares[4]!);
        const jobs = part(active, shares[5]!);
        const { book } = writeDownMonth({
          month: 0,
          isYearOver: true,
          hasYearBefore: true,
          counts: {
            supported,
            adults,
            longTerm: part(adults, shares[1]!),
            young: part(supported, shares[2]!),
            sick: part(supported, shares[3]!),
            enrolled,
            active,
            jobs,
            longTermJobs: part(jobs, shares[6]!),
            ends,
            notBack: part(ends, shares[7]!),
          },
        });
        expectKept(book, 5);
      },
    ),
    { numRuns: 15 },
  );
});
