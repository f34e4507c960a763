import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { textSource } from "../../src/core/source.js";
import { wilson } from "../../src/events/estimate/wilson.js";
import { type MoveRates, moveRates } from "../../src/events/move-rates.js";
import { kindOfStatus } from "../../src/events/status-kinds.js";
import { assumptionsFile } from "../../src/input/files/assumptions.js";
import { flowsFile } from "../../src/input/files/flows.js";
import { monthOf, readMonth } from "../../src/input/people/day.js";
import { HistoryBuilder } from "../../src/input/people/history-builder.js";
import { readPeople } from "../../src/input/people/read-people.js";
import { flowFiles } from "../../src/report/followup/flow-files.js";
import { chanceOf } from "../fuzz/chance.js";

async function ratesIn(text: string, through: string, minCell = 1): Promise<MoveRates> {
  const builder = new HistoryBuilder();
  await readPeople(textSource("a.csv", text), builder, { each: "person" }, new Problems());
  const history = builder.finish();
  const kinds = history.statuses.map((status) => kindOfStatus(status, new Map()));
  return moveRates(history, { kinds, gap: 2, since: undefined, through: readMonth(through)! }, minCell);
}

const month = (n: number): string =>
  `${String(2020 + Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, "0")}`;

describe("what stands in Wilson's paper and its heirs", () => {
  // Newcombe 1998, table I: method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%s of %s", (came, tried, low, high) => {
    const found = wilson(came, tried);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

test("a share a month is those who moved of the months they were there", async () => {
  // A is there at the end of months 0, 1 and 2, and moves in 3; B at the end of 0 to 4, and is there still.
  const text = `person;datum;status\nA;${month(0)}-05;försörjningsstöd\nA;${month(3)}-20;arbete\nB;${month(0)}-31;försörjningsstöd\n`;
  const { rates } = await ratesIn(text, month(4));
  expect(rates).toMatchObject([{ from: "försörjningsstöd", to: "arbete", value: 1 / 7 }]);
});

test("a move within a month is none, and the way is that between the ends of months", async () => {
  const text = `person;datum;status\nA;${month(0)}-05;försörjningsstöd\nA;${month(2)}-02;praktik\nA;${month(2)}-20;arbete\n`;
  const { rates } = await ratesIn(text, month(4));
  expect(rates.map(({ from, to, value }) => [from, to, value])).toEqual([
    ["försörjningsstöd", "arbete", 1 / 2],
  ]);
});

test("of whom nobody knows where they went, all or none may have come to work", async () => {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const to = i < 10 ? "arbete" : i < 20 ? "okänt" : undefined;
    return `P${String(i)};${month(0)}-01;försörjningsstöd\n${to === undefined ? "" : `P${String(i)};${month(1)}-01;${to}\n`}`;
  });
  const { rates } = await ratesIn(`person;datum;status\n${rows.join("")}`, month(1));
  expect(rates[0]).toMatchObject({ value: 0.25, high: 0.5 });
  expect(rates[0]!.low).toBeCloseTo(wilson(10, 40).low, 12);
});

test("a few of whom nobody knows are not told by the high, nor few moves by the months in a state", async () => {
  // Of 400, 40 come to work in the first month and 30 in the eighth, and nobody knows of three.
  const rows = Array.from({ length: 400 }, (_, i) => {
    const [to, n] = i < 40 ? ["arbete", 1] : i < 70 ? ["arbete", 8] : i < 73 ? ["okänt", 1] : [];
    const then = to === undefined ? "" : `P${String(i)};${month(n!)}-01;${to}\n`;
    return `P${String(i)};${month(0)}-01;försörjningsstöd\n${then}`;
  });
  const text = `person;datum;status\n${rows.join("")}`;
  const of = async (minCell: number) => (await ratesIn(text, month(8), minCell)).rates;
  expect((await of(5)).map(({ months }) => months?.from)).toEqual([1, 7]);
  const [all, ...others] = await of(35);
  expect([all!.months, others]).toEqual([undefined, []]);
  const tried = 70 / all!.value;
  expect(all!.high).toBeCloseTo((70 + 35) / tried, 12);
});

