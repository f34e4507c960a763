import { describe, expect, test } from "vitest";
import { askedFigure, type AskedFigure } from "../../../src/analysis/many/asked-figure.js";
import { drawnAssumptions } from "../../../src/analysis/many/drawn-assumptions.js";
import { gainOfKnowing, simulatedOf } from "../../../src/analysis/many/simulated.js";
import { chunksOf, drawn, type Simulation, simulationOf } from "../../../src/analysis/many/simulation.js";
import { Tally, type WrittenTally } from "../../../src/analysis/many/tally.js";
import { evaluateBlock } from "../../../src/analysis/plan/block.js";
import { normalCdf } from "../../../src/chance/normal.js";
import { exp } from "../../../src/chance/elementary.js";
import { changed, type Files, praktik, smallScenario } from "../../input/small-scenario.js";
import { prepared, preparedWith } from "../plan/prepared.js";

/** All of them go somewhere, whatever the share is. */
const varied = changed(smallScenario, "floden.csv", "bistånd;65 %", "bistånd;1 - andel_till_arbete");

const goOn = () => Promise.resolve(true);

/** A scenario in which the municipality's net is what its assumptions say: a fee that is paid once for each who begins. */
const withFee = (formula: string, ...assumptions: string[]): Files =>
  changed(
    changed(
      changed(
        changed(smallScenario, "fragor.csv"),
        "antaganden.csv",
        undefined,
        `namn;värde;enhet;låg;hög;fördelning;spridning;samvarierar\nandel till arbete;0 %;%;;;;;\nbidrag;0;;;;;;\n${assumptions.join("\n")}\n`,
      ),
      "deltagare.csv",
      undefined,
      "insats;period;antal;tillstånd;grupp;jämförelse\nSpår;2026-01;1;praktik;kvinnor;bistånd\n",
    ),
    "grupper.csv",
    undefined,
    `grupp;kön;lön\nkvinnor;kvinna;${formula}\n`,
  );

async function simulationWith(
  files: readonly Files[],
  how: Partial<Pick<Simulation, "draws" | "seed" | "latin" | "people">> = {},
  written = "kommun",
): Promise<Simulation> {
  const plans = [];
  for (const own of files) plans.push((await preparedWith(await praktik(), own)).plan);
  const choices = plans.map((plan, i) => ({ id: "AB"[i]!, title: `Val ${"AB"[i]!}`, plan }));
  const asked = askedFigure(plans[0]!, written, undefined) as AskedFigure;
  return simulationOf(choices, asked, drawnAssumptions(plans), ["kommun", "individ", "stat"], {
    draws: 2000,
    seed: 1,
    latin: false,
    people: false,
    ...how,
  });
}
const tallied = async (simulation: Simulation): Promise<Tally> =>
  (await drawn(simulation, 0, chunksOf(simulation), goOn)).tally;

describe("the same draws", () => {
  test("however they are parted, to the bit", async () => {
    const simulation = await simulationWith([varied], { draws: 3500 });
    const whole = await tallied(simulation);
    const parts = [];
    for (const [from, until] of [
      [2, 4],
      [0, 1],
      [1, 2],
    ] as const)
      parts.push(JSON.stringify((await drawn(simulation, from, until, goOn)).tally));
    const merged = new Tally(simulation);
    for (const part of parts) merged.merge(JSON.parse(part) as WrittenTally);
    expect(simulatedOf(simulation, merged)).toEqual(simulatedOf(simulation, whole));
    expect(whole.number).toBe(3500);
  });

  test("another seed, other draws", async () => {
    const [one, two] = [await simulationWith([varied]), await simulationWith([varied], { seed: 2 })];
    expect(simulatedOf(one, await tallied(one)).spreads).not.toEqual(
      simulatedOf(two, await tallied(two)).spreads,
    );
  });

  test("stop when somebody says so", async () => {
    const simulation = await simulationWith([varied], { draws: 5000 });
    const { stopped, tally } = await drawn(simulation, 0, 5, (done) => Promise.resolve(done < 2000));
    expect({ stopped, number: tally.number }).toEqual({ stopped: true, number: 2000 });
  });
});

test("without spread every draw is the run, to the bit", async () => {
  const files = changed(smallScenario, "antaganden.csv", "35 %;%;20 %;45 %", "35 %;%;35 %;35 %");
  const simulation = await simulationWith([files]);
  const { spreads, everything } = simulatedOf(simulation, await tallied(simulation));
  for (const { choice, figure, mean, quantiles } of spreads) {
    const base = simulation.base[choice]![figure]!;
    expect([mean, ...quantiles]).toEqual([base, base, base, base, base, base]);
  }
  expect(everything).toBe(0);
});

