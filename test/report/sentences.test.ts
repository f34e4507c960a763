import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunResult } from "../../src/analysis/run/run-result.js";
import { plain } from "../../src/core/decimal.js";
import type { Table } from "../../src/report/report.js";
import type { RunView } from "../../src/report/run/context.js";
import { runReport } from "../../src/report/run/run-report.js";
import { text } from "../../src/texts/say.js";
import { modelOf, type Recipe, recipes, scenarioOf } from "../analysis/run/recipe.js";
import { csv, ran } from "../analysis/run/ran.js";
import type { Files } from "../input/small-scenario.js";

const provenance = {
  program: "lonsam",
  version: "0",
  command: "lonsam run prov",
  date: "2026-11-21",
  inputs: [],
};
const units = ["kr", "tkr", "mnkr"] as const;
const views = ["earned", "paid"] as const;

interface Printed {
  readonly sentences: readonly string[];
  readonly table: (id: string) => Table | undefined;
}
function printed(result: RunResult, some: Pick<RunView, "unit" | "view">): Printed {
  const view = { ...some, years: undefined, detail: true, monthly: false };
  const { lead, tables, annex } = runReport({ result, replacements: [] }, view, provenance);
  return {
    sentences: lead!.paragraphs.flat().map((s) => text(s, "sv").replaceAll("\u00a0", "")),
    table: (id) => [...tables, ...annex!.tables].find((t) => t.id === id),
  };
}

/** The last undiscounted figure of the row with these first words, exact where a table keeps it; undefined when there is none. */
function figureIn(table: Table | undefined, ...words: readonly string[]): number | undefined {
  const row = table?.rows.find(({ cells }) =>
    words.every((word, i) => {
      const cell = cells[i];
      return cell?.kind === "text" && text(cell.text, "sv") === word;
    }),
  );
  const figures = row?.cells.flatMap((cell, i) => {
    if (table?.columns[i]?.id === "presentValue") return [];
    if (cell.kind === "amount") return [Number(plain(cell.exact ?? cell.value))];
    return cell.kind === "count" ? [Number(plain(cell.value))] : [];
  });
  return figures?.at(-1);
}

const number = (digits: string): number => Number(digits.replace("−", "-").replace(",", "."));
const close = (said: number, exact: number, rounding: number): void => {
  expect(Math.abs(said - Math.abs(exact))).toBeLessThanOrEqual(rounding + 1e-9);
};
/** How far a person rounds a number of people or years. */
const roundingOf = (exact: number): number => (Math.abs(exact) >= 9.9 ? 0.5 : 0.05);

/** People of the last state have work without support. */
const lasting = (recipe: Recipe): string => recipe.states.at(-1)!;

