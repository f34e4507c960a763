import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contents, temporaryFolder } from "./harness/folders.js";
import { type Typed, typist } from "./harness/typist.js";
import { lonsam, words } from "./harness/world.js";

const gavle =
  "--municipality Gävle --start 2026-01 --people 10 --rent 7000 --job introduktionsjobb --wage 23000 --po 44,53%";
const init = (folder: string, rest: string) => lonsam(words(`init ${rest}`), folder);

/** The line of the answer that is a command. */
const commandIn = (out: string, command: string): string =>
  out
    .split("\n")
    .find((line) => line.startsWith(`  lonsam ${command}`))!
    .trim()
    .slice("lonsam ".length);

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

describe("from flags", () => {
  test("the scenario runs, and comes to ten times what the example of one person was worked out to be", async () => {
    const cwd = temporaryFolder();
    const made = await init(cwd, `nytt ${gavle} --horizon 12 --to-work 0 --work-anyway 0`);
    expect(made).toMatchObject({ code: 0, err: "" });
    const ran = await lonsam([...words(commandIn(made.out, "run")), "-O", "json"], cwd);
    expect(ran.code, ran.err).toBe(0);
    const { tables } = JSON.parse(ran.out) as { tables: { rows: Record<string, string>[] }[] };
    const rows = tables.flatMap((t) => t.rows).map((row) => Object.values(row));
    // One single adult, twelve months, rent 7 000, wage 23 000, introduktionsjobb, PO 44,53 %: försörjningsstöd
    // (5 220 + 7 000) × 12 is not paid, wage with PO is 398 902,80 and the subsidy 252 326,40.
    for (const amount of ["1466400", "-3989028", "2523264"])
      expect(
        rows.some((row) => row.includes(amount)),
        amount,
      ).toBe(true);
  });

  test("what people write is taken, year by year and household by household", async () => {
    const cwd = temporaryFolder();
    const made = await init(
      cwd,
      `nytt ${gavle} --people "20 2026 och 30 år 2027" --rent "7 000 kr/mån" --children "4 och 9" --share-2 40 --adults-2 2 --employer privat --top-up j`,
    );
    expect(made).toMatchObject({ code: 0, err: "" });
    const { "deltagare.csv": people, "scenario.csv": scenario } = filesIn(join(cwd, "nytt"));
    expect(people).toContain(
      ";2027-01;30 * (100 - 40) / 100;introduktionsjobb;ensamstående med barn 4, 9 år;",
    );
    expect(people).toContain(";2027-01;30 * 40 / 100;introduktionsjobb;par;");
    expect(scenario).toContain("horisont;48 månader");
    expect(scenario).toContain("arbetsgivare;privat\r\nkommunen betalar mellanskillnaden;ja\r\n");
    expect(made.out).toContain("\n  andel till arbete efter anställningen: 30 %\n");
  });

  test("the command line it prints makes the same files", async () => {
    const cwd = temporaryFolder();
    const first = await init(
      cwd,
      `ett ${gavle} --adults 2 --children 12,8 --supervision "10 %" --supervisor-wage 32000 --cost 500000 --set ålder=40`,
    );
    expect(first.code, first.err).toBe(0);
    const again = commandIn(first.out, "init").replace("init ett ", "init två ");
    expect(again).not.toBe(commandIn(first.out, "init"));
    const second = await lonsam(words(again), cwd);
    expect(second.code, second.err).toBe(0);
    expect(filesIn(join(cwd, "två"))).toEqual(filesIn(join(cwd, "ett")));
    expect(filesIn(join(cwd, "ett"))["budget.csv"]).toContain("500 000");
  });

  test("what is missing is listed, all at once, each with its flag", async () => {
    const cwd = temporaryFolder();
    const ran = await init(cwd, "--municipality Gävle --no-input");
    expect(ran).toMatchObject({ code: 2, out: "" });
    for (const flag of ["MAPP", "--start", "--people", "--rent", "--job", "--wage", "--po"])
      expect(ran.err).toContain(`\n  ${flag} `);
    expect(ran.err).not.toContain("--municipality");
    expect(contents(cwd)).toEqual({});
  });

  test.each([
    ["nystartsjobb", ["månader_utan_arbete", "medlemsmånader"]],
    ["lönebidrag", ["lönebidragsnivå", "medlemsmånader"]],
    ["introduktionsjobb", []],
  ])("%s asks for what its own rules need", async (job, names) => {
    const ran = await init(temporaryFolder(), `nytt ${gavle.replace("introduktionsjobb", job)}`);
    expect([...ran.err.matchAll(/--set ([^=]+)=/g)].map((m) => m[1]).sort()).toEqual([...names].sort());
    expect(ran.code).toBe(names.length === 0 ? 0 : 2);
  });

  test("a PO is needed only where the models have none for all the time", async () => {
    // Tax rates by municipality begin in 2025.
    const taxes =
      '--set "kommunalskatt=22,26 %" --set "regionskatt=11,51 %" --set "begravningsavgift=0,258 %" --set länskod=21';
    const at = (start: string, horizon: string) => {
      const dated = gavle.replace(/--po .*/, "").replace("2026-01", start);
      return init(temporaryFolder(), `nytt ${dated} --horizon ${horizon} ${taxes}`);
    };
    expect(await at("2023-01", "12")).toMatchObject({ code: 0 });
    for (const [start, horizon] of [
      ["2023-01", "13"],
      ["2026-01", "12"],
    ] as const)
      expect(await at(start, horizon)).toMatchObject({ code: 2, err: expect.stringMatching(/\n {2}--po /) });
  });

  test.each([
    ["--municipality Gvle", "Menade du Gävle?"],
    [
      "--municipality 2180 --job extratjänst",
      "extratjänst går inte att börja 2026-01. Formen finns från 2018-05-01 till 2022-12-31.",
    ],
    ["--job etableringsjobb --start 2023-12", "Formen finns från 2024-01-01."],
    ["--job introduktionsjob", "Anställningsformen ”introduktionsjob” finns inte."],
    ["--months 25", "introduktionsjobb får vara högst 24 månader"],
    ["--children 8,x", "4 och 9, eller inga"],
    ["--wage 5.433.000", "--wage: ”5.433.000”"],
    ["--wage 23", "--wage: 23 kr i månaden är för lite. Skriv hela beloppet i kronor: 23 000"],
    ["--rent 7", "--rent: 7 kr i månaden är för lite. Skriv hela beloppet i kronor: 7 000"],
    ["--po 0,5", "”0,5” kan betyda 0,5 % eller 50 %"],
    ["--rent 7.000", "”7.000” kan betyda 7 000 kr eller 7 kr. Skriv 7000 eller 7."],
    ['--people "20 2027"', "De första börjar 2026-01, så det första antalet ska gälla 2026"],
    ['--people "20 2026, 30 2029" --horizon 12', "De sista börjar 2029-01"],
    ["--to-work 60% --to-studies 50%", "högst 40 % är kvar"],
    ["--job etableringsjobb --wage 15000", "I etableringsjobb är lönen minst "],
    ["--employer staten", "Skriv kommun eller privat"],
    ["--more allt,lite", "”allt” finns inte bland det du kan välja"],
    ["--set produktonsfaktor=1", "Menade du produktionsfaktor?"],
    ["--set produktionsfaktor", "namn=värde"],
    ["--set produktionsfaktor=mycket", "”mycket”"],
  ])("%s is refused with what would do", async (wrong, said) => {
    const cwd = temporaryFolder();
    const ran = await init(cwd, `nytt ${gavle} ${wrong}`);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(said);
    expect(contents(cwd)).toEqual({});
  });

  test("--force keeps the old scenario in a folder of its own, and everything else where it is", async () => {
    const cwd = temporaryFolder();
    const nytt = join(cwd, "nytt");
    mkdirSync(join(nytt, "min-modell"), { recursive: true });
    const old = { "scenario.csv": "gammal", "budget.csv": "gammal budget", "brev.docx": "brev" };
    for (const [name, text] of Object.entries(old)) writeFileSync(join(nytt, name), text);
    expect((await init(cwd, `nytt ${gavle}`)).code).toBe(1);
    for (const kept of ["gammalt", "gammalt-2"]) {
      const ran = await init(cwd, `nytt ${gavle} --force`);
      expect(ran).toMatchObject({ code: 0, out: expect.stringContaining(kept) });
    }
    expect(readdirSync(nytt).filter((name) => !/\.(csv|md)$/.test(name))).toEqual([
      "brev.docx",
      "gammalt",
      "gammalt-2",
      "min-modell",
    ]);
    expect(filesIn(join(nytt, "gammalt"))).toEqual({
      "scenario.csv": "gammal",
      "budget.csv": "gammal budget",
    });
    expect((await lonsam(["run", "nytt"], cwd)).code).toBe(0);
  });

  test("in English, and read back by the same program", async () => {
    const cwd = temporaryFolder();
    const made = await init(cwd, `new ${gavle} --lang en`);
    expect(made.out).toContain("--lang en");
    expect(filesIn(join(cwd, "new"))["README.md"]).toContain("## Left to check");
    expect((await lonsam(["run", "new", "--lang", "en"], cwd)).code).toBe(0);
  });
});

