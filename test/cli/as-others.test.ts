import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";

type Row = Readonly<Record<string, string | null>>;
interface Printed {
  readonly steps: readonly Row[];
  readonly presentValues: readonly Row[];
  readonly conventions: readonly Row[];
  readonly err: string;
}

async function as(folder: string, convention: string, ...more: readonly string[]): Promise<Printed> {
  const { code, out, err } = await lonsam(
    ["run", folder, "--as", convention, "-O", "json", ...more],
    repository,
  );
  if (code !== 0) throw new Error(err);
  const { tables } = JSON.parse(out) as { tables: { id: string; rows: Row[] }[] };
  const rows = (id: string) => tables.find((t) => t.id === id)!.rows;
  return {
    steps: rows("asSteps"),
    presentValues: rows("asStepsPresentValue"),
    conventions: rows("asConventions"),
    err,
  };
}

/** A copy of an example, with files that are another text. */
function copied(example: string, files: Readonly<Record<string, (text: string) => string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "lonsam-as-"));
  cpSync(join(repository, "examples", example), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    const before = ((): string => {
      try {
        return readFileSync(path, "utf8");
      } catch {
        return "";
      }
    })();
    writeFileSync(path, text(before));
  }
  return folder;
}

const nets = ({ municipality, public: finances, society }: Row) => [municipality, finances, society];

describe("as Upphandlingsmyndigheten counts", () => {
  test("its own example is what it is: all that is known is alike, and what makes more than 200 000 is not known", async () => {
    const { steps, conventions } = await as("examples/upphandlingsmyndigheten", "upphandlingsmyndigheten");
    expect(steps).toHaveLength(2);
    expect(nets(steps[0]!)).toEqual(["131632", "-16016", "161323"]);
    expect(nets(steps[1]!)).toEqual(["131632", "-16016", "161323"]);
    expect(conventions.filter((row) => row.became === "unknown").map((row) => row.kind)).toEqual([
      "production",
      "rate",
      "other",
    ]);
  });

  test("a longer scenario with work afterwards, equalisation and displacement comes to the same as the example", async () => {
    const longer = copied("upphandlingsmyndigheten", {
      "scenario.csv": (text) =>
        text.replace("horisont;12 månader", "horisont;36 månader").replace(
          "räkna inkomstutjämning;nej",

          "länsvis skattesats kommun;18 %\nlänsvis skattesats region;10 %\nundanträngning stöd;50 %\nlön i arbete;24 000",
        ),
      "floden.csv": () =>
        [
          "insats;från;till;andel;efter;per",
          "Upphandling med sysselsättningskrav;nystartsjobb;arbete;40 %;12;",
          "Upphandling med sysselsättningskrav;nystartsjobb;försörjningsstöd;60 %;12;",
          "Upphandling med sysselsättningskrav;arbete;försörjningsstöd;1 %;;månad",
          "Upphandling med sysselsättningskrav;försörjningsstöd;arbete;2 %;;månad",
          "utan insats;försörjningsstöd;arbete;2 %;;månad",
          "utan insats;arbete;försörjningsstöd;1 %;;månad",
        ].join("\n"),
    });
    const { steps } = await as(longer, "upphandlingsmyndigheten");
    expect(steps.map((row) => row.step)).toEqual([
      "Vår beräkning",
      "Utan insatsen hade alla varit kvar där de började",
      "Bara tiden i anställning med stöd räknas",
      "Undanträngning räknas inte",
      "Inkomstutjämningen räknas inte",
      "Så som Upphandlingsmyndigheten räknar",
    ]);
    expect(nets(steps[0]!)).not.toEqual(nets(steps.at(-1)!));
    expect(nets(steps.at(-1)!)).toEqual(["131632", "-16016", "161323"]);
  });

  test("the golden ledger: before equalisation the municipality loses 2 101", async () => {
    const { steps } = await as("examples/gavle-lon-i-stallet-for-bidrag", "upphandlingsmyndigheten");
    expect(steps.at(-1)).toMatchObject({ municipality: "-2101", society: "234676" });
    expect(steps[1]).toMatchObject({ municipalityChange: "46267", publicChange: "0", societyChange: "0" });
  });
});