describe("sentences about people say what the tables do", () => {
  test("how many begin, the years of work, and who is in work at the end", () =>
    fc.assert(
      fc.asyncProperty(recipes, async (recipe) => {
        const result = await ran(modelOf(recipe), scenarioOf(recipe));
        const { sentences } = printed(result, { unit: "kr", view: "earned" });
        const [begins] = sentences;
        const coming = [...result.people.enteringPerYear({})].reduce((a, b) => a + b, 0);
        const said = /^([\d,]+) personer börjar/.exec(begins!)?.[1];
        if (said !== undefined) close(number(said), coming, 0.05);
        else expect(begins).toMatch(coming === 0 ? /^Ingen/ : /^En person/);

        const effect = result.people.perCycle({ state: lasting(recipe), alternative: "effect" });
        const years = effect.reduce((a, b) => a + b, 0) / 12;
        const { atEnd } = result.figures.extraInWork;
        const sentence = sentences.find((s) => /^(Sammanlagt blir det|Tiden i arbete)/.test(s));
        if (sentence === undefined) {
          expect(Math.abs(years) + Math.abs(atEnd)).toBeLessThan(1e-6);
          return;
        }
        const more = /^Sammanlagt blir det ([\d,]+) år (mer|mindre) i arbete utan stöd/.exec(sentence);
        if (more === null) expect(Math.abs(years)).toBeLessThan(0.051);
        else {
          close(number(more[1]!), years, roundingOf(years));
          expect(more[2]).toBe(years > 0 ? "mer" : "mindre");
        }
        const end = /(och|men) vid slutet av (\d+) är ([\d,]+) (fler|färre) i sådant arbete/.exec(sentence);
        if (end === null) expect(Math.abs(atEnd)).toBeLessThan(0.051);
        else {
          close(number(end[3]!), atEnd, roundingOf(atEnd));
          expect(end[4]).toBe(atEnd > 0 ? "fler" : "färre");
          expect(end[2]).toBe(String(result.horizon.years.at(-1)!.year));
          if (more !== null) expect(end[1]).toBe(years > 0 === atEnd > 0 ? "och" : "men");
        }
      }),
      { numRuns: 40 },
    ));

  test("those who come to work as the last month ends are told", async () => {
    const recipe: Recipe = {
      states: ["läge 1", "läge 2"],
      groups: [{ name: "grupp 1", wage: 20_000 }],
      measures: ["insats 1"],
      cycles: 4,
      startMonth: 1,
      entries: [{ measure: 0, group: 0, cycle: 0, number: 21, state: 0, comparison: 0 }],
      rows: [{ alternative: "with", measure: 0, from: 0, to: 1, share: 1000, move: { after: 4 } }],
      items: [
        {
          when: "month",
          state: 0,
          to: 0,
          payer: "stat",
          receiver: "individ",
          constant: 100,
          ofWage: 0,
          lag: 0,
        },
      ],
    };
    const { sentences } = printed(await ran(modelOf(recipe), scenarioOf(recipe)), {
      unit: "kr",
      view: "earned",
    });
    expect(sentences).toContain(
      "Tiden i arbete utan stöd blir ungefär lika lång, men vid slutet av 2026 är 21 fler i sådant arbete.",
    );
  });

  test.each(units)("what they get to live on and towards their pension, in %s", (unit) =>
    fc.assert(
      fc.asyncProperty(recipes, fc.constantFrom(...views), fc.nat(2), async (recipe, view, turn) => {
        const items = recipe.items.map((item, i) => {
          const end = i % 2 === 0 ? "individ/disponibelt" : "individ/pension";
          const own = (actor: string) => (actor === "individ" ? end : actor);
          const { payer, receiver } = item;
          return turn === 0 ? item : { ...item, payer: own(payer), receiver: own(receiver) };
        });
        const parts = { ...recipe, items };
        const model = modelOf(parts);
        const actors = `${model["aktorer.csv"]!}individ/disponibelt;\nindivid/pension;\n`;
        const result = await ran({ ...model, "aktorer.csv": actors }, scenarioOf(parts));
        const { sentences, table } = printed(result, { unit, view });
        const sentence = sentences.find((s) => /^De som deltar (får|har)/.test(s) && s.includes("leva av"));
        if (sentence === undefined) return;
        const of = (actor: string): number => result.ledger.sum({ actor, view });
        const pension = of("individ/pension");
        const living = of("individ") - pension;
        const size = { kr: 1, tkr: 1000, mnkr: 1_000_000 }[unit];
        const step = { kr: 1, tkr: 1000, mnkr: 100_000 }[unit];
        const shown = (figureIn(table("actors"), "individ") ?? 0) * size;
        expect(Math.abs(shown - living - pension)).toBeLessThanOrEqual(step / 2 + 1e-6);
        const told = (amount: number, what: RegExp): void => {
          if (Math.abs(amount) < 0.011) return;
          expect(what.exec(sentence)?.[1]).toBe(amount > 0 ? "mer" : "mindre");
        };
        told(living, /(mer|mindre) att leva av/);
        told(pension, /(mer|mindre) till tjänstepensionen/);
        if (Math.abs(living) > 0.011) expect(sentence).not.toContain("lika mycket");
      }),
      { numRuns: 20 },
    ),
  );
});

