import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  discountedWhenCounted,
  discountFactor,
  discountFactors,
  presentValue,
  type RateSchedule,
} from "../../src/analysis/money/discounting.js";

/** HM Treasury, Green Book: the social time preference rate by year from the base. */
export const greenBook: RateSchedule = [
  { fromYear: 0, rate: 0.035 },
  { fromYear: 31, rate: 0.03 },
  { fromYear: 76, rate: 0.025 },
  { fromYear: 126, rate: 0.02 },
  { fromYear: 201, rate: 0.015 },
  { fromYear: 301, rate: 0.01 },
];

const years = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe("Green Book factors (charlescoverdale/greenbook, tests and CSV)", () => {
  test.each([
    [0, 1],
    [1, 0.966184],
    [2, 0.933511],
    [3, 0.901943],
    [4, 0.871442],
    [5, 0.841973],
    [6, 0.813501],
    [7, 0.785991],
    [8, 0.759412],
    [9, 0.733731],
    [10, 0.708919],
    [15, 0.596891],
    [20, 0.502566],
    [25, 0.423147],
    [30, 0.356278],
    [31, 0.345901],
    [40, 0.265105],
    [50, 0.197263],
    [60, 0.146782],
    [75, 0.094214],
    [76, 0.091916],
    [100, 0.050818],
    [125, 0.027411],
  ])("year %d: %d", (year, factor) => {
    expect(discountFactor(greenBook, year)).toBeCloseTo(factor, 6);
  });

  test.each([
    [5, 4.515052375],
    [10, 8.316605323],
    [30, 18.392045411],
    [100, 28.863363356],
  ])("years 1 to %d together: %d", (last, sum) => {
    expect(years(1, last).reduce((total, year) => total + discountFactor(greenBook, year), 0)).toBeCloseTo(
      sum,
      9,
    );
  });

  test("the factor is the product of a year's rate for each year", () => {
    let product = 1;
    for (const year of years(1, 400)) {
      product /= 1 + greenBook.findLast((band) => band.fromYear <= year)!.rate;
      expect(Math.abs(discountFactor(greenBook, year) / product - 1)).toBeLessThan(1e-12);
    }
  });

  test("100 laid out and 30 back for five years is worth 35.4515713, for nine years 128.2305953", () => {
    const factors = discountFactors({ rate: greenBook, timing: "start", cycle: "year" }, 10);
    expect(presentValue([-100, 30, 30, 30, 30, 30], factors)).toBeCloseTo(35.4515713, 7);
    expect(presentValue([-100, ...Array<number>(9).fill(30)], factors)).toBeCloseTo(128.2305953, 7);
  });
});

describe("10 % at the middle and at the start of the year (dwmbeancounter.com)", () => {
  test.each([
    ["middle", [0.95346, 0.86678, 0.78799, 0.71635, 0.65123]],
    ["start", [1, 0.90909, 0.82645, 0.75131, 0.68301]],
  ] as const)("%s", (timing, printed) => {
    const factors = discountFactors({ rate: 0.1, timing, cycle: "year" }, 5);
    expect([...factors].map((f) => Number(f.toFixed(5)))).toEqual(printed);
  });
});

describe("New Zealand Treasury's template: 8 %, 30 years, flows at mid-year, capital at the start", () => {
  const mid = discountFactors({ rate: 0.08, timing: "middle", cycle: "year" }, 30);
  const start = discountFactors({ rate: 0.08, timing: "start", cycle: "year" }, 30);
  const yearly = (amount: number): number[] => Array<number>(30).fill(amount);

  test("factors and the first years as printed", () => {
    expect([...mid.slice(0, 3)].map((f) => f.toFixed(5))).toEqual(["0.96225", "0.89097", "0.82497"]);
    expect([...start.slice(0, 3)].map((f) => f.toFixed(5))).toEqual(["1.00000", "0.92593", "0.85734"]);
    expect([...mid.slice(0, 3)].map((f) => Math.round(500_000 * f))).toEqual([481_125, 445_486, 412_487]);
  });

  test("option 1 is worth 5 849 716 and costs as much", () => {
    expect(Math.round(presentValue(yearly(500_000), mid))).toBe(5_849_716);
  });

  test("option 2: 7 604 631 for 7 849 716, net −245 085, quotient 0.97", () => {
    const benefits = presentValue(yearly(650_000), mid);
    const costs = presentValue(yearly(500_000), mid) + presentValue([2_000_000], start);
    expect(Math.round(benefits)).toBe(7_604_631);
    expect(Math.round(costs)).toBe(7_849_716);
    expect(Math.round(benefits - costs)).toBe(-245_085);
    expect((benefits / costs).toFixed(2)).toBe("0.97");
  });
});

