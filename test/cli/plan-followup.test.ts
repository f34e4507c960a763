import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

/** The made-up plan with its outcome, to be changed. */
function example(): string {
  const folder = temporaryFolder();
  cpSync(join(repository, "examples/uppfoljning-mot-plan"), folder, { recursive: true });
  const scenario = join(folder, "plan/scenario.csv");
  writeFileSync(scenario, readFileSync(scenario, "utf8").replace("horisont;10 år", "horisont;3 år"));
  rmSync(join(folder, "plan/mal.csv"));
  return folder;
}

interface Told {
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly Record<string, string | null>[];
  }[];
}
const sums = ["--plan", "plan", "--outcome", "uppfoljning.csv"];
const people = ["handelser.csv", "--plan", "plan"];

async function told(folder: string, ...args: string[]): Promise<Told> {
  const ran = await lonsam(["followup", ...args, "-O", "json"], folder);
  expect(ran.code, ran.err).toBe(0);
  return JSON.parse(ran.out) as Told;
}
const rowsOf = ({ tables }: Told, id: string) => tables.find((table) => table.id === id)?.rows ?? [];

describe("the same people by rows and by sums", () => {
  test("are the same, and rows in another order too", async () => {
    const folder = example();
    const bySums = await told(folder, ...sums, "--min-cell", "1");
    const byRows = await told(folder, ...people, "--through", "2027-08", "--min-cell", "1");
    expect(rowsOf(byRows, "people")).toEqual(rowsOf(bySums, "people"));
    expect(rowsOf(byRows, "rates")).toEqual(rowsOf(bySums, "rates"));
    const [head, ...rows] = readFileSync(join(folder, "handelser.csv"), "utf8").trimEnd().split("\n");
    writeFileSync(join(folder, "handelser.csv"), [head, ...rows.reverse()].join("\n"));
    const turned = await told(folder, ...people, "--through", "2027-08", "--min-cell", "1");
    expect(turned.tables).toEqual(byRows.tables);
  });

  test("statuses that are called otherwise are said in a file", async () => {
    const folder = example();
    const before = await told(folder, ...people, "--through", "2027-08");
    const text = readFileSync(join(folder, "handelser.csv"), "utf8");
    writeFileSync(join(folder, "handelser.csv"), text.replaceAll("introduktionsjobb", "Anst. beslut 7"));
    writeFileSync(join(folder, "statusar.csv"), "status;tillstånd\nanst. BESLUT 7;introduktionsjobb\n");
    const after = await told(folder, ...people, "--through", "2027-08", "--states", "statusar.csv");
    expect(after.tables).toEqual(before.tables);
    writeFileSync(join(folder, "statusar.csv"), "status;tillstånd\nAnst. beslut 7;introjobb\n");
    const asked = ["followup", ...people, "--through", "2027-08", "--states", "statusar.csv"];
    const ran = await lonsam(asked, folder);
    expect([ran.code, ran.out]).toEqual([1, ""]);
    expect(ran.err).toContain("statusar.csv:2 (tillstånd)");
  });
});

describe("figures of the report", () => {
  test("volume, effect and price are the difference in every row, and lines make the net, to the krona", async () => {
    const { tables } = await told(example(), ...sums, "--min-cell", "1");
    const kr = (text: string | null | undefined): number => Number(text);
    const split = rowsOf({ tables }, "split");
    expect(split.length).toBeGreaterThan(8);
    for (const row of split) expect(kr(row.volume) + kr(row.effect) + kr(row.price)).toBe(kr(row.difference));
    const money = rowsOf({ tables }, "money");
    for (const row of money) expect(kr(row.outcome) - kr(row.plan)).toBe(kr(row.difference));
    for (const who of ["alla", "kvinnor", "män"])
      for (const column of ["plan", "outcome", "difference"]) {
        const own = money.filter((row) => row.who === who);
        const lines = own.filter((row) => row.role !== "total");
        expect(lines.reduce((sum, row) => sum + kr(row[column]), 0)).toBe(
          kr(own.find((row) => row.role === "total")![column]),
        );
      }
  });

  test("a count that is hidden is in no table, nor what differs from the plan by it", async () => {
    const { tables } = await told(example(), ...sums, "--per", "month");
    const counted = ["people", "months", "byGroup", "rates"].flatMap((id) => rowsOf({ tables }, id));
    for (const row of counted) {
      for (const column of ["outcome", "started", "employed", "came"]) {
        const value = row[column];
        if (value === null || value === undefined || row.assumed !== undefined) continue;
        expect(Number(value) === 0 || Number(value) >= 5, JSON.stringify(row)).toBe(true);
      }
      if (row.outcome === null && row.plan !== undefined) expect(row.difference).toBeNull();
    }
    expect(counted.some((row) => row.outcome === null)).toBe(true);
  });

  test("the plan's targets are held against the forecast", async () => {
    const folder = example();
    const target = "mål;mått;tillstånd;datum;målvärde\nFler i arbete;fler än utan insatserna;arbete;2028-12;";
    for (const [value, reached] of [
      ["-50", "ja"],
      ["500", "nej"],
    ] as const) {
      writeFileSync(join(folder, "plan/mal.csv"), `${target}${value}\n`);
      const [row] = rowsOf(await told(folder, ...sums), "targets");
      expect(row).toMatchObject({ target: "Fler i arbete", by: "2028-12", bound: "minst", reached });
      expect(Number(row!.forecast)).toBeLessThan(Number(row!.plan));
    }
  });

  test("columns that are missing are not shown", async () => {
    const folder = example();
    const few = readFileSync(join(folder, "uppfoljning.csv"), "utf8")
      .trimEnd()
      .split("\n")
      .filter((line) => !line.includes(";;;"))
      .map((line) => line.split(";").slice(0, 4).join(";"));
    writeFileSync(join(folder, "uppfoljning.csv"), few.join("\n"));
    const { tables } = await told(folder, ...sums);
    expect(tables.map(({ id }) => id)).toEqual(["people", "forecast", "byGroup"]);
    expect(rowsOf({ tables }, "people").map((row) => row.what)).toEqual(Array(3).fill("Har börjat"));
  });
});

