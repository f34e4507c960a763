import { describe, expect, test } from "vitest";
import { askedFigure, type AskedFigure } from "../../../src/analysis/many/asked-figure.js";
import { resultWith } from "../../../src/analysis/many/threshold.js";
import { solvable } from "../../../src/analysis/many/solvable.js";
import { turningOf } from "../../../src/analysis/many/turning.js";
import { praktik, changed, smallScenario } from "../../input/small-scenario.js";
import { preparedWith } from "../plan/prepared.js";

const head = "namn;värde;enhet;låg;hög;källa;säkerhet";

/** Support of so much a month, and the share of those in practice who come to work, with limits. */
const assuming = (...rows: string[]) =>
  changed(
    changed(
      changed(smallScenario, "antaganden.csv", undefined, `${[head, ...rows].join("\n")}\n`),
      "floden.csv",
      "bistånd;65 %",
      "bistånd;1 - andel_till_arbete",
    ),
    "fragor.csv",
  );

const turning = async (files: ReturnType<typeof assuming>, overrides = {}, written = "kommun") => {
  const { plan } = await preparedWith(await praktik(), files, overrides);
  const asked = askedFigure(plan, written, undefined) as AskedFigure;
  const found = turningOf(plan, asked);
  const at = (name: string, value: number): number =>
    resultWith(plan, solvable(plan, name)!.ids, asked)(Float64Array.of(value))[0]!;
  return { plan, found, at };
};

describe("what alone turns the result", () => {
  test("the nearest of its limit, where the sign is another on the other side, and who else can", async () => {
    const { found, at } = await turning(
      assuming(
        "andel till arbete;5 %;%;0 %;60 %;Handläggarna;D",
        "bidrag;9 600;;3 000;12 000;Handläggarna;D",
      ),
    );
    if (found?.kind !== "turns") throw new Error("it does not turn");
    expect(found.of.assumption?.written).toBe("andel till arbete");
    const base = at("andel_till_arbete", 0.05);
    expect(base).toBeLessThan(0);
    const way = 1e-5;
    expect(at("andel_till_arbete", found.at - way)).toBeLessThan(0);
    expect(at("andel_till_arbete", found.at + way)).toBeGreaterThan(0);
    // Nothing nearer to its limit turns it: each of the others at that part of its way has the sign it had.
    const part = (found.at - 0.05) / (0.6 - 0.05);
    for (const [name, value, low, high] of [["bidrag", 9600, 3000, 12_000]] as const)
      for (const end of [low, high]) expect(at(name, value + part * (end - value))).toBeLessThan(0);
    for (const other of found.others)
      expect(
        [other.assumption!.low!, other.assumption!.high!].some(
          (end) => end.kind === "number" && at(other.name, end.value) > 0,
        ),
      ).toBe(true);
  });

  test("in people: with so many it has turned, and with one fewer it has not", async () => {
    const files = assuming("andel till arbete;5 %;%;0 %;60 %;Handläggarna;D");
    const { found, at } = await turning(files);
    if (found?.kind !== "turns" || found.people === undefined) throw new Error("no people");
    const { number, of } = found.people;
    expect(at("andel_till_arbete", number / of)).toBeGreaterThanOrEqual(0);
    expect(at("andel_till_arbete", (number - 1) / of)).toBeLessThan(0);
    // From plus it is the other way round: with so many it is minus, and with one more it is not.
    const other = await turning(assuming("andel till arbete;55 %;%;0 %;60 %;Handläggarna;D"));
    if (other.found?.kind !== "turns") throw new Error("it does not turn");
    expect(other.found.people).toEqual({ number: number - 1, of: expect.closeTo(of, 6) as number });
    expect(other.found.at).toBeCloseTo(found.at, 4);
  });

  test("society is asked with its own sign", async () => {
    const files = assuming("andel till arbete;5 %;%;0 %;60 %;Handläggarna;D");
    const { found } = await turning(files, {}, "samhället");
    expect(found?.kind).toBe("holds");
  });

  test("nothing within its limits, no limits, and what the command line has said", async () => {
    expect((await turning(assuming("andel till arbete;5 %;%;0 %;6 %;Handläggarna;D"))).found).toEqual({
      kind: "holds",
    });
    expect((await turning(assuming("andel till arbete;5 %;%;;;Handläggarna;D"))).found).toEqual({
      kind: "notTried",
    });
    const set = { overrides: [{ name: "andel till arbete", text: "5 %", at: { file: "--set" } }] };
    const files = assuming(
      "andel till arbete;5 %;%;0 %;60 %;Handläggarna;D",
      "bidrag;9 600;;9 500;9 700;Handläggarna;D",
    );
    expect((await turning(files, set)).found).toEqual({ kind: "holds" });
  });
});