test("the mean of a straight line is the run at the means", async () => {
  // Support costs one amount a month, so that the net is a straight line of it. 9 000 to 12 000 around 9 600: mean 10 200.
  const files = changed(
    smallScenario,
    "antaganden.csv",
    "Handläggarna;D\n",
    "Handläggarna;D\nbidrag;9 600;;9 000;12 000;;D\n".replace("20 %;45 %", ""),
  );
  const fixed = changed(files, "antaganden.csv", "35 %;%;20 %;45 %", "35 %;%;;");
  const simulation = await simulationWith([fixed], { draws: 20_000, latin: true });
  const { spreads } = simulatedOf(simulation, await tallied(simulation));
  const { plan } = simulation.choices[0]!;
  const id = plan.names.find((n) => n.name === "bidrag")!.id;
  const [atMean] = evaluateBlock(plan, new Map([[id, 10_200]]), 1, [simulation.figures[0]!.figure])
    .figures[0]!;
  expect(Math.abs(spreads[0]!.mean / atMean! - 1)).toBeLessThan(1e-6);
});

/** The municipality's net is the assumption `utfall`, paid once for the one who begins. */
const paidOnce: Files = {
  "modell.csv": "namn;värde\nformat;1\ntitel;Utfallet\n",
  "indata.csv": "namn;enhet;standard;beskrivning\nutfall;kr;;Vad det ger\n",
  "aktorer.csv": "aktör;namn_en;beskrivning\nkommun;municipality;\nstat;state;\n",
  "tillstand.csv": "tillstånd;namn_en;självförsörjande;beskrivning\nhär;here;nej;\n",
  "poster.csv":
    "post;namn;vid;tillstånd;betalare;mottagare;slag;kassa;eftersläpning;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad;anmärkning\nutfall;Utfall;inträde;här;stat;kommun;överföring;ja;0;utfall;kr;2020-01-01;;Prov;D;2026-01-01;\n",
};
const inOnce = (...assumptions: string[]): Files => ({
  "scenario.csv": "namn;värde\nformat;1\ntitel;Utfallet\nmodell;prov\nstart;2026-01\nhorisont;1 år\n",
  "deltagare.csv": "insats;period;antal;tillstånd\nSpår;2026-01;1;här\n",
  "antaganden.csv": `namn;värde;enhet;låg;hög;fördelning;spridning;samvarierar\n${assumptions.join("\n")}\n`,
});

test("+10 with chance 0.4 and −5 with 0.6 against doing nothing: knowing is worth 3, through the engine", async () => {
  const { plan } = await prepared(paidOnce, inOnce("utfall;10;kr;;;−5:0,6|10:0,4;;"));
  const asked = askedFigure(plan, "kommun", undefined) as AskedFigure;
  const how = { draws: 2000, seed: 1, latin: true, people: false };
  const simulation = simulationOf(
    [{ id: "A", title: "Val A", plan }],
    asked,
    drawnAssumptions([plan]),
    ["kommun", "stat"],
    how,
  );
  const tally = await tallied(simulation);
  const { everything, knowing, spreads, bestOnAverage, bestOften } = simulatedOf(simulation, tally);
  // Each of 2 000 equal parts of the distribution is drawn from once: 800 are +10, and 1 200 are −5.
  expect(spreads[0]).toMatchObject({ chancePlus: 0.4, quantiles: [-5, -5, -5, 10, 10] });
  expect(spreads[0]!.mean).toBeCloseTo(1, 9);
  expect(everything).toBeCloseTo(3, 9);
  expect(Math.abs(gainOfKnowing(simulation, tally) - everything)).toBeLessThan(1e-9);
  expect(knowing.map((k) => k.value)).toEqual([expect.closeTo(3, 9) as number]);
  expect({ bestOnAverage, bestOften }).toEqual({ bestOnAverage: 0, bestOften: undefined });
});

