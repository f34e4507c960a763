import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import type { RunResult } from "../../../src/analysis/run/run-result.js";
import { changed, type Files, peopleModel } from "../../input/small-scenario.js";
import { prepared } from "../plan/prepared.js";
import { csv, ran, tried } from "./ran.js";

const rates = { Gävle: "33,77 %", Ockelbo: "34,12 %", Sandviken: "33,10 %" } as const;
type Name = keyof typeof rates;
const names = Object.keys(rates) as Name[];

const model: Files = {
  ...peopleModel,
  "tabell-skatt.csv": csv(
    ["kommun (nyckel)", "skatt_i (%)", "gäller från", "gäller till", "källa", "säkerhet", "kontrollerad"],
    ...names.map((name) => [name, rates[name], "2020-01-01", "", "Beslut", "A", "2026-01-01"]),
  ),
};

interface Project {
  readonly key: "andelar" | "invånare" | "deltagare";
  /** By municipality: those who begin, and its share in per cent or inhabitants. */
  readonly people: readonly number[];
  readonly weights: readonly number[];
  readonly cost: number;
}

const shareFiles = ({ key, people, weights }: Project): Files => ({
  "kommuner.csv": csv(
    ["kommun", "andel", "invånare", "källa", "säkerhet"],
    ...names.map((name, i) => [
      name,
      key === "andelar" ? `${String(weights[i])} %` : "",
      key === "invånare" ? String(weights[i]) : "",
      "Avtal",
      "C",
    ]),
  ),
  "grupper.csv": csv(["grupp", "kommun"], ...names.map((name) => [`i ${name}`, name])),
  "deltagare.csv": csv(
    ["insats", "period", "antal", "tillstånd", "grupp", "jämförelse"],
    ...names.map((name, i) => ["Spår", "2026-01", String(people[i]), "praktik", `i ${name}`, "bistånd"]),
  ),
});

const filesOf = (project: Project, more: Files = {}): Files => ({
  "scenario.csv": csv(
    ["namn", "värde"],
    ["format", "1"],
    ["titel", "Tillsammans"],
    ["modell", "prov"],
    ["start", "2026-01"],
    ["horisont", "3 år"],
    ["lön", "24 000"],
    ["kostnadsnyckel", project.key],
  ),
  "floden.csv": csv(
    ["insats", "från", "till", "andel", "efter", "per"],
    ["Spår", "praktik", "arbete", "35 %", "6", ""],
    ["Spår", "praktik", "bistånd", "65 %", "6", ""],
    ["utan insats", "bistånd", "arbete", "2 %", "", "månad"],
  ),
  ...shareFiles(project),
  "budget.csv": csv(
    ["insats", "år", "finansiär", "belopp"],
    ["Spår", "2026", "kommun/socialnämnd", String(project.cost)],
    ["Spår", "2027", "kommun/socialnämnd", String(project.cost)],
  ),
  ...more,
});

const projects: fc.Arbitrary<Project> = fc
  .record({
    key: fc.constantFrom("andelar" as const, "invånare" as const, "deltagare" as const),
    people: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 }),
    first: fc.integer({ min: 0, max: 60 }),
    second: fc.integer({ min: 0, max: 40 }),
    cost: fc.integer({ min: 0, max: 5_000_000 }),
  })
  .map(({ first, second, ...rest }) => ({ ...rest, weights: [first, second, 100 - first - second] }));

const netOf = (run: RunResult, name: Name): number[] => [
  ...run.municipalities!.perYear({ actor: "kommun", municipality: name }),
];
const close = (found: readonly number[], wanted: readonly number[]): void => {
  found.forEach((amount, i) => {
    expect(amount).toBeCloseTo(wanted[i]!, 4);
  });
};

