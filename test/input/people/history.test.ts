import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problems } from "../../../src/core/problem.js";
import { textSource } from "../../../src/core/source.js";
import { monthText, readDay, readMonth } from "../../../src/input/people/day.js";
import { type History, ongoing, traits, untilNext } from "../../../src/input/people/history.js";
import { HistoryBuilder } from "../../../src/input/people/history-builder.js";
import { readPeople } from "../../../src/input/people/read-people.js";

async function read(files: readonly string[], each: "person" | "household" = "person") {
  const problems = new Problems();
  const builder = new HistoryBuilder();
  for (const [i, text] of files.entries())
    await readPeople(textSource(`fil${String(i + 1)}.csv`, text), builder, { each }, problems);
  return { history: builder.finish(), told: problems.told };
}

const dayText = (day: number): string => `${monthText(day >> 5)}-${String(day & 31).padStart(2, "0")}`;

/** What a history says, person by person, without the numbers that people happened to get. */
function said(history: History): string[] {
  return Array.from({ length: history.persons }, (_, p) => {
    const rows: string[] = [];
    for (let i = history.first[p]!; i < history.first[p + 1]!; i++) {
      const until = history.until.length === 0 ? untilNext : history.until[i]!;
      const end = until === untilNext ? "…" : until === ongoing ? "pågår" : dayText(until);
      rows.push(`${dayText(history.from[i]!)}–${end} ${history.statuses[history.status[i]!]!}`);
    }
    const known = traits.flatMap((t) => {
      const word = history.traits[t]?.words[history.traits[t].of[p]!] ?? "";
      return word === "" ? [] : [word];
    });
    return [...rows, ...known].join(", ");
  }).sort();
}

describe("rows about people", () => {
  test("events, in any order and in several files", async () => {
    const { history, told } = await read([
      "person;datum;status;kön;födelseår\nA;2024-05-10;arbete;kvinna;1990\nB;2024-02-01;försörjningsstöd;man;\n",
      "Status,Datum,Person\nFörsörjningsstöd,20240115,A\nförsörjningsstöd,2024-01-15 08:30,A\n",
    ]);
    expect(told).toEqual([]);
    expect(said(history)).toEqual([
      "2024-01-15–… Försörjningsstöd, 2024-05-10–… arbete, kvinna, 1990",
      "2024-02-01–… Försörjningsstöd, man",
    ]);
    expect(history.read).toMatchObject({ rows: 4, twice: 1 });
  });

  test("spells, whose last day is the last, and which may go on", async () => {
    const { history, told } = await read([
      "person;från;till;status\nA;2024-01-01;2024-02-29;försörjningsstöd\nA;2024-02-10;;praktik\n",
    ]);
    expect(told).toEqual([]);
    expect(said(history)).toEqual(["2024-01-01–2024-03-01 försörjningsstöd, 2024-02-10–pågår praktik"]);
  });

  test("months, as they are reported", async () => {
    const { history, told } = await read([
      "person;månad;belopp;hinder;insats;avslut\nA;2024-01;8 400;arbetslös;;\nA;202402;3 000,50;;praktik;arbete\nB;2024-01;0;;;\n",
    ]);
    expect(told).toEqual([]);
    expect(said(history)).toEqual([
      "",
      "2024-01-01–2024-02-01 försörjningsstöd, 2024-02-01–2024-03-01 försörjningsstöd, 2024-02-01–2024-03-01 praktik, 2024-03-01–… arbete, arbetslös, praktik",
    ]);
    expect(history.read.nothingPaid).toBe(1);
  });

  test("of households, when they have numbers", async () => {
    const rows = "person;hushållsnummer;månad\nA;H1;2024-01\nB;H1;2024-01\nC;H2;2024-02\n";
    expect((await read([rows], "household")).history.persons).toBe(2);
    expect((await read(["person;månad\nA;2024-01\n"], "household")).told).toMatchObject([
      { code: "kolumn-saknas", columns: ["hushållsnummer"] },
    ]);
  });

  test("what is wrong is told all at once, with its place", async () => {
    const { told } = await read([
      "person;datum;status\nA;2024-02-30;arbete\n;2024-01-01;arbete\nC;2024-01-01;\n",
      "person;från;till;status\nA;2024-03-01;2024-02-01;x\n",
      "person;status\nA;arbete\n",
    ]);
    expect(told.map(({ code, at }) => [code, at.file, at.line])).toEqual([
      ["datum-olasligt", "fil1.csv", 2],
      ["cell-tom", "fil1.csv", 3],
      ["cell-tom", "fil1.csv", 4],
      ["datum-ombytta", "fil2.csv", 2],
      ["kolumn-saknas", "fil3.csv", undefined],
    ]);
  });
});

