import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lonsam } from "../../harness/world.js";

/** What `run --detail -O json` prints of a published account in `test/accounts`. */
interface Printed {
  /** Present value, or the undiscounted sum, of an actor or of all, for each of so many people. */
  readonly each: (whose: string, people: number, what?: "presentValue" | "total") => number;
  readonly outlay: (what: string) => string | null | undefined;
}

const folder = join(import.meta.dirname, "../../accounts");

async function printed(id: string, ...more: readonly string[]): Promise<Printed> {
  const { code, out, err } = await lonsam(["run", id, "--detail", "-O", "json", ...more], folder);
  if (code !== 0) throw new Error(err);
  const { tables } = JSON.parse(out) as {
    tables: { id: string; rows: Record<string, string | null>[] }[];
  };
  const rows = (table: string) => tables.find((t) => t.id === table)?.rows ?? [];
  return {
    each: (whose, people, what = "presentValue") =>
      Number([...rows("actors"), ...rows("publicFinances")].find((row) => row.actor === whose)?.[what]) /
      people,
    outlay: (what) => rows("programme").find((row) => row.what === what)?.number,
  };
}

describe("JTPA (Bloom and others 1997)", () => {
  test.each([
    ["jtpa-adults", 11_204, 1503.795, -1093.537, 410.258, 1.3752],
    ["jtpa-youth", 4361, -359.609, -1584.726, -1944.335, -0.2269],
  ] as const)(
    "%s: participants, government and society, each participant",
    async (id, people, participants, government, society, ratio) => {
      const { each } = await printed(id);
      expect(each("deltagare", people)).toBeCloseTo(participants, 3);
      expect(each("stat", people)).toBeCloseTo(government, 3);
      expect(each("Offentliga finanser", people)).toBeCloseTo(government, 3);
      expect(each("Samhället", people)).toBeCloseTo(society, 3);
      // What the participants gain for each dollar that it costs the government: published as 1.38 and −0.23.
      expect(each("deltagare", people) / -each("stat", people)).toBeCloseTo(ratio, 4);
    },
  );

  test.each([
    ["män", 5102, 1697.525, -1301.065, 396.46],
    ["kvinnor", 6102, 1341.813, -920.019, 421.794],
  ] as const)(
    "adults, %s alone, named or together: the same people",
    async (group, people, participants, government, society) => {
      const other = group === "män" ? "kvinnor" : "män";
      const { each } = await printed("jtpa-adults", "--alternative", `utan ${other}`);
      expect(each("deltagare", people)).toBeCloseTo(participants, 3);
      expect(each("stat", people)).toBeCloseTo(government, 3);
      expect(each("Samhället", people)).toBeCloseTo(society, 3);
    },
  );
});

test("Future Jobs Fund (DWP 2012): 4,000, 6,850 and −3,100 pounds make 7,750, and half comes back", async () => {
  const { each, outlay } = await printed("future-jobs-fund");
  const people = 106_450;
  expect(each("deltagare", people)).toBeCloseTo(4000, 2);
  expect(each("arbetsgivare", people)).toBeCloseTo(6850, 2);
  expect(each("stat", people)).toBeCloseTo(-3100, 2);
  expect(each("Samhället", people)).toBeCloseTo(7750, 2);
  // 330 of 720 million are left when what came back has been taken off: 54 per cent is recovered.
  expect(outlay("Åter per satsad krona, offentliga finanser")).toBe("0.54");
});

test.each([
  ["ABM", 61_500, 1161.57, -10_022.91, 6024.67 - 14_886],
  ["En euro", 603_900, 552.42, -3368.72, -285.79 - 2530.5],
  ["Lön", 25_900, 1245.4, -15_313.71, 6841.69 - 20_910],
] as const)(
  "German subsidised jobs (Hohmeyer and Wolff 2010), %s: each participant",
  async (alternative, people, participants, government, society) => {
    const { each } = await printed("german-subsidised-jobs", "--alternative", alternative);
    expect(Math.abs(each("deltagare", people) - participants)).toBeLessThanOrEqual(0.0051);
    expect(Math.abs(each("stat", people) - government)).toBeLessThanOrEqual(0.0051);
    expect(Math.abs(each("Samhället", people) - society)).toBeLessThanOrEqual(0.0101);
  },
);

test.each([
  ["1", 5_849_716, -5_849_716, 0],
  ["2", 7_604_631, -7_849_716, -245_085],
] as const)(
  "NZ Treasury's template, option %s: flows at mid-year, capital at the start",
  async (alternative, benefits, costs, net) => {
    const { each } = await printed("nz-treasury", "--alternative", alternative);
    expect(each("medborgare", 1)).toBe(benefits);
    expect(each("stat", 1)).toBe(costs);
    expect(each("Samhället", 1)).toBe(net);
  },
);