describe("several municipalities in a project", () => {
  test("each has the net that it would have alone with its people, its tax and its share; together they are the whole", async () => {
    await fc.assert(
      fc.asyncProperty(projects, async (project) => {
        const run = await ran(model, filesOf(project));
        const whole = [...run.ledger.perYear({ actor: "kommun" })];
        close(
          whole.map((_, y) => names.reduce((sum, name) => sum + netOf(run, name)[y]!, 0)),
          whole,
        );
        const all = project.people.reduce((a, b) => a + b, 0);
        const weights = project.key === "deltagare" ? project.people : project.weights;
        const total = project.key === "deltagare" ? all : 100;
        for (const [i, name] of names.entries()) {
          const share = weights[i]! / total;
          const own = filesOf(project);
          const alone = await ran(model, {
            "scenario.csv": `${own["scenario.csv"]!.replace(/kostnadsnyckel.*\n/u, "")}kommun;${name}\n`,
            "floden.csv": own["floden.csv"]!,
            "deltagare.csv": csv(
              ["insats", "period", "antal", "tillstånd", "jämförelse"],
              ["Spår", "2026-01", String(project.people[i]), "praktik", "bistånd"],
            ),
          });
          const before = alone.ledger.perYear({ actor: "kommun" });
          close(netOf(run, name), [
            before[0]! - share * project.cost,
            before[1]! - share * project.cost,
            before[2]!,
          ]);
        }
      }),
      { numRuns: 8 },
    );
  });

  test("what one of them funds by name is its own, and a price for each participant that of whose participant it is", async () => {
    const budget = csv(
      ["insats", "år", "finansiär", "belopp", "pris", "per"],
      ["Spår", "2026", "Ockelbo kommun", "90 000", "", ""],
      ["Spår", "2026", "kommun/socialnämnd", "", "1 000", "deltagare"],
    );
    const project: Project = { key: "andelar", people: [10, 20, 30], weights: [50, 25, 25], cost: 0 };
    const [run, without] = [
      await ran(model, filesOf(project, { "budget.csv": budget })),
      await ran(model, filesOf(project)),
    ];
    const paid = names.map((name) => netOf(without, name)[0]! - netOf(run, name)[0]!);
    close(paid, [10_000, 20_000 + 90_000, 30_000]);
    expect(run.municipalities!.sum({ actor: "kommun", shared: true })).toBe(0);
  });

  test("shares that change one day are those of each day", async () => {
    const kommuner = csv(
      ["kommun", "andel", "gäller från", "gäller till", "källa", "säkerhet"],
      ["Gävle", "50 %", "", "2026-12-31", "Avtal 1", "C"],
      ["Gävle", "20 %", "2027-01-01", "", "Avtal 2", "C"],
      ["Ockelbo", "25 %", "", "", "Avtal 1", "C"],
      ["Sandviken", "25 %", "", "2026-12-31", "Avtal 1", "C"],
      ["Sandviken", "55 %", "2027-01-01", "", "Avtal 2", "C"],
    );
    const project: Project = { key: "andelar", people: [1, 1, 1], weights: [0, 0, 0], cost: 100_000 };
    const run = await ran(model, filesOf(project, { "kommuner.csv": kommuner }));
    const shared = (name: Name): number[] => [
      ...run.municipalities!.perYear({ actor: "kommun", municipality: name, shared: true }),
    ];
    close(shared("Gävle"), [-50_000, -20_000, 0]);
    close(shared("Sandviken"), [-25_000, -55_000, 0]);
  });
});

describe("an association that funds a project", () => {
  const project: Project = { key: "andelar", people: [10, 20, 30], weights: [50, 30, 20], cost: 0 };
  const association = csv(
    ["samordningsförbund", "medlem", "andel", "gäller från", "gäller till", "källa", "säkerhet"],
    ["Finsam", "stat", "50 %", "", "", "Stadgar", "C"],
    ["Finsam", "kommun/socialnämnd", "40 %", "", "2026-12-31", "Stadgar", "C"],
    ["Finsam", "kommun/socialnämnd", "20 %", "2027-01-01", "", "Stadgar 2", "C"],
    ["Finsam", "Ockelbo", "10 %", "", "2026-12-31", "Stadgar", "C"],
    ["Finsam", "Ockelbo", "30 %", "2027-01-01", "", "Stadgar 2", "C"],
  );
  const budget = (funder: string) =>
    csv(
      ["insats", "år", "finansiär", "belopp", "pris", "per"],
      ["Spår", "2026", funder, "100 000", "", ""],
      ["Spår", "2027", funder, "200 000", "", ""],
      ["Spår", "2026", funder, "", "1 000", "deltagare"],
    );
  const files = filesOf(project, { "samordningsforbund.csv": association, "budget.csv": budget("Finsam") });

  test("members pay their shares of what it pays, when it pays; it comes out even and society is as it was", async () => {
    const run = await ran(model, files);
    const plain = await ran(model, filesOf(project, { "budget.csv": budget("stat") }));
    for (const amount of run.ledger.perCycle({ actor: "Finsam" })) expect(amount).toBeCloseTo(0, 6);
    close([...run.ledger.perYear({ actor: "resurser" })], [...plain.ledger.perYear({ actor: "resurser" })]);
    const nothing = await ran(model, filesOf(project));
    const paid = (actor: string, y: number): number =>
      nothing.ledger.perYear({ actor })[y]! - run.ledger.perYear({ actor })[y]!;
    // 100 000 kr and 60 participants of 1 000 kr the first year, 200 000 kr the second.
    expect(paid("stat", 0)).toBeCloseTo(80_000, 4);
    expect(paid("stat", 1)).toBeCloseTo(100_000, 4);
    expect(paid("kommun", 0)).toBeCloseTo(80_000, 4);
    expect(paid("kommun", 1)).toBeCloseTo(100_000, 4);
    const ockelbo = netOf(nothing, "Ockelbo").map((net, y) => net - netOf(run, "Ockelbo")[y]!);
    // Of the shared lines 10 % as a member and 30 % of the municipalities' 40 %; of participants 40 % of its own and 10 % of all.
    close(ockelbo.slice(0, 2), [
      100_000 * (0.1 + 0.3 * 0.4) + 20 * 1_000 * 0.4 + 60 * 1_000 * 0.1,
      200_000 * (0.3 + 0.3 * 0.2),
    ]);
  });

  test("many draws side by side have it as one run does", async () => {
    const { plan } = await prepared(model, files);
    const wanted = ["kommun", "stat", "Finsam", "kommun/Ockelbo"].map(
      (actor) => ({ kind: "sum", query: { actor } }) as const,
    );
    const block = evaluateBlock(plan, new Map(), 1, wanted);
    const { ledger } = await ran(model, files);
    wanted.forEach(({ query }, i) => {
      expect(block.figures[i]![0]).toBe(ledger.sum(query));
    });
  });
});

