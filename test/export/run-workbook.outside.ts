import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";
import { alwaysRecalculate, computedWorkbooks } from "./libreoffice.js";
import {
  constantsIn,
  type Data,
  edited,
  type Edit,
  formulasIn,
  inputCell,
  readWorkbook,
  sheetNames,
  type Sheets,
} from "./live-workbook.js";

/** Every scenario among the examples, and each of its alternatives where it has some. */
function scenarios(): { readonly name: string; readonly args: readonly string[] }[] {
  const found: string[] = [];
  const look = (path: string): void => {
    if (existsSync(join(repository, path, "scenario.csv"))) found.push(path);
    for (const entry of readdirSync(join(repository, path), { withFileTypes: true }))
      if (entry.isDirectory()) look(`${path}/${entry.name}`);
  };
  look("examples");
  return found.sort().flatMap((path) => {
    const own = { name: path.slice("examples/".length).replaceAll("/", "-"), args: [path] };
    const file = join(repository, path, "alternativ.csv");
    if (!existsSync(file)) return [own];
    const rows = readFileSync(file, "utf8").split(/\r?\n/).slice(1);
    const alternatives = [...new Set(rows.map((row) => row.split(";")[0]!).filter((name) => name !== ""))];
    const isWhole = existsSync(join(repository, path, "deltagare.csv"));
    return [
      ...(isWhole ? [own] : []),
      ...alternatives.map((a) => ({ name: `${own.name}-${a}`, args: [path, "--alternative", a] })),
    ];
  });
}

interface Written {
  readonly name: string;
  readonly args: readonly string[];
  readonly file: string;
}

let folder: string;
const fits: Written[] = [];
const refused: { readonly name: string; readonly said: string }[] = [];
let sheets: ReadonlyMap<string, Sheets>;
const dataOf = async (args: readonly string[]): Promise<Data> => {
  const { code, out, err } = await lonsam(["run", ...args, "--detail", "--quiet", "-O", "json"], folder);
  expect(code, `${args.join(" ")}\n${err}`).toBe(0);
  return JSON.parse(out) as Data;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
  symlinkSync(join(repository, "examples"), join(folder, "examples"), "junction");
  alwaysRecalculate(folder);
  for (const { name, args } of scenarios()) {
    const file = join(folder, `${name}.xlsx`);
    const { code, err, out } = await lonsam(["run", ...args, "--live", "--quiet", "-o", file], folder);
    if (code === 0) fits.push({ name, args, file });
    else {
      expect(out, name).toBe("");
      expect(existsSync(file), name).toBe(false);
      refused.push({ name, said: err });
    }
  }
  const computed = computedWorkbooks(
    fits.map(({ file }) => file),
    folder,
  );
  sheets = new Map(fits.map(({ name }, i) => [name, computed[i]!]));
}, 600_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("every example is a workbook, or is refused with its reason", () => {
  const told = [
    ...fits.map(({ name, file }) => `${name}: ${String(formulasIn(readWorkbook(file)))} formulas`),
    ...refused.map(({ name, said }) => `${name}: refused: ${said.split("\n")[0]!}`),
  ];
  process.stdout.write(`${told.join("\n")}\n`);
  for (const { name, said } of refused)
    expect(said, name).toMatch(/lonsam help kalkylbok-(?:kan-inte|for-stor)/);
  const names = fits.map(({ name }) => name);
  for (const wanted of [
    "minsta",
    "gavle-lon-i-stallet-for-bidrag",
    "pitea-nollresultat",
    "goteborg-vecka-40",
    "tre-vagar-B",
    "uppsala-beredskap",
  ])
    expect(names).toContain(wanted);
});

test("LibreOffice recalculates every one of them to our figures, to the krona", async () => {
  for (const { name, args } of fits) expectRun(sheets.get(name)!, await dataOf(args), name);
}, 600_000);

