import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(join(repository, "examples/minsta"), join(folder, "s"), { recursive: true });
  edit("scenario.csv", (text) =>
    text.replace("lon-i-stallet-for-bidrag", "lon-i-stallet-for-bidrag, foljder-av-arbete, utbildningsniva"),
  );
});

const run = (line: string) => lonsam(words(line), folder);
const edit = (name: string, change: (text: string) => string): void => {
  const path = join(folder, "s", name);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};
const assume = (...rows: readonly string[]): void => {
  edit("antaganden.csv", (text) => `${text.trimEnd()}\n${rows.join("\n")}\n`);
};

type Row = Record<string, string | null>;
type Tables = ReadonlyMap<string, readonly Row[]>;
async function tables(line: string): Promise<Tables> {
  const { code, out, err } = await run(`${line} -O json`);
  expect(code, err).toBe(0);
  const told = JSON.parse(out) as { tables: { id: string; rows: Row[] }[] };
  return new Map(told.tables.map(({ id, rows }) => [id, rows]));
}
const cell = (all: Tables, table: string, row: (r: Row) => boolean, column: string): number =>
  Number(all.get(table)!.find(row)![column]);
const money = (all: Tables) =>
  ["board", "actors", "items", "publicFinances", "programme"].map((id) => all.get(id));

const P0 = 2500;
const P1 = 1900;

test("off changes nothing, and is told; on is price times person-months", async () => {
  const off = await tables("run s");
  expect(money(off)).toEqual(money(await tables(`run ${join(repository, "examples/minsta")}`)));
  expect(off.get("optionalItems")!.map(({ item, net }) => [item, net])).toEqual([
    ["Hälso- och sjukvård", null],
    ["Andra insatser i socialtjänsten", null],
    ["Boende utöver försörjningsstöd", null],
    ["Pensionsrätt i den allmänna pensionen", null],
    ["Plats i vuxenutbildning", null],
  ]);
  assume(
    `vård_utan_arbete;${String(P0)};kr/månad;;;Region;B;`,
    `vård_i_arbete;${String(P1)};kr/månad;;;Region;B;`,
    `boende_utan_arbete;${String(P0)};kr/månad;;;Kommun;B;`,
    `boende_i_arbete;${String(P1)};kr/månad;;;Kommun;B;`,
  );
  const on = await tables("run s");
  // Ten people: twelve months in a job each, three of them twelve more; without it 1 % a month leave aid for work.
  const inWork = 10 * 12 + 3 * 12;
  const anyway = Array.from({ length: 24 }, (_, month) => 10 * (1 - 0.99 ** month)).reduce((a, b) => a + b);
  const saved = 0 - ((inWork - anyway) * P1 + (240 - inWork - (240 - anyway)) * P0);
  const net = (all: Tables, item: string) => cell(all, "optionalItems", (r) => r.item === item, "net");
  const total = (all: Tables, actor: string) => cell(all, "actors", (r) => r.actor === actor, "total");
  expect(net(on, "Hälso- och sjukvård")).toBe(Math.round(saved));
  expect(net(on, "Boende utöver försörjningsstöd")).toBe(Math.round(saved));
  expect(Math.abs(total(on, "region") - total(off, "region") - saved)).toBeLessThan(1.01);
  expect(Math.abs(total(on, "kommun") - total(off, "kommun") - saved)).toBeLessThan(1.01);
  expect(Math.abs(total(on, "Samhället") - total(off, "Samhället") - 2 * saved)).toBeLessThan(1.01);
});

