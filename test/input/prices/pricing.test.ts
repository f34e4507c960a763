import { expect, test } from "vitest";
import { kronor, type Money, plain, toMoney } from "../../../src/core/decimal.js";
import { Problems } from "../../../src/core/problem.js";
import { textSource } from "../../../src/core/source.js";
import { readPrices } from "../../../src/input/files/prices.js";
import { PriceList } from "../../../src/input/prices/price-list.js";
import { read } from "../budget-layout/reading.js";

const none = (): Money | undefined => undefined;
async function list(...rows: readonly string[]): Promise<PriceList> {
  const problems = new Problems();
  const text = ["resurs;pris;per;år;kostnadsslag", ...rows, ""].join("\n");
  const prices = await readPrices(textSource("priser.csv", text), problems);
  expect(problems.told).toEqual([]);
  return new PriceList(prices!, none);
}

/** Gävle's own: 330 kr an hour, 700 000 kr a post, 400 000 kr for 20 % of it and two investigators at 20 %. */
test("the budget of DUA in Gävle is priced as it was printed", async () => {
  const prices = await list(
    "timme;330;timme;;personal",
    "tjänst, resurs;700 000;år;;personal",
    "IT-resurs;666 666,67;år;;personal",
    "utredare;55 555,555833;månad;;personal",
  );
  const { lines, codes } = await read(
    [
      "insats;år;resurser;belopp;kostnadsslag",
      "Ohälsa;2019;100 timmar för tid;;",
      "Ohälsa;2020;1 tjänst;;",
      "Branschråd;2020;1 resurs;;",
      "Kartläggning;2019;1 IT resurs 20%, 2 utredare á 20 %;;",
      "Hyra;2019;;60 000;lokaler",
    ],
    { prices },
  );
  expect(codes).toEqual([]);
  expect(lines.map((l) => [l.line, l.resources, plain(toMoney(l.amount)), l.costType])).toEqual([
    [2, "100 timmar för tid", "33000", "personal"],
    [3, "1 tjänst", "700000", "personal"],
    [4, "1 resurs", "700000", "personal"],
    [5, "1 IT resurs 20%", "133333.33", "personal"],
    [5, "2 utredare á 20 %", "266666.67", "personal"],
    [6, "", "60000", "lokaler"],
  ]);
  expect(lines.map((l) => l.posts && plain(l.posts))).toEqual([undefined, "1", "1", "0.2", "0.4", undefined]);
});

test("a number in its own column is priced by what it counts", async () => {
  const prices = await list("coach;600 000;år;;", "coach;400;timme;;", "utbildningsplats;14 000;styck;;");
  const { lines, codes } = await read(
    [
      "insats;år;antal;enhet;omfattning;resurser;pris",
      "A;2027;2;coacher;50 %;;",
      "A;2027;10;timmar;;coach;",
      "A;2027;20;utbildningsplatser;;;",
      "A;2027;3;plats;;;100",
    ],
    { prices },
  );
  expect(codes).toEqual([]);
  expect(lines.map((l) => plain(toMoney(l.amount)))).toEqual(["600000", "4000", "280000", "300"]);
});

test("a year's own price goes before the one of every year", async () => {
  const prices = await list("coach;600 000;år;;", "coach;630 000;år;2028;");
  const { years } = await read(
    ["insats;år;resurser;belopp", "A;2027;1 coach;", "A;2028;1 coach;", "A;2029;2 coacher;"],
    { prices },
  );
  expect(years).toEqual({ 2027: 600_000, 2028: 630_000, 2029: 1_200_000 });
  expect(prices.usedOwnYear).toBe(true);
});

test("names alike in several ways are asked about, and plurals are not", () => {
  const prices = new PriceList(
    ["timme", "timma", "flicka", "kurator", "konto"].map((name) => ({
      names: [name],
      per: "piece",
      price: kronor("1"),
      year: undefined,
      costType: "",
      source: "",
      at: { file: "priser.csv" },
    })),
    none,
  );
  const found = (name: string) => {
    const price = prices.find(name, ["piece"], 2027);
    return "why" in price ? price.why : price.listed.names[0];
  };
  expect(["flickor", "KURATORER", "konton", "timma", "timmar", "kuratorn"].map(found)).toEqual([
    "flicka",
    "kurator",
    "konto",
    "timma",
    "several",
    "kurator",
  ]);
  expect(found("tim")).toBe("name");
});

test("what is given in kind is known by its column, or by what pays for it", async () => {
  const { lines } = await read([
    "insats;år;belopp;finansiär;i natura",
    "A;2027;1;Kommunen;ja",
    "A;2027;2;Medfinansiering i natura;",
    "A;2027;3;Medfinansiering i natura;nej",
    "A;2027;4;Naturvårdsverket;",
  ]);
  expect(lines.map((l) => l.inKind === true)).toEqual([true, true, false, false]);
});

test("a price per start is times the number planned; without one it is asked for", async () => {
  const rows = ["insats;år;antal;pris;per", "A;2027;20;14000;start", "A;2028;;14000;start"];
  expect((await read(rows)).codes).toEqual(["volym-saknas"]);
  const { lines } = await read(rows, { counted: true });
  expect(lines.map((l) => [plain(toMoney(l.amount)), l.follows])).toEqual([
    ["280000", "start"],
    ["0", "start"],
  ]);
  const { codes } = await read(["insats;år;antal;pris;per", "A;2027;12;5000;månad", "A;2027;1;1;stjärna"]);
  expect(codes).toEqual(["ord-okant"]);
});
