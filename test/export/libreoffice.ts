import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { sheetNames } from "./live-workbook.js";

const profileIn = (folder: string): string => join(folder, "profile");

/** Converts a file to another format, in a profile of its own below `folder`; throws when LibreOffice cannot. */
export function converted(file: string, to: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${profileIn(folder)}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, file], {
    stdio: "pipe",
  });
  return join(folder, `${basename(file, extname(file))}.${to}`);
}

/** LibreOffice computes the formulas of a workbook only when it is told to; else it shows what was written beside them. */
export function alwaysRecalculate(folder: string): void {
  const item =
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';
  mkdirSync(join(profileIn(folder), "user"), { recursive: true });
  writeFileSync(
    join(profileIn(folder), "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${item}</oor:items>`,
  );
}

/** Comma, quotes, UTF-8, from line 1, English, neither quoted nor formatted as shown, every sheet to a file. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Sheets in their order, rows and cells as LibreOffice computes them, numbers in full. */
export function computedSheets(workbook: string, folder: string): string[][][] {
  return computedWorkbooks([workbook], folder)[0]!;
}

/** The same of many workbooks in one go: starting LibreOffice takes longer than computing. Their names must differ. */
export function computedWorkbooks(workbooks: readonly string[], folder: string): string[][][][] {
  const profile = `-env:UserInstallation=file://${profileIn(folder)}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", EVERY_SHEET, "--outdir", folder, ...workbooks],
    { stdio: "pipe" },
  );
  const files = new Set(readdirSync(folder));
  return workbooks.map((workbook) => {
    return sheetNames(readFileSync(workbook)).map((name) => {
      const file = `${basename(workbook, ".xlsx")}-${name}.csv`;
      if (!files.has(file)) throw new Error(`LibreOffice wrote no ${file}`);
      return parse(readFileSync(join(folder, file), "utf8"), { relax_column_count: true });
    });
  });
}

/** The workbooks as LibreOffice saves them, by the same names in the folder `saved`. */
export function savedWorkbooks(workbooks: readonly string[], folder: string): string[] {
  const profile = `-env:UserInstallation=file://${profileIn(folder)}`;
  const saved = join(folder, "saved");
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", saved, ...workbooks], {
    stdio: "pipe",
  });
  return workbooks.map((workbook) => join(saved, basename(workbook)));
}
