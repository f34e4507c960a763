import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

const example = join(repository, "examples/mer-som-foljer");

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(example, join(folder, "s"), { recursive: true });
});

const run = (line: string) => lonsam(words(line), folder);
const at = (name: string): string => join(folder, "s", name);
const edit = (name: string, change: (text: string) => string): void => {
  writeFileSync(at(name), change(readFileSync(at(name), "utf8")));
};

type Row = Record<string, string | null>;
interface Told {
  readonly tables: readonly { readonly id: string; readonly rows: readonly Row[] }[];
}

async function tables(line: string): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { code, out, err } = await run(`${line} -O json`);
  expect(code, err).toBe(0);
  return new Map((JSON.parse(out) as Told).tables.map(({ id, rows }) => [id, rows]));
}

/** The money and people of a run, without what tells of its assumptions. */
const figures = (all: ReadonlyMap<string, readonly Row[]>) =>
  ["actors", "items", "publicFinances", "programme", "people", "outcomes"].map((id) => all.get(id));

/** The same scenario with a comparison's rows written into its own files. */
const swapped: Readonly<Record<string, () => void>> = {
  Litteraturen: () => undefined,
  "Ingen förändring": () => {
    edit("floden.csv", (text) => text.replace(/^med och utan insats/mu, "alla"));
  },
  "De tre åren före": () => {
    edit("floden.csv", (text) =>
      text
        .replace("efter;per;", "efter;per;från månad;till månad;")
        .replace(/^((?:Nystartsjobb|Vuxenutbildning)(?:;[^;\n]*){5});/gmu, "$1;;;")
        .replace(
          /^med och utan insats;(.*)$/mu,
          [
            "alla;försörjningsstöd;arbete;lämnar_ändå;;månad;;;Antagande;D",
            "utan insats;försörjningsstöd;arbete;2,10 %;;månad;1;6;;",
            "utan insats;försörjningsstöd;arbete;0,90 %;;månad;7;;;",
          ].join("\n"),
        ),
    );
  },
  Grannkommunen: () => {
    edit("antaganden.csv", (text) => text.replace("lämnar_ändå;0,6 %", "lämnar_ändå;1,0 %"));
  },
};

test.each(Object.entries(swapped))("%s is a run with its rows in the files", async (name, swap) => {
  const told = await tables(`run s --comparison "${name}"`);
  const shown = (await tables("run s")).get("comparisons")!.find((row) => row.comparison === name)!;
  rmSync(at("jamforelser.csv"));
  swap();
  const plain = await tables("run s");
  expect(figures(told)).toEqual(figures(plain));
  const total = (table: string, actor: string) => plain.get(table)!.find((row) => row.actor === actor)!.total;
  expect(shown.municipality).toBe(total("actors", "kommun"));
  expect(shown.publicFinances).toBe(total("publicFinances", "Offentliga finanser"));
  expect(shown.society).toBe(total("actors", "Samhället"));
});

test("the run is made with the main one, and it stands first", async () => {
  const all = await tables("run s");
  expect(all.get("comparisons")!.map((row) => row.comparison)).toEqual([
    "Litteraturen",
    "Ingen förändring",
    "De tre åren före",
    "Grannkommunen",
  ]);
  const other = await tables("run s --comparison grannkommunen");
  expect(other.get("comparisons")![0]!.comparison).toBe("Grannkommunen");
  expect(figures(all)).toEqual(figures(await tables("run s --comparison Litteraturen")));
  edit("jamforelser.csv", (text) => text.replace(";C;ja;", ";C;;").replace(";B;;\n", ";B;;\n"));
  expect((await tables("run s")).get("comparisons")![0]!.comparison, "the first").toBe("Litteraturen");
});

test("nobody moves where nothing changes, and is there at the end anyway where it does", async () => {
  const rows = (await tables("run s")).get("comparisons")!;
  const anyway = new Map(rows.map((row) => [row.comparison, Number(row.anywayAtEnd)]));
  expect(anyway.get("Ingen förändring")).toBe(0);
  // Twenty people, 0.6 % a month for 48 months.
  expect(anyway.get("Litteraturen")).toBeCloseTo(20 * (1 - 0.994 ** 48), 2);
  expect(anyway.get("De tre åren före")).toBeCloseTo(20 * (1 - 0.979 ** 6 * 0.991 ** 42), 2);
});

test("what a comparison says of a value is told with its source", async () => {
  const { out } = await run("run s --comparison Grannkommunen -O json");
  const { assumptions } = JSON.parse(out) as { assumptions: Row[] };
  expect(assumptions.find((a) => a.text === "lämnar_ändå")).toMatchObject({
    grade: "B",
    source: "Påhittat exempel: samma slags hushåll i grannkommunen 2025",
  });
});

test("every figure of the table can be explained, in English too", async () => {
  expect((await run('explain s "Grannkommunen Jämförelsegrupp Kommunen"')).code).toBe(0);
  const english = await run('explain s "Grannkommunen Comparison group In work anyway" --lang en');
  expect(english.code, english.err).toBe(0);
  expect(english.out).toContain("regular work = ");
});

test("explain, sensitivity and compare take another comparison too", async () => {
  const named = "--comparison Grannkommunen";
  expect(await run(`explain s "Netto kommun Alla år" ${named}`)).not.toEqual(
    await run('explain s "Netto kommun Alla år"'),
  );
  cpSync(at(""), join(folder, "t"), { recursive: true });
  expect((await run(`compare s t ${named}`)).code).toBe(0);
  expect((await run(`sensitivity s ${named}`)).out).not.toBe((await run("sensitivity s")).out);
});

test("a name that is none of them is asked about", async () => {
  const ran = await run("run s --comparison Granne");
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toContain("Grannkommunen");
});

test("what is wrong in a comparison that is not run is told", async () => {
  edit("floden-historik.csv", (text) => text.replaceAll("arbete;f", "arbetet;f"));
  const ran = await run("run s");
  expect(ran).toMatchObject({ code: 1, out: "" });
  expect(ran.err).toContain("floden-historik.csv:2 (till)");
  expect((await run("check s")).code).toBe(1);
});