describe("days", () => {
  test.each([
    ["2024-02-29", "2024-02-29"],
    ["20240229", "2024-02-29"],
    ["2024-02-29T23:59:59", "2024-02-29"],
  ])("%s is %s", (text, day) => {
    expect(dayText(readDay(text)!)).toBe(day);
  });
  test.each(["2023-02-29", "2024-13-01", "24-01-01", "2024-1-1", "1234", "2024-01-01 kl 8"])(
    "%s is none",
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );
  test("months", () => {
    expect(
      [readMonth("2024-03"), readMonth("202403"), readMonth("2024-03-31")].map((m) => monthText(m!)),
    ).toEqual(Array(3).fill("2024-03"));
    expect(readMonth("2024-13")).toBeUndefined();
  });
});

const statuses = ["försörjningsstöd", "Praktik", "arbete", "okänt"];
const event = fc.record({
  person: fc
    .integer({ min: 1, max: 40 })
    .map((n) => (n % 7 === 0 ? `långt-${"ab".repeat(n)}` : `P${String(n)}`)),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  status: fc.constantFrom(...statuses),
  sex: fc.constantFrom("kvinna", "man", ""),
});
const two = (n: number): string => String(n).padStart(2, "0");

test("bytes say what rows say, and the order of rows does not matter", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 30, maxLength: 60 }),
      fc.boolean(),
      async (events, crlf) => {
        const line = (e: (typeof events)[number], mark = ""): string =>
          [
            `${mark}${e.person}${mark}`,
            `2024-${two(e.month)}-${two(e.day)}`,
            e.status,
            e.sex,
            "fri text",
          ].join(";");
        const end = crlf ? "\r\n" : "\n";
        const head = `person;datum;status;kön;annat${end}`;
        // The first piece is read as rows, so what is to be taken as bytes comes after 65,536 of them.
        const first = `P1;2024-01-01;${statuses.join(`;;${end}P1;2024-01-01;`)};kvinna;${end}P1;2024-01-01;arbete;man;${end}`;
        const pad = `P1;2024-01-01;arbete;;${"utfyllnad ".repeat(20)}${end}`.repeat(340);
        const rows = events.map((e) => line(e) + end);
        const body = (of: readonly string[]): string => head + first + pad + of.join("");
        const bytewise = await read([body(rows)]);
        const shuffled = await read([body([...rows].reverse())]);
        const byRow = await read([body(events.map((e) => line(e, '"') + end))]);
        expect(bytewise.told).toEqual([]);
        expect(said(bytewise.history)).toEqual(said(byRow.history));
        expect(said(shuffled.history)).toEqual(said(byRow.history));
        expect(bytewise.history.read).toEqual(byRow.history.read);
      },
    ),
    { numRuns: 5 },
  );
});

test("a personal number is refused far down in a file too, and a telephone number is not", async () => {
  const pad = "P1;2024-01-01;arbete\n".repeat(4_000);
  const { told } = await read([`person;datum;status\n${pad}8112189876;2024-01-02;arbete\n`]);
  expect(told).toMatchObject([{ code: "personnummer", at: { line: 4_002, column: "person" } }]);
});
