import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthBands, stockBands } from "../../src/events/bands.js";
import { reasonShares } from "../../src/events/returns.js";
import { statusKinds } from "../../src/events/status-kinds.js";
import { followed } from "./people.js";

const month = (n: number): string =>
  `${String(2020 + Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, "0")}`;
/** Monthly rows with support in months counted from 2020-01. */
const aid = (person: string, ...months: readonly number[]): string =>
  months.map((n) => `${person};${month(n)};;;\n`).join("");
/** Support from the first day of a month for so many months. */
const spell = (person: string, from: number, months: number): string =>
  `${person};${month(from)}-01;${month(from + months - 1)}-28;försörjningsstöd\n`;
const spells = "person;från;till;status\n";
const header = "person;månad;hinder;insats;avslut\n";

describe("back within a year", () => {
  // Support ends in month 0; through is so late that the year is over for all but the last two, whose support ends late.
  const rows = [
    aid("back at 4", 0, 4),
    aid("back at 9", 0, 9),
    aid("back at 13", 0, 13),
    aid("dead at 5", 0),
    aid("moved at 8", 0),
    aid("never 1", 0),
    aid("never 2", 0),
    aid("never 3", 0),
    aid("not over", 30),
    aid("not over, back at 3", 30, 33),
  ];
  const events = `person;datum;status\ndead at 5;${month(5)}-10;avliden\nmoved at 8;${month(8)}-01;flyttat\n`;

  test("ten ends: of 8, 2 back, 2 moved or dead, 4 not back; 2 whose year is not over", async () => {
    const { returns } = await followed([header + rows.join(""), events], { through: month(34) });
    const ofFirst = returns.filter(({ period }) => period === 2020);
    // Those who came back end anew: at 4, 9 and 13. Months 4 and 9 are of 2020 too.
    expect(ofFirst[0]).toMatchObject({ ended: 8 + 2, returned: 2, leftOtherwise: 2, notBack: 4 + 2 });
    expect(returns.find(({ period }) => period === 2022)).toMatchObject({ ended: 1 + 1, notYetKnown: 2 });
  });

  test("the ten ends alone, when those who came back are still there", async () => {
    const stays = (person: string, ...from: readonly number[]): string =>
      from.map((n) => aid(person, ...Array.from({ length: 35 - n }, (_, i) => n + i))).join("");
    const long = [
      aid("back at 4", 0) + stays("back at 4", 4),
      aid("back at 9", 0) + stays("back at 9", 9),
      aid("back at 13", 0) + stays("back at 13", 13),
      ...rows.slice(3, 9),
      aid("not over, back at 3", 30) + stays("not over, back at 3", 33),
    ];
    const { returns } = await followed([header + long.join(""), events], { through: month(34) });
    const sum = (of: "ended" | "returned" | "leftOtherwise" | "notBack" | "notYetKnown"): number =>
      returns.reduce((total, period) => total + period[of], 0);
    expect([sum("ended"), sum("returned"), sum("leftOtherwise"), sum("notBack"), sum("notYetKnown")]).toEqual(
      [10, 2, 2, 4, 2],
    );
  });

  test.each([
    [2, 24, { ended: 0 }],
    [3, 24, { ended: 1, returned: 1 }],
    [12, 24, { ended: 1, returned: 1 }],
    [13, 24, { ended: 1, notBack: 1 }],
    [3, 12, { ended: 1, returned: 1 }],
    [3, 11, { ended: 1, notYetKnown: 1 }],
  ])("support again in month %s, of %s that are followed", async (back, through, first) => {
    const still = Array.from({ length: 30 - back }, (_, i) => back + i);
    const { returns } = await followed([header + aid("A", 0, ...still)], { through: month(through) });
    const counted = { returned: 0, leftOtherwise: 0, notBack: 0, notYetKnown: 0, ...first };
    expect(returns[0]).toEqual({ period: 2020, ...counted });
  });

  test("a month without support is a pause and no end, unless the gap is one", async () => {
    const text = header + aid("A", 0, 2, 3) + aid("B", 40);
    const ended = async (gap: number): Promise<number> =>
      (await followed([text], { gap })).returns.reduce((total, { ended }) => total + ended, 0);
    expect([await ended(1), await ended(2)]).toEqual([2, 1]);
  });
});

