import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { readAll, textSource } from "../../src/core/source.js";
import { checkModels } from "../../src/rulebook/load/check-models.js";
import type { ModelFolder } from "../../src/rulebook/folder.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { shippedFolder, sound } from "../rulebook/folders.js";
import { asked } from "./asked.js";
import { householdNorm, postNames, postsOf, printedNorms } from "./riksnorm.js";

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(shippedFolder("forsorjningsstod"));
});

const posts = (book: Rulebook, year: number): number[] => asked(book, postNames, `${year}-01-01`);
const raised = (book: Rulebook, year: number, before: readonly number[]): number[] =>
  before.flatMap((post) => asked(book, ["uppräknad_norm(post)"], `${year}-01-01`, { post }));

const problemsIn = async (book: Rulebook): Promise<readonly string[]> => {
  const problems = new Problems();
  await checkModels(book, "2026-01-01", problems);
  return problems.told.map((p) => JSON.stringify(p));
};

test("every case holds, and every rule is tried by one", async () => {
  expect(await problemsIn(rulebook)).toEqual([]);
});

describe.each(Object.keys(printedNorms).map(Number))("riksnormen %d", (year) => {
  test("is what was printed, post by post", () => {
    expect(posts(rulebook, year)).toEqual(postsOf(printedNorms[year]!));
  });

  test("of any household is the one counted by hand after the regulation", () => {
    const children = fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 });
    const bands = ["0", "1_2", "3", "4_6", "7_10", "11_14", "15_18", "19_20"];
    fc.assert(
      fc.property(fc.constantFrom(1, 2), children, fc.nat({ max: 5 }), (adults, counts, others) => {
        const children = Object.fromEntries(bands.map((band, i) => [`barn_${band}`, counts[i]!]));
        const given = { ...children, vuxna: adults, övriga_i_hushållet: others };
        const [ours] = asked(rulebook, ["riksnorm"], `${year}-03-15`, given);
        expect(ours).toBeCloseTo(householdNorm(printedNorms[year]!, adults, counts, others), 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the chain: each post times the uprating, up to ten kronor", () => {
  test.each([2023, 2024, 2025, 2026])("gives every post of %d from the year before", (year) => {
    expect(raised(rulebook, year, posts(rulebook, year - 1))).toEqual(posts(rulebook, year));
  });

  test("reaches what the regulations of 2025 and 2026 print", () => {
    const of2025 = raised(rulebook, 2025, posts(rulebook, 2024));
    expect(of2025).toEqual(postsOf(printedNorms[2025]!));
    expect(raised(rulebook, 2026, of2025)).toEqual(postsOf(printedNorms[2026]!));
  });

  test("is not rounding to the nearest ten: that would miss what is printed for 2026", () => {
    const nearest = postsOf(printedNorms[2025]!).map((post) => Math.round((post * 1.007) / 10) * 10);
    expect(nearest).not.toEqual(postsOf(printedNorms[2026]!));
  });
});

/** The model with one text of one file replaced. */
async function spoiled(file: string, written: string, misprint: string): Promise<ModelFolder> {
  const folder = shippedFolder("forsorjningsstod");
  const files = await Promise.all(
    folder.files.map(async (source) => {
      if (!source.name.endsWith(`/${file}`)) return source;
      const text = new TextDecoder().decode(await readAll(source));
      expect(text.split(written)).toHaveLength(2);
      return textSource(source.name, text.replace(written, misprint));
    }),
  );
  return { ...folder, files };
}

describe("Ängelholm's misprint of 2023, 1 150 for 1 250 (parts 220 + 1 030)", () => {
  let misprinted: Rulebook;
  beforeAll(async () => {
    misprinted = await sound(
      await spoiled("tabell-gemensamma-kostnader.csv", "2;1 250;2023-01-01", "2;1 150;2023-01-01"),
    );
  });

  test("is caught by a case", async () => {
    expect(await problemsIn(misprinted)).toEqual([
      expect.stringMatching(/"fall-stammer-inte".*gemensamma_hushållskostnader\(2\)/u),
    ]);
  });

  test("is caught by the chain, from the year before and to the year after", () => {
    expect(raised(misprinted, 2023, posts(misprinted, 2022))).not.toEqual(posts(misprinted, 2023));
    expect(raised(misprinted, 2024, posts(misprinted, 2023))).not.toEqual(posts(misprinted, 2024));
  });
});

describe("försörjningsstöd", () => {
  const kronor = fc.integer({ min: 0, max: 60_000 });

  test("is never negative and never rises with income; each krona takes at most a krona", () => {
    fc.assert(
      fc.property(kronor, kronor, kronor, (rent, income, more) => {
        const asks = ["försörjningsstöd(i)", "försörjningsstöd(i + more)"];
        const [before, after] = asked(rulebook, asks, "2026-05-01", { boendekostnad: rent, i: income, more });
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(before!);
        expect(before! - after!).toBeLessThanOrEqual(more + 1e-6);
      }),
    );
  });

  test("with jobbstimulans leaves a quarter of the wage, until the wage ends the support", () => {
    fc.assert(
      fc.property(kronor, kronor, kronor, (rent, wage, travel) => {
        const given = { boendekostnad: rent, w: wage, arbetsresor: travel, jobbstimulans: "ja" };
        const asks = ["försörjningsstöd_efter(w; 0)", "nettolön_som_avslutar(0)", "försörjningsbehov"];
        const [support, ends, need] = asked(rulebook, asks, "2026-05-01", given);
        const counted = Math.max(0, 0.75 * wage - travel);
        expect(support!).toBeCloseTo(Math.max(0, need! - counted), 6);
        if (Math.abs(wage - ends!) > 0.01) expect(support! > 0).toBe(wage < ends!);
      }),
    );
  });

  test("counts each member of a shared home once: shares of the common costs sum to the whole", () => {
    const share = "n * andel_av_gemensamma(gemensamma_hushållskostnader(n); 1; n)";
    for (const n of [2, 3, 5, 8, 11]) {
      const [shares, whole] = asked(rulebook, [share, "gemensamma_hushållskostnader(n)"], "2026-01-01", { n });
      expect(shares).toBeCloseTo(whole!, 6);
    }
  });

  test("has no value for a number of adults that has no norm", () => {
    expect(asked(rulebook, ["riksnorm"], "2026-01-01", { vuxna: 0 })).toEqual([NaN]);
    expect(asked(rulebook, ["riksnorm"], "2026-01-01", { vuxna: 3 })).toEqual([NaN]);
  });
});
