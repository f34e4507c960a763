import fc from "fast-check";
import type { Files } from "../../input/small-scenario.js";
import { csv } from "./ran.js";

/** A scenario and its model in few words, from which files are written and which an oracle can work out by itself. */
export interface Recipe {
  readonly states: readonly string[];
  readonly groups: readonly { readonly name: string; readonly wage: number }[];
  readonly measures: readonly string[];
  readonly cycles: number;
  readonly startMonth: number;
  readonly entries: readonly {
    readonly measure: number;
    readonly group: number;
    /** The cycle in which they come in. */
    readonly cycle: number;
    readonly number: number;
    readonly state: number;
    readonly comparison: number;
  }[];
  readonly rows: readonly Row[];
  readonly items: readonly Item[];
}

export interface Row {
  readonly alternative: "with" | "without";
  /** -1: every one. */
  readonly measure: number;
  readonly from: number;
  readonly to: number;
  /** Thousandths. */
  readonly share: number;
  readonly move: { readonly per: "month" | "year" } | { readonly after: number };
}

export interface Item {
  readonly when: "month" | "entry" | "exit" | "move";
  readonly state: number;
  readonly to: number;
  readonly payer: string;
  readonly receiver: string;
  /** Öre. */
  readonly constant: number;
  /** Hundredths of the wage, added. */
  readonly ofWage: number;
  /** Öre from the seventh cycle on, instead of `constant`; undefined: always the same. */
  readonly later?: number;
  readonly lag: number;
}

const actorNames = ["kommun/nämnd a", "kommun/nämnd b", "region", "stat", "individ"] as const;
const index = (length: number) => fc.nat(length - 1);

/** Rows out of every state: rates that come to 90 % at most, and shares after some months that come to 100 % at most. */
function rowsOf(states: number, alternative: Row["alternative"]): fc.Arbitrary<Row[]> {
  const of = (from: number): fc.Arbitrary<Row[]> =>
    fc
      .record({
        per: fc.constantFrom("month" as const, "year" as const),
        rates: fc.uniqueArray(index(states), { maxLength: 2 }),
        rateShares: fc.array(fc.nat(450), { minLength: 2, maxLength: 2 }),
        after: fc.integer({ min: 1, max: 7 }),
        later: fc.uniqueArray(index(states), { maxLength: 2 }),
        laterShares: fc.array(fc.nat(500), { minLength: 2, maxLength: 2 }),
      })
      .map(({ per, rates, rateShares, after, later, laterShares }) => [
        ...rates.map((to, i): Row => ({
          alternative,
          measure: -1,
          from,
          to,
          share: rateShares[i]!,
          move: { per },
        })),
        ...later.map((to, i): Row => ({
          alternative,
          measure: -1,
          from,
          to,
          share: laterShares[i]!,
          move: { after },
        })),
      ]);
  return fc.tuple(...Array.from({ length: states }, (_, s) => of(s))).map((rows) => rows.flat());
}

const itemOf = (states: number): fc.Arbitrary<Item> =>
  fc
    .record({
      when: fc.constantFrom("month" as const, "entry" as const, "exit" as const, "move" as const),
      state: index(states),
      to: index(states),
      ends: fc.uniqueArray(fc.constantFrom(...actorNames, "resurser"), { minLength: 2, maxLength: 2 }),
      constant: fc.nat(9_999_999),
      ofWage: fc.nat(60),
      later: fc.option(fc.nat(9_999_999), { nil: undefined }),
      lag: fc.nat(5),
    })
    .map(({ ends, later, ...item }) => ({
      ...item,
      ...(later === undefined ? {} : { later }),
      payer: ends[0]!,
      receiver: ends[1]!,
    }));

