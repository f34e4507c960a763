import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

const ASKED = "räknas utan underhållsstöd";

const household = async (...flags: readonly string[]) => {
  const always = ["household", "--wage", "20000", "--rent", "7500", "--to", "4000", "--date", "2026-03-01"];
  const rates = ["kommunalskatt=22,26 %", "regionskatt=11,51 %", "begravningsavgift=0,25 %"];
  const ran = await lonsam([...always, ...rates.flatMap((r) => ["--set", r]), ...flags], repository);
  expect(ran.code).toBe(0);
  return ran.err;
};

describe("a lone parent in a household", () => {
  test("is asked for underhållsstöd by the inputs that hold the children's ages", async () => {
    const told = await household("--children", "2,8,12");
    expect(told).toContain(ASKED);
    expect(told).toContain("--set barn_med_underhållsstöd_0_6=antal");
    expect(told).toContain("--set barn_med_underhållsstöd_7_14=antal");
    expect(told).not.toContain("barn_med_underhållsstöd_15_19");
  });

  test.each([
    ["none is said", ["--children", "8", "--set", "barn_med_underhållsstöd_7_14=0"]],
    ["some is said", ["--children", "8", "--set", "barn_med_underhållsstöd_7_14=1"]],
    ["there are two adults", ["--children", "8", "--adults", "2"]],
    ["there are no children", []],
  ])("is not when %s", async (_, flags) => {
    expect(await household(...flags)).not.toContain(ASKED);
  });

  test("is not in years whose amounts nobody has read, where an answer could not be counted", async () => {
    const told = await household("--children", "8", "--date", "2022-06-01");
    expect(told).not.toContain(ASKED);
  });
});

describe("a group of lone parents in a scenario", () => {
  const group = (header: string, row: string) => {
    const cwd = temporaryFolder();
    cpSync(join(repository, "test/errors/underhallsstod-inte-sagt"), cwd, { recursive: true });
    const write = (name: string, text: string) => {
      writeFileSync(join(cwd, "mitt-scenario", name), text);
    };
    write("grupper.csv", `grupp;ålder;${header}\nen;36;${row}\n`);
    write(
      "deltagare.csv",
      `insats;period;antal;tillstånd;jämförelse\nNystartsjobb;2026-01;5;nystartsjobb;försörjningsstöd\n`,
    );
    return cwd;
  };
  const checked = async (cwd: string, ...set: readonly string[]) => {
    const ran = await lonsam(["run", "mitt-scenario", ...set], cwd);
    expect(ran.code).toBe(0);
    return ran.err;
  };

  test("is asked for it at its row, by `run` as by `check`", async () => {
    const cwd = group("vuxna;barn 7-10", "1;1");
    expect(await checked(cwd)).toContain("mitt-scenario/grupper.csv:2 (grupp): varning: en ensam förälder");
    expect((await lonsam(["check", "mitt-scenario"], cwd)).out).toContain(ASKED);
  });

  test.each([
    ["the group says 0", "vuxna;barn 7-10;barn_med_underhållsstöd_7_14", "1;1;0"],
    ["there are two adults", "vuxna;barn 7-10", "2;1"],
    ["there are no children", "vuxna;barn 7-10", "1;0"],
    ["a formula says that there are two adults", "vuxna;barn 7-10", "1 + 1;1"],
  ])("is not when %s", async (_, header, row) => {
    expect(await checked(group(header, row))).not.toContain(ASKED);
  });

  test("is when the cell is empty, though other groups have it", async () => {
    expect(await checked(group("vuxna;barn 7-10;barn_med_underhållsstöd_7_14", "1;1;"))).toContain(ASKED);
  });

  test("is not when the command line says so", async () => {
    const cwd = group("vuxna;barn 7-10", "1;1");
    expect(await checked(cwd, "--set", "barn_med_underhållsstöd_7_14=1")).not.toContain(ASKED);
  });
});
