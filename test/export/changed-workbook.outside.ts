import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lonsam } from "../harness/world.js";
import { alwaysRecalculate, computedWorkbooks } from "./libreoffice.js";
import {
  cellUnder,
  type Data,
  type Edit,
  edited,
  expectSame,
  inKronor,
  inputCell,
  readWorkbook,
  type Sheets,
} from "./live-workbook.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lonsam-"));
  alwaysRecalculate(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A line of a budget as somebody writes it; numbers as plain decimals. */
interface Line {
  readonly insats: string;
  readonly år: number;
  readonly kostnadsslag: string;
  readonly finansiär: string;
  readonly natura: boolean;
  readonly oh: number | undefined;
  readonly belopp: number | undefined;
  readonly antal: number;
  readonly omfattning: number | undefined;
  readonly pris: number;
  readonly enhet: string;
  readonly utfall: number | undefined;
  readonly prognos: number | undefined;
}

/** A flag that has a number, and what that is called among the inputs of the workbook. */
interface Flag {
  readonly flag: string;
  readonly value: number;
  /** What stands after the number on the command line. */
  readonly unit: string;
  readonly before?: string;
  readonly input: string;
}

interface Case {
  readonly lines: readonly Line[];
  readonly flags: readonly Flag[];
  readonly rest: readonly string[];
}

const insatser = ["Coachning", "2. Jobbspår", "4711", "<18 år", "Sfi*", "coachning"];
const kostnadsslag = ["Personal", "Lokaler", "2027", ""];
const finansiärer = ["Kommunen", "ESF", "Medfinansiering Region A", ""];
const years = [2026, 2027, 2028];

const kronor = fc.oneof(
  fc.integer({ min: -3_000_000, max: 9_000_000 }),
  fc.integer({ min: 1, max: 4000 }).map((n) => n * 500),
  fc.integer({ min: 1, max: 900_000_000 }).map((öre) => öre / 100),
);
const share = fc.constantFrom(0, 5, 10, 12.5, 33.3, 100);
const counted = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(0.5, 2.25));
const line: fc.Arbitrary<Line> = fc
  .record({
    insats: fc.constantFrom(...insatser),
    år: fc.constantFrom(...years),
    kostnadsslag: fc.constantFrom(...kostnadsslag),
    finansiär: fc.constantFrom(...finansiärer),
    natura: fc.boolean().map((is) => is),
    oh: fc.option(share, { freq: 1 }),
    belopp: fc.option(kronor, { freq: 4 }),
    antal: counted,
    omfattning: fc.option(fc.constantFrom(20, 50, 75.5), { nil: undefined }),
    pris: fc.integer({ min: 1, max: 80_000_00 }).map((öre) => öre / 100),
    enhet: fc.constantFrom("tjänst", "timmar"),
    utfall: fc.option(kronor, { nil: undefined }),
    prognos: fc.option(kronor, { nil: undefined, freq: 1 }),
  })
  .map((l) => ({ ...l, oh: l.oh ?? undefined, belopp: l.belopp ?? undefined }));

