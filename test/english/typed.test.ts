import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { askedFigure, isAsked } from "../../src/analysis/many/asked-figure.js";
import { Memory } from "../../src/analysis/plan/memory.js";
import { prepare } from "../../src/analysis/plan/prepare.js";
import { checkScenario } from "../../src/input/check/check-scenario.js";
import { readScenario } from "../../src/input/scenario/read-scenario.js";
import { resources } from "../../src/rulebook/actor.js";
import { Problems } from "../../src/core/problem.js";
import { englishOf } from "../../src/rulebook/english.js";
import { loadRulebook } from "../../src/rulebook/load/load-rulebook.js";
import { inEnglish } from "../../src/texts/english-names.js";
import { TypedNames } from "../../src/texts/typed-names.js";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, type Ran, words } from "../harness/world.js";
import { shippedFolder, shippedIds } from "../rulebook/shipped.js";

const ran = (command: string, folder = repository): Promise<Ran> => lonsam(words(command), folder);

/** Of what came out, that which does not repeat what was typed. */
const apartFromCommand = (out: string): string =>
  out
    .replaceAll(/^.*SHA-256.*$/gmu, "")
    .replaceAll(/^.*lonsam (?:\d|[a-z]+ ).*$|^ *"command".*$/gmu, "")
    .replaceAll(/--set [^;"\n]*/gu, "--set");

describe("what is typed in English gives what its Swedish does", () => {
  test.each([
    ["run examples/minsta -O json", "--set 'produktionsfaktor=50 %'", "--set 'production factor=50 %'"],
    ["run examples/minsta -O csv --lang en", "--set kommun=Kiruna", "--set municipality=Kiruna"],
    ["run examples/minsta -O csv", "--over kommun=Gävle,Kiruna", "--over municipality=Gävle,Kiruna"],
    [
      "run examples/minsta -O csv --over po=40%,45%",
      "--figures stat,'netto kommun'",
      "--figures 'central government','net municipality'",
    ],
    ["sensitivity examples/minsta -O csv", "--for stat", "--for 'central government'"],
    ["sensitivity examples/minsta -O csv", "--two produktionsfaktor,po", "--two 'production factor',po"],
    ["breakeven examples/minsta -O csv", "produktionsfaktor", "'production factor'"],
    ["simulate examples/minsta --draws 10 -O csv", "--for 'kommun lön'", "--for 'municipality wage'"],
    ["calc --date 2026-01-01 --lang en", "nettolön(25000)", "net_wage(25000)"],
    ["calc --date 2026-01-01", "avrunda(nettolön(25000);10)", "round(net_wage(25000);10)"],
    [
      "household --wage 25000 --rent 7000 -O csv --date 2026-01-01",
      "--set kommun=Gävle",
      "--set municipality=Gävle",
    ],
  ])("%s %s", { timeout: 60_000 }, async (command, swedish, english) => {
    const known = command.startsWith("calc") ? " --set kommun=Gävle --set ålder=40" : "";
    const [own, other] = [
      await ran(`${command} ${swedish}${known}`),
      await ran(`${command} ${english}${known}`),
    ];
    expect(own.code, own.err).toBe(0);
    expect(other.code, other.err).toBe(0);
    expect(apartFromCommand(other.out)).toBe(apartFromCommand(own.out));
  });

  test("and what was set has its effect", async () => {
    const command = "calc 'net_wage(25000)' --date 2026-01-01 --set age=40";
    const [gävle, kiruna] = [
      await ran(`${command} --set municipality=Gävle`),
      await ran(`${command} --set municipality=Kiruna`),
    ];
    expect([gävle.code, kiruna.code], gävle.err).toEqual([0, 0]);
    expect(gävle.out).not.toBe(kiruna.out);
  });

  test("a state and a row of a scenario", async () => {
    const folder = temporaryFolder();
    cpSync(join(repository, "examples/minsta"), join(folder, "sv"), { recursive: true });
    cpSync(join(repository, "examples/minsta"), join(folder, "en"), { recursive: true });
    const change = (file: string, from: RegExp, to: string): void => {
      const text = readFileSync(join(folder, "en", file), "utf8");
      expect(text).toMatch(from);
      writeFileSync(join(folder, "en", file), text.replaceAll(from, to));
    };
    change("deltagare.csv", /;försörjningsstöd/gu, ";social assistance");
    change("floden.csv", /;arbete;/gu, ";regular work;");
    for (const scenario of ["sv", "en"])
      writeFileSync(
        join(folder, scenario, "scenario.csv"),
        `${readFileSync(join(folder, scenario, "scenario.csv"), "utf8").trimEnd()}\n${scenario === "sv" ? "unga_utan_barn" : "young without children"};ja\n`,
      );
    const [own, other] = [await ran("run sv -O csv", folder), await ran("run en -O csv", folder)];
    expect(own.code, own.err).toBe(0);
    expect(other.code, other.err).toBe(0);
    expect(apartFromCommand(other.out)).toBe(apartFromCommand(own.out));
  });
});

describe("every name that is printed in English can be typed", () => {
  test("values and rules, by their rulebook", async () => {
    const rulebook = (await loadRulebook(shippedIds.map(shippedFolder), new Problems()))!;
    const english = englishOf(rulebook.models);
    const { models } = rulebook;
    const all = models.flatMap((m) => [...m.inputs, ...m.parameters, ...m.tables, ...m.rules]);
    const lost = all.filter(({ name }) => {
      const [own, typed] = [rulebook.resolve(name), rulebook.resolve(inEnglish(name, english))];
      return !("name" in own && "name" in typed && own.name === typed.name && typed.other === undefined);
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test("what a run assumes and what parameters lists", { timeout: 60_000 }, async () => {
    const { models } = (await loadRulebook(shippedIds.map(shippedFolder), new Problems()))!;
    const names = new TypedNames(
      models.flatMap((m) => [...m.inputs, ...m.parameters, ...m.tables].map(({ name }) => name)),
      englishOf(models),
    );
    for (const command of ["run examples/kort-sikt -O json", "parameters -O json"]) {
      const printed = async (language: string) => namesIn((await ran(`${command} --lang ${language}`)).out);
      const [swedish, english] = [await printed("sv"), await printed("en")];
      expect(english).toHaveLength(swedish.length);
      const own = swedish.map((name) => names.meant(name));
      expect(own.filter((name) => name !== undefined).length).toBeGreaterThan(2);
      for (const [i, name] of own.entries())
        if (name !== undefined) expect(names.meant(english[i]!), english[i]).toBe(name);
    }
  });

  test("whom and what --for may ask of", { timeout: 60_000 }, async () => {
    const problems = new Problems();
    const rulebook = (await loadRulebook(shippedIds.map(shippedFolder), problems))!;
    const path = join(repository, "examples/minsta");
    const files = readdirSync(path).map((name) => ({
      name,
      async *open() {
        yield await readFile(join(path, name));
      },
    }));
    const text = (await readScenario({ path: "minsta", files }, {}, problems))!;
    const scenario = checkScenario(text, rulebook, problems)!;
    const { plan } = (await prepare(scenario, rulebook, problems, new Memory()))!;
    const english = englishOf(rulebook.models);
    const postings = [...plan.items.postings, ...plan.budget.postings].map(({ item }) => item);
    const all = [
      ...postings.flatMap(({ payer, receiver, name }) => [payer, receiver, name]),
      ...plan.outcomeDefinitions.map(({ item }) => item.name),
    ];
    const asked = new Set(all.filter((name) => name !== "" && name !== resources));
    expect(asked.size).toBeGreaterThan(20);
    for (const name of asked) {
      const found = askedFigure(plan, name, undefined);
      expect(isAsked(found), name).toBe(true);
      expect(askedFigure(plan, inEnglish(name, english), undefined, english), name).toEqual(found);
    }
  });
});

interface Printed {
  readonly assumptions?: readonly { readonly text: string }[];
  readonly tables: readonly { readonly rows: readonly Record<string, unknown>[] }[];
}

/** Of `run`, its assumptions; of `parameters`, its rows. */
function namesIn(json: string): string[] {
  const { assumptions = [], tables } = JSON.parse(json) as Printed;
  const rows = tables.flatMap((t) =>
    t.rows.flatMap(({ model, name }) => (model === undefined ? [] : [String(name)])),
  );
  return [...assumptions.map(({ text }) => text), ...rows];
}

describe("what is proposed is in the reader's language", () => {
  test.each([
    ["run examples/minsta --set 'suppervision share=4%'", "”handledarandel”", "“supervision share”"],
    ["breakeven examples/minsta 'production facto'", "”produktionsfaktor”", "“production factor”"],
    ["sensitivity examples/minsta --for 'central govrnment'", "Närmast: stat", "Nearest: central government"],
    ["calc 'nettolönn(25000)' --date 2026-01-01", "”nettolön”", "“net_wage”"],
    ["calc 'net_wag(25000)' --date 2026-01-01", "”net_wag” finns inte", "“net_wage”"],
  ])("%s", { timeout: 60_000 }, async (command, swedish, english) => {
    expect((await ran(command)).err).toContain(swedish);
    expect((await ran(`${command} --lang en`)).err).toContain(english);
  });
});

test("parameters finds a word in either language", async () => {
  const rows = ({ out }: Ran): string => out.slice(0, out.indexOf("lonsam 0.0.0")).replace(/\n[^\n]*$/u, "");
  const [english, swedish] = [
    await ran("parameters 'price base amount' -O csv"),
    await ran("parameters prisbasbelopp -O csv"),
  ];
  expect(english.out).toContain("prisbasbelopp;");
  expect(rows(english)).toBe(rows(swedish));
});
