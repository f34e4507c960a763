import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
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

describe("longer than a benefit lasts", () => {
  /** A copy of the least example, changed. */
  const changed = async (edit: (folder: string) => void, ...more: readonly string[]): Promise<string> => {
    const folder = temporaryFolder();
    cpSync(join(repository, "examples/minsta"), folder, { recursive: true });
    edit(folder);
    const { code, out, err } = await lonsam(["run", ".", ...more], folder);
    expect(code, err).toBe(0);
    return out.replaceAll("\u00a0", " ");
  };
  const replaceIn = (file: string, from: string, to: string) => (folder: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const lasting = (months: number) =>
    replaceIn("scenario.csv", "horisont;2 år", `horisont;${String(months)} månader`);
  const note =
    "Man kan vara i a-kassa dag 201-300 i högst 5 månader, men 7 personer är kvar längre med insatsen";

  // 12 months of work, 9 of benefit, and from the 22nd the last hundred days: four and a half months.
  test("is told of any run that goes on for longer", async () => {
    expect(await changed(lasting(26))).not.toContain("Man kan vara i");
    expect(await changed(lasting(27))).toContain(note);
    expect(await changed(lasting(27), "--lang", "en")).toContain(
      "Nobody can be in unemployment benefit day 201-300 for more than 5 months, but 7 people stay longer with the measure",
    );
  });

  test("is told of those who leave, but too late", async () => {
    const late = (folder: string) => {
      lasting(36)(folder);
      replaceIn(
        "floden.csv",
        "utan insats;försörjningsstöd",
        "Nystartsjobb;a-kassa dag 201-300;försörjningsstöd;100 %;8;;Antagande;D\nutan insats;försörjningsstöd",
      )(folder);
    };
    expect(await changed(late)).toContain(note);
    expect(
      await changed((folder) => {
        late(folder);
        replaceIn("floden.csv", "100 %;8", "100 %;5")(folder);
      }),
    ).not.toContain("Man kan vara i");
  });

  test("is told of those without the measure too", async () => {
    const out = await changed(replaceIn("deltagare.csv", "jobb;försörjningsstöd", "jobb;a-kassa dag 1-100"));
    expect(out).toContain(
      "Man kan vara i a-kassa dag 1-100 i högst 5 månader, men 10 personer är kvar längre utan insatsen",
    );
  });

  test("is not told twice where the long run tells it", async () => {
    const out = await changed(lasting(30), "--horizons", "10");
    expect(out).toContain("Inget flöde går från a-kassa dag 201-300");
    expect(out).not.toContain("Man kan vara i");
  });
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
