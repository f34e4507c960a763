import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Amount, count, plain, times, toMoney } from "../../src/core/decimal.js";
import { readAmount } from "../../src/tabular/cells/amounts.js";
import { type CellFault, isFault } from "../../src/tabular/cells/numerals.js";
import { readable } from "../../src/texts/numbers.js";

const inKronor = (read: Amount | CellFault): string => (isFault(read) ? read.code : plain(toMoney(read)));

describe("amounts as people write them", () => {
  test.each([
    ["2700000", "2700000"],
    ["2700000,50", "2700000.5"],
    ["2700000.5", "2700000.5"],
    ["2 700 000", "2700000"],
    ["2\u00a0700\u00a0000,05", "2700000.05"],
    ["2\u202f700\u202f000", "2700000"],
    ["2\u2009700\u2007000", "2700000"],
    ["6710 000", "6710000"], // printed so in a board's appendix
    ["1 234,567", "1234.567"],
    ["1234,567", "1234.567"],
    ["0,125", "0.125"],
    ["0.125", "0.125"],
    ["-543,50", "-543.5"],
    ["−543,50", "-543.5"],
    ["–543", "-543"],
    ["− 1 000", "-1000"],
    ["+500", "500"],
    ["-   kr", "0"], // zero in Excel's format for accounts
    ["−\u00a0kr", "0"],
    ["-0", "0"],
    ["0", "0"],
    ["007", "7"],
    ["1 600 000 kr", "1600000"],
    ["1600000kr", "1600000"],
    ["1 600 000 SEK", "1600000"],
    ["500 kronor", "500"],
    ["1 433:-", "1433"],
    ["1433,-", "1433"],
    ["−1 433:-", "-1433"],
    ["5 tkr", "5000"],
    ["2,5 TKR", "2500"],
    ["5 kkr", "5000"],
    ["5,4 mnkr", "5400000"],
    ["5,4 Mkr", "5400000"],
    ["5,4 MSEK", "5400000"],
    ["0,000001", "0.000001"],
    ["999999999999999", "999999999999999"],
    ["999999999999999,999999", "999999999999999.999999"],
    ["90071992547409,91", "90071992547409.91"], // the largest whole öre a double holds
    ["90071992547409,92", "90071992547409.92"],
    ["0,001 tkr", "1"],
    ["0,000001 mnkr", "1"],
    ["0,0001 tkr", "0.1"],
    ["0,00001 tkr", "0.01"],
    ["0,000001 tkr", "0.001"],
  ])("%s", (text, kronor) => {
    expect(inKronor(readAmount(text, undefined))).toBe(kronor);
  });

  test.each([
    ["2700", "tkr", "2700000"],
    ["2 700,5", "tkr", "2700500"],
    ["5,4", "mnkr", "5400000"],
    ["-5,4 mnkr", "mnkr", "-5400000"],
    ["500 SEK", "kr", "500"],
    ["999999999999999", "mnkr", "999999999999999000000"],
  ] as const)("%s under a header in %s", (text, unit, kronor) => {
    expect(inKronor(readAmount(text, unit))).toBe(kronor);
  });
});

describe("amounts that are asked about", () => {
  test.each([
    "5.433.000",
    "5,433,000",
    "1,234.50",
    "1.234,50",
    "xx",
    "kr",
    "-",
    "12a",
    "(1 000)",
    "1 000-",
    "67 10 000",
    "1 00",
    "2 7000",
    "2  700",
    "1,",
    ",5",
    "1e6",
    "1,23E+12",
    "0x10",
    "Infinity",
    "NaN",
    "1_000",
    "10 %",
    "3200 kr/mån",
    "3200 kr per månad",
    "#VÄRDEFEL!",
    "#REF!",
    "1/2",
    "５",
    "--5",
    "−-5",
    "1:50",
  ])("%j", (text) => {
    expect(readAmount(text, undefined)).toEqual({ code: "belopp-olasligt", text });
  });

  test.each([
    ["1,234", ["1234", "1.234"]],
    ["1.234", ["1234", "1.234"]],
    ["-433,000", ["-433000", "-433.000"]],
    ["12,345 kr", ["12345", "12.345"]],
  ])("%s has two readings", (text, readings) => {
    expect(readAmount(text, undefined)).toEqual({ code: "belopp-tvetydigt", text, readings });
  });

  test.each(["1234567890123456", `1,${"1234567".repeat(6)}`, "1234567890123456 mnkr"])(
    "%s has too many digits",
    (text) => {
      expect(readAmount(text, undefined)).toEqual({ code: "tal-for-langt", text, before: 15, after: 40 });
    },
  );

  test("an empty cell", () => {
    expect(readAmount("", "tkr")).toEqual({ code: "cell-tom" });
  });

  test.each([
    ["5 mnkr", "tkr"],
    ["5 kr", "tkr"],
    ["5:-", "tkr"],
    ["5 tkr", "kr"],
  ] as const)("%s under a header in %s", (text, unit) => {
    expect(readAmount(text, unit)).toEqual({ code: "enhet-dubbel", text, unit });
  });
});

const öre = fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n });
const inDecimals = (ore: bigint): string => {
  const digits = String(ore < 0n ? -ore : ore).padStart(3, "0");
  return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe("what is printed reads back", () => {
  test("in Swedish, with any group mark, decimal mark and unit", () => {
    const marks = fc.constantFrom(" ", "\u00a0", "\u202f", "");
    fc.assert(
      fc.property(
        öre,
        marks,
        fc.constantFrom(",", "."),
        fc.constantFrom("", " kr", " SEK"),
        (ore, group, decimal, unit) => {
          const text =
            readable(inDecimals(ore), "sv").replaceAll("\u00a0", group).replace(",", decimal) + unit;
          const read = readAmount(text, undefined);
          expect(isFault(read)).toBe(false);
          expect(plain(toMoney(read as Amount))).toBe(inDecimals(ore).replace(/\.?0+$/, ""));
        },
      ),
    );
  });

  test("and whole öre come as integers whenever a double holds them", () => {
    fc.assert(
      fc.property(öre, (ore) => {
        const read = readAmount(inDecimals(ore), undefined);
        const holds = ore >= BigInt(Number.MIN_SAFE_INTEGER) && ore <= BigInt(Number.MAX_SAFE_INTEGER);
        expect(holds ? read : typeof read).toBe(holds ? Number(ore) : "object");
      }),
    );
  });

  test("under tkr an amount is a thousand times the same in kr, and under mnkr a thousand times that", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999), (whole, part) => {
        const text = `${whole},${String(part).padStart(6, "0")}`;
        const [kr, tkr, mnkr] = (["kr", "tkr", "mnkr"] as const).map((unit) =>
          toMoney(readAmount(text, unit) as Amount),
        );
        expect(plain(tkr!)).toBe(plain(times(kr!, count("1000"))));
        expect(plain(mnkr!)).toBe(plain(times(tkr!, count("1000"))));
      }),
    );
  });
});
