import { describe, expect, test } from "vitest";
import { parse } from "../../src/formula/language/parse.js";
import { print } from "../../src/formula/language/print.js";
import { shapeOf } from "./trees.js";

function read(formula: string) {
  const parsed = parse(formula);
  if (!parsed.ok) throw new Error(`${formula}: ${parsed.fault.code}`);
  return parsed.tree;
}

const sameAs = (formula: string, other: string) => {
  expect(shapeOf(read(formula))).toEqual(shapeOf(read(other)));
};

function fault(formula: string) {
  const parsed = parse(formula);
  if (parsed.ok) throw new Error(`${formula} reads`);
  const { code, spot } = parsed.fault;
  return [code, formula.slice(spot.start, spot.end)];
}

describe("what binds tighter", () => {
  test.each([
    ["a + b * c", "a + (b * c)"],
    ["a - b - c", "(a - b) - c"],
    ["a / b / c", "(a / b) / c"],
    ["a * -b", "a * (-b)"],
    ["a * -b %", "a * (-(b %))"],
    ["a + b < c * d", "(a + b) < (c * d)"],
    ["inte a < b", "inte (a < b)"],
    ["a < b och inte c > d eller e = f", "((a < b) och (inte (c > d))) eller (e = f)"],
    ["a eller b och c", "a eller (b och c)"],
  ])("%s is %s", (formula, other) => {
    sameAs(formula, other);
  });
});

describe("numbers", () => {
  test.each([
    ["2 700 000", "2700000"],
    ["2\u00a0700\u00a0000", "2700000"],
    ["2\u202f700\u202f000", "2700000"],
    ["3,5", "3.5"],
    ["3.50", "3.5"],
    ["007", "7"],
    ["0,000", "0"],
    ["1,234", "1.234"],
    ["0.128", "0.128"],
    ["1.3142", "1.3142"],
  ])("%s is %s", (formula, value) => {
    expect(shapeOf(read(formula))).toEqual(["number", value]);
  });

  test("a group of digits ends where it stops being one", () => {
    expect(fault("12 3456")).toEqual(["formel-olaslig", "3456"]);
    expect(fault("12 345 6")).toEqual(["formel-olaslig", "6"]);
  });

  test("numbers that can be read in two ways, or in none, are refused", () => {
    expect(parse("lön + 12.500")).toMatchObject({
      fault: { code: "formeltal-tvetydigt", readings: ["12,500", "12500"] },
    });
    expect(fault("5.433.000 * 2")).toEqual(["formeltal-olasligt", "5.433.000"]);
    expect(fault("1234567890123456")).toEqual(["formeltal-olasligt", "1234567890123456"]);
  });
});

describe("arguments", () => {
  test("are separated by ; or by a comma and a space", () => {
    sameAs("min(a;b)", "min(a, b)");
    sameAs("min(a,\u00a0b)", "min(a; b)");
    expect(shapeOf(read("min(1,5; 2)"))).toEqual(["call", "min", ["number", "1.5"], ["number", "2"]]);
    expect(shapeOf(read("min(1, 5)"))).toEqual(["call", "min", ["number", "1"], ["number", "5"]]);
  });

  test("with commas between them may not have decimal commas", () => {
    expect(fault("max(3,5, 2)")).toEqual(["komma-tvetydigt", "3,5"]);
    expect(fault("max(2, min(3,5; x))")).toEqual(["komma-tvetydigt", "3,5"]);
    expect(fault("max(1,2,3)")).toEqual(["komma-tvetydigt", "1,2,3"]);
    expect(fault("max(x,5)")).toEqual(["komma-tvetydigt", ","]);
    sameAs("max(f(3, 4); 2,5)", "max(f(3; 4); 2,5)");
  });

  test("may be none", () => {
    expect(shapeOf(read("f()"))).toEqual(["call", "f"]);
  });
});

test("names are composed and lower case, and may say which model", () => {
  expect(shapeOf(read("La\u030aN"))).toEqual(["name", "lån"]);
  expect(shapeOf(read("SKATT.Nettolön(1)"))).toEqual(["call", "skatt.nettolön", ["number", "1"]]);
  expect(shapeOf(read("a OCH b"))).toEqual(["och", ["name", "a"], ["name", "b"]]);
});

test("every minus people type is a minus, but − cannot begin a formula either", () => {
  sameAs("a − b", "a - b");
  sameAs("a – b", "a - b");
  expect(fault("−5")).toEqual(["formel-borjar-fel", "−"]);
});

test.each([
  ["", "formel-tom", ""],
  ["   ", "formel-tom", "   "],
  ["=1+1", "formel-borjar-fel", "="],
  ["+1", "formel-borjar-fel", "+"],
  [" -x", "formel-borjar-fel", "-"],
  ["@SUM(1)", "formel-borjar-fel", "@"],
  ["lön skatt", "formel-olaslig", "skatt"],
  ["lön * ", "formel-ofullstandig", ""],
  ["lön * * 2", "formel-olaslig", "*"],
  ["--x".replace("-", "(-"), "formel-olaslig", "-"],
  ["2 * (lön + 1", "parentes-oppen", "("],
  ["min(1; 2", "parentes-oppen", "("],
  ["1)", "formel-olaslig", ")"],
  ["f('Gävle)", "text-oppen", "'Gävle)"],
  ["lön ^ 2", "tecken-okant", "^"],
  ["lön 😀", "tecken-okant", "😀"],
  ["18 < ålder < 65", "jamforelse-i-kedja", "<"],
  ["min(a;; b)", "formel-olaslig", ";"],
])("%j is refused as %s at %j", (formula, code, part) => {
  expect(fault(formula)).toEqual([code, part]);
});

describe("limits", () => {
  test("2,000 characters and no more", () => {
    expect(parse("11".padEnd(2000, "+1")).ok).toBe(true);
    expect(fault("1".padEnd(2001, "+1"))[0]).toBe("formel-for-lang");
    expect(fault("(".repeat(1_000_000))[0]).toBe("formel-for-lang");
  });

  test("60 brackets inside each other and no more", () => {
    const nested = (n: number) => `${"(".repeat(n)}1${")".repeat(n)}`;
    expect(parse(nested(60)).ok).toBe(true);
    expect(fault(nested(61))).toEqual(["formel-for-djup", "("]);
    expect(fault(`${"min(".repeat(61)}1`)[0]).toBe("formel-for-djup");
  });

  test("a thousand terms are not deep", () => {
    const long = `${"1+".repeat(999)}1`;
    expect(shapeOf(read(print(read(long))))).toEqual(shapeOf(read(long)));
  });
});

describe("printing", () => {
  test.each([
    ["(a+b)*c", "(a + b) * c"],
    ["((a))", "a"],
    ["a-(b-c)", "a - (b - c)"],
    ["(a-b)-c", "a - b - c"],
    ["a*(b/c)", "a * (b / c)"],
    ["(-a)*b", "(-a) * b"],
    ["(-a*b+c)", "(-a) * b + c"],
    ["(a+b)%", "(a + b) %"],
    ["inte (a<b och c)", "inte (a < b och c)"],
    ["min(1.5;'Gävle')", "min(1,5; 'Gävle')"],
    ["min(-a; 2)", "min(-a; 2)"],
  ])("%s prints as %s", (formula, printed) => {
    expect(print(read(formula))).toBe(printed);
    sameAs(printed, formula);
  });
});