describe("--record", () => {
  const file = (folder: string): string => join(folder, "plan/prognoser.csv");
  const run = (folder: string, ...args: string[]) => lonsam(["followup", ...sums, ...args], folder);

  test("adds forecasts, changes none, and the next follow-up holds them to what came", async () => {
    const folder = example();
    const first = await run(folder, "--through", "2027-03", "--record", "--today", "2027-04-10");
    expect(first.code, first.err).toBe(0);
    const before = readFileSync(file(folder), "utf8");
    expect(before).toMatch(
      /^\ufeffgjord;till och med;månad;vad;värde\r\n2027-04-10;2027-03;2027-06;börjat;/u,
    );
    const again = await run(folder, "--through", "2027-08", "--record", "--today", "2027-09-10");
    expect(again.code, again.err).toBe(0);
    const after = readFileSync(file(folder), "utf8");
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/^2027-09-10;2027-08;2027-09;börjat;/u);
    const { tables } = await told(folder, ...sums, "--through", "2027-08");
    const begun = rowsOf({ tables }, "record").find((row) => row.what === "Har börjat")!;
    expect(begun).toMatchObject({ made: "2027-04-10", through: "2027-03", month: "2027-06" });
    expect(Number(begun.difference)).toBeCloseTo(Number(begun.came) - Number(begun.forecast), 9);
  });

  test("the same day once, and not without being asked", async () => {
    const folder = example();
    await run(folder);
    expect(existsSync(file(folder))).toBe(false);
    await run(folder, "--record");
    const before = readFileSync(file(folder));
    const again = await run(folder, "--record", "--force");
    expect([again.code, again.out]).toEqual([1, ""]);
    expect(again.err).toContain("prognos-finns");
    expect(readFileSync(file(folder))).toEqual(before);
  });

  test("a file with other columns is left alone", async () => {
    const folder = example();
    const text = "månad;gjord;till och med;vad;värde\n2027-06;2027-04-10;2027-03;börjat;30\n";
    writeFileSync(file(folder), text);
    const ran = await run(folder, "--record");
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("gjord;till och med;månad;vad;värde");
    expect(readFileSync(file(folder), "utf8")).toBe(text);
  });

  test("a file whose last line has no end gets one first", async () => {
    const folder = example();
    writeFileSync(file(folder), "gjord;till och med;månad;vad;värde\n");
    appendFileSync(file(folder), "2027-04-10;2027-03;2027-06;börjat;30");
    const ran = await run(folder, "--record");
    expect(ran.code, ran.err).toBe(0);
    const lines = readFileSync(file(folder), "utf8").split(/\r?\n/u);
    expect(lines[1]).toBe("2027-04-10;2027-03;2027-06;börjat;30");
    expect(lines[2]).toMatch(/^2026-11-21;2027-08;/u);
  });
});

describe("the command line", () => {
  test.each([
    [["--plan", "plan"], "--plan behöver ett utfall"],
    [[...sums, "--through", "2025-01"], "Den sista månaden är 2025-01, och planen är 2027-01–2029-12"],
    [[...sums, "--by", "age"], "--by går inte med --plan"],
    [["handelser.csv", "--outcome", "uppfoljning.csv"], "--outcome hör ihop med --plan"],
    [[...sums, "--states", "statusar.csv"], "--states hör till rader om människor"],
    [[], "Det saknas något efter lonsam followup: filer"],
  ])("%j", async (args, says) => {
    const ran = await lonsam(["followup", ...args], example());
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain(says);
  });

  test("--write has what was measured, as a scenario reads it", async () => {
    const folder = example();
    const ran = await lonsam(["followup", ...sums, "--write", "nytt"], folder);
    expect(ran.code, ran.err).toBe(0);
    const text = readFileSync(join(folder, "nytt/antaganden.csv"), "utf8");
    expect(text).toContain(
      "avhopp;3,68 %;%;1,20 %;8,37 %;Egen uppföljning 2027-01–2027-08, gjord 2026-11-21;B;",
    );
    const plan = readFileSync(join(folder, "plan/antaganden.csv"), "utf8");
    const row = text.split("\r\n").find((line) => line.startsWith("avhopp"))!;
    writeFileSync(join(folder, "plan/antaganden.csv"), plan.replace(/^avhopp.*$/mu, row));
    const checked = await lonsam(["check", "plan"], folder);
    expect(checked.code, checked.out + checked.err).toBe(0);
  });

  test("--previous warns when two months' reports tell what a few did", async () => {
    const folder = example();
    const first = await lonsam(["followup", ...sums, "--through", "2027-07", "-o", "juli.json"], folder);
    expect(first.code, first.err).toBe(0);
    const next = await lonsam(
      ["followup", ...sums, "--through", "2027-08", "--previous", "juli.json"],
      folder,
    );
    expect(next.code, next.err).toBe(0);
    expect(next.err).toContain("juli.json");
  });
});
