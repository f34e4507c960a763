import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

let folder: string;
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};
const run = (line: string) => lonsam(words(line), folder);

/** Two folders beside each other, with what they share beside them, and the same as one folder with `alternativ.csv`. */
beforeEach(() => {
  folder = temporaryFolder();
  const model = join(repository, "test/errors/alternativ-olika-villkor/mitt-scenario");
  cpSync(model, join(folder, "en"), { recursive: true });
  rmSync(join(folder, "en/deltagare-fler.csv"));
  write(
    "en/alternativ.csv",
    "alternativ;namn;värde\nett;titel;Ett\ntvå;titel;Två\ntvå;flöden;floden-2.csv\n",
  );
  mkdirSync(join(folder, "alt/gemensamt"), { recursive: true });
  for (const name of ["ett", "två"])
    cpSync(join(folder, "en"), join(folder, "alt", name), { recursive: true });
  const flows = readFileSync(join(folder, "en/floden.csv"), "utf8");
  const better = flows.replace("arbete;35 %", "arbete;60 %").replace("bistånd;65 %", "bistånd;40 %");
  write("en/floden-2.csv", better);
  write("alt/två/floden.csv", better);
  write("alt/gemensamt/deltagare.csv", readFileSync(join(folder, "en/deltagare.csv"), "utf8"));
  for (const [name, title] of [
    ["ett", "Ett"],
    ["två", "Två"],
  ]) {
    const at = `alt/${name}/scenario.csv`;
    const text = readFileSync(join(folder, at), "utf8").replace("titel;Jobbspår", `titel;${title}`);
    write(at, `${text.trimEnd()}\ndeltagare;../gemensamt/deltagare.csv\n`);
    for (const own of ["alternativ.csv", "deltagare.csv"]) rmSync(join(folder, "alt", name!, own));
  }
});
const tables = (json: string) => (JSON.parse(json) as { tables: { id: string; rows: unknown[] }[] }).tables;
const table = (json: string, id: string) => tables(json).find((t) => t.id === id)?.rows;

describe("alternatives", () => {
  test("of one folder and as folders that share files come to the same", async () => {
    const one = await run("compare en -O json");
    const several = await run("compare alt/ett alt/två -O json");
    expect([one.code, several.code], several.err).toEqual([0, 0]);
    for (const id of ["alternatives", "people", "actors"])
      expect(table(several.out, id), id).toEqual(table(one.out, id));
  });

  test("one of them is run and explained by itself", async () => {
    const two = await run("run en --alternative TVÅ -O json");
    const set = await run("run en --set flöden=floden-2.csv -O json");
    expect([two.code, two.err]).toEqual([0, set.err]);
    expect(tables(two.out)).toEqual(tables(set.out));
    expect(tables(two.out)).not.toEqual(tables((await run("run en --alternative ett -O json")).out));
    const explained = await run('explain en "people arbete 2027-06" --alternative två -O json');
    expect(explained.code, explained.err).toBe(0);
    expect(explained.out).not.toBe((await run('explain en "people arbete 2027-06" -O json')).out);
  });

  test("that there are not, or a scenario that has none, are told", async () => {
    const unknown = await run("run en --alternative tre");
    expect([unknown.code, unknown.out]).toEqual([2, ""]);
    expect(unknown.err).toContain("Det finns ett och två.");
    rmSync(join(folder, "en/deltagare.csv"));
    const lacking = await run("run en");
    expect([lacking.code, lacking.err]).toEqual([1, expect.stringContaining("--alternative NAMN")]);
    rmSync(join(folder, "en/alternativ.csv"));
    expect((await run("run en --alternative ett")).err).toContain("saknar ”alternativ.csv”");
    expect((await run("run en")).err).toContain("lonsam help deltagare.csv");
  });

  test("the order of arguments changes nothing but order", async () => {
    const sorted = (_: string, value: unknown) =>
      typeof value === "string" ? value.split(", ").sort().join(", ") : value;
    const rows = (json: string) =>
      (table(json, "alternatives") as { alternative: string }[]).map((r) => JSON.stringify(r, sorted));
    const [forward, backward] = [
      await run("compare alt/ett alt/två -O json"),
      await run("compare alt/två alt/ett -O json"),
    ];
    expect(rows(backward.out).sort()).toEqual(rows(forward.out).sort());
    expect(table(backward.out, "whyInputs")).toEqual(table(forward.out, "whyInputs"));
  });

  test("files may be shared within the common folder and no further", async () => {
    const outside = readFileSync(join(folder, "alt/ett/scenario.csv"), "utf8");
    write("alt/ett/scenario.csv", outside.replace("../gemensamt/", "../../en/"));
    const ran = await run("compare alt/ett alt/två");
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("sokvag-utanfor");
    expect((await run("run alt/två")).err, "alone it keeps to its own folder").toContain("sokvag-utanfor");
  });

  test("unequal terms stop the comparison unless it is asked for anyway, and are said then", async () => {
    const text = readFileSync(join(folder, "alt/ett/scenario.csv"), "utf8");
    write("alt/ett/scenario.csv", text.replace("horisont;2 år", "horisont;3 år"));
    const stopped = await run("compare alt/ett alt/två");
    expect(stopped).toMatchObject({ code: 1, out: "" });
    expect(stopped.err).toMatch(/3 år i ett och 2 år i två/u);
    expect(stopped.err, "the same people come").not.toContain("personer i ett");
    const anyway = await run("compare alt/ett alt/två --anyway");
    expect(anyway.code).toBe(0);
    expect(anyway.out).toMatch(/Inte på lika villkor: 3 år i ett och 2 år i två/u);
  });

  test("a goal that there is not is said with those that there are; a folder without alternatives too", async () => {
    expect(await run("compare en --goals lycka")).toMatchObject({ code: 2, out: "" });
    expect((await run("compare en --goals lycka")).err).toMatch(/lycka.*nuvärde/su);
    rmSync(join(folder, "en/alternativ.csv"));
    expect((await run("compare en")).err).toContain("alternativ.csv");
  });

  test("what an alternative sets is checked where it is written", async () => {
    write(
      "en/alternativ.csv",
      "alternativ;namn;värde\nA;titel;Ett\nA;lönn;1\nB;titel;Två\nB;horisont;snart\n",
    );
    const { code, err } = await run("compare en");
    expect(code).toBe(1);
    expect(err).toMatch(/alternativ\.csv:3/u);
    expect(err).toMatch(/alternativ\.csv:5/u);
  });
});