const flag = (flag: string, value: number, input: string, unit = "%", before = ""): Flag => ({
  flag,
  value,
  unit,
  before,
  input,
});
const some = <T>(of: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> => fc.oneof(fc.constant([]), of);

/** What people ask of a budget; `belongs` leaves out columns that the flags have no use for. */
const asked: fc.Arbitrary<Pick<Case, "flags" | "rest">> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        overhead: share.map((v) => [flag("--overhead", v, "OH")]),
        base: some(fc.constant(["--overhead-base", "personal"])),
        round: some(
          fc.constantFrom(1, 50, 1000).map((v) => [flag("--round", v, "OH avrundas till hela (kr)", "")]),
        ),
        per: fc.constantFrom("year", "measure"),
        participants: some(counted.map((v) => [flag("--participants", v, "Deltagare", "")])),
        cofinancing: some(
          share.map((v) => [flag("--cofinancing", v, "Medfinansiering som utlysningen kräver")]),
        ),
        cofunders: some(fc.constant(["--cofunders", "esf"])),
        index: some(
          fc
            .constantFrom(0.5, 3, 10)
            .map((v) => [flag("--index", v, "Uppräkning om året, övrigt", "%", "övrigt=")]),
        ),
        rest: fc.subarray(["--posts", "--ore", "--funding"]),
        layout: some(fc.constantFrom("rows", "columns").map((l) => ["--layout", l])),
        unit: fc.constantFrom("kr", "tkr", "mnkr"),
        by: fc.constantFrom("insats", "finansiär", "kostnadsslag"),
      })
      .map((o) => ({
        flags: [...o.overhead, ...o.round, ...o.participants, ...o.cofinancing, ...o.index],
        rest: [
          ...o.base,
          ...(o.round.length > 0 ? ["--round-per", o.per] : []),
          ...o.cofunders,
          ...o.rest,
          ...o.layout,
          "--unit",
          o.unit,
          "--by",
          o.by,
        ],
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ flat: fc.constantFrom("15", "40"), by: fc.constantFrom("insats", "finansiär") })
      .map(({ flat, by }) => ({
        flags: [],
        rest: ["--flat-rate", flat, "--funding", "--by", by],
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ by: fc.constantFrom("insats", "finansiär"), unit: fc.constantFrom("kr", "tkr") })
      .map(({ by, unit }) => ({
        flags: [],
        rest: ["--outcome", "--by", by, "--unit", unit],
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ month: fc.integer({ min: 1, max: 11 }), year: fc.constantFrom(...years) })
      .map(({ month, year }) => ({
        flags: [flag("--through", month, "Månader som gått", "", `${year}-`)],
        rest: [],
      })),
  },
);

const written = (n: number | undefined): string => (n === undefined ? "" : String(n).replace(".", ","));
const csvOf = (lines: readonly Line[]): string =>
  [
    "insats;år;kostnadsslag;finansiär;i natura;OH;belopp;antal;omfattning;pris;enhet;utfall;prognos",
    ...lines.map((l) =>
      [
        l.insats,
        l.år,
        l.kostnadsslag,
        l.finansiär,
        l.natura ? "ja" : "",
        l.oh === undefined ? "" : `${written(l.oh)} %`,
        written(l.belopp),
        ...(l.belopp === undefined
          ? [
              written(l.antal),
              l.omfattning === undefined ? "" : `${written(l.omfattning)} %`,
              written(l.pris),
              l.enhet,
            ]
          : ["", "", "", ""]),
        written(l.utfall),
        written(l.prognos),
      ].join(";"),
    ),
    "",
  ].join("\n");

const flagged = ({ flags, rest }: Pick<Case, "flags" | "rest">): string[] => [
  ...flags.flatMap(({ flag, value, unit, before = "" }) => [
    flag,
    `${before}${flag === "--through" ? String(value).padStart(2, "0") : written(value)}${unit}`,
  ]),
  ...rest,
];

/** A change that somebody makes: in the budget and the command, and in the workbook. */
type Change = (is: Case) => { readonly is: Case; readonly edit: (sheets: Sheets) => Edit } | undefined;

const inRows =
  (heading: string, row: number, value: number | string) =>
  (sheets: Sheets): Edit => {
    const rows = sheets.find(([first]) => first![0]!.startsWith("Rader"))!;
    return { sheet: "Rader", cell: cellUnder(rows, heading, row), value };
  };

function lineChange(
  heading: string,
  at: number,
  make: (
    line: Line,
    all: readonly Line[],
  ) => { readonly line: Line; readonly value: number | string } | undefined,
): Change {
  return (is) => {
    const row = at % is.lines.length;
    const made = make(is.lines[row]!, is.lines);
    if (made === undefined) return undefined;
    return {
      is: { ...is, lines: is.lines.map((l, i) => (i === row ? made.line : l)) },
      edit: inRows(heading, row, made.value),
    };
  };
}

const pick = <T>(of: readonly T[], n: number): T => of[n % of.length]!;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(fc.nat(), kronor)
    .map(([at, belopp]) =>
      lineChange("Belopp", at, (l) =>
        l.belopp === undefined ? undefined : { line: { ...l, belopp }, value: belopp },
      ),
    ),
  fc.tuple(fc.nat(), fc.nat()).map(([at, n]) =>
    lineChange("År", at, (l, all) => {
      const år = pick(all, n).år;
      return { line: { ...l, år }, value: år };
    }),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([at, n]) =>
    lineChange("Insats", at, (l, all) => {
      const { insats } = pick(all, n);
      return { line: { ...l, insats }, value: insats };
    }),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([at, n]) =>
    lineChange("Finansiär", at, (l, all) => {
      const { finansiär } = pick(all, n);
      return finansiär === "" ? undefined : { line: { ...l, finansiär }, value: finansiär };
    }),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([at, n]) =>
    lineChange("Kostnadsslag", at, (l, all) => {
      const { kostnadsslag } = pick(all, n);
      return kostnadsslag === "" ? undefined : { line: { ...l, kostnadsslag }, value: kostnadsslag };
    }),
  ),
  fc
    .tuple(fc.nat(), counted)
    .map(([at, antal]) =>
      lineChange("Antal", at, (l) =>
        l.belopp === undefined ? { line: { ...l, antal }, value: antal } : undefined,
      ),
    ),
  fc
    .tuple(fc.nat(), kronor)
    .map(([at, pris]) =>
      lineChange("Pris", at, (l) =>
        l.belopp === undefined && pris > 0 ? { line: { ...l, pris }, value: pris } : undefined,
      ),
    ),
  fc
    .tuple(fc.nat(), kronor)
    .map(([at, utfall]) =>
      lineChange("Utfall", at, (l) =>
        l.utfall === undefined ? undefined : { line: { ...l, utfall }, value: utfall },
      ),
    ),
  fc.tuple(fc.nat(), kronor).map(([at, prognos]): Change => {
    const made = lineChange("Egen prognos", at, (l) => ({ line: { ...l, prognos }, value: prognos }));
    return (is) => (is.flags.some((f) => f.flag === "--through") ? made(is) : undefined);
  }),
  fc
    .tuple(fc.nat(), share)
    .map(([at, oh]) =>
      lineChange("Egen OH", at, (l) =>
        l.oh === undefined ? undefined : { line: { ...l, oh }, value: oh / 100 },
      ),
    ),
  fc
    .nat()
    .map((at) =>
      lineChange("I natura", at, (l, all) =>
        all.some((a) => a.natura) && !l.natura ? { line: { ...l, natura: true }, value: "ja" } : undefined,
      ),
    ),
  // What holds for the whole budget.
  fc
    .tuple(fc.nat(), share, fc.integer({ min: 1, max: 11 }), counted)
    .map(([n, percent, month, number]): Change => (is) => {
      if (is.flags.length === 0) return undefined;
      const { flag, unit, input } = pick(is.flags, n);
      const value = unit === "%" ? percent : flag === "--through" ? month : flag === "--round" ? 100 : number;
      return {
        is: { ...is, flags: is.flags.map((f) => (f.flag === flag ? { ...f, value } : f)) },
        edit: (sheets) => ({
          sheet: "Indata",
          cell: inputCell(
            sheets.find(([first]) => first![0] === "Indata")!,
            input,
          ),
          value: unit === "%" ? value / 100 : value,
        }),
      };
    }),
);

