import { beforeAll, describe, expect, test } from "vitest";
import type { Explanation } from "../../src/core/explanation.js";
import { Problems } from "../../src/core/problem.js";
import { Calculator, onDay } from "../../src/rulebook/calculate/calculator.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, sound } from "./folders.js";

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(shippedFolder("skatt"));
});

function ask(formula: string, day: string, given: Readonly<Record<string, string>> = {}) {
  const problems = new Problems();
  const at = { file: "--set" };
  const names = Object.entries(given).map(([name, text]) => [name, { text, at }] as const);
  const question = { formula, at: { file: "formel" }, dates: onDay(day), given: new Map(names) };
  return { answer: new Calculator(rulebook).answer(question, problems), problems };
}

test("a municipality gives its rates, by name, by code, and whatever its case", () => {
  const net = (kommun: string) => ask("nettolön(23000)", "2026-01-01", { kommun }).answer?.plain;
  expect(Number(net("Gävle"))).toBeCloseTo(18_815.92, 2);
  expect(net("gävle")).toBe(net("Gävle"));
  expect(net("2180")).toBe(net("Gävle"));
  expect(net("Stockholm")).not.toBe(net("Gävle"));
});

test("what is given goes before what the municipality gives", () => {
  const rate = (given: Record<string, string>) =>
    ask("kommunalskatt + regionskatt", "2026-01-01", given).answer?.plain;
  expect(rate({ kommun: "Gävle" })).toBe("0.3377");
  expect(rate({ kommun: "Gävle", kommunalskatt: "20 %" })).toBe("0.3151");
  expect(ask("po", "2026-01-01", { po: "44,53 %" }).answer?.plain).toBe("0.4453");
});

test("an answer has its unit, and tells which given names came to use", () => {
  const { answer } = ask("nettolön(23000)", "2026-01-01", { kommun: "Gävle", po: "40 %" });
  expect(answer).toMatchObject({ unit: "kr/månad", used: ["kommun"], unused: ["po"] });
});

describe("what is missing", () => {
  const told = (formula: string, day: string, given = {}) => {
    const { answer, problems } = ask(formula, day, given);
    expect(answer).toBeUndefined();
    return problems.told;
  };

  test("is named: the municipality, when no rates are given", () => {
    expect(told("nettolön(23000)", "2026-01-01")).toMatchObject([{ code: "indata-saknas", name: "kommun" }]);
  });
  test("is told with the nearest key", () => {
    expect(told("nettolön(23000)", "2026-01-01", { kommun: "Gevle" })[0]).toMatchObject({
      code: "nyckel-saknas",
      keys: ["Gevle"],
      near: "Gävle",
    });
  });
  test("is told with the days on which there is a value", () => {
    const [problem] = told("po", "2026-01-01");
    expect(problem).toMatchObject({ code: "varde-saknas", name: "po", day: "2026-01-01" });
    expect(problem).toMatchObject({
      held: [{ from: "2019-01-01", to: "2023-12-31" }],
    });
  });
  test("is not a value that cannot be read", () => {
    expect(told("kommunalskatt", "2026-01-01", { kommunalskatt: "22,26" })).toMatchObject([
      { code: "procent-utan-tecken", at: { file: "--set" } },
    ]);
  });
});

test("uses tell what an answer stands on: only the branches that were taken, carried forward or not", () => {
  const uses = (kommun: string, day: string) => ask("nettolön(23000)", day, { kommun }).answer!.uses();
  const row = (kommun: string, day: string) =>
    uses(kommun, day).find((use) => use.name === "kommunalskatt_i");
  expect(row("Gävle", "2026-06-01")).toMatchObject({ kind: "table", keys: "Gävle", carried: false });
  expect(row("Ovanåker", "2027-06-01")).toMatchObject({ keys: "Ovanåker", carried: true });
  expect(row("Ovanåker", "2026-06-01")).toMatchObject({ carried: false });
  const names = uses("Gävle", "2026-06-01").map((use) => use.name);
  expect(names).toContain("enhetlig_begravningsavgift");
  expect(names).not.toContain("kommunal_begravningsavgift_i");
  expect(uses("Stockholm", "2025-06-01").map((use) => use.name)).toContain("kommunal_begravningsavgift_i");
});

test("an explanation reaches the parameter with its place, source and grade, and what was given with its place", async () => {
  const { answer } = ask("slutlig_skatt(276000; 0)", "2026-01-01", { kommun: "Gävle" });
  const nodes = await every(answer!.explanation());
  const base = nodes.find((n) => n.label === "prisbasbelopp");
  expect(base).toMatchObject({ value: "59200", unit: "kr/år" });
  expect(base?.how).toMatchObject({
    kind: "parameter",
    grade: "A",
    source: "Regeringens artikel om prisbasbeloppet 2026",
    place: { file: "models/skatt/parametrar.csv", column: "värde" },
  });
  const row = nodes.find((n) => n.label === "kommunalskatt_i(kommun)");
  expect(row).toMatchObject({
    value: "0.2226",
    how: { place: { file: "models/skatt/tabell-kommuner.csv" } },
  });
  const given = nodes.find((n) => n.label === "kommun");
  expect(given).toMatchObject({ value: "Gävle", how: { kind: "input", place: { file: "--set" } } });
});

async function every(node: Explanation): Promise<Explanation[]> {
  const children = await node.children();
  return [node, ...(await Promise.all(children.map(every))).flat()];
}
