import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

/** The smallest example, with rows of its own in `scenario.csv` and `antaganden.csv`. */
function scenario(settings: string, assumptions = ""): string {
  const cwd = temporaryFolder();
  cpSync(join(repository, "examples/minsta"), join(cwd, "s"), { recursive: true });
  appendFileSync(join(cwd, "s/scenario.csv"), settings);
  if (assumptions !== "") appendFileSync(join(cwd, "s/antaganden.csv"), assumptions);
  return cwd;
}

const checked = async (settings: string, assumptions = "") =>
  (await lonsam(["check", "s"], scenario(settings, assumptions))).out;

describe("a municipality's own books", () => {
  test("stand beside what the model pays, with the level that makes them one", async () => {
    // A single adult in 2026 with a rent of 7 000: 3 940 + 1 280 + 7 000 = 12 220.
    const out = await checked("bistånd enligt böckerna;10 400\n");
    expect(out).toContain("modellen 12 220, era böcker 10 400 (−15 %)");
    expect(out).toContain("biståndsnivå;85,1 %");
  });

  test("count the months of the year", async () => {
    const out = await checked("bistånd enligt böckerna;10 400\nbiståndsmånader om året;9\n");
    // 10 400 × 9 of 12 220 × 12.
    expect(out).toContain("(−36 %)");
    expect(out).toContain("biståndsnivå;63,8 %");
  });

  test("are of everybody in a stock once, those who are followed beside it among them", async () => {
    const cwd = scenario("bistånd enligt böckerna;10 000\n");
    const settings = join(cwd, "s/scenario.csv");
    writeFileSync(settings, readFileSync(settings, "utf8").replace("boendekostnad;7 000\n", ""));
    const write = (name: string, ...rows: string[]): void => {
      writeFileSync(join(cwd, "s", name), rows.join("\n"));
    };
    write("grupper.csv", "grupp;boendekostnad", "dyrt;7 000", "billigt;5 000");
    write("bestand.csv", "tillstånd;antal;grupp", "försörjningsstöd;10;dyrt", "försörjningsstöd;10;billigt");
    write(
      "deltagare.csv",
      "insats;period;antal;tillstånd;grupp;jämförelse",
      "Nystartsjobb;2026-01;10;nystartsjobb;dyrt;försörjningsstöd",
    );
    // 12 220 and 10 220, of ten each.
    expect((await lonsam(["check", "s"], cwd)).out).toContain("modellen 11 220, era böcker 10 000");
  });

  test("are nothing to mention when they agree, are not stated, or are counted with", async () => {
    expect(await checked("bistånd enligt böckerna;12 200\n")).not.toContain("böcker");
    expect(await checked("")).not.toContain("böcker");
    const settings = "bistånd enligt böckerna;10 400\n";
    expect(await checked(settings, "biståndsnivå;85,1 %;%;;;;D;Enligt böckerna\n")).not.toContain("böcker");
  });

  test("lower what the municipality saves by as much, and nothing that is not aid", async () => {
    const run = async (set: readonly string[]) => {
      const ran = await lonsam(["run", "examples/minsta", "-O", "json", ...set], repository);
      const { tables } = JSON.parse(ran.out) as { tables: { rows: Record<string, string>[] }[] };
      const row = (name: string) =>
        Number(tables.flatMap((t) => t.rows).find((r) => Object.values(r).includes(name))!.total);
      return [row("Minskat försörjningsstöd"), row("Lön och avgifter")];
    };
    const [whole, half] = [await run([]), await run(["--set", "biståndsnivå=50 %"])];
    // Each is rounded to a whole krona.
    expect(Math.abs(half[0]! - whole[0]! / 2)).toBeLessThanOrEqual(1);
    expect(half[1]).toBe(whole[1]);
  });
});