const cases = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 14 }),
  plain: fc.record({ natura: fc.boolean(), oh: fc.boolean(), utfall: fc.boolean() }),
  asked,
  changes: fc.array(change, { minLength: 1, maxLength: 5 }),
});

type Generated = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** Budgets with few kinds of columns, as most are. */
function caseOf({ lines, plain, asked: { flags, rest } }: Generated): Case {
  const through = flags.find((f) => f.flag === "--through");
  const compares = rest.includes("--outcome") || through !== undefined;
  return {
    lines: lines.map((l) => ({
      ...l,
      natura: plain.natura && l.natura,
      oh: plain.oh ? l.oh : undefined,
      // A follow-up has the rows of the year it follows, and a comparison those of years with an outcome.
      ...(through === undefined ? {} : { år: Number(through.before!.slice(0, 4)) }),
      prognos: through === undefined ? undefined : l.prognos,
      utfall: compares ? (l.utfall ?? 0) : plain.utfall ? l.utfall : undefined,
    })),
    flags,
    rest,
  };
}

async function run(name: string, of: Case, unit: "asked" | "kr", output: readonly string[]) {
  writeFileSync(join(folder, `${name}.csv`), csvOf(of.lines));
  const args = ["budget", `${name}.csv`, ...flagged(of), "--quiet", ...output];
  return lonsam(unit === "kr" ? inKronor(args) : args, folder);
}

/** So many budgets are changed at a time; LibreOffice computes them in two goes. */
const BUDGETS = 40;