describe("asking", () => {
  const answers: Typed = [
    ["mappen heta?", "nytt\r"],
    ["Vilken kommun?", "?\r"],
    ["Vilken kommun? ?\n? Vilken kommun?", "Gvle\r"],
    ["Menade du Gävle?", "\x7f\x7f\x7f\x7fGävle\r"],
    ["börjar de?", "<\r"],
    ["Vilken kommun? (Gävle)", "\r"],
    ["börjar de? (2026-12)", "januari 2026\r"],
    ["får jobb? (10)", "\r"],
    ["1 eller 2? (1)", "\r"],
    ["barnen? (inga)", "\r"],
    ["bostaden i månaden? (7000)", "7 000 kr\r"],
    ["Skriv namnet eller siffran:", "2\r"],
    ["i månaden? (23000)", "\r"],
    ["PO-pålägg har kommunen?", "44,53\r"],
    ["Förslagets källa: Antagande (säkerhet D) (30%)", "\r"],
    ["(12%)", "\r"],
    ["eller inget: (inget)", "\r"],
  ];

  test("back, help, a wrong answer and what is proposed lead to the same as the command line that is printed", async () => {
    const cwd = temporaryFolder();
    const { terminal, screen } = typist(answers);
    const ran = await lonsam(["init"], cwd, { terminal });
    expect(ran.code, `${ran.err}\n${screen()}`).toBe(0);
    expect(ran.err).toContain("Kommunen ger skattesatserna.");
    expect(screen()).not.toContain("extratjänst");
    const again = await lonsam(words(commandIn(ran.out, "init").replace("init nytt ", "init igen ")), cwd);
    expect(again.code, again.err).toBe(0);
    expect(filesIn(join(cwd, "igen"))).toEqual(filesIn(join(cwd, "nytt")));
  });

  test("what flags say is not asked, and only what is chosen is asked besides", async () => {
    const cwd = temporaryFolder();
    const { terminal, screen } = typist([
      ["1 eller 2? (1)", "\r"],
      ["barnen? (inga)", "4 och 9\r"],
      ["underhållsstöd, ja eller nej? (ja)", "j\r"],
      ["(30%)", "0,5\r"],
      ["”0,5” kan betyda 0,5 % eller 50 %", "\x7f\x7f\x7f50\r"],
      ["(12%)", "\r"],
      ["eller inget: (inget)", "4\r"],
      ["handledaren per anställd? (10%)", "\r"],
      ["månadslön har handledaren? (32000)", "\r"],
    ]);
    const ran = await lonsam(words(`init nytt ${gavle}`), cwd, { terminal });
    expect(ran.code, screen()).toBe(0);
    expect(screen()).not.toContain("Vilken kommun?");
    expect(ran.out).toContain("--to-work 50% --work-anyway 12% --supervision 10% --supervisor-wage 32000\n");
    expect(filesIn(join(cwd, "nytt"))["grupper.csv"]).toContain(
      "ensamstående med barn 4, 9 år;1;1;1;2;7 000;23 000;1;1;0",
    );
  });

  test("the common way is a dozen questions and the name of the folder", () => {
    expect(new Set(answers.slice(2).map(([waitsFor]) => waitsFor)).size - 3).toBeLessThanOrEqual(12);
  });

  test("who leaves is told the command that goes on with what was answered, in all of it", async () => {
    const cwd = temporaryFolder();
    const left = typist([
      ["1 eller 2? (1)", "\r"],
      ["barnen? (inga)", "\r"],
      ["(30%)", "40 %\r"],
      ["(12%)", "\r"],
      ["eller inget: (inget)", "handledning, studier\r"],
      ["börjar studera när jobbet slutar?", "\x03"],
    ]);
    const ran = await lonsam(words(`init nytt ${gavle} --set ålder=40`), cwd, { terminal: left.terminal });
    expect(ran).toMatchObject({ code: 130, out: "" });
    expect(contents(cwd)).toEqual({});
    const line = commandIn(ran.err, "init");
    expect(line).toContain("--to-work 40% --work-anyway 12% --more studier,handledning --set ålder=40");
    const back = typist([
      ["börjar studera när jobbet slutar?", "0\r"],
      ["handledaren per anställd?", "0\r"],
    ]);
    const again = await lonsam(words(line), cwd, { terminal: back.terminal });
    expect(again.code, again.err).toBe(0);
    expect(back.screen()).not.toContain("barnen?");
  });

  test.each([
    ["Ctrl-C", "\x03"],
    ["Ctrl-D", "\x04"],
  ])("%s at the last question leaves nothing behind", async (_, key) => {
    const cwd = temporaryFolder();
    const { terminal } = typist([...answers.slice(0, -1), ["eller inget: (inget)", key]]);
    const ran = await lonsam(["init"], cwd, { terminal });
    expect(ran).toMatchObject({ code: 130, out: "", err: expect.stringContaining("Inget skrevs.") });
    expect(ran.err).toContain("Fortsätt där du slutade:\n  lonsam init nytt --municipality Gävle ");
    expect(contents(cwd)).toEqual({});
  });

  test("--no-input never asks, terminal or not", async () => {
    const { terminal, screen } = typist([]);
    const ran = await lonsam(["init", "nytt", "--no-input"], temporaryFolder(), { terminal });
    expect(ran.code).toBe(2);
    expect(screen()).toBe("");
  });
});