test("a closing without a known reason is not known: 40 to 80 %, 67 % of the known", async () => {
  const people = (n: number, name: string, closing: string): string =>
    Array.from({ length: n }, (_, i) => `${name}${String(i)};2023-01;;;${closing}\n`).join("");
  const text =
    header +
    people(40, "a", "arbete") +
    people(20, "b", "flyttat") +
    people(30, "c", "okänt") +
    people(10, "d", "");
  const { reasons } = await followed([text], { through: "2024-12" });
  expect(reasons).toEqual({ selfSupport: 40, other: 20, unknown: 40 });
  const { low, high, ofKnown } = reasonShares(reasons);
  expect([low, high]).toEqual([0.4, 0.8]);
  expect(ofKnown).toBeCloseTo(2 / 3, 12);
});

test("stock and starts: one in ten starts is long, and those are 69 % of the stock", async () => {
  // Nine starts a month of three months and one of sixty, for eleven years.
  const rows: string[] = [];
  for (let start = 0; start < 132; start++) {
    for (let i = 0; i < 9; i++) rows.push(spell(`k${String(start)}-${String(i)}`, start, 3));
    rows.push(spell(`l${String(start)}`, start, 60));
  }
  const { lengths, stock } = await followed([spells + rows.join("")], { through: month(120) });
  expect(stock.reduce((a, b) => a + b, 0)).toBe(87);
  const [short, , long] = lengthBands(lengths).bands;
  expect(short!.ofStarts).toBeCloseTo(0.9, 12);
  expect(long!.ofStarts).toBeCloseTo(0.1, 12);
  expect(short!.ofStock).toBeCloseTo(27 / 87, 12);
  expect(long!.ofStock).toBeCloseTo(60 / 87, 12);
  expect(stockBands(stock).map(({ people }) => people)).toEqual([27 + 18, 18, 24]);
});

test("what is longer than anybody was followed is in no band that nobody was followed to", async () => {
  const rows = Array.from({ length: 20 }, (_, i) => spell(`P${String(i)}`, 0, i < 12 ? 6 : 60));
  const lengths = async (through: number) =>
    lengthBands((await followed([spells + rows.join("")], { through: month(through - 1) })).lengths);
  // Two months at the end do not tell whether they are an end.
  const year = await lengths(12 + 2);
  expect(year.bands).toEqual([{ ofStarts: expect.closeTo(0.6, 12), ofStock: expect.any(Number) }, undefined, undefined]); // prettier-ignore
  expect(year.unknown!.ofStarts).toBeCloseTo(0.4, 12);
  expect((await lengths(24 + 2)).bands[1]).toMatchObject({ ofStarts: 0 });
  const more = await lengths(40 + 2);
  expect([more.bands[2]!.ofStarts, more.unknown]).toEqual([expect.closeTo(0.4, 12), undefined]);
});

test("of a file that has the stock only, short times are in it too seldom, and that is made up for", async () => {
  // The same starts, but those who had left before 2024 are not in the file.
  const rows: string[] = [];
  for (let start = 0; start < 72; start++) {
    const ends = (n: number): boolean => start + n > 48;
    if (ends(3)) for (let i = 0; i < 9; i++) rows.push(spell(`k${String(start)}-${String(i)}`, start, 3));
    if (ends(60)) rows.push(spell(`l${String(start)}`, start, 60));
  }
  const text = spells + rows.join("");
  const shareOfShort = async (since?: string): Promise<number> =>
    lengthBands(
      (await followed([text], { through: month(74), ...(since === undefined ? {} : { since }) })).lengths,
    ).bands[0]!.ofStarts;
  expect(await shareOfShort("2024-01")).toBeCloseTo(0.9, 12);
  expect(await shareOfShort()).toBeLessThan(0.85);
});

test("shares with a late entry: the survival package's test, as rows", async () => {
  const events = (person: string, ...of: readonly (readonly [number, string])[]): string =>
    of.map(([n, status]) => `${person};${month(n)}-01;${status}\n`).join("");
  const text = [
    "person;datum;status\n",
    events("1", [2, "försörjningsstöd"], [6, "praktik"], [11, "arbete"], [12, "praktik"]),
    events("2", [2, "försörjningsstöd"], [7, "arbete"]),
    events("3", [0, "försörjningsstöd"], [9, "flyttat"]),
    events("4", [2, "försörjningsstöd"], [4, "praktik"], [10, "flyttat"]),
    events("5", [1, "försörjningsstöd"], [4, "arbete"]),
  ].join("");
  const { shares } = await followed([text], { since: month(2), through: month(5) });
  // Until month 3 nobody is out of sight: entry, a (measure), b (self-support).
  const at = (n: number): readonly number[] => shares.find((s) => s.month === n)!.shares;
  expect(at(2).slice(0, 3)).toEqual([3 / 4, 1 / 4, 0]);
  expect(at(3).slice(0, 3)).toEqual([9 / 16, 1 / 4, 3 / 16]);
});

