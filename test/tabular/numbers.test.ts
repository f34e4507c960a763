import { describe, expect, test } from "vitest";
import { type Rate, plain } from "../../src/core/decimal.js";
import { isFault } from "../../src/tabular/cells/numerals.js";
import {
  readModelNumber,
  readModelShare,
  readNumber,
  readShare,
  readYear,
} from "../../src/tabular/cells/numbers.js";

describe("numbers that are not money", () => {
  test.each([
    ["12", "12"],
    ["0,5", "0.5"],
    ["0.125", "0.125"],
    ["1 200", "1200"],
    ["−3", "-3"],
    ["1,50", "1.50"],
  ])("%s", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
  test.each(["två", "12 st", "1.2.3", "10 %", "5 kr"])("not %s", (text) => {
    expect(readNumber(text)).toEqual({ code: "tal-olasligt", text });
  });
  test("those with two readings, too many digits or none", () => {
    expect(readNumber("1,234")).toEqual({
      code: "tal-tvetydigt",
      text: "1,234",
      readings: ["1234", "1.234"],
    });
    expect(readNumber("1234567890123456")).toEqual({
      code: "tal-for-langt",
      text: "1234567890123456",
      before: 15,
      after: 40,
    });
    expect(readNumber("")).toEqual({ code: "cell-tom" });
  });
  test("models have as many decimals as formulas", () => {
    expect(readModelNumber("0,123456789012345")).toBe("0.123456789012345");
    expect(plain(readModelShare("12,3456789012345 %") as Rate)).toBe("0.123456789012345");
    expect(readModelNumber("0,1234567890123456")).toBe("0.123456789012346");
  });
});

describe("shares", () => {
  test.each([
    ["10 %", "0.1"],
    ["10%", "0.1"],
    ["10\u00a0%", "0.1"],
    ["12,5 %", "0.125"],
    ["31.42%", "0.3142"],
    ["1,234 %", "0.01234"],
    ["15 procent", "0.15"],
    ["−5 %", "-0.05"],
    ["100 %", "1"],
    ["0", "0"],
    ["0,0", "0"],
    ["0 %", "0"],
    ["nej", "0"],
    ["Nej", "0"],
    ["no", "0"],
  ])("%s", (text, value) => {
    const read = readShare(text);
    expect(isFault(read)).toBe(false);
    expect(plain(read as Rate)).toBe(value);
  });
  test.each([
    ["10", ["10"]],
    ["12,5", ["12.5"]],
    ["0,1", ["0.1", "10"]],
    ["0,125", ["0.125", "12.5"]],
    ["1", ["1", "100"]],
    ["-0,05", ["-0.05", "-5"]],
  ])("%s without its sign is asked about", (text, readings) => {
    expect(readShare(text)).toEqual({ code: "procent-utan-tecken", text, readings });
  });
  test.each(["tio", "%", "10 % av", "ja", "10 %%"])("not %s", (text) => {
    expect(readShare(text)).toEqual({ code: "andel-olaslig", text });
  });
  test("an empty cell", () => {
    expect(readShare("")).toEqual({ code: "cell-tom" });
  });
});

describe("years", () => {
  test.each([
    ["1900", 1900],
    ["2026", 2026],
    ["2199", 2199],
    ["2026.0", 2026],
  ])("%s", (text, year) => {
    expect(readYear(text)).toBe(year);
  });
  test.each(["1899", "2200", "26", "2026-03", "2026,0", "2 026", "år 2026", "2025/26", "20266"])(
    "not %s",
    (text) => {
      expect(readYear(text)).toEqual({ code: "ar-olasligt", text });
    },
  );
  test("an empty cell", () => {
    expect(readYear("")).toEqual({ code: "cell-tom" });
  });
});
