// The question of returns as `lonsam followup --sql duckdb` writes it, over a file, on one thread: `events-duckdb.js FILE SQL`.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [file, sql] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
const connection = await instance.connect();
await connection.run(
  `CREATE TEMPORARY VIEW handelser AS SELECT * FROM read_csv('${file}', delim = ';', header = true)`,
);
const statements = readFileSync(sql, "utf8")
  .split(/;\n/u)
  .filter((one) => one.trim() !== "");
for (const one of statements) {
  const isReturns = /^-- returns:/mu.test(one);
  if (!isReturns && !/CREATE TEMPORARY/u.test(one)) continue;
  const read = await connection.runAndReadAll(one);
  if (isReturns) console.log(JSON.stringify(read.getRowsJS().map((row) => row.map(Number))));
}
