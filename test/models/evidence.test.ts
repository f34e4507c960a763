import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { repository } from "../harness/folders.js";
import { lonsam } from "../harness/world.js";
import { shippedFolder, shippedIds, sound } from "../rulebook/folders.js";

/** A row of a file of values or rules, by its headings, read without our reader. */
type Row = Readonly<Record<string, string>>;
interface File {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The files of a model whose rows say on what they stand. */
function filesOf(id: string): File[] {
  return shippedFolder(id).files.flatMap(({ name }) => {
    if (!name.endsWith(".csv") || name.endsWith("/fall.csv")) return [];
    const bytes = readFileSync(join(repository, name));
    const rows: Row[] = parse(bytes, { columns: true, delimiter: ";", bom: true, relax_column_count: true });
    return rows[0]?.verifierad === undefined ? [] : [{ name: name.slice(name.lastIndexOf("/") + 1), rows }];
  });
}

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await sound(...shippedIds.map(shippedFolder));
});

describe.each(shippedIds)("%s", (id) => {
  test("every row has a source, a grade, the day it was checked, and whether it was verified", () => {
    let rows = 0;
    for (const file of filesOf(id))
      for (const row of file.rows) {
        rows += 1;
        const of = `${file.name}: ${JSON.stringify(row)}`;
        expect(row["källa"]?.trim(), of).toBeTruthy();
        expect(row["säkerhet"], of).toMatch(/^[ABCD]$/);
        expect(row.kontrollerad, of).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
        expect(row.verifierad, of).toMatch(/^(ja|nej|härledd)$/);
        expect(row["gäller från"], of).toMatch(/^(19|20)\d\d-[01]\d-[0-3]\d$/);
      }
    expect(rows).toBeGreaterThan(0);
  });

  test("only what was read in a statute or in an agency's own text is grade A", () => {
    const secondHand = /kodförråd|tidning|Lundén|Srf|FAR\b|Visma|Ekonomifakta|Kommunalarbetaren|dagblad|industri/iu;
    for (const file of filesOf(id))
      for (const row of file.rows) {
        const of = `${file.name}: ${JSON.stringify(row)}`;
        if (row["säkerhet"] === "A") expect(row.verifierad, of).toBe("ja");
        if (row.verifierad === "nej") expect(row["säkerhet"], of).toBe("D");
        if (/^[AB]$/u.test(row["säkerhet"]!)) expect(row["källa"], of).not.toMatch(secondHand);
        expect(row.kontrollerad! <= "2026-11-29", `nobody has looked yet: ${of}`).toBe(true);
      }
  });

  test("every row is read", () => {
    const model = rulebook.models.find((m) => m.id === id)!;
    const files = new Map(filesOf(id).map(({ name, rows }) => [name, rows.length]));
    const parameters = model.parameters.reduce((sum, p) => sum + p.values.length + p.missing.length, 0);
    const rules = model.rules.reduce((sum, r) => sum + r.versions.length, 0);
    expect(parameters).toBe(files.get("parametrar.csv") ?? 0);
    expect(rules).toBe(files.get("regler.csv") ?? 0);
  });
});

const evidence = ["källa", "säkerhet", "kontrollerad", "fastställd till", "verifierad", "anmärkning"];
const others = ["gäller från", "gäller till", "prisbunden", ...evidence];

/** What a row of a file gives values to: the name of a parameter, or the headings of a table that are no keys. */
function valuesOf({ name }: File, row: Row): { name: string; text: string }[] {
  if (name === "parametrar.csv") return [{ name: row.namn!, text: row["värde"]! }];
  if (!name.startsWith("tabell-")) return [];
  return Object.entries(row).flatMap(([heading, text]) =>
    others.includes(heading) || heading.endsWith("nyckel)") || text === ""
      ? []
      : [{ name: heading.replace(/\s*\(.*\)$/, ""), text }],
  );
}

interface Standing {
  readonly what: string;
  readonly status: "stated" | "carried" | "missing";
  readonly grade: string;
  readonly unknown: boolean;
}

/**
 * What holds on a day, straight from the files. A value is carried forward when nobody says when it ends, and the day is
 * after the day until which it is decided, or after the day it was checked where nothing is decided.
 */
