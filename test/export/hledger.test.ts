import { pictures } from "../harness/pictures.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { kronor, type Money, plain } from "../../src/core/decimal.js";
import { renderHledger } from "../../src/export/text/hledger.js";
import type { Transaction } from "../../src/report/report.js";
import { hostileTexts } from "./reports.js";
import { appendix } from "./appendix.js";

const options = { language: "sv", dialect: "excel", colour: false, pictures } as const;
const journal = (transactions: readonly Transaction[]): string =>
  renderHledger({ ...appendix, journal: () => transactions }, options) as string;

test("a transaction goes from payer to receiver, parts as accounts below", () => {
  const text = journal([
    {
      day: "2026-12-31",
      text: "Försörjningsstöd",
      payer: "kommun/socialnämnd",
      receiver: "individ/disponibelt",
      amount: kronor("-146640"),
    },
  ]);
  expect(text).toContain(
    [
      "2026-12-31 Försörjningsstöd",
      "    kommun:socialnämnd  146640.00 SEK",
      "    individ:disponibelt  -146640.00 SEK",
      "",
    ].join("\n"),
  );
});

const amount: fc.Arbitrary<Money> = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((ore) => kronor((ore / 100).toFixed(2)));
const transaction: fc.Arbitrary<Transaction> = fc.record({
  day: fc.constantFrom("2026-12-31", "2027-12-31"),
  text: fc.string({ unit: fc.constantFrom(..."ab; |\n\t=()[]*!".split("")), maxLength: 12 }),
  payer: fc.constantFrom("kommun", "kommun/social  nämnd", "stat;x"),
  receiver: fc.constantFrom("individ", "resurser"),
  amount,
});

test("each transaction balances, whatever it is called", () => {
  fc.assert(
    fc.property(fc.array(transaction, { maxLength: 10 }), (transactions) => {
      const lines = journal(transactions).split("\n");
      const postings = lines.filter((l) => l.startsWith("    "));
      expect(postings).toHaveLength(2 * transactions.length);
      postings.forEach((posting, i) => {
        const [, account, sum] = /^ {4}(\S(?:.*?\S)?) {2}(-?\d+\.\d\d) SEK$/.exec(posting)!;
        expect(account).not.toMatch(/ {2}|;/);
        const expected = Number(plain(transactions[Math.floor(i / 2)]!.amount));
        expect(Number(sum)).toBe(i % 2 === 0 ? (expected === 0 ? 0 : -expected) : expected);
      });
    }),
  );
});

test.each(hostileTexts)("%j is words in a journal, and an account is an account", (hostile) => {
  const lines = journal([
    { day: "2026-12-31", text: hostile, payer: hostile, receiver: `kommun/${hostile}`, amount: kronor("1") },
  ]).split("\n");
  const [about, payer, receiver, ...rest] = lines.slice(3);
  expect(about).toMatch(/^2026-12-31 (?![*!(=])[^;|]*$/u);
  expect(payer).toMatch(/^ {4}(?![([*! ])(?:(?! {2})[^;\n])+ {2}-1\.00 SEK$/u);
  expect(receiver).toMatch(/^ {4}kommun:(?![([*! ])(?:(?! {2})[^;\n])+ {2}1\.00 SEK$/u);
  expect(rest).toEqual([""]);
  expect(lines.join("")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});