test("by measure: those without one are not those of whom it is not said", async () => {
  const rows = `A;${month(0)};;praktik;\n${aid("B", 0, 1)}${aid("C", 0)}`;
  const events = `person;datum;status\nC;${month(1)}-01;utbildning\n`;
  const { groups } = await followed([header + rows, events], { by: ["measure"] });
  expect(groups[0]!.groups.map(({ name, people }) => [name, people])).toEqual([
    [{ kind: "notSaid" }, 1],
    [{ kind: "word", word: "praktik" }, 1],
    [{ kind: "noMeasure" }, 1],
  ]);
});

test("who has a measure in the first month with support begins in it", async () => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    [0, 1, 2]
      .map((n) => `P${String(i)};${month(n)};;${i < 40 && (n < 2 || i < 10) ? "praktik" : ""};\n`)
      .join(""),
  );
  const { shares } = await followed([header + rows.join("")], { through: month(2) });
  expect(shares.map((at) => at.month)).toEqual([0, 1, 2, 3]);
  [40, 40, 10, 10].forEach((people, n) => {
    expect(shares[n]!.shares[1]).toBeCloseTo(people / 60, 12);
  });
});

const statuses = ["försörjningsstöd", "praktik", "utbildning", "arbete", "okänt", "flyttat"];
const two = (n: number): string => String(n).padStart(2, "0");
const row = fc
  .record({
    person: fc.integer({ min: 1, max: 12 }),
    month: fc.integer({ min: 0, max: 40 }),
    day: fc.integer({ min: 1, max: 28 }),
    length: fc.integer({ min: 0, max: 9 }),
    status: fc.constantFrom(...statuses),
  })
  .map((r) => ({
    event: `P${String(r.person)};${month(r.month)}-${two(r.day)};${r.status}\n`,
    spell: `P${String(r.person)};${month(r.month)}-${two(r.day)};${r.length === 9 ? "" : `${month(r.month + r.length)}-28`};${r.status}\n`,
  }));

describe.each([
  ["events", "person;datum;status\n", "event"],
  ["spells", "person;från;till;status\n", "spell"],
] as const)("of %s", (_, head, kind) => {
  test("everybody who was read is in exactly one place at the end of each month", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        const found = await followed([head + rows.map((r) => r[kind]).join("")], {
          through: month(30),
          per: "month",
        });
        let before: (typeof found.chain)[number] | undefined;
        for (const period of found.months) {
          const all = Object.values(period.places).reduce((a, b) => a + b, 0);
          expect(all).toBe(found.people);
          const was = before?.places.notYet ?? found.people;
          expect(period.places.notYet).toBe(was - period.moves.in);
          const left = statusKinds.reduce((sum, k) => sum + period.from[k], 0);
          expect(left).toBe(
            period.moves.back + period.moves.onTo + period.moves.out + period.moves.elsewhere,
          );
          before = period;
        }
        for (const { ended, returned, leftOtherwise, notBack, notYetKnown } of found.returns)
          expect(returned + leftOtherwise + notBack + notYetKnown).toBe(ended);
        for (const { shares } of found.shares) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(found.ways.reduce((sum, { people }) => sum + people, 0)).toBe(found.supported);
      }),
      { numRuns: 40 },
    );
  });

  test("the order of rows does not matter, nor in which file they are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 40 }),
        async (rows, cut) => {
          const texts = rows.map((r) => r[kind]);
          const once = await followed([head + texts.join("")], { through: month(36) });
          const reversed = [...texts].reverse();
          const files = [reversed.slice(0, cut), reversed.slice(cut)].filter((part) => part.length > 0);
          const again = await followed(
            files.map((part) => head + part.join("")),
            { through: month(36) },
          );
          expect(again).toEqual(once);
        },
      ),
      { numRuns: 30 },
    );
  });
});
