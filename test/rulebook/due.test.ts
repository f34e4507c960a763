import { beforeAll, describe, expect, test } from "vitest";
import { dueOn } from "../../src/rulebook/due.js";
import type { Rulebook } from "../../src/rulebook/rulebook.js";
import { lonsam } from "../harness/world.js";
import { repository } from "../harness/folders.js";
import { folderOf, shippedFolder, shippedIds, sound } from "./folders.js";

const model = folderOf("liten", {
  "modell.csv": "namn;värde\nformat;1\ntitel;Liten\n",
  "parametrar.csv": [
    "namn;värde;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad;fastställd till",
    "årligt;1;kr;2026-01-01;;SFS 1;A;2026-06-01;2026-12-31",
    "årligt_två;2;kr;2026-01-01;;SFS 1;A;2026-06-01;2026-12-31",
    "nytt_redan;1;kr;2026-01-01;2026-12-31;SFS 2;A;2026-06-01;",
    "nytt_redan;2;kr;2027-01-01;;SFS 3;A;2026-06-01;2027-12-31",
    "upphör;1;kr;2026-01-01;2026-12-31;SFS 4;A;2026-06-01;",
    "historia;1;kr;2018-01-01;2022-12-31;SFS 5;A;2022-06-01;",
    "kontrolleras;1;kr;2026-01-01;;SFS 6;A;2026-06-01;",
    "okänt;saknas;kr;2027-01-01;;Inte läst;D;2026-06-01;",
    "",
  ].join("\n"),
  "regler.csv": [
    "namn;argument;formel;enhet;gäller från;gäller till;källa;säkerhet;kontrollerad;fastställd till",
    "regel;;årligt;kr;2026-01-01;;1 §;A;2026-06-01;2026-12-31",
    "",
  ].join("\n"),
});

describe("what is due", () => {
  const at = async (day: string) =>
    dueOn(await sound(model), day).map(
      ({ why, names, until = "", source }) => `${why} ${names.join("+")} ${until} ${source}`,
    );

  test("is what is decided until then, ends or is missing; together where one source has them", async () => {
    expect(await at("2027-01-01")).toEqual([
      "decided årligt+årligt_två 2026-12-31 SFS 1",
      "ended upphör 2026-12-31 SFS 4",
      "missing okänt  Inte läst",
      "wording regel 2026-12-31 1 §",
    ]);
  });

  test("is nothing the day before, and what ended long ago is history", async () => {
    expect(await at("2026-12-31")).toEqual([]);
    expect((await at("2028-06-01")).join()).not.toContain("upphör");
  });
});

describe("the year 2027", () => {
  let rulebook: Rulebook;
  beforeAll(async () => {
    rulebook = await sound(...shippedIds.map(shippedFolder));
  });

  test("lacks what nobody had decided when this was written: none of it is filled in", () => {
    const names = dueOn(rulebook, "2027-01-01").flatMap((d) => d.names);
    for (const name of [
      "norm_vuxna",
      "norm_barn",
      "kommunalskatt_i",
      "skiktgräns",
      "po",
      "länsvis_skattesats_kommun_i",
    ])
      expect(names, name).toContain(name);
    expect(names).not.toContain("prisbasbelopp");
  });

  test("is told by parameters --due with the changes of law, and by check --date", async () => {
    const due = await lonsam(["parameters", "--due", "2027-01-01", "-O", "json"], repository);
    const { tables } = JSON.parse(due.out) as { tables: { id: string; rows: Record<string, string>[] }[] };
    expect(tables.map((t) => t.id)).toEqual(["values", "wordings", "changes"]);
    expect(tables[2]!.rows.map((r) => r.change)).toContain("bidragstak");
    const check = await lonsam(["check", "models/forsorjningsstod", "--date", "2027-01-01"], repository);
    expect(check.out).toContain("norm_vuxna");
    expect(check.code).toBe(0);
    expect((await lonsam(["check", "models/forsorjningsstod"], repository)).out).not.toContain("norm_vuxna");
  });
});
