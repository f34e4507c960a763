import { beforeAll, describe, expect, test } from "vitest";
import { onDay } from "../../src/rulebook/calculate/calculator.js";
import { listParameters } from "../../src/rulebook/parameter-list.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { folderOf, shippedFolder, shippedIds, sound } from "./folders.js";
import { smallModel } from "./small-model.js";

let small: Rulebook;
let shipped: Rulebook;
beforeAll(async () => {
  small = await sound(folderOf("liten", smallModel));
  shipped = await sound(...shippedIds.map(shippedFolder));
});

const on = (day: string, rulebook = small) => listParameters(rulebook, { dates: onDay(day) });
const elnorm = (day: string) => on(day).find((p) => p.name === "elnorm")!;

test("a value is stated, carried forward after the last day it is known to hold, or none outside its dates", () => {
  expect(elnorm("2024-06-01").standing).toMatchObject({ status: "stated", value: "500", to: "2024-12-31" });
  expect(elnorm("2025-02-01").standing).toMatchObject({ status: "stated", value: "550", grade: "D" });
  expect(elnorm("2025-02-02").standing).toMatchObject({ status: "carried", checked: "2025-02-01" });
  expect(elnorm("2023-12-31")).toMatchObject({
    standing: { status: "none" },
    held: [{ from: "2024-01-01" }],
  });
});

test("a row of a table is one entry, however many ways its key is written", () => {
  const rows = on("2025-01-01").filter((p) => p.kind === "table");
  expect(rows.map((r) => [r.keys, r.standing.status === "stated" && r.standing.value])).toEqual([
    ["Norr, 1–2", "6000"],
    ["Norr, 3–", "8000"],
    ["Söder, 1–", "7000"],
  ]);
});

test("amounts are looked up for the day of the prices, shares for the day of the cycle", () => {
  const dates = { cycle: "2030-01-01", price: "2024-06-01", decision: "2024-06-01" };
  const found = listParameters(small, { dates });
  expect(found.find((p) => p.name === "elnorm")).toMatchObject({
    day: "2024-06-01",
    standing: { value: "500" },
  });
  expect(found.find((p) => p.name === "andel")).toMatchObject({
    day: "2030-01-01",
    standing: { status: "carried" },
  });
});

test("a word finds names, keys and sources, å ä ö folded", () => {
  const found = (word: string) =>
    listParameters(small, { dates: onDay("2025-01-01"), word }).map((p) => p.name);
  expect(found("NORM")).toEqual(["elnorm"]);
  expect(found("soder")).toEqual(["hyrestak_i"]);
  expect(found("lag 1")).toEqual(["andel"]);
  expect(found("finns inte")).toEqual([]);
});

describe("the models that ship", () => {
  test("have a source, a grade and a day of checking for every value, on every day", () => {
    for (const year of [2019, 2022, 2025, 2026])
      for (const { name, standing } of on(`${year}-07-01`, shipped))
        if (standing.status === "stated" || standing.status === "carried") {
          expect(standing.source, name).not.toBe("");
          expect(["A", "B", "C", "D"], name).toContain(standing.grade);
          expect(standing.checked, name).toMatch(/^20\d\d-\d\d-\d\d$/);
          expect(Number.isFinite(Number(standing.value)), name).toBe(true);
        }
  });

  test("say what nobody has verified: PO, and the parts of the employer's fee for 2019", () => {
    const missing = (day: string) =>
      on(day, shipped)
        .filter((p) => p.standing.status === "missing")
        .map((p) => p.name);
    expect(missing("2026-07-01")).toEqual(expect.arrayContaining(["po", "po_pension"]));
    expect(missing("2019-07-01")).toEqual(expect.arrayContaining(["allmän_löneavgift"]));
    expect(on("2023-07-01", shipped).find((p) => p.name === "po")?.standing).toMatchObject({
      value: "0.4453",
    });
  });
});
