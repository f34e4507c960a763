import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, temporaryFolder } from "../harness/folders.js";
import { lonsam, words } from "../harness/world.js";

interface Data {
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly Record<string, string | null>[];
  }[];
}
const examples = join(repository, "examples/vecka-40-pahittad");
const json = async (line: string, folder: string): Promise<Data> => {
  const { code, out, err } = await lonsam(words(`${line} -O json`), folder);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Data;
};
const rowsOf = (data: Data, id: string) => data.tables.find((table) => table.id === id)!.rows;
const percent = (share: string | null | undefined): number => Math.round(Number(share) * 100);

describe("the made-up week 40", () => {
  test("has the shares that Göteborg printed of its own", async () => {
    const data = await json("survey kartlaggning-2022.csv", examples);
    const share = (id: string, answer: string): number =>
      percent(rowsOf(data, id).find((row) => row.answer === answer)?.share);
    // Göteborgs Stad, nämnden för arbetsmarknad och vuxenutbildning, 0505/22, bilaga 1, avsnitt 2.1 och 2.2.
    expect(share("duration", "över 3 år")).toBe(59);
    const plans = [
      "rehabplan med vården",
      "insats via AF",
      "studier – sfi",
      "ingen insats",
      "inskriven AF (ingen/okänd planering)",
      "insats KC",
    ];
    const found = rowsOf(data, "plan");
    expect(found.slice(0, 6).map(({ answer }) => answer)).toEqual(plans);
    const planned = found.slice(0, 6).reduce((sum, { share: own }) => sum + Number(own), 0);
    expect(percent(String(planned))).toBe(84);
    expect(
      rowsOf(data, "enough")
        .slice(0, 5)
        .map(({ plan, share: own }) => [plan, percent(own)]),
    ).toEqual([
      ["insats KC", 72],
      ["studier", 70],
      ["insats stadsområde", 58],
      ["insats via AF", 55],
      ["insats via Finsam", 54],
    ]);
    expect(
      rowsOf(data, "needs")
        .slice(0, 4)
        .map(({ answer }) => answer),
    ).toEqual([
      "jobbfokuserad insats",
      "arbetslivsinriktad rehabilitering",
      "integration",
      "hälsofrämjande insats",
    ]);
    expect(
      ["högst 18 månader", "19 månader eller mer", "når inte självförsörjning", "vet inte"].map((answer) =>
        share("time", answer),
      ),
    ).toEqual([35, 37, 7, 20]);
    expect(
      rowsOf(data, "hindrance")
        .slice(0, 3)
        .map(({ answer }) => answer),
    ).toEqual(["arbetslöshet", "arbetshinder, sociala skäl – ohälsa", "sjukskriven med läkarintyg"]);
  });

  test("is told year against year, in whichever order the files are given", async () => {
    const data = await json("survey kartlaggning-2022.csv kartlaggning-2023.csv", examples);
    expect((await json("survey kartlaggning-2023.csv kartlaggning-2022.csv", examples)).tables).toEqual(
      data.tables,
    );
    const long = rowsOf(data, "duration").filter(({ answer }) => answer === "över 3 år");
    expect(long.map(({ year }) => year)).toEqual(["2022", "2023"]);
    expect(long[0]!.change).toBeNull();
    const change = (Number(long[1]!.share) - Number(long[0]!.share)) * 100;
    expect(Number(long[1]!.change)).toBeCloseTo(change, 1);
  });

  test("counts say what rows about people say, and everybody is in one place", async () => {
    const folder = temporaryFolder();
    const rows = readFileSync(join(examples, "kartlaggning-2022.csv"), "utf8").trim().split("\n").slice(1);
    const counts = new Map<string, number>();
    for (const row of rows) {
      const [, , sex, , hindrance, duration] = row.split(";");
      const key = `${sex!};${hindrance!};${duration!}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    writeFileSync(
      join(folder, "antal.csv"),
      `år;antal;kön;hinder;varaktighet\n${[...counts].map(([key, n]) => `2022;${String(n)};${key}\n`).join("")}`,
    );
    const people = await json("survey kartlaggning-2022.csv --min-cell 1", examples);
    const told = await json("survey antal.csv --min-cell 1", folder);
    for (const id of ["people", "hindrance", "duration"])
      expect(rowsOf(told, id)).toEqual(rowsOf(people, id));
    for (const id of ["hindrance", "plan", "time", "age", "activity"]) {
      const all = rowsOf(people, id);
      const sum = all.slice(0, -1).reduce((total, row) => total + Number(row.people), 0);
      expect([id, sum]).toEqual([id, 704]);
    }
  });
});

test.each([
  ["år;kön\n2022;kvinna\n", "kolumn"],
  ["år;person;bedömd tid\n2022;p1;snart\n", "”snart” går inte att använda här."],
  ["år;person;varaktighet\n2022;p1;länge\n", "”18 månader–3 år”"],
  ["år;person\n2022;p1\n2022;p1\n", "”p1” finns redan på rad 2"],
  ["år;antal\n2022;<5\n", "”<5” går inte att läsa som ett tal."],
  ["år;person\n2022;19900101-2385\n", "personnummer"],
  ["år;person;ålder\n2022;p1;vuxen\n", "”vuxen” går inte att läsa som ett tal."],
  ["år;person\n;p1\n", "(år)"],
])("a survey that is wrong is refused: %j", async (text, message) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "fel.csv"), text);
  const { code, out, err } = await lonsam(words("survey fel.csv"), folder);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(message);
});

test("months, words and dashes of both kinds are the same answers, and ages are read from both columns", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "a.csv"),
    "år;person;varaktighet;bedömd tid;ålder;födelseår\n2022;p1;42;12;37;\n2022;p2;mer än tre år;under 18 månader;35-44;\n2022;p3;Över 3 år;18 månader;;1985\n2022;p4;18 månader-3 år;vet inte;35–44 år;\n",
  );
  const data = await json("survey a.csv --min-cell 1", folder);
  const told = (id: string) =>
    rowsOf(data, id)
      .slice(0, -1)
      .map(({ answer, people }) => [answer, people]);
  expect(told("duration")).toEqual([
    ["18 månader–3 år", "1"],
    ["över 3 år", "3"],
  ]);
  expect(told("time")).toEqual([
    ["högst 18 månader", "3"],
    ["vet inte", "1"],
  ]);
  expect(told("age")).toEqual([["35–44 år", "4"]]);
});

test("a plan whose answers are hidden may be enough more often, and nobody says that it is not", async () => {
  const folder = temporaryFolder();
  // Of the 23 with a plan of rehabilitation it is enough for 20; of the 70 with sfi for 40.
  writeFileSync(
    join(folder, "kartlaggning.csv"),
    "år;antal;planering;tillräcklig\n2023;40;sfi;ja\n2023;30;sfi;nej\n2023;20;rehab;ja\n2023;3;rehab;nej\n",
  );
  const { out } = await lonsam(words("survey kartlaggning.csv"), folder);
  expect(out.replace(/\s+/gu, " ")).toContain(
    "Av de planeringar vars svar kan visas bedöms sfi oftast vara tillräcklig",
  );
});