test("rights to a pension are a transfer, paid so many years later", async () => {
  const off = await tables("run s --detail");
  assume("år_till_pension;1;år;;;Påhittad;D;");
  const [earned, paid] = [await tables("run s --detail"), await tables("run s --detail --paid")];
  const society = (all: Tables) => all.get("actors")!.find((r) => r.actor === "Samhället");
  expect(society(earned)).toEqual(society(off));
  const right = (all: Tables, actor: string) =>
    all.get("items")!.find((r) => r.actor === actor && String(r.item).startsWith("Pensionsrätt"))!;
  const [gets, pays] = [right(earned, "individ"), right(earned, "stat")];
  expect(Number(gets.total)).toBe(0 - Number(pays.total));
  expect(Number(gets["2026"])).toBeGreaterThan(0);
  const later = right(paid, "individ");
  expect([later["2026"], later["2027"]]).toEqual(["0", gets["2026"]]);
});

test("a completed level is counted, and a wage effect of nothing changes nothing", async () => {
  const studies = (work: string): void => {
    edit("deltagare.csv", (text) => `${text.split("\n")[0]!}\nStudier;2026-01;10;studier;försörjningsstöd\n`);
    edit("floden.csv", (text) =>
      [
        text.split("\n")[0],
        `Studier;studier;${work};50 %;6;;Antagande;D`,
        "Studier;studier;gymnasienivå uppnådd;20 %;6;;Antagande;D",
        "Studier;studier;försörjningsstöd;30 %;6;;Antagande;D",
        "utan insats;försörjningsstöd;arbete;lämnar_ändå;;månad;Antagande;D\n",
      ].join("\n"),
    );
  };
  studies("arbete");
  const plain = await tables("run s");
  studies("arbete med gymnasienivå");
  expect((await run("run s")).err, "it is asked for").toContain("löneeffekt_av_gymnasienivå");
  assume("löneeffekt_av_gymnasienivå;0 %;%;;;Studie;C;");
  const same = await tables("run s");
  expect(money(same)).toEqual(money(plain));
  const level = (all: Tables) => cell(all, "outcomes", (r) => r.outcome === "Når gymnasienivå", "2026");
  expect([level(plain), level(same)]).toEqual([2, 7]);
  const higher = await tables("run s --set löneeffekt_av_gymnasienivå=10%");
  const made = (all: Tables) => cell(all, "actors", (r) => r.actor === "Samhället", "total");
  // Five people for eighteen months, a tenth of 23,000 kr and the fees on it.
  expect(Math.abs(made(higher) - made(same) - 5 * 18 * 2300 * 1.3142)).toBeLessThan(1.01);
});

test("children whom it concerns are an outcome and no money", async () => {
  const child = "--set barn_7_10=1";
  const { out } = await run(`run s ${child} -O json`);
  const { tables: told } = JSON.parse(out) as { tables: { id: string; rows: Row[] }[] };
  const rows = told.find(({ id }) => id === "outcomes")!.rows;
  const working = rows.find((r) => r.outcome === "Barn i hushåll där den som deltar arbetar, helår")!;
  const inWork = rows.find((r) => r.outcome === "I arbete, helårspersoner")!;
  expect(working["2026"]).toBe(inWork["2026"]);
});

test.each([
  ["in scenario.csv", "scenario.csv", "vård_i_arbete;1 900", "varde-utan-kalla"],
  ["without a source", "antaganden.csv", "vård_i_arbete;1 900;kr/månad;;;;D;", "varde-utan-kalla"],
  ["only in part", "antaganden.csv", "vård_i_arbete;1 900;kr/månad;;;Region;B;", "post-halv"],
])("a price %s is asked about", async (_, file, row, code) => {
  edit(file, (text) => `${text.trimEnd()}\n${row}\n`);
  const ran = await run("run s");
  expect(ran).toMatchObject({ code: 1, out: "" });
  expect(ran.err).toContain(code);
});

test("the command line changes a price that has a source, and gives none", async () => {
  expect((await run("run s --set vård_i_arbete=1900")).err).toContain("varde-utan-kalla");
  assume("utbildningsplats;4000;kr/månad;3000;5000;Kommun;B;");
  const { out, code, err } = await run("run s --set utbildningsplats=5000");
  expect(code, err).toBe(0);
  expect(out.replace(/\s+/gu, " ")).toContain("Källa: --set utbildningsplats. Säkerhet D.");
});
