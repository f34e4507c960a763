import { expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const longRun = async (example: string, ...more: readonly string[]): Promise<string> => {
  const { code, out, err } = await lonsam(
    ["run", `examples/${example}`, "--horizons", "10", ...more],
    repository,
  );
  expect(code, err).toBe(0);
  return out.replaceAll("\u00a0", " ");
};

test("a long run names the states that no flow leaves, and how many stay", async () => {
  // Seven of ten get unemployment benefit, and nothing says when its days are used up.
  expect(await longRun("minsta")).toContain("Inget flöde går från a-kassa dag 201-300 (7,0 personer)");
  expect(await longRun("minsta", "--lang", "en")).toContain(
    "No flow goes from unemployment benefit day 201-300 (7.0 people)",
  );
});

test("nothing is named where each state is left, and never whoever works", async () => {
  expect(await longRun("kort-sikt")).not.toContain("Inget flöde går från");
});

test("who is back on aid has as much as without: what is saved on those who get no work ends with the benefit", async () => {
  const { out } = await lonsam(
    ["run", "examples/kort-sikt", "--set", "andel_till_arbete=0 %", "--set", "lämnar_ändå=0 %", "-O", "json"],
    repository,
  );
  const { tables } = JSON.parse(out) as { tables: { id: string; rows: Record<string, string>[] }[] };
  const people = tables.find(({ id }) => id === "people")!.rows;
  const aid = people.find(({ state }) => state === "försörjningsstöd")!;
  // Twelve months of work and fourteen of benefit from January 2026: back in March 2028.
  expect([aid["2026"], aid["2027"], aid["2028"]]).toEqual(["-10", "-10", "-1.67"]);
});
