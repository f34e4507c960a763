import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventsFile } from "./events-file.js";
import { alternating, lonsam, medianMs, node, peakMb, root, run, scratchFile, tell } from "./measure.js";

const rows = 10_000_000;
const returnsOf = (out: string): unknown => {
  const report = JSON.parse(out) as { tables: { id: string; rows: Record<string, string>[] }[] };
  return report.tables
    .find(({ id }) => id === "returns")!
    .rows.filter(({ role }) => role !== "total")
    .map((row) =>
      ["period", "ended", "returned", "leftOtherwise", "notBack", "notYetKnown"].map((id) => Number(row[id])),
    );
};

/** Ten million rows about people to who came back, against DuckDB's on one thread. Ours makes all the other tables too. */
export async function eventsSection(): Promise<void> {
  console.log(`${rows.toLocaleString("en")} rows about people to returns`);
  const file = await eventsFile(rows);
  const sql = scratchFile("questions.sql");
  writeFileSync(sql, run(lonsam("followup", "--sql", "duckdb", "--through", "2025-12")).out);
  const runs = alternating(2, {
    ours: lonsam("followup", file, "--through", "2025-12", "-O", "json"),
    duckdb: node(join(root, "bench/events-duckdb.js"), file, sql),
  });
  const [ours, theirs] = [runs.ours.at(-1)!, runs.duckdb.at(-1)!];
  const isSame = JSON.stringify(returnsOf(ours.out)) === JSON.stringify(JSON.parse(theirs.out));
  tell("lonsam, all tables", `${medianMs(runs.ours).toFixed(0)} ms`);
  tell("DuckDB, one thread, returns only", `${medianMs(runs.duckdb).toFixed(0)} ms`);
  tell("the same returns", isSame ? "yes" : "no", { text: "yes", holds: isSame });
  const ratio = medianMs(runs.ours) / medianMs(runs.duckdb);
  tell("ratio", ratio.toFixed(2), { text: "≤ 1", holds: ratio <= 1 });
  const peak = peakMb(runs.ours);
  tell("peak memory", `${peak.toFixed(0)} MB`, { text: "< 500 MB", holds: peak < 500 });
  tell("peak memory of DuckDB", `${peakMb(runs.duckdb).toFixed(0)} MB`);
}