function standingOn(day: string): Standing[] {
  return shippedIds.flatMap((id) =>
    filesOf(id).flatMap((file) =>
      file.rows
        .filter((row) => row["gäller från"]! <= day && (row["gäller till"] === "" || row["gäller till"]! >= day))
        .flatMap((row) => {
          const settled = row["fastställd till"] ?? "";
          const carried = row["gäller till"] === "" && (settled === "" ? row.kontrollerad! : settled) < day;
          const ended = carried && settled !== "";
          return valuesOf(file, row).map(({ name, text }): Standing => ({
            what: `${id} ${name}`,
            status: text === "saknas" ? "missing" : carried ? "carried" : "stated",
            grade: row["säkerhet"]!,
            unknown: text === "saknas" || ended,
          }));
        }),
    ),
  );
}

interface Data {
  tables: { id: string; rows: Record<string, string>[] }[];
}

async function parameters(...flags: string[]): Promise<(table: string) => Record<string, string>[]> {
  const { code, out, err } = await lonsam(["parameters", "-O", "json", ...flags], repository);
  expect(code, err).toBe(0);
  const { tables } = JSON.parse(out) as Data;
  return (id) => tables.find((t) => t.id === id)?.rows ?? [];
}

describe("what nobody could verify is not filled in, and --missing lists it", () => {
  test.each([
    ["2019-07-01", ["allmän_löneavgift", "sjukförsäkringsavgift", "efterlevandepensionsavgift"]],
    ["2024-07-01", ["po"]],
    ["2026-07-01", ["po", "länsvis_skattesats_kommun_i", "länsvis_skattesats_region_i", "hök_lägsta_lön"]],
    [
      "2027-07-01",
      ["po", "norm_vuxna", "norm_barn", "gemensamma_upp_till_sju", "skiktgräns", "inkomstbasbelopp"].concat(
        ["public_service_högst", "jsa_högre_andel", "kommunalskatt_i", "enhetlig_begravningsavgift"],
        ["allmän_löneavgift", "länsvis_skattesats_kommun_i", "bostadsbidrag_inkomstgräns"],
      ),
    ],
  ])("%s", async (day, names) => {
    const table = await parameters("--missing", "--date", day);
    const listed = new Set(table("parameters").map((r) => r.name));
    for (const name of names) expect(listed, `${name} ${day}`).toContain(name);
  });
});

describe.each(["2019-07-01", "2023-12-31", "2025-01-01", "2026-01-01", "2026-11-21", "2031-05-01"])(
  "lonsam parameters on %s",
  (day) => {
    const listed = (rows: readonly Record<string, string>[]) =>
      rows.map((r) => `${r.model!} ${r.name!}`).sort();
    const inFiles = (...status: Standing["status"][]) =>
      standingOn(day)
        .filter((s) => status.includes(s.status))
        .map((s) => s.what)
        .sort();

    test("--stale lists what the files say is carried forward, and nothing else", async () => {
      const table = await parameters("--stale", "--date", day);
      expect(listed(table("parameters"))).toEqual(inFiles("carried"));
    });

    test("--missing lists what the files say nobody has verified, and the inputs without a default", async () => {
      const table = await parameters("--missing", "--date", day);
      const unknown = standingOn(day).filter((s) => s.unknown);
      expect(listed(table("parameters"))).toEqual(unknown.map((s) => s.what).sort());
      const inputs = shippedIds.flatMap((id) => {
        const source = shippedFolder(id).files.find((f) => f.name.endsWith("/indata.csv"));
        if (source === undefined) return [];
        const rows: Row[] = parse(readFileSync(join(repository, source.name)), { columns: true, delimiter: ";", bom: true });
        return rows.filter((row) => row.standard === "").map((row) => row.namn!);
      });
      expect(table("inputs").map((r) => r.name).sort()).toEqual(inputs.sort());
    });

    test("lists every value that holds, and the share of each grade", async () => {
      const table = await parameters("--date", day);
      expect(listed(table("parameters"))).toEqual(inFiles("stated", "carried", "missing"));
      const known = standingOn(day).filter((s) => s.status !== "missing");
      const numbers = ["A", "B", "C", "D"].map((grade) => known.filter((s) => s.grade === grade).length);
      expect(table("grades").map((r) => Number(r.number))).toEqual(numbers);
      const shares = table("grades").map((r) => Number(r.share));
      numbers.forEach((n, i) => {
        expect(shares[i]).toBeCloseTo(known.length === 0 ? 0 : n / known.length, 2);
      });
    });
  },
);