describe("what falls to people by chance", () => {
  const fixed = changed(varied, "antaganden.csv", "35 %;%;20 %;45 %", "40 %;%;;");

  test("comes to what is expected on average, and is all that varies when no assumption does", async () => {
    const simulation = await simulationWith([fixed], { draws: 3000, people: true });
    expect(simulation.assumptions.drawn).toEqual([]);
    expect(simulation.starting).toBeCloseTo(100, 9);
    const simulated = simulatedOf(simulation, await tallied(simulation));
    for (const { mean, quantiles, choice, figure } of simulated.spreads) {
      const base = simulation.base[choice]![figure]!;
      // Between 5 and 95 % of a normal distribution there are 3.29 spreads.
      const error = (quantiles[4] - quantiles[0]) / 3.29 / Math.sqrt(3000);
      expect(Math.abs(mean - base)).toBeLessThan(4 * error + 1e-9);
    }
    expect(simulated.fall[0]).toBeCloseTo(1, 2);
    // Nobody can know what will fall.
    expect(simulated.everything).toBe(0);
  });

  test("adds to what comes of assumptions: what knowing is worth is the same, and the parts make the whole", async () => {
    const how = { draws: 3000 };
    const [calm, fallen] = [
      await simulationWith([varied], how),
      await simulationWith([varied], { ...how, people: true }),
    ];
    const [one, two] = [simulatedOf(calm, await tallied(calm)), simulatedOf(fallen, await tallied(fallen))];
    expect(two.everything).toBe(one.everything);
    expect(two.knowing[0]!.value).toBeCloseTo(one.knowing[0]!.value, 6);
    const width = (s: typeof one): number => s.spreads[0]!.quantiles[4] - s.spreads[0]!.quantiles[0];
    expect(width(two)).toBeGreaterThan(width(one));
    expect(one.fall[0]).toBe(0);
    expect(two.fall[0]! + two.knowing[0]!.shares[0]!).toBeCloseTo(1, 1);
  });

  test("is the same however draws are parted, to the bit", async () => {
    const simulation = await simulationWith([varied], { draws: 2500, people: true });
    const whole = await tallied(simulation);
    const merged = new Tally(simulation);
    for (const [from, until] of [
      [1, 3],
      [0, 1],
    ] as const)
      merged.merge(
        JSON.parse(JSON.stringify((await drawn(simulation, from, until, goOn)).tally)) as WrittenTally,
      );
    expect(simulatedOf(simulation, merged)).toEqual(simulatedOf(simulation, whole));
  });

  test("falls alike with a measure that changes nothing and without it", async () => {
    const nothing = changed(
      changed(
        fixed,
        "deltagare.csv",
        undefined,
        "insats;period;antal;tillstånd;grupp;jämförelse\nSpår;2026;17,5;bistånd;kvinnor;bistånd\n",
      ),
      "floden.csv",
      undefined,
      "insats;från;till;andel;efter;per;grupp\nSpår;bistånd;arbete;2 %;;månad;\nutan insats;bistånd;arbete;2 %;;månad;\nSpår;praktik;arbete;andel_till_arbete;6;;\n",
    );
    const simulation = await simulationWith([nothing], { draws: 200, people: true });
    const { spreads } = simulatedOf(simulation, await tallied(simulation));
    for (const { mean, quantiles } of spreads)
      expect([mean, ...quantiles].map((n) => n + 0)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("falls alike in alternatives that are alike", async () => {
    const simulation = await simulationWith([fixed, fixed], { draws: 300, people: true });
    const { spreads } = simulatedOf(simulation, await tallied(simulation));
    const of = (choice: number) =>
      spreads.filter((s) => s.choice === choice).map((s) => ({ ...s, choice: 0 }));
    expect(of(1)).toEqual(of(0));
    expect(spreads[0]!.chanceBest).toBe(0.5);
  });
});

/**
 * Values of knowing, with a municipality that gets a tax of what its assumptions say: `net` is the formula of the wage that
 * is taxed at one half of 1 a month in 24 months, less nothing.
 */
describe("the value of knowing", () => {
  /** What the draws of a net known by formula come to, straight into the tally. */
  async function known(
    nets: (values: readonly number[]) => readonly number[],
    files: Files,
    draws: number,
    seed = 1,
  ) {
    const one = await simulationWith([files], { draws, seed });
    const choices = nets(one.assumptions.drawn.map(() => 0)).map((_, i) => ({
      ...one.choices[0]!,
      id: "ABC"[i]!,
    }));
    const simulation: Simulation = { ...one, choices, base: choices.map(() => one.figures.map(() => 0)) };
    const { Draws } = await import("../../../src/chance/draws.js");
    const tally = new Tally(simulation);
    const all = new Draws(one.assumptions.drawn, { seed }, one.assumptions.ranks);
    for (let first = 0; first < draws; first += 1000) {
      const count = Math.min(1000, draws - first);
      const { values } = all.block(first, count);
      const results = choices.map((_, c) =>
        one.figures.map((__, f) =>
          Float64Array.from({ length: count }, (___, d) =>
            f === 0 ? nets(values.map((v) => v[d]!))[c]! : 0,
          ),
        ),
      );
      tally.add(values, { expected: results, fallen: results }, count);
    }
    return { simulation, tally, simulated: simulatedOf(simulation, tally) };
  }

  test("+10 with chance 0.4 and −5 with 0.6 against doing nothing: knowing is worth 3", async () => {
    const files = withFee("1", "utfall;10;;;;−5:0,6|10:0,4;;");
    const { simulated, simulation, tally } = await known(([x]) => [x!], files, 200_000);
    expect(simulated.everything).toBeCloseTo(3, 1);
    expect(simulated.bestOnAverage).toBe(0);
    expect(simulated.bestOften).toBeUndefined();
    expect(simulated.knowing[0]!.value).toBeCloseTo(simulated.everything, 1);
    expect(gainOfKnowing(simulation, tally)).toBeCloseTo(simulated.everything, 9);
  });

  test("three outcomes against 0, as published: 20 225 expected, 9 567 for knowing", async () => {
    const files = withFee("1", "utfall;11 042;;;;79 063:0,3|11 042:0,55|−63 781:0,15;;");
    const { simulated } = await known(([x]) => [x!], files, 200_000);
    const error = 4 * Math.sqrt((63_781 ** 2 * 0.15) / 200_000);
    expect(Math.abs(simulated.spreads[0]!.mean - 20_225)).toBeLessThan(600);
    expect(Math.abs(simulated.everything - 9567)).toBeLessThan(error);
  });

  test.each([
    [1000, 0.579259709439, 1534.473179316],
    [0, 0.5, 1994.711402007],
    [-2000, 0.34457825839, 1152.194184737],
  ])(
    "a normal of mean %s and spread 5 000: chance %s, value %s, by two routes",
    async (mean, chance, value) => {
      const draws = 100_000;
      const files = withFee("1", `utfall;${String(mean).replace("-", "−")};;;;normal;5 000;`);
      const { simulated, simulation, tally } = await known(([x]) => [x!], files, draws);
      const own = simulated.spreads[0]!;
      expect(Math.abs(own.chancePlus - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / draws));
      expect(Math.abs(simulated.everything - value)).toBeLessThan((4 * 3000) / Math.sqrt(draws));
      expect(Math.abs(gainOfKnowing(simulation, tally) - simulated.everything)).toBeLessThan(1e-9 * value);
      // It is all there is to know.
      expect(Math.abs(simulated.knowing[0]!.value - value)).toBeLessThan((4 * 3000) / Math.sqrt(draws));
      expect(simulated.knowing[0]!.shares[0]).toBeCloseTo(1, 6);
    },
  );

  test("of one assumption among two, within four standard errors of the closed form", async () => {
    // Net = 500 + 3000 a + 4000 b with standard normals: knowing a leaves a normal of spread 3000.
    const files = withFee("1", "a;0;;;;normal;1;", "b;0;;;;normal;1;");
    const density = (z: number): number => exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const closed = (spread: number): number =>
      500 * normalCdf(500 / spread) + spread * density(500 / spread) - 500;
    const draws = 20_000;
    const found: Record<"a" | "b", number[]> = { a: [], b: [] };
    for (let seed = 1; seed <= 8; seed++) {
      const { simulated } = await known(([a, b]) => [500 + 3000 * a! + 4000 * b!], files, draws, seed);
      for (const { assumption, value } of simulated.knowing) found[assumption.name as "a" | "b"].push(value);
    }
    for (const [name, spread] of [
      ["a", 3000],
      ["b", 4000],
    ] as const) {
      const mean = found[name].reduce((s, v) => s + v, 0) / 8;
      const error = Math.sqrt(found[name].reduce((s, v) => s + (v - mean) ** 2, 0) / 7 / 8);
      expect(Math.abs(mean - closed(spread))).toBeLessThan(4 * error);
    }
  });

  test("where the spread comes from: 9 and 16 parts of 25", async () => {
    const files = withFee("1", "a;0;;;;normal;1;", "b;0;;;;normal;1;");
    const { simulated } = await known(([a, b]) => [3000 * a! + 4000 * b!], files, 50_000);
    const share = (name: string): number =>
      simulated.knowing.find((k) => k.assumption.name === name)!.shares[0]!;
    expect(share("a")).toBeCloseTo(9 / 25, 1.9);
    expect(share("b")).toBeCloseTo(16 / 25, 1.9);
  });

  test("best on average and best most often may be two", async () => {
    const files = withFee("1", "utfall;0;;;;0:0,6|10:0,4;;");
    // A gives 1 when the outcome is 0 and −1 when it is 10; B gives −2 and 5.
    const { simulated } = await known(([x]) => (x === 0 ? [1, -2] : [-1, 5]), files, 20_000);
    expect(simulated.bestOnAverage).toBe(1);
    expect(simulated.bestOften).toBe(0);
    expect(simulated.spreads.filter((s) => s.figure === 0).map((s) => s.chanceBest)).toEqual([
      expect.closeTo(0.6, 1.9) as number,
      expect.closeTo(0.4, 1.9) as number,
    ]);
    const sums = simulated.curve.map(({ chances }) => chances.reduce((a, b) => a + b, 0));
    for (const sum of sums) expect(sum).toBeCloseTo(1, 12);
  });
});
