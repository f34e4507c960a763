import { describe, expect, test } from "vitest";
import { lonsam } from "../harness/world.js";
import { repository } from "../harness/folders.js";

/**
 * Gävle kommun, ”Delmos: Insatser för ökad sysselsättning” (DUA), as printed. The source prints the last total as
 * `6710 000`, a space short.
 */
const printed = {
  measures: [
    ["1. Stöd genom hela utbildningen", "2019", "1 kurator, 1 samordnare, 2 handledare", "2700000"],
    ["1. Stöd genom hela utbildningen", "2020", "1 kurator, 1 samordnare, 2 handledare", "2700000"],
    ["2. Aktivt försörjningsstöd/Aktiv arbetslös", "2019", "3 konsulenter + vikariekostnader", "1600000"],
    ["2. Aktivt försörjningsstöd/Aktiv arbetslös", "2020", "3 konsulenter + vikariekostnader", "1600000"],
    [
      "3. Systematisk kartläggning och uppföljning av försörjningsstödet",
      "2019",
      "1 IT resurs 20 %, 2 utredare á 20 %",
      "400000",
    ],
    [
      "3. Systematisk kartläggning och uppföljning av försörjningsstödet",
      "2020",
      "1 IT resurs 20 %, 2 utredare á 20 %",
      "400000",
    ],
    ["4. Psykisk ohälsa", "2019", "100 timmar för tid", "33000"],
    ["4. Psykisk ohälsa", "2020", "1 tjänst", "700000"],
    ["5. Programråd/Branschråd", "2019", "1 resurs", "700000"],
    ["5. Programråd/Branschråd", "2020", "1 resurs", "700000"],
  ],
  summary: [
    { year: "2019", sum: "5433000", overhead: "543000", total: "5976000" },
    { year: "2020", sum: "6100000", overhead: "610000", total: "6710000" },
  ],
};
const command = "budget examples/gavle-dua/budget.csv --overhead 10% --round 1000".split(" ");

describe("Gävle's DUA budget", () => {
  test("the summary on screen is the one in print, to the letter", async () => {
    const { out, err, code } = await lonsam(command, repository);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(
      [
        "Summering samtliga insatser (SEK)",
        "År        Summa     OH 10 %      Totalt",
        "2019  5 433 000     543 000   5 976 000",
        "2020  6 100 000     610 000   6 710 000",
        "",
      ].join("\n"),
    );
  });

  test("every row of every table is the one in print", async () => {
    const { out } = await lonsam([...command, "-O", "json"], repository);
    const { tables } = JSON.parse(out) as { tables: { id: string; rows: Record<string, string>[] }[] };
    const rows = (id: string): Record<string, string>[] => tables.find((t) => t.id === id)!.rows;
    expect(rows("measures")).toEqual(
      printed.measures.map(([measure, year, resources, amount]) => ({ measure, year, resources, amount })),
    );
    expect(rows("summary")).toEqual(printed.summary);
  });
});

/** Region Jämtland Härjedalen, ”144587 Vägar till egen försörjning”: the two amounts; their sum and shares computed by hand. */
test("Jämtland's funding", async () => {
  const args = "budget examples/jamtland-144587/budget.csv --funding --participants 210 -O json".split(" ");
  const { out } = await lonsam(args, repository);
  const { tables } = JSON.parse(out) as { tables: { id: string; rows: Record<string, string>[] }[] };
  const funding = tables.find((t) => t.id === "funding")!.rows;
  expect(funding).toMatchObject([
    { amount: "19901364", share: "0.667" },
    { amount: "9935633", share: "0.333" },
    { amount: "29836997", share: "1" },
    { amount: "9935633", share: "0.333" },
  ]);
  expect(tables.find((t) => t.id === "participants")!.rows[0]).toMatchObject({ perParticipant: "142081" });
});