describe("JTPA (Bloom et al. 1997, table 8): 30 months at 3 %, a year's flow at 0, at 1, and half of one at 1½", () => {
  const factor = 1 + discountFactor(0.03, 1) + 0.5 * discountFactor(0.03, 1.5);

  test("the factor is 2.449189", () => {
    expect(factor).toBeCloseTo(2.449189, 6);
  });

  test.each([
    {
      who: "men",
      E: 1599,
      W: -334,
      C: 1175,
      S: 244,
      participant: 1697.525,
      government: 1301.065,
      society: 396.46,
    },
    {
      who: "women",
      E: 1837,
      W: 235,
      C: 1381,
      S: 154,
      participant: 1341.813,
      government: 920.019,
      society: 421.794,
    },
  ])("$who: society $society", ({ E, W, C, S, participant, government, society }) => {
    const earnings = (E - S) * (12 / 30) * factor + S;
    const welfare = W * (12 / 30) * factor;
    const gained = earnings * (1 - 0.128) - welfare;
    const paid = C - (earnings * 0.128 + welfare);
    expect(gained).toBeCloseTo(participant, 2);
    expect(paid).toBeCloseTo(government, 2);
    expect(gained - paid).toBeCloseTo(society, 2);
  });
});

describe("by calendar year the first is undiscounted: German subsidised employment (Hohmeyer & Wolff 2010), 3 %", () => {
  const factors = discountFactors({ rate: 0.03, timing: "calendarYear", cycle: "year" }, 3);

  // Thousands in the west and in the east, the share of women in each; effects on earnings in three years.
  test.each([
    {
      programme: "job creation",
      size: { west: 10.4, east: 51.1 },
      women: { west: 0.312, east: 0.393 },
      effects: [
        [4157, 2516, 1663],
        [4724, 1298, 646],
        [4310, 1763, 835],
        [4324, 804, 156],
      ],
      worth: 6024.67,
    },
    {
      programme: "one-euro jobs",
      size: { west: 316, east: 287.9 },
      women: { west: 0.342, east: 0.449 },
      effects: [
        [-181, 183, 357],
        [-230, -72, 137],
        [-281, -1, 117],
        [-414, -382, -176],
      ],
      worth: -285.79,
    },
    {
      programme: "work with pay",
      size: { west: 9.6, east: 16.3 },
      women: { west: 0.363, east: 0.416 },
      effects: [
        [3727, 1608, 916],
        [4702, 1865, 1323],
        [3838, 1829, 1892],
        [4536, 1060, 550],
      ],
      worth: 6841.69,
    },
  ])("$programme: $worth", ({ size, women, effects, worth }) => {
    const all = size.west + size.east;
    const weights = [
      (size.west * women.west) / all,
      (size.east * women.east) / all,
      (size.west * (1 - women.west)) / all,
      (size.east * (1 - women.east)) / all,
    ];
    const total = effects.reduce((sum, yearly, i) => sum + weights[i]! * presentValue(yearly, factors), 0);
    expect(total).toBeCloseTo(worth, 2);
  });
});

test("by calendar year all months of a year have one factor, from a start in February on", () => {
  const factors = discountFactors({ rate: 0.03, timing: "calendarYear", cycle: "month", firstMonth: 2 }, 29);
  expect([...factors]).toEqual([
    ...Array<number>(11).fill(1),
    ...Array<number>(12).fill(1 / 1.03),
    ...Array<number>(6).fill(1.03 ** -2),
  ]);
});