test("a workbook in which inputs are changed says what a new run says of the same changes", async () => {
  // All of them at once, since LibreOffice takes longer to start than to compute; a failure names the seed.
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  const tried: Tried[] = [];
  for (const [i, one] of fc.sample(cases, { numRuns: BUDGETS, seed }).entries()) {
    const made = await triedOf(`budget${String(i)}`, one);
    if (made !== undefined) tried.push(made);
  }
  expect(tried.length).toBeGreaterThan(BUDGETS / 3);
  const untouched = computedWorkbooks(
    tried.map(({ name }) => join(folder, `${name}.xlsx`)),
    folder,
  );
  const edits = tried.map(({ edit }, i) => edit.map((each) => each(untouched[i]!)));
  for (const [i, { name }] of tried.entries()) {
    const workbook = readWorkbook(join(folder, `${name}.xlsx`));
    writeFileSync(join(folder, `changed-${name}.xlsx`), edited(workbook, edits[i]!));
  }
  const changed = computedWorkbooks(
    tried.map(({ name }) => join(folder, `changed-${name}.xlsx`)),
    folder,
  );
  for (const [i, { before, after, data }] of tried.entries()) {
    const isFollowed = after.flags.some((f) => f.flag === "--through");
    try {
      expectSame(changed[i]!, data, (column, ours) =>
        isFollowed && /^(?:budgetToDate|deviation|forecast)/.test(column)
          ? 0.5
          : 2e-6 + Math.abs(ours) * 1e-12,
      );
    } catch (error) {
      const told = [
        csvOf(before.lines),
        flagged(before).join(" "),
        JSON.stringify(edits[i]),
        flagged(after).join(" "),
        `SEED=${String(seed)}`,
      ];
      throw new Error(`${String(error)}\n${told.join("\n")}`, { cause: error });
    }
  }
}, 300_000);

interface Tried {
  readonly name: string;
  readonly before: Case;
  readonly after: Case;
  readonly edit: readonly ((sheets: Sheets) => Edit)[];
  /** What a new run of the changed budget says. */
  readonly data: Data;
}

/** Undefined where nothing was changed, or what is before or after is no budget. */
async function triedOf(name: string, generated: Generated): Promise<Tried | undefined> {
  const before = caseOf(generated);
  let after = before;
  const edit: ((sheets: Sheets) => Edit)[] = [];
  for (const make of generated.changes) {
    const made = make(after);
    if (made === undefined) continue;
    after = made.is;
    edit.push(made.edit);
  }
  if (edit.length === 0) return undefined;
  const renewed = await run(name, after, "kr", ["-O", "json"]);
  const first = await run(name, before, "asked", ["-o", `${name}.xlsx`]);
  return renewed.code === 0 && first.code === 0
    ? { name, before, after, edit, data: JSON.parse(renewed.out) as Data }
    : undefined;
}

test("a new row counts, a price of the list is changed once for all rows, and a year that no table has is told of", async () => {
  const csv =
    "insats;år;resurser;belopp\nCoachning;2026;2 coacher;\nCoachning;2027;3 coacher;\nLokaler;2026;;50000\n";
  const prices = (kr: number): string =>
    `resurs;pris;per;kostnadsslag;källa\ncoach;${kr};år;personal;avtal\n`;
  const runOf = async (lines: string, kr: number, output: readonly string[]) => {
    writeFileSync(join(folder, "priced.csv"), lines);
    writeFileSync(join(folder, "prices.csv"), prices(kr));
    const args = ["priced.csv", "--prices", "prices.csv", "--overhead", "10%", "--round", "1000", "--quiet"];
    return lonsam(["budget", ...args, ...output], folder);
  };
  const renewed = await runOf(`${csv}Coachning;2027;;1234,50\n`, 612_345, ["-O", "json"]);
  const file = join(folder, "priced.xlsx");
  expect((await runOf(csv, 600_000, ["-o", file])).err).toBe("");
  const workbook = readWorkbook(file);
  const sheets = computedWorkbooks([file], folder)[0]!;
  const row = (heading: string, at: number, value: number | string): Edit =>
    inRows(heading, at, value)(sheets);
  const added = [row("Insats", 3, "Coachning"), row("År", 3, 2027), row("Belopp", 3, 1234.5)];
  const price = { sheet: "Prislista", cell: "C4", value: 612_345 };
  const [same, lost] = ["priced-same.xlsx", "priced-lost.xlsx"].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(same, edited(workbook, [...added, price]));
  writeFileSync(lost, edited(workbook, [row("År", 2, 2031)]));
  const [changed, outside] = computedWorkbooks([same, lost], folder).map((sheets): Sheets => sheets);
  expectSame(changed!, JSON.parse(renewed.out) as Data);
  const inputs = outside!.findIndex(([first]) => first![0] === "Indata");
  expect(Number(outside![inputs]!.find(([name]) => name!.startsWith("Kontroll"))![1])).toBe(50_000);
  const tables = outside!.slice(0, inputs).filter(([first]) => first![0]!.endsWith("(SEK)"));
  expect(tables.length).toBeGreaterThan(2);
  for (const [, second] of tables.slice(0, 3)) expect(second![0]).toMatch(/har fått ett namn eller ett år/);
});