/** A model in which each month in the last state is a job that may be taken from somebody else. */
function displaced(recipe: Recipe, each: number, low: number, high: number): Files {
  const model = modelOf(recipe);
  const share = (n: number): string => `${n} %;%;2020-01-01;Prov;C;2040-01-01`;
  const when = `månad;${lasting(recipe)}`;
  return {
    ...model,
    "modell.csv": `${model["modell.csv"]!}undanträngning med stöd;tagna\nundanträngning låg;minst\nundanträngning hög;mest\n`,
    "indata.csv": `${model["indata.csv"]!}tagna;%;0 %;Andel\n`,
    "aktorer.csv": `${model["aktorer.csv"]!}övriga;\n`,
    "parametrar.csv": csv(
      ["namn", "värde", "enhet", "gäller från", "källa", "säkerhet", "kontrollerad"],
      [`minst;${share(low)}`],
      [`mest;${share(high)}`],
    ),
    "poster.csv": `${model["poster.csv"]!}undan;Undan;${when};övriga;resurser;resurs;0;"tagna * lön * ${String(each).replace(".", ",")}";kr/månad;2020-01-01;Prov;D;2040-01-01\n`,
  };
}

describe("society as a span says what its table does", () => {
  test.each(units)("with its driver, whatever the signs, in %s", (unit) =>
    fc.assert(
      fc.asyncProperty(
        recipes,
        fc.tuple(fc.nat(100), fc.nat(100)),
        fc.constantFrom(0.0001, 0.002, 1, 60),
        fc.constantFrom(...views),
        async (recipe, shares, each, view) => {
          const [low, high] = [Math.min(...shares), Math.max(...shares)];
          const result = await ran(displaced(recipe, each, low, high), scenarioOf(recipe));
          const { sentences, table } = printed(result, { unit, view });
          const society = sentences.find((s) => s.includes("amhället som helhet"));
          const span =
            /^(Samhället som helhet tjänar|Samhället som helhet förlorar|För samhället som helhet blir resultatet) mellan (−?[\d,]+) och (−?[\d,]+)(miljoner)? ?(?:kronor), beroende på om ([\d,]+) eller ([\d,]+) procent/.exec(
              society ?? "",
            );
          const shown = table("displacement")?.rows.filter(
            ({ cells }) => cells[0]?.kind === "text" && text(cells[0].text, "sv") === "Samhället",
          );
          if (society === undefined) return; // no money: said in the other test
          if (span === null) {
            const after = result.displacementIn(view);
            if (after.kind === "counted" && low !== high)
              expect(Math.abs(after.low.society.after - after.high.society.after)).toBeLessThan(0.011);
            return;
          }
          const size = { kr: 1, tkr: 1000, mnkr: 1_000_000 }[unit];
          const after = new Map(
            shown!.map(({ cells }) => {
              const [, share, , , amount] = cells;
              if (share?.kind !== "share" || amount?.kind !== "amount") throw new Error("no such cells");
              return [
                Math.round(Number(plain(share.value)) * 100),
                Number(plain(amount.exact ?? amount.value)) * size,
              ];
            }),
          );
          const [, how, first, second, millions, firstShare, secondShare] = span;
          const sign = how!.endsWith("förlorar") ? -1 : 1;
          const ends = [after.get(number(firstShare!))!, after.get(number(secondShare!))!];
          const most = Math.max(...ends.map(Math.abs));
          const rounding = Math.max(0.51, 0.051 * most);
          [first, second].forEach((said, i) => {
            const amount = sign * number(said!) * (millions === undefined ? 1 : 1e6);
            expect(Math.abs(amount - ends[i]!)).toBeLessThanOrEqual(rounding);
          });
          expect(number(first!)).toBeLessThanOrEqual(number(second!));
          if (how!.endsWith("tjänar")) expect(Math.min(...ends)).toBeGreaterThan(0);
          else if (how!.endsWith("förlorar")) expect(Math.max(...ends)).toBeLessThan(0);
          else {
            expect(Math.min(...ends)).toBeLessThanOrEqual(0.5);
            expect(Math.max(...ends)).toBeGreaterThanOrEqual(-0.5);
          }
          expect(society).not.toMatch(/−0\b(?!,)/);
        },
      ),
      { numRuns: 15 },
    ),
  );
});
