import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasPersonnummer } from "../../src/tabular/cells/personnummer.js";

/** Numbers that Skatteverket publishes for tests, and the example of its folder SKV 704 (640823-3234). */
const published = ["19121212-1212", "20121212-1212", "640823-3234"];

test.each(published)("%s in every notation, anywhere in a text", (number) => {
  const short = number.slice(-11).replace("-", "");
  const date = short.slice(0, 6);
  const last = short.slice(6);
  const [yy, mm, dd] = [date.slice(0, 2), date.slice(2, 4), date.slice(4)];
  const year = number.length === 13 ? number.slice(0, 4) : `19${yy}`;
  const notations = [
    ...["-", "+", "", " ", "\u00a0", " - ", "–", "−", "\u2011"].flatMap((mark) => [
      `${date}${mark}${last}`,
      `${year}${mm}${dd}${mark}${last}`,
    ]),
    `${year}-${mm}-${dd}-${last}`,
    `${year} ${mm} ${dd} ${last}`,
    `${year}/${mm}/${dd} ${last}`,
  ];
  for (const notation of notations) {
    for (const text of [
      notation,
      `Åsa ${notation}.`,
      `(${notation})`,
      `pnr:${notation},x`,
      `a\n${notation}\nb`,
    ]) {
      expect(hasPersonnummer(text, "text"), text).toBe(true);
    }
  }
});

/** The check digit as the law has it: the weights 2, 1, 2 …, digit sums added, up to the next ten. */
function checkDigit(nine: string): number {
  const digitSums = Array.from(nine, (d, i) => Number(d) * (i % 2 === 0 ? 2 : 1)).join("");
  return (10 - (Array.from(digitSums).reduce((sum, d) => sum + Number(d), 0) % 10)) % 10;
}

test("the published numbers have the check digit of the law", () => {
  for (const number of published) {
    const ten = number.slice(-11).replace("-", "");
    expect(checkDigit(ten.slice(0, 9))).toBe(Number(ten[9]));
  }
});

const person = fc
  .record({
    day: fc.date({ min: new Date("1900-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
    serial: fc.integer({ min: 0, max: 999 }),
    coordination: fc.boolean(),
  })
  .map(({ day, serial, coordination }) => {
    const [year, month, date] = day.toISOString().slice(0, 10).split("-") as [string, string, string];
    const dd = coordination ? String(Number(date) + 60) : date;
    const nine = year.slice(2) + month + dd + String(serial).padStart(3, "0");
    return {
      century: year.slice(0, 2),
      date: nine.slice(0, 6),
      last: nine.slice(6) + String(checkDigit(nine)),
    };
  });
const words = fc.string({
  unit: fc.constantFrom("a", "b", "å", " ", ",", ".", ";", ":", "/", "(", ")", "\n"),
  maxLength: 8,
});

describe("any date and serial number", () => {
  test("with its check digit is found, samordningsnummer too", () => {
    fc.assert(
      fc.property(
        person,
        fc.constantFrom("-", "+", "", " "),
        fc.boolean(),
        words,
        words,
        (p, mark, long, before, after) => {
          expect(
            hasPersonnummer(before + (long ? p.century : "") + p.date + mark + p.last + after, "text"),
          ).toBe(true);
        },
      ),
    );
  });

  test("with another check digit is not", () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 9 }), (p, off) => {
        const wrong = p.last.slice(0, 3) + String((Number(p.last[3]) + off) % 10);
        expect(hasPersonnummer(`Åsa ${p.date}-${wrong}`, "text")).toBe(false);
      }),
    );
  });
});

test.each([
  ["an organisationsnummer (Gävle kommun)", "212000-2338"],
  ["a month 13", "121312-1212"],
  ["30 February", "640230-3234"],
  ["a day between 32 and 60", "640840-3234"],
  ["digits before", "4640823-3234"],
  ["digits after", "640823-32345"],
  ["a stretch of dates", "2019-01-01 - 2019-12-31"],
  ["a stretch of years", "2019-2020, 2021-2022"],
  ["a telephone number", "026-17 80 00"],
  ["an amount in words", "2 700 000 kr av 5 433 000 kr"],
])("%s is not a person", (_, text) => {
  expect(hasPersonnummer(text, "text")).toBe(false);
});

describe("temporary numbers", () => {
  test.each(["121212-T123", "20121212-TF12", "20121212t123"])("%s", (text) => {
    expect(hasPersonnummer(text, "text")).toBe(true);
  });
  test.each(["121312-T123", "121212-TX12", "121212-T12"])("not %s", (text) => {
    expect(hasPersonnummer(text, "text")).toBe(false);
  });
});

describe("in a column of money", () => {
  test.each(["6408233234", "196408233234", "−6408233234", "6408233234,50", "6408233234 kr", "6408233234:-"])(
    "%s is an amount",
    (text) => {
      expect(hasPersonnummer(text, "money")).toBe(false);
    },
  );
  test.each([
    "640823-3234",
    "640823 3234",
    "640823+3234",
    "Åsa 6408233234",
    "6408233234 Åsa",
    "500 kr (6408233234)",
  ])("%s is a person", (text) => {
    expect(hasPersonnummer(text, "money")).toBe(true);
  });
  test.each(["6408233234", "196408233234"])("%s elsewhere is a person", (text) => {
    expect(hasPersonnummer(text, "text")).toBe(true);
  });
});