test("no cell anywhere is an error that the figures beside it do not have", () => {
  for (const { name, file } of fits) {
    const unknown = sheetsOf(file, sheets.get(name)!).filter(({ title }) => results.has(title));
    for (const { rows } of unknown)
      for (const row of rows) for (const cell of row) expect(cell, name).not.toMatch(/^(?:#|Err:)/);
  }
});

test("no figure of a result is put in", () => {
  for (const { name, file } of fits.slice(3, 9)) {
    const workbook = readWorkbook(file);
    for (const sheet of sheetNames(workbook))
      if (results.has(sheet) || /^(?:Huvudbok|Poster|Människor|Utfallens rader|Andelar|Regler)/.test(sheet))
        expect(constantsIn(workbook, sheet), `${name}: ${sheet}`).toEqual([]);
  }
});

/** What somebody writes in cells, and the same for `--set`. */
interface Change {
  readonly example: string;
  /** By what it is called in the sheet: what stands there, and what `--set` is given. */
  readonly set: Readonly<Record<string, readonly [cell: number | string, given: string]>>;
}

const changes: readonly Change[] = [
  { example: "minsta", set: { andel_till_arbete: [0.45, "45 %"] } },
  { example: "minsta", set: { lämnar_ändå: [0, "0 %"], po: [0.39, "39 %"] } },
  { example: "minsta", set: { kommun: ["Gävle", "Gävle"], lön: [27_500, "27500"] } },
  { example: "minsta", set: { kalkylränta: [0.05, "5 %"], ålder: [30, "30"] } },
  { example: "minsta", set: { vuxna: [2, "2"], "barn 7 10": [2, "2"] } },
  { example: "gavle-lon-i-stallet-for-bidrag", set: { handledarandel: [0.0128, "1,28 %"] } },
  {
    example: "gavle-lon-i-stallet-for-bidrag",
    set: { lön: [31_000, "31000"], boendekostnad: [9_250, "9250"] },
  },
  { example: "pitea-nollresultat", set: { till_arbete: [0.28, "28 %"], till_anställning: [0.2, "20 %"] } },
  { example: "pitea-nollresultat", set: { stöd: [71_111, "71111"], till_halvår: [1, "100 %"] } },
  { example: "goteborg-vecka-40", set: { personer: [6_500, "6500"], takt_senare: [0.02, "2 %"] } },
  { example: "goteborg-vecka-40", set: { takt_okänt: [0.01, "1 %"], lön: [28_000, "28000"] } },
];

describe("a change of a cell is what --set says", () => {
  test("of what is named here, and of every assumption with limits at once", async () => {
    const tried: { readonly name: string; readonly file: string; readonly data: Data }[] = [];
    const add = async (
      of: Written,
      set: Change["set"],
      label = `${of.name}-${String(tried.length)}`,
    ): Promise<void> => {
      const given = Object.entries(set).flatMap(([name, [, text]]) => ["--set", `${nameOf(name)}=${text}`]);
      const own = sheets.get(of.name)!;
      const inputs = own.find(([first]) => first![0] === "Antaganden")!;
      const edits = Object.entries(set).map(([name, [value]]): Edit => ({
        sheet: "Antaganden",
        cell: inputCell(inputs, name),
        value,
      }));
      const file = join(folder, `${label}.xlsx`);
      writeFileSync(file, edited(readWorkbook(of.file), edits));
      tried.push({ name: `${of.name} ${given.join(" ")}`, file, data: await dataOf([...of.args, ...given]) });
    };
    for (const { example, set } of changes)
      await add(
        fits.find(({ name }) => name === example)!,
        set,
      );
    for (const of of fits) {
      const set = withinLimits(sheets.get(of.name)!, tried.length);
      // The shares of Piteå are those of one and the same people.
      if (Object.keys(set).length > 0 && of.name !== "pitea-nollresultat") await add(of, set);
    }
    const computed = computedWorkbooks(
      tried.map(({ file }) => file),
      folder,
    );
    tried.forEach(({ name, data }, i) => {
      expectRun(computed[i]!, data, name);
    });
    process.stdout.write(`${String(tried.length)} changed workbooks\n`);
    expect(tried.length).toBeGreaterThan(20);
  }, 900_000);

  test("of participants, flows and the budget, what a run of the changed files says, and of a value of law", async () => {
    const spoiled = (example: string, file: string, from: string, to: string): string => {
      const copy = join(folder, `copy-${example}-${file}`);
      cpSync(join(repository, "examples", example), copy, { recursive: true });
      const text = readFileSync(join(copy, file), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(copy, file), text.replace(from, to));
      return copy;
    };
    const tried = [
      {
        example: "minsta",
        edit: { sheet: "Deltagare", cell: "F4", value: 12 },
        args: [spoiled("minsta", "deltagare.csv", "2026-01;10;", "2026-01;12;")],
      },
      {
        example: "minsta",
        edit: { sheet: "Flöden", cell: "G6", value: 0.9 },
        args: [spoiled("minsta", "floden.csv", "a-kassa dag 101-200;100 %;5", "a-kassa dag 101-200;90 %;5")],
      },
      {
        example: "gavle-1000-fler",
        edit: { sheet: "Budget", cell: "E4", value: 5_555_555 },
        args: [spoiled("gavle-1000-fler", "budget.csv", ...budgetChange("gavle-1000-fler", 5_555_555))],
      },
      {
        example: "minsta",
        edit: { sheet: "Värden ur lag", cell: lawCell("minsta", "nystartsjobb_tak"), value: 18_000 },
        args: ["examples/minsta", "--set", "nystartsjobb_tak=18000"],
      },
    ];
    const files = tried.map(({ example, edit }, i) => {
      const file = join(folder, `files-${String(i)}.xlsx`);
      writeFileSync(file, edited(readWorkbook(fits.find(({ name }) => name === example)!.file), [edit]));
      return file;
    });
    const computed = computedWorkbooks(files, folder);
    for (const [i, { args }] of tried.entries()) expectRun(computed[i]!, await dataOf(args), args.join(" "));
  }, 300_000);

  test("what cannot be is an error in the result, and never a figure", async () => {
    const of = fits.find(({ name }) => name === "minsta")!;
    const inputs = sheets.get("minsta")!.find(([first]) => first![0] === "Antaganden")!;
    const cell = inputCell(inputs, "andel_till_arbete");
    const file = join(folder, "impossible.xlsx");
    writeFileSync(file, edited(readWorkbook(of.file), [{ sheet: "Antaganden", cell, value: 1.2 }]));
    const { code } = await lonsam(["run", ...of.args, "--set", "andel_till_arbete=120 %", "--quiet"], folder);
    expect(code).toBe(1);
    const board = computedWorkbooks([file], folder)[0]!.find(([first]) =>
      first![0]!.startsWith("Kommunens kalkyl"),
    )!;
    const net = board.find(([first]) => first === "Netto kommun")!;
    expect(net.slice(2)).toEqual(["#N/A", "#N/A", "#N/A"]);
  });
});

test("in English the sheets and their words are English", async () => {
  const file = join(folder, "english.xlsx");
  const ran = await lonsam(
    ["run", "examples/minsta", "--live", "--lang", "en", "--quiet", "-o", file],
    folder,
  );
  expect(ran.err).toBe("");
  expect(sheetNames(readWorkbook(file)).slice(0, 4)).toEqual([
    "Read first",
    "Assumptions",
    "Participants",
    "Flows",
  ]);
  const society = computedWorkbooks([file], folder)[0]!.find(([first]) => first![0]!.startsWith("Society"))!;
  const numbers = society.slice(3).flatMap((row) => row.slice(1));
  expect(numbers.some((cell) => Number(cell) > 1000)).toBe(true);
  for (const cell of numbers) expect(cell).not.toMatch(/^(?:#|Err:)/);
});

/** The first row of a budget, and the same with another amount. */
function budgetChange(example: string, amount: number): [string, string] {
  const [head, row] = readFileSync(join(repository, "examples", example, "budget.csv"), "utf8").split(
    /\r?\n/,
  );
  const at = head!.split(";").indexOf("belopp");
  const cells = row!.split(";");
  return [row!, cells.map((cell, c) => (c === at ? String(amount) : cell)).join(";")];
}

/** Where the value of a parameter stands. */
function lawCell(example: string, name: string): string {
  const rows = sheets.get(example)!.find(([first]) => first![0] === "Värden ur lag")!;
  const at = rows.findIndex(([first]) => first === name);
  expect(at, name).toBeGreaterThan(0);
  return `C${String(at + 1)}`;
}

/** Sheets of results, by the name of the sheet. */
const results = new Set(["Kommunens kalkyl", "Offentliga finanser", "Samhället", "Människor per år"]);

/** Formulas write names with one sign where people have spaces. */
const nameOf = (written: string): string => written.replaceAll(" ", "_");

const sheetsOf = (
  file: string,
  computed: Sheets,
): { readonly title: string; readonly rows: Sheets[number] }[] =>
  sheetNames(readWorkbook(file)).map((title, i) => ({ title, rows: computed[i]! }));

/** Every assumption that has limits somewhere between them; where depends on the number. */
function withinLimits(own: Sheets, number: number): Change["set"] {
  const inputs = own.find(([first]) => first![0] === "Antaganden")!;
  const numberIn = (shown: string): number | undefined =>
    shown === "" ? undefined : shown.endsWith("%") ? Number(shown.slice(0, -1)) / 100 : Number(shown);
  const set: Record<string, readonly [number, string]> = {};
  inputs.slice(3).forEach(([name, , unit, change, lowText, highText], i) => {
    const [low, high] = [numberIn(lowText ?? ""), numberIn(highText ?? "")];
    if (low === undefined || high === undefined || change !== "ja") return;
    const part = ((i * 7 + number * 3) % 11) / 10;
    const value = low + (high - low) * part;
    const isShare = unit === "%";
    const digits = (isShare ? value * 100 : value).toFixed(
      Number.isInteger(low) && Number.isInteger(high) && unit === "månad" ? 0 : 4,
    );
    set[name!] = [
      isShare ? Number(digits) / 100 : Number(digits),
      `${digits.replace(".", ",")}${isShare ? " %" : ""}`,
    ];
  });
  return set;
}

/** Every figure that both have is the same to the krona, or the hundredth of a person that a report says. */
function expectRun(own: Sheets, data: Data, name: string): void {
  const sheetOf = (start: string) => own.find(([first]) => first![0]!.startsWith(start));
  const plain = (shown: string): number => (shown === "" ? 0 : Number(shown));
  const compare = (
    id: string,
    sheet: string,
    keys: readonly string[],
    options: {
      readonly leads?: (row: Record<string, string | null>) => readonly (string | null)[];
      readonly within: number;
    },
  ): void => {
    const table = data.tables.find((t) => t.id === id);
    if (table === undefined) return;
    const found = sheetOf(sheet);
    expect(found, `${name}: a sheet of ${table.title}`).toBeDefined();
    const headings = found![2]!.map((h) => h.replace(/ \((?:SEK|tkr|mnkr)\)$/u, ""));
    const left = found!.slice(3).filter((row) => row.some((cell) => cell !== ""));
    const columns = table.columns.filter(({ id: column }) => /^\d{4}$|^total$|^presentValue$/.test(column));
    for (const row of table.rows) {
      const lead = options.leads?.(row) ?? keys.map((key) => row[key]!);
      // What is lost if jobs are taken from others is not in the workbook, nor everybody there is.
      if (lead.some((l) => l !== null && /trängs undan|undanträngning är dragen|^Alla$/.test(l))) continue;
      const at = left.findIndex((cells) => lead.every((l, k) => cells[k] === l));
      expect(at, `${name}: ${table.title}: ${lead.join(" | ")}`).toBeGreaterThanOrEqual(0);
      const [cells] = left.splice(at, 1);
      for (const { id: column, label } of columns) {
        const ours = row[column];
        if (ours === null || ours === undefined) continue;
        const theirs = cells![headings.indexOf(label)]!;
        const apart = Math.abs(plain(theirs) - Number(ours));
        expect(
          apart,
          `${name}: ${table.title}: ${lead.join(" | ")}: ${column}: ${theirs} is ${ours}`,
        ).toBeLessThanOrEqual(options.within);
      }
    }
    // What only the workbook has is nothing, as yet.
    if (id !== "people" && id !== "peopleByAlternative")
      for (const cells of left)
        for (const { label } of columns) {
          const theirs = cells[headings.indexOf(label)] ?? "";
          if (cells.length > 1 && theirs !== "")
            expect(
              Math.abs(plain(theirs)),
              `${name}: ${table.title}: only ${cells.join(" | ")}`,
            ).toBeLessThan(0.5);
        }
  };
  compare("board", "Kommunens kalkyl", ["row"], { within: 0.501 });
  compare("publicFinances", "Offentliga finanser", ["actor"], { within: 0.501 });
  compare("actors", "Samhället", ["actor"], { within: 0.501 });
  compare("transfers", "Poster", ["item", "payer", "receiver", "kind"], { within: 0.501 });
  compare("outcomes", "Resultat som inte är pengar", ["outcome"], { within: 0.0051 });
  compare("people", "Människor per år", ["state"], {
    within: 0.0051,
    leads: ({ state }) => [
      state === "Börjar"
        ? ""
        : data.tables.some((t) => t.id === "people" && t.title.includes("skillnad"))
          ? "Skillnad"
          : "Med insatsen",
      state!,
    ],
  });
  compare("peopleByAlternative", "Människor per år", ["alternative", "state"], { within: 0.0051 });
}