test("months compound to years", () => {
  const at = (timing: "start" | "middle" | "end", month: number): number =>
    discountFactors({ rate: 0.04, timing, cycle: "month" }, 25)[month]!;
  expect(at("start", 24)).toBe(1.04 ** -2);
  expect(at("end", 11)).toBe(1 / 1.04);
  expect(at("middle", 6)).toBeCloseTo(Math.sqrt(at("start", 6) * at("end", 6)), 15);
});

test("continuous compounding is that of ever shorter periods", () => {
  expect(discountFactor(0.06, 20, "continuous")).toBeCloseTo((1 + 0.06 / 1e7) ** (-20 * 1e7), 6);
  expect(discountFactor(greenBook, 40, "continuous")).toBeCloseTo(Math.exp(-(30 * 0.035 + 10 * 0.03)), 15);
});

const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 480 });
const rate = fc.integer({ min: -50, max: 200 }).map((n) => n / 1000);
const timing = fc.constantFrom("start", "middle", "end", "calendarYear");
const cycle = fc.constantFrom("month" as const, "year" as const);

test("at 0 % the present value is the sum", () => {
  fc.assert(
    fc.property(amounts, timing, cycle, (net, when, length) => {
      const factors = discountFactors({ rate: 0, timing: when, cycle: length }, net.length);
      expect(presentValue(net, factors)).toBe(net.reduce((a, b) => a + b, 0));
    }),
  );
});

test("a horizon cut in two adds up", () => {
  fc.assert(
    fc.property(amounts, rate, timing, cycle, fc.nat(480), (net, r, when, length, where) => {
      const factors = discountFactors({ rate: r, timing: when, cycle: length }, net.length);
      const parts = [net.slice(0, where), net.slice(where)].map((part, i) =>
        presentValue(part, i === 0 ? factors : factors.slice(where)),
      );
      const size = net.reduce((sum, amount, t) => sum + Math.abs(amount * factors[t]!), 1);
      expect(Math.abs(parts[0]! + parts[1]! - presentValue(net, factors))).toBeLessThanOrEqual(1e-14 * size);
    }),
  );
});

test("a sum does not lose small amounts beside large ones", () => {
  expect(presentValue([1, 1e17, 1, -1e17], [1, 1, 1, 1])).toBe(2);
});

test("what is counted at both ends of a cycle is discounted at both", () => {
  const counts = { start: Float64Array.of(8, 4), end: Float64Array.of(4, 2) };
  const at = (counting: "start" | "mean" | "end") => [
    ...discountedWhenCounted(counts, counting, { rate: 1, cycle: "year" }),
  ];
  expect(at("start")).toEqual([8, 2]);
  expect(at("end")).toEqual([2, 0.5]);
  expect(at("mean")).toEqual([5, 1.25]);
});

describe("by follow-up year, each at its end and the first undiscounted", () => {
  const by = (timing: "followUpYear" | "calendarYear", cycles: number, firstMonth = 1): number[] => [
    ...discountFactors({ rate: 0.03, timing, cycle: "month", firstMonth }, cycles),
  ];

  test("whole years from January are calendar years, whenever they start", () => {
    expect(by("followUpYear", 36)).toEqual(by("calendarYear", 36));
    expect(by("followUpYear", 36, 7)).toEqual(by("calendarYear", 36));
  });

  test("thirty months: twelve at 0, twelve at 1 and six at 1½, together JTPA's 2.449189", () => {
    const factors = by("followUpYear", 30);
    expect(factors.slice(0, 12)).toEqual(Array<number>(12).fill(1));
    expect(factors.slice(12, 24)).toEqual(Array<number>(12).fill(1 / 1.03));
    expect(factors.slice(24)).toEqual(Array<number>(6).fill(discountFactor(0.03, 1.5)));
    expect(factors.reduce((sum, f) => sum + f, 0) / 12).toBeCloseTo(2.449189, 6);
  });
});