test("what is written is read as what it was, and too few are not in it", async () => {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const to = i < 30 ? "arbete" : i < 33 ? "egen firma 50 %" : undefined;
    const then = to === undefined ? "" : `P${String(i)};${month(2 + (i % 5))}-01;${to}\n`;
    return `P${String(i)};${month(0)}-01;försörjningsstöd\n${then}`;
  });
  const { rates, few } = await ratesIn(`person;datum;status\n${rows.join("")}`, month(8), 5);
  expect(few).toEqual([{ from: "försörjningsstöd", to: "egen firma 50 %" }]);
  const files = flowFiles(rates, { first: month(0), last: month(8), today: "2026-11-29" }, "sv", 5);
  const problems = new Problems();
  const flows = await flowsFile.read(textSource("floden.csv", files[0]!.content), problems);
  const assumptions = await assumptionsFile.read(textSource("antaganden.csv", files[1]!.content), problems);
  expect(problems.told).toEqual([]);
  expect(flows!.moves).toHaveLength(rates.length);
  expect(assumptions!.map(({ name, grade }) => [name, grade])).toEqual([
    ["försörjningsstöd_till_arbete", "B"],
  ]);
  expect(files.map(({ content }) => content).join("")).not.toContain("firma");
});

test("what is written is in steps of as many moves as may be shown, and never nil", () => {
  const written = (came: number, of: number, minCell: number): readonly string[] => {
    const { low, high } = wilson(came, of);
    const rate = {
      from: "a",
      to: "b",
      months: undefined,
      value: came / of,
      low,
      high,
      of,
      hasUnknown: false,
    };
    const period = { first: month(0), last: month(8), today: "2026-11-29" };
    return flowFiles([rate], period, "sv", minCell)[1]!.content.split("\n")[1]!.split(";").slice(1, 5);
  };
  const plain = (text: string): number => Number(text.replace(" %", "").replace(",", "."));
  for (const of of [40, 97, 600, 4321, 250_000]) {
    const times = new Map<string, number>();
    for (let came = 5; came <= Math.min(of - 5, 400); came++) {
      const [value, , low, high] = written(came, of, 5);
      const [own, , ownLow, ownHigh] = written(came, of, 1);
      expect(plain(value!), `${String(came)} of ${String(of)}`).toBeGreaterThan(0);
      expect(plain(low!)).toBeLessThanOrEqual(plain(ownLow!));
      expect(plain(high!)).toBeGreaterThanOrEqual(plain(ownHigh!));
      expect(Math.abs(plain(value!) - plain(own!))).toBeLessThanOrEqual((1000 / of) * 0.5 + 0.01);
      times.set(value!, (times.get(value!) ?? 0) + 1);
    }
    // Whoever knows how many months there were cannot tell which of some numbers of moves it was; the last step is cut off.
    expect(Math.min(...[...times.values()].slice(1, -1), 5)).toBeGreaterThanOrEqual(5);
  }
});

test("intervals hold the true share in 93 to 97 of a hundred cohorts", () => {
  const chance = chanceOf(20_261_129);
  const [people, months, share] = [60, 18, 0.06];
  let held = 0;
  const cohorts = 1_000;
  for (let cohort = 0; cohort < cohorts; cohort++) {
    const builder = new HistoryBuilder();
    const [aid, work] = [builder.statuses.placeOf("försörjningsstöd")!, builder.statuses.placeOf("arbete")!];
    const encoder = new TextEncoder();
    for (let p = 0; p < people; p++) {
      const name = encoder.encode(String(p));
      const person = builder.people.add(name, 0, name.length);
      const start = readMonth(month(p % 6))!;
      builder.add(person, start * 32 + 1, 0, aid);
      builder.observe(start * 32 + 1);
      for (let m = 1; m <= months; m++) {
        if (chance.under(1_000_000) >= share * 1_000_000) continue;
        builder.add(person, (start + m) * 32 + 1, 0, work);
        break;
      }
    }
    const history = builder.finish();
    const kinds = history.statuses.map((status) => kindOfStatus(status, new Map()));
    const through = monthOf(history.read.firstDay) + months;
    const [rate] = moveRates(history, { kinds, gap: 2, since: undefined, through }, 1).rates;
    const { low, high } = rate!.months === undefined ? rate! : { low: 0, high: 0 };
    if (low <= share && share <= high) held += 1;
  }
  expect(held / cohorts).toBeGreaterThanOrEqual(0.93);
  expect(held / cohorts).toBeLessThanOrEqual(0.97);
});
