import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  namesPersonnummer,
  personnummerIn,
  withoutPersonnummer,
} from "../../src/core/personnummer/personnummer.js";

/** The check digit as the law has it: the weights 2, 1, 2 …, digit sums added, up to the next ten. */
function checkDigit(nine: string): string {
  const digitSums = Array.from(nine, (d, i) => Number(d) * (i % 2 === 0 ? 2 : 1)).join("");
  return String((10 - (Array.from(digitSums).reduce((sum, d) => sum + Number(d), 0) % 10)) % 10);
}

const number = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
const digits = (length: number): fc.Arbitrary<string> =>
  number(10 ** length - 1).map((n) => String(n).padStart(length, "0"));

interface Person {
  readonly parts: readonly string[];
  readonly last: string;
  readonly order: "year" | "day";
}

/** A date in two to four parts of two digits, the year or the day first, and the last four. */
const person: fc.Arbitrary<Person> = fc
  .record({
    day: fc.date({ min: new Date("1900-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
    serial: digits(3),
    coordination: fc.boolean(),
    long: fc.boolean(),
    order: fc.constantFrom("year" as const, "day" as const),
  })
  .map(({ day, serial, coordination, long, order }) => {
    const [year, mm, date] = day.toISOString().slice(0, 10).split("-") as [string, string, string];
    const dd = coordination ? String(Number(date) + 60) : date;
    const yy = year.slice(2);
    const written = long ? [year.slice(0, 2), yy] : [yy];
    return {
      parts: order === "year" ? [...written, mm, dd] : [dd, mm, ...written],
      last: serial + checkDigit(yy + mm + dd + serial),
      order,
    };
  });

const marks = [
  "-",
  "+",
  " ",
  "\u00a0",
  "\u202f",
  "\t",
  "\n",
  "  ",
  " - ",
  "--",
  "\u2010",
  "\u2011",
  "\u2012",
  "–",
  "—",
].concat([
  "―",
  "\u2212",
  "\ufe58",
  "\uff0d",
  ".",
  "..",
  "/",
  "\\",
  ":",
  "::",
  "_",
  "\u3000",
  "\uff0e",
  "\uff0f",
  "·",
]);
const mark = fc.constantFrom(...marks);
const maybeMark = fc.oneof(fc.constant(""), mark);

const timeBeforeDate = /^(?:[01]\d|2[0-3])[.:][0-5]\d\s+20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Marks, or none, at every place where people put them; `0270-123456` is a telephone number. */
const grouped = person.chain(({ parts, last }) => {
  const isLikePhone = parts.length === 3 && parts[0]!.startsWith("0");
  return fc
    .tuple(
      ...parts.map((_, i) => (isLikePhone && i === 2 ? mark : isLikePhone ? fc.constant("") : maybeMark)),
    )
    .map((between) => parts.map((part, i) => part + between[i]!).join("") + last)
    .filter((text) => !/^\d{6}\D+\d{6}$/.test(text)) // 190101-191231 is a period
    .filter((text) => !timeBeforeDate.test(text)); // 06.01 20101231 is a time
});
const inPairs = fc
  .tuple(person, mark)
  .map(([{ parts, last }, m]) => [...parts, last.slice(0, 2), last.slice(2)].join(m));
const oneByOne = fc
  .tuple(person, mark)
  .map(([{ parts, last }, m]) => Array.from(parts.join("") + last).join(m));

const scripts = ["０", "٠", "۰", "०", "০", "๐", "𝟎", "𝟘", "𝟶"].map((zero) => zero.codePointAt(0)!);
const unseen = [
  "\u200b",
  "\u200c",
  "\u200d",
  "\u2060",
  "\ufeff",
  "\u00ad",
  "\u202e",
  "\u2066",
  "\u034f",
  "\u0301",
  "\ufe0f",
];

/** Digits of another script, and signs that nobody sees, between the others. */
const disguised = (plain: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(plain, fc.array(fc.tuple(number(40), fc.constantFrom("", ...unseen)), { maxLength: 8 }), number(9))
    .map(([text, hidden, script]) => {
      const zero = scripts[script];
      const dressed = Array.from(text, (c) =>
        zero !== undefined && /\d/.test(c) ? String.fromCodePoint(zero + Number(c)) : c,
      );
      for (const [at, sign] of hidden) dressed.splice(at, 0, sign);
      return dressed.join("");
    });

const around = fc.constantFrom(
  ["", ""],
  ["Åsa ", "."],
  ["pnr:", ""],
  ["(", ")"],
  ["Ärende om ", ", se bilaga 3"],
  ["12 st, ", " 2026"],
  ["a\n", "\nb"],
);

describe("a personnummer in disguise is found", () => {
  test.each([
    ["with marks in the places where a date has them", grouped],
    ["in pairs", inPairs],
    ["digit by digit", oneByOne],
  ])("%s", (_, plain) => {
    fc.assert(
      fc.property(disguised(plain), fc.constantFrom("", "Åsa "), (text, before) => {
        expect(namesPersonnummer(before + text), JSON.stringify(text)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("in a sentence, beside other numbers", () => {
    const written = fc
      .tuple(person, fc.constantFrom("", "-", " ", "+"), fc.constantFrom("", "-", " ", "."))
      .map(([{ parts, last }, m, apart]) =>
        parts.length === 3 && m !== "" ? parts.join(apart) + m + last : parts.join("") + m + last,
      );
    fc.assert(
      fc.property(written, around, (text, [before, after]) => {
        // A number that is parted in pairs and beside another could be anything.
        fc.pre(!/\d [-]?$|^\s?\d/.test(before + after) || !text.includes(" "));
        expect(namesPersonnummer(before + text + after), JSON.stringify(before + text + after)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("with one space anywhere", () => {
    fc.assert(
      fc.property(person, number(11), ({ parts, last, order }, at) => {
        const whole = parts.join("") + last;
        const text = `${whole.slice(0, at)} ${whole.slice(at)}`.trim();
        const isPhone = whole.length === 10 && whole.startsWith("0"); // 0270-123456
        fc.pre(!(isPhone && at !== 6) && (order === "year" || at % 2 === 0));
        expect(namesPersonnummer(text), text).toBe(true);
      }),
    );
  });

  test.each([
    "12 12 12 1212",
    "2012 1212 1212",
    "121212--1212",
    "12.12.12.1212",
    "12:12:12:1212",
    "12/12 2012-1212",
    "06.01 20103781",
  ])("%s", (text) => {
    expect(namesPersonnummer(text)).toBe(true);
  });

  test.each(["R", "S", "T", "U", "W", "X", "J", "K", "L", "M", "N", "t"])("121212-%s123", (letter) => {
    expect(namesPersonnummer(`Åsa 121212-${letter}123`)).toBe(true);
    expect(namesPersonnummer(`20121212${letter}123`)).toBe(true);
  });

  test("in the VAT number of a sole trader", () => {
    expect(namesPersonnummer("SE640823323401")).toBe(true);
  });
});

const two = digits(2);
const year = fc.integer({ min: 2013, max: 2027 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, "0"));
const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, "0"));
const hour = fc.integer({ min: 0, max: 23 }).map((n) => String(n).padStart(2, "0"));
const minute = fc.integer({ min: 0, max: 59 }).map((n) => String(n).padStart(2, "0"));
const written = (...parts: (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((p) => (typeof p === "string" ? fc.constant(p) : p))).map((p) => p.join(""));

/** Third digit two or more: that is how a number of an organisation is told from a person's (lag 1974:174). */
const organisation = fc
  .tuple(fc.constantFrom("2", "5", "7", "8", "9"), digits(1), fc.integer({ min: 2, max: 9 }), digits(6))
  .map(([group, second, third, rest]) => `${group}${second}${third}${rest}`)
  .map((nine) => nine + checkDigit(nine));

const area = fc.constantFrom("08", "026", "031", "040", "070", "072", "073", "076", "079", "010");
const longArea = fc.constantFrom(
  "0270",
  "0290",
  "0301",
  "0411",
  "0501",
  "0512",
  "0611",
  "0911",
  "0701",
  "0708",
);
const spaced = fc
  .integer({ min: 1_000, max: 999_999_999_999 })
  .chain((n) =>
    fc.constantFrom(" ", "\u00a0", "\u202f", ".").map((m) => String(n).replace(/\B(?=(\d{3})+$)/g, m)),
  );
const date = fc.oneof(
  written(year, "-", month, "-", day),
  written(day, "/", month, " ", year),
  written(year, month, day),
);
const clock = written(hour, fc.constantFrom(":", "."), minute);

const others: Readonly<Record<string, fc.Arbitrary<string>>> = {
  organisation: fc.oneof(
    organisation.map((n) => `${n.slice(0, 6)}-${n.slice(6)}`),
    organisation,
    organisation.map((n) => `16${n}`),
    organisation.map((n) => `SE${n}01`),
  ),
  phone: fc.oneof(
    written(area, "-", two, digits(1), " ", two, " ", two),
    written(area, "-", digits(3), " ", two, " ", two),
    written(area, " ", digits(3), " ", two, " ", two),
    written(area, "-", digits(7)),
    written(area, "/", digits(3), " ", digits(4)),
    written(longArea, "-", two, " ", two, " ", two),
    written(longArea, "-", digits(6)),
    written(
      "+46 ",
      area.map((a) => a.slice(1)),
      " ",
      digits(3),
      " ",
      two,
      " ",
      two,
    ),
    written(
      "+46",
      area.map((a) => a.slice(1)),
      digits(7),
    ),
    written(
      "0046 ",
      area.map((a) => a.slice(1)),
      " ",
      digits(3),
      " ",
      two,
      " ",
      two,
    ),
    written("tel. ", area, digits(7)),
    written("Mobil: ", area, digits(7)),
    written(area, "-", two, " ", two, " ", two, ", ", area, "-", digits(3), " ", two, " ", two),
  ),
  caseNumber: fc.oneof(
    written("KS ", year, "/", digits(5)),
    written("KS", year, "-", digits(5)),
    written("Dnr ", year, "-", digits(6)),
    written("Af-", year, "/00", two, " ", digits(4)),
    written("AF ", year, "/", digits(8)),
    written(
      "KS ",
      year.map((y) => y.slice(2)),
      "/",
      digits(4),
    ),
    written("SOC-", year, "-", digits(4), "-", digits(1)),
    written("4.1.3-", digits(5), "/", year),
  ),
  date: fc.oneof(
    date,
    written(date, " ", clock),
    written(clock, " ", date),
    written(written(year, "-", month, "-", day), "T", clock, ":", minute),
    written(written(year, "-", month, "-", day), " ", clock, ":", minute),
    written(
      written(year, "-", month, "-", day),
      fc.constantFrom(" - ", " – ", "--"),
      written(year, "-", month, "-", day),
    ),
    written(written(year, month, day), "-", written(year, month, day)),
    written(two, month, day, "-", two, month, day),
    written(year, "-", month, " – ", year, "-", month),
    written(year, "-", year, ", ", year, "-", year),
    written(year, " ", year, " ", year),
  ),
  amount: fc.oneof(
    spaced,
    written(spaced, " kr"),
    written(spaced, ",", two),
    written(spaced, " kr av ", spaced, " kr"),
    written(digits(9), " kr"),
    written(digits(10), " kr"),
    written(digits(12), " SEK"),
    written(digits(8), ".", two),
    written("År ", year, ": ", spaced, " kr"),
    written(digits(3), " × ", spaced),
  ),
  account: fc.oneof(
    written("bg ", digits(3), "-", digits(4)),
    written(digits(4), "-", digits(4)),
    written("pg ", two, " ", two, " ", two, "-", digits(1)),
    written(digits(6), "-", digits(1)),
    written(digits(4), "-", digits(7)),
    written(digits(4), " ", digits(3), " ", digits(3), " ", digits(1)),
    written(digits(4), ", ", digits(3), " ", digits(3), " ", digits(3)),
    written("8", digits(3), "-", digits(1), ", ", digits(3), " ", digits(3), " ", digits(3), "-", digits(1)),
    written("SE", two, " ", digits(4), " ", digits(4), " ", digits(4), " ", digits(4), " ", digits(4)),
    written("SE", two, digits(10), digits(10)),
    written(digits(4), " ", digits(4), " ", digits(4), " ", digits(4)),
    written(digits(4), "-", digits(5), "-", digits(3)),
    written(digits(4), "-", digits(3), "-", digits(3)),
    written("konto ", digits(4), ", ansvar ", digits(5), ", verksamhet ", digits(5)),
  ),
};

describe("other numbers pass", () => {
  const each = 25_000;
  test.each(Object.keys(others))("%s: less than one in 10,000 is taken for a person's", (kind) => {
    const texts = fc.sample(others[kind]!, { numRuns: each, seed: 20261128 });
    const refused = texts.filter(namesPersonnummer);
    expect(refused.length, refused.slice(0, 20).join(" ¶ ")).toBeLessThan(each / 10_000);
  });
});

describe("what is not known to be either", () => {
  test("passes where the text says that it is none", () => {
    for (const said of [
      "inte personnummer",
      "ej personnummer",
      "inte ett personnummer",
      "not a personal number",
    ])
      expect(namesPersonnummer(`0701234564 (${said})`)).toBe(false);
    expect(namesPersonnummer("personnummer 121212-1212")).toBe(true);
  });
});

test("what is hidden has no digit of it left, and the rest of the text stands", () => {
  fc.assert(
    fc.property(disguised(grouped), (text) => {
      const hidden = withoutPersonnummer(`före ${text} efter`);
      expect(hidden).toHaveLength(`före ${text} efter`.length);
      expect(hidden.startsWith("före ") && hidden.endsWith(" efter")).toBe(true);
      expect(/\p{Nd}/u.test(hidden)).toBe(false);
    }),
  );
});

test("a long text takes time in proportion to its length", () => {
  const row = "12 ".repeat(300_000);
  expect(personnummerIn(row)).toEqual([]);
  expect(personnummerIn("1".repeat(1_000_000))).toEqual([]);
});