describe("what is wrong with shares is told", () => {
  const project: Project = { key: "andelar", people: [10, 20, 30], weights: [50, 25, 25], cost: 0 };
  const told = async (more: Files, base: Project = project): Promise<readonly string[]> =>
    (await tried(model, filesOf(base, more))).told;
  const files = filesOf(project);

  test("where they are not the whole, each from its day", async () => {
    expect(await told({ "kommuner.csv": files["kommuner.csv"]!.replace("50 %", "45 %") })).toEqual([
      "andelar-inte-hela mitt/kommuner.csv:2",
    ]);
    const ends = files["kommuner.csv"]!.replace("säkerhet\n", "säkerhet;gäller till\n").replace(
      "Gävle;50 %;;Avtal;C",
      "Gävle;50 %;;Avtal;C;2027-06-30",
    );
    expect(await told({ "kommuner.csv": ends.replaceAll(/C\n/gu, "C;\n") })).toEqual([
      "andelar-inte-hela mitt/kommuner.csv:3",
    ]);
  });

  test("groups of no municipality, or of one that is not there", async () => {
    expect(
      await told({ "grupper.csv": files["grupper.csv"]!.replace("i Gävle;Gävle", "i Gävle;") }),
    ).toContain("grupp-utan-kommun mitt/grupper.csv:2 (grupp)");
    expect(
      await told({
        "kommuner.csv": csv(["kommun", "andel", "källa", "säkerhet"], ["Gävle", "100 %", "A", "C"]),
      }),
    ).toEqual(["kommun-okand mitt/grupper.csv:3 (kommun)", "kommun-okand mitt/grupper.csv:4 (kommun)"]);
  });

  test("the key's own column must be filled, sources be said, and nobody be there twice", async () => {
    expect(await told({}, { ...project, key: "invånare", weights: [1, 2, 3] })).toEqual([]);
    expect(await told({ "kommuner.csv": files["kommuner.csv"]!.replace("25 %", "") })).toContain(
      "cell-tom mitt/kommuner.csv:3 (andel)",
    );
    expect(await told({ "kommuner.csv": files["kommuner.csv"]!.replace("50 %", "0,5") })).toEqual([
      "procent-utan-tecken mitt/kommuner.csv:2 (andel)",
    ]);
    expect(await told({ "kommuner.csv": files["kommuner.csv"]!.replace("Avtal", "") })).toContain(
      "cell-tom mitt/kommuner.csv:2 (källa)",
    );
    expect(await told({ "kommuner.csv": files["kommuner.csv"]!.replace("Ockelbo", "Gävle") })).toContain(
      "rad-dubbel mitt/kommuner.csv:3",
    );
  });

  test("members that nobody knows, and shares of an association that are not the whole", async () => {
    const head = "samordningsförbund;medlem;andel;källa;säkerhet\n";
    const budget = "insats;år;finansiär;belopp\nSpår;2026;Finsam;1 000\n";
    const files = {
      "budget.csv": budget,
      "samordningsforbund.csv": `${head}Finsam;stat;50 %;S;C\nFinsam;regionn;50 %;S;C\n`,
    };
    expect(await told(files)).toEqual(["aktor-okand mitt/samordningsforbund.csv:3 (medlem)"]);
    expect(await told({ ...files, "samordningsforbund.csv": `${head}Finsam;stat;50 %;S;C\n` })).toEqual([
      "andelar-inte-hela mitt/samordningsforbund.csv:2",
    ]);
    expect(await told({ "budget.csv": budget })).toEqual(["aktor-okand mitt/budget.csv:2"]);
  });
});

test("a project of one municipality is as it was without the file", async () => {
  const plain: Files = changed(
    filesOf({ key: "andelar", people: [5, 0, 0], weights: [100, 0, 0], cost: 1_000 }),
    "kommuner.csv",
  );
  const one: Files = {
    ...plain,
    "grupper.csv": csv(["grupp", "kommun"], ["i Gävle", "Gävle"]),
    "deltagare.csv": csv(
      ["insats", "period", "antal", "tillstånd", "grupp", "jämförelse"],
      ["Spår", "2026-01", "5", "praktik", "i Gävle", "bistånd"],
    ),
  };
  const shared = {
    ...one,
    "kommuner.csv": csv(["kommun", "andel", "källa", "säkerhet"], ["Gävle", "100 %", "A", "D"]),
  };
  const [a, b] = [await ran(model, one), await ran(model, shared)];
  expect(a.municipalities).toBeUndefined();
  expect([...b.ledger.perCycle({ actor: "kommun" })]).toEqual([...a.ledger.perCycle({ actor: "kommun" })]);
  expect(netOf(b, "Gävle")).toEqual([...a.ledger.perYear({ actor: "kommun" })]);
});
