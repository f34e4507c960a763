import fc from "fast-check";
import { expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { graphOf } from "../../src/formula/graph/build.js";
import type { Dates } from "../../src/formula/graph/library.js";
import type { Library } from "../../src/formula/graph/load.js";
import { relaid } from "../../src/formula/graph/relaid.js";
import { normalized } from "../../src/core/names.js";
import { everyone } from "../../src/rulebook/rulebook.js";
import { shippedFolder, shippedIds, sound } from "../rulebook/folders.js";
import { at, graphFor, loaded, model, parameter, rule } from "./models.js";

const day = fc
  .date({ min: new Date("2023-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const days: fc.Arbitrary<Dates> = fc.record({ cycle: day, price: day, decision: day });

test("formulas laid out anew on other days are those that are moved there, unless a rule is worded otherwise", () => {
  const source = { source: "källa", grade: "A", at } as const;
  const { library } = loaded(
    model({
      inputs: [{ name: "x", at }],
      parameters: [
        parameter("fast", "2"),
        {
          ...parameter("norm", "1", "kr"),
          values: [
            { ...source, value: "3000", from: "2024-01-01", to: "2024-12-31" },
            { ...source, value: "3100", from: "2025-01-01", until: "2025-12-31" },
          ],
        },
      ],
      tables: [
        {
          name: "t",
          unit: "kr",
          keys: [{ name: "nyckel", kind: "number" }],
          rows: [{ ...source, keys: ["1"], value: "5", from: "2025-07-01" }],
          at,
        },
      ],
      rules: [
        rule("dubbel(a)", "a + a"),
        {
          ...rule("gräns", "norm"),
          versions: [
            { formula: "norm", at, from: "2024-01-01", to: "2026-06-30" },
            { formula: "dubbel(norm) + t(1)", at, from: "2026-07-01" },
          ],
        },
      ],
    }),
  );
  let moved = 0;
  fc.assert(
    fc.property(days, days, (before, dates) => {
      const graph = graphFor(library, ["dubbel(gräns) * x", "fast * t(1)"], { dates: before });
      const anew = graphFor(library, ["dubbel(gräns) * x", "fast * t(1)"], { dates });
      const there = relaid(graph, library, dates);
      const worded = (d: Dates) => (d.cycle < "2024-01-01" ? 0 : d.cycle < "2026-07-01" ? 1 : 2);
      expect(there !== undefined).toBe(worded(before) === worded(dates));
      if (there !== undefined) {
        moved += 1;
        expect(there).toStrictEqual(anew);
      }
    }),
  );
  expect(moved).toBeGreaterThan(5);
});

test("so are all rules that ship", async () => {
  const rulebook = await sound(...shippedIds.map(shippedFolder));
  const library = rulebook.libraryWith([]);
  const wordings = rulebook.models.flatMap(({ id, rules }) =>
    rules
      .filter((r) => r.parameters.length === 0)
      .map((r) => ({ text: `${normalized(id)}.${r.name}`, model: everyone, at: r.at })),
  );
  const on = (date: string) => graph(library, wordings, date);
  const dates = ["2025-03-01", "2026-01-01", "2026-06-01", "2026-11-30", "2027-02-01"];
  let moved = 0;
  for (const [from, to] of dates.slice(1).map((to, i) => [dates[i]!, to] as const)) {
    const there = relaid(on(from), library, { cycle: to, price: to, decision: to });
    if (there === undefined) continue;
    moved += 1;
    expect(there).toStrictEqual(on(to));
  }
  expect(moved).toBeGreaterThan(0);
});

function graph(library: Library, wordings: Parameters<typeof graphOf>[1], date: string) {
  const problems = new Problems();
  const laid = graphOf(library, wordings, { dates: { cycle: date, price: date, decision: date } }, problems);
  if (laid === undefined) throw new Error(JSON.stringify(problems.told.slice(0, 3)));
  return laid;
}