describe("as SØM counts", () => {
  test("public sums only, ten years at most, at 3.5 per cent; what is left is said", async () => {
    const longer = copied("minsta", {
      "scenario.csv": (text) => text.replace("horisont;2 år", "horisont;12 år\nkalkylränta;2 %\nprisår;2026"),
    });
    const { steps, presentValues, conventions } = await as(longer, "som");
    expect(steps.at(-1)).toMatchObject({ society: null, remarks: { society: "SØM har ingen sådan summa" } });
    const own = await lonsam(
      ["run", longer, "--set", "horisont=10 år", "--set", "kalkylränta=3,5 %", "-O", "json"],
      repository,
    );
    const { tables } = JSON.parse(own.out) as { tables: { id: string; rows: Row[] }[] };
    const of = (whose: string) =>
      tables
        .filter(({ id }) => id === "actors" || id === "publicFinances")
        .flatMap(({ rows }) => rows)
        .find((row) => row.actor === whose)!;
    expect(steps.at(-1)!.municipality).toBe(of("kommun").total);
    expect(presentValues.at(-1)!.municipality).toBe(of("kommun").presentValue);
    expect(presentValues.at(-1)!.public).toBe(of("Offentliga finanser").presentValue);
    const became = Object.fromEntries(conventions.map((row) => [row.kind, row.became]));
    expect(became).toMatchObject({
      effect: "alike",
      horizon: "switched",
      equalisation: "unknown",
      rate: "switched",
      timing: "unknown",
      other: "told",
    });
  });
});

describe("conventions of one's own", () => {
  const header = "konvention;val;värde;källa;säkerhet;kontrollerad;verifierad";
  const own = () =>
    copied("minsta", {
      "konventioner.csv": () =>
        [
          header,
          "arket;namn;Kalkylarket;Ekonomienheten;C;2026-11-29;ja",
          "arket;inkomstutjämning;räknas inte;Ekonomienheten;C;2026-11-29;ja",
          "arket;summor;kommunen;Ekonomienheten;C;2026-11-29;ja",
          "SOM;namn;Vårt sätt att läsa SØM;Ekonomienheten;C;2026-11-29;ja",
        ].join("\n"),
    });

  test("stand in the scenario's folder, and go before those that ship", async () => {
    const folder = own();
    const { steps } = await as(folder, "Arket");
    expect(steps.map((row) => row.step)).toEqual([
      "Vår beräkning",
      "Inkomstutjämningen räknas inte",
      "Så som Kalkylarket räknar",
    ]);
    expect(steps.at(-1)).toMatchObject({ public: null, society: null });
    const { steps: theirs } = await as(folder, "som");
    expect(theirs.at(-1)!.step).toBe("Så som Vårt sätt att läsa SØM räknar");
    for (const flag of [
      ["--short", "2027-12"],
      ["--horizons", "10"],
    ]) {
      const both = await lonsam(["run", "examples/minsta", "--as", "som", ...flag], repository);
      expect([both.code, both.out]).toEqual([2, ""]);
      expect(both.err).toContain(`${flag[0]!} går inte att använda tillsammans med --as.`);
    }
    const unknown = await lonsam(["run", folder, "--as", "nyttosam"], repository);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("Det finns arket, SOM och upphandlingsmyndigheten.");
  });

  test("are checked with the scenario, and by themselves", async () => {
    const folder = own();
    expect((await lonsam(["check", folder], repository)).code).toBe(0);
    writeFileSync(join(folder, "konventioner.csv"), `${header}\narket;tid;ibland;Vi;D;2026-11-29;nej\n`);
    for (const path of [folder, join(folder, "konventioner.csv")]) {
      const { code, out } = await lonsam(["check", path], repository);
      expect(code).toBe(1);
      expect(out).toContain("konventioner.csv:2 (värde): ”ibland” går inte att använda för tid.");
    }
    expect((await lonsam(["check", "models/konventioner.csv"], repository)).code).toBe(0);
  });
});

describe("alternatives as others count", () => {
  test("each comes to what it does by itself, and the order is said where it becomes another", async () => {
    const { code, out } = await lonsam(
      ["compare", "examples/tre-vagar", "--as", "upphandlingsmyndigheten", "-O", "json"],
      repository,
    );
    expect(code).toBe(0);
    const { tables, lead } = JSON.parse(out) as {
      tables: { id: string; rows: Row[] }[];
      lead: { paragraphs: string[][] };
    };
    const rows = tables.find((t) => t.id === "compareAs")!.rows;
    const { steps } = await as("examples/tre-vagar", "upphandlingsmyndigheten", "--alternative", "A");
    const [ours, theirs] = [steps[0]!, steps.at(-1)!];
    expect(rows[0]).toMatchObject({
      municipality: ours.municipality,
      municipalityAs: theirs.municipality,
      societyAs: theirs.society,
    });
    const byMunicipality = (column: "municipality" | "municipalityAs") =>
      rows.toSorted((a, b) => Number(b[column]) - Number(a[column])).map((row) => row.alternative);
    expect(lead.paragraphs[0]![0]).toContain(
      `blir ordningen ${byMunicipality("municipalityAs").join(", ")} så som`,
    );
    expect(lead.paragraphs[0]![0]).toContain(`Här är den ${byMunicipality("municipality").join(", ")}.`);
  });

  test("what is asked of our own comparison does not go with it", async () => {
    const { code, err } = await lonsam(
      ["compare", "examples/tre-vagar", "--as", "som", "--goals", "netto", "--review"],
      repository,
    );
    expect(code).toBe(2);
    expect(err).toContain("--goals");
    expect(err).toContain("--review");
  });
});
