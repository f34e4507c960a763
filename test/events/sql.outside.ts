import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { philox } from "../../src/chance/philox.js";
import { moves, places } from "../../src/events/chain.js";
import type { Followed } from "../../src/events/follow.js";
import { returnKeys } from "../../src/events/returns.js";
import { type Engine, engines } from "../../src/events/sql/followup-sql.js";
import { repository } from "../harness/folders.js";
import { type Postgres, startPostgres } from "../harness/postgres.js";
import { lonsam, words } from "../harness/world.js";
import { followed } from "./people.js";

/** A row as its engine gives it: texts. */
type Row = Readonly<Record<string, string>>;
/** The rows of each question, in order. */
type Answers = readonly (readonly Row[])[];

let postgres: Postgres;
beforeAll(() => {
  postgres = startPostgres();
});
afterAll(() => {
  postgres.stop();
});

const table = "CREATE TEMPORARY TABLE handelser (person varchar, datum varchar, status varchar)";
const isQuestion = (statement: string): boolean => !statement.includes("CREATE TEMPORARY");
/** Numbers, big ones too, and texts. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : String(Number(value)));
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const asked: Readonly<
  Record<Engine, (rows: readonly (readonly string[])[], script: string) => Promise<Answers>>
> = {
  async duckdb(rows, script) {
    const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
    await connection.run(table);
    for (let i = 0; i < rows.length; i += 500)
      await connection.run(
        `INSERT INTO handelser VALUES ${rows
          .slice(i, i + 500)
          .map((row) => `(${row.map(text).join(", ")})`)
          .join(", ")}`,
      );
    const answers: Row[][] = [];
    for (const statement of script.split(/;\n/u).filter((one) => one.trim() !== "")) {
      const read = await connection.runAndReadAll(statement);
      if (!isQuestion(statement)) continue;
      const names = read.columnNames();
      answers.push(
        read.getRowsJS().map((row) => Object.fromEntries(row.map((value, i) => [names[i]!, textOf(value)]))),
      );
    }
    connection.closeSync();
    return answers;
  },

  // eslint-disable-next-line @typescript-eslint/require-await -- the other engine is asked in turns
  async postgres(rows, script) {
    const copied = `${table};\nCOPY handelser FROM STDIN (DELIMITER ';');\n${rows.map((row) => row.join(";")).join("\n")}\n\\.\n`;
    const statements = script.split(/;\n/u).filter((one) => one.trim() !== "");
    const marked = statements.map((one) => (isQuestion(one) ? `\\echo @@\n${one};` : `${one};`)).join("\n");
    const [, ...printed] = postgres.run(`${copied}${marked}\n`).split("@@\n");
    return printed.map((csv) => {
      const [head, ...lines] = csv.trim().split("\n");
      const names = head!.split(",");
      return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i]!, cell])));
    });
  },
};

/** What we say, as the questions' columns have it. */
function ours(found: Followed, rows: number, twice: number): Answers {
  const numbers = <K extends string>(of: Readonly<Record<K, number>>, keys: readonly K[]): Row =>
    Object.fromEntries(keys.map((key) => [key, String(of[key])]));
  return [
    [
      {
        rows: String(rows),
        twice: String(twice),
        people: String(found.people),
        supported: String(found.supported),
      },
    ],
    found.chain.map((period) => ({
      period: String(period.period),
      ...numbers(period.moves, moves),
      ...numbers(period.places, places),
    })),
    found.ways.map(({ states, people }) => ({ path: states.join(" → "), people: String(people) })),
    found.returns.map((row) => ({ period: String(row.period), ...numbers(row, returnKeys) })),
    [numbers(found.reasons, ["selfSupport", "other", "unknown"])],
    found.ends.map(({ month, shares }) => ({
      month: String(month),
      onTheWay: String(shares[0]),
      selfSupport: String(shares[1]),
      left: String(shares[2]),
      unknown: String(shares[3]),
      selfSupportAtMost: String(shares[1]! + shares[3]!),
    })),
  ];
}

const inOrder = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function expectAlike(theirs: Answers, own: Answers): void {
  const [read, chain, ways, returns, reasons, ends] = theirs;
  expect(read).toEqual(own[0]);
  expect(chain).toEqual(own[1]);
  expect(inOrder(ways!)).toEqual(inOrder(own[2]!));
  expect(returns).toEqual(own[3]);
  expect(reasons).toEqual(own[4]);
  expect(ends!.map(({ month }) => month)).toEqual(own[5]!.map(({ month }) => month));
  ends!.forEach((row, i) => {
    for (const [column, value] of Object.entries(own[5]![i]!))
      expect(Number(row[column]), `${column} in month ${row.month!}`).toBeCloseTo(Number(value), 10);
  });
}

function drawn(seed: number): string[] {
  const counter = new Uint32Array(4);
  let at = 0;
  const below = (n: number): number => {
    counter.set([at++, 0, 0, 0]);
    philox(counter, seed, 0);
    return Math.floor((counter[0]! / 2 ** 32) * n);
  };
  const statuses = [
    "försörjningsstöd",
    "Försörjningsstöd",
    "försörjningsstöd",
    "ekonomiskt bistånd",
    "praktik",
    "arbets-träning",
    "arbete",
    "studier",
    "okänt",
    "flyttat",
  ];
  return Array.from({ length: 150 + below(250) }, () => {
    const day = `${String(2021 + below(4))}-${String(1 + below(12)).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;
    return `P${String(below(60))};${day};${statuses[below(statuses.length)]!}`;
  });
}

describe.each(engines)("%s", (engine) => {
  const compare = async (
    rows: readonly string[],
    gap: number,
    since?: string,
    through?: string,
  ): Promise<void> => {
    const flags = [
      `--sql ${engine} --gap ${String(gap)}`,
      ...(since === undefined ? [] : [`--since ${since}`]),
      ...(through === undefined ? [] : [`--through ${through}`]),
    ];
    const { code, out } = await lonsam(words(`followup ${flags.join(" ")}`), repository);
    expect(code).toBe(0);
    const found = await followed([`person;datum;status\n${rows.join("\n")}\n`], {
      gap,
      ...(since === undefined ? {} : { since }),
      ...(through === undefined ? {} : { through }),
    });
    const key = (row: string): string => row.toLowerCase();
    const twice = rows.length - new Set(rows.map(key)).size;
    const answers = await asked[engine](
      [...rows].reverse().map((row) => row.split(";").slice(0, 3)),
      out,
    );
    expectAlike(answers, ours(found, rows.length, twice));
  };

  test.each([
    "kedjan-pahittad/handelser.csv",
    "jamforelsegrupp-pahittad/med-insats.csv",
    "jamforelsegrupp-pahittad/utan-insats.csv",
  ])("says of examples/%s what lonsam followup says", async (example) => {
    const [, ...rows] = readFileSync(join(repository, "examples", example), "utf8")
      .trim()
      .split("\n");
    const events = rows.map((row) => row.split(";").slice(0, 3).join(";"));
    await compare(events, 2);
    await compare(events, 3, "2023-01", "2025-06");
  });

  test.each([1, 2, 3, 4, 5])("says of rows drawn from seed %i what lonsam followup says", async (seed) => {
    await compare(drawn(seed), 1 + (seed % 3), seed % 2 === 0 ? "2022-04" : undefined, "2024-09");
  });
});