export const recipes: fc.Arbitrary<Recipe> = fc
  .record({
    states: fc.integer({ min: 2, max: 4 }),
    groups: fc.integer({ min: 1, max: 3 }),
    measures: fc.integer({ min: 1, max: 2 }),
    cycles: fc.integer({ min: 2, max: 30 }),
  })
  .chain(({ states, groups, measures, cycles }) =>
    fc.record({
      states: fc.constant(Array.from({ length: states }, (_, i) => `läge ${i + 1}`)),
      groups: fc
        .array(fc.integer({ min: 15_000, max: 40_000 }), { minLength: groups, maxLength: groups })
        .map((wages) => wages.map((wage, i) => ({ name: `grupp ${i + 1}`, wage }))),
      measures: fc.constant(Array.from({ length: measures }, (_, i) => `insats ${i + 1}`)),
      cycles: fc.constant(cycles),
      startMonth: fc.integer({ min: 1, max: 12 }),
      entries: fc
        .array(
          fc.record({
            measure: index(measures),
            group: index(groups),
            cycle: index(cycles),
            number: fc.nat(100_000).map((n) => n / 1000),
            state: index(states),
            comparison: index(states),
          }),
          { minLength: 1, maxLength: 5 },
        )
        // Every measure and group has somebody, or the scenario is told that it names them in vain.
        .map((entries) => [
          ...Array.from({ length: Math.max(groups, measures) }, (_, i) => ({
            measure: i % measures,
            group: i % groups,
            cycle: 0,
            number: 10 + i,
            state: 0,
            comparison: 0,
          })),
          ...entries,
        ]),
      rows: fc.tuple(rowsOf(states, "with"), rowsOf(states, "without")).map((r) => r.flat()),
      items: fc.array(itemOf(states), { minLength: 1, maxLength: 6 }),
    }),
  );

const written = (n: number): string => String(n).replace(".", ",");
export const monthOf = (recipe: Recipe, cycle: number): string => {
  const month = recipe.startMonth - 1 + cycle;
  return `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
};

export const modelOf = ({ states, items }: Recipe): Files => ({
  "modell.csv": csv(["namn", "värde"], ["format", "1"], ["titel", "Prov"]),
  "indata.csv": csv(["namn", "enhet", "standard", "beskrivning"], ["lön", "kr/månad", "", "Lön"]),
  "aktorer.csv": csv(["aktör", "beskrivning"], ...actorNames.map((a) => [a, ""])),
  "tillstand.csv": csv(
    ["tillstånd", "självförsörjande"],
    ...states.map((s, i) => [s, i === states.length - 1 ? "varaktig" : "nej"]),
  ),
  "poster.csv": csv(
    "post;namn;vid;tillstånd;betalare;mottagare;slag;eftersläpning;formel;enhet;gäller från;källa;säkerhet;kontrollerad".split(
      ";",
    ),
    ...items.map((item, i) => {
      const month = item.when === "month";
      const wage = `lön * ${written(item.ofWage / 100)}`;
      const constant = written(item.constant / 100);
      const amount =
        item.later === undefined ? constant : `om(cykel < 6; ${constant}; ${written(item.later / 100)})`;
      return [
        `post_${i + 1}`,
        `Post ${i + 1}`,
        { month: "månad", entry: "inträde", exit: "utträde", move: "flytt" }[item.when],
        item.when === "move" ? `${states[item.state]!} > ${states[item.to]!}` : states[item.state]!,
        item.payer,
        item.receiver,
        item.payer === "resurser" || item.receiver === "resurser" ? "resurs" : "överföring",
        String(item.lag),
        `"${month ? `${amount} + ${wage}` : amount}"`,
        month ? "kr/månad" : "kr",
        "2020-01-01",
        "Prov",
        "D",
        "2040-01-01",
      ];
    }),
  ),
});

export const scenarioOf = (recipe: Recipe, settings: readonly (readonly string[])[] = []): Files => ({
  "scenario.csv": csv(
    ["namn", "värde"],
    ["format", "1"],
    ["titel", "Prov"],
    ["modell", "prov"],
    ["start", monthOf(recipe, 0)],
    ["horisont", `${recipe.cycles} månader`],
    ...settings,
  ),
  "grupper.csv": csv(["grupp", "lön"], ...recipe.groups.map((g) => [g.name, String(g.wage)])),
  "deltagare.csv": csv(
    ["insats", "period", "antal", "tillstånd", "grupp", "jämförelse"],
    ...recipe.entries.map((e) => [
      recipe.measures[e.measure]!,
      monthOf(recipe, e.cycle),
      written(e.number),
      recipe.states[e.state]!,
      recipe.groups[e.group]!.name,
      recipe.states[e.comparison]!,
    ]),
  ),
  ...(recipe.rows.length === 0
    ? {}
    : {
        "floden.csv": csv(
          ["insats", "från", "till", "andel", "efter", "per"],
          ...recipe.rows.map((r) => [
            r.alternative === "without"
              ? "utan insats"
              : r.measure < 0
                ? "alla"
                : recipe.measures[r.measure]!,
            recipe.states[r.from]!,
            recipe.states[r.to]!,
            `${written(r.share / 10)} %`,
            "after" in r.move ? String(r.move.after) : "",
            "per" in r.move ? { month: "månad", year: "år" }[r.move.per] : "",
          ]),
        ),
      }),
});
