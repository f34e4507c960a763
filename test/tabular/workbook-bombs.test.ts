import { describe, expect, test } from "vitest";
import { Problems } from "../../src/core/problem.js";
import { bytesSource } from "../../src/core/source.js";
import { storedZip } from "../../src/tabular/workbook/stored-zip.js";
import { xlsxRows } from "../../src/tabular/workbook/xlsx-rows.js";
import { scanXml } from "../../src/tabular/workbook/xml-scan.js";

const office = "http://schemas.openxmlformats.org";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

/** A workbook of two sheets: `Underlag`, as given, and `Budget`, with one line. */
function workbook(sheet: string, shared = ""): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${office}/package/2006/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Underlag" sheetId="1" r:id="rId1"/><sheet name="Budget" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${office}/package/2006/relationships">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "worksheet", "worksheets/sheet2.xml")}${relation("rId3", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
    "xl/worksheets/sheet2.xml": sheetOf(row(1, cell("A1", "insats"))),
    "xl/sharedStrings.xml": `<sst xmlns="${office}/spreadsheetml/2006/main">${shared}</sst>`,
  };
  return storedZip(
    Object.entries(parts).map(([name, xml]) => ({ name, bytes: new TextEncoder().encode(xml) })),
  );
}

const sheetOf = (rows: string): string =>
  `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const row = (number: number, cells: string): string => `<row r="${String(number)}">${cells}</row>`;
const cell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

async function read(
  bytes: Uint8Array,
  sheet?: string,
): Promise<{ problems: Problems; rows: readonly (readonly string[])[] }> {
  const problems = new Problems();
  const source = { ...bytesSource("b.xlsx", bytes), ...(sheet === undefined ? {} : { sheet }) };
  const found = await xlsxRows(source, undefined, problems);
  return { problems, rows: found?.rows.map((r) => r.cells) ?? [] };
}
const errorsOf = ({ problems }: { problems: Problems }): unknown[] =>
  problems.told.filter((p) => problems.isError(p));

describe("a sheet is measured before it is built", () => {
  test("a cell far out on each of 30,000 rows is refused, with its address", async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) =>
      row(i + 1, `<c r="A${i + 1}"><v>1</v></c><c r="XFD${i + 1}"><v>1</v></c>`),
    );
    const answer = await read(workbook(sheetOf(rows.join(""))));
    expect(errorsOf(answer)).toEqual([
      {
        code: "blad-for-stort",
        at: { file: "b.xlsx#Underlag", line: 1, column: "XFD1" },
        rows: 30_000,
        columns: 16_384,
      },
    ]);
  });

  test("so is one on the last row there is, but not the sheet beside it", async () => {
    const bytes = workbook(
      sheetOf(row(1, cell("A1", "x") + cell("C1", "y")) + row(1_048_576, cell("A1048576", "z"))),
    );
    expect(errorsOf(await read(bytes))).toMatchObject([
      { code: "blad-for-stort", at: { column: "A1048576" } },
    ]);
    expect((await read(bytes, "Budget")).rows).toEqual([["insats"]]);
  });

  test.each([
    ["a space", cell("XFD1", " "), cell("A1048576", " ")],
    ["a no-break space", cell("XFD1", "\u00a0"), cell("A1048576", "\u00a0\n")],
    ["a style", '<c r="XFD1" s="1"/>', '<c r="A1048576" s="1"></c>'],
    ["a shared space", '<c r="XFD1" t="s"><v>0</v></c>', '<c r="A1048576" t="s"><v>0</v></c>'],
  ])("%s far out is nothing", async (_, right, below) => {
    const bytes = workbook(
      sheetOf(row(1, cell("A1", "x") + right) + row(2, cell("A2", "y")) + row(1_048_576, below)),
      '<si><t xml:space="preserve"> </t></si>',
    );
    expect((await read(bytes)).rows).toEqual([["x"], ["y"]]);
  });

  test("a text longer than Excel's own limit is refused where it stands, shared or not", async () => {
    const long = "a&amp;å ".repeat(10_000); // 4 signs each
    const shared = workbook(
      sheetOf(row(7, '<c r="B7" t="s"><v>1</v></c>')),
      `<si><t>x</t></si><si><t>${long}</t></si>`,
    );
    const inline = workbook(sheetOf(row(7, cell("B7", long))));
    for (const bytes of [shared, inline])
      expect(errorsOf(await read(bytes))).toEqual([
        { code: "cell-for-lang", at: { file: "b.xlsx#Underlag", line: 7, column: "B7" }, limit: 32_767 },
      ]);
    const most = "a&amp;å ".repeat(8_191);
    expect(errorsOf(await read(workbook(sheetOf(row(7, cell("B7", most))))))).toEqual([]);
  });

  test("a sheet that is cut off is damaged, wherever it is cut", async () => {
    const whole = sheetOf(row(1, cell("A1", "x")) + row(2, cell("A2", "y")));
    for (let length = whole.indexOf("<sheetData"); length < whole.length; length += 1)
      expect(errorsOf(await read(workbook(whole.slice(0, length)))), whole.slice(0, length)).toEqual([
        { code: "arbetsbok-trasig", at: { file: "b.xlsx" } },
      ]);
  });

  test.each([
    ["two million attributes", `<row ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(" ")}>`],
    ["a comment of megabytes", `<row><!--${"x".repeat(5_000_000)}-->`],
    ["megabytes of spaces", `<row>${" ".repeat(5_000_000)}`],
  ])("%s are refused", async (_, padding) => {
    expect(errorsOf(await read(workbook(sheetOf(`${padding}${cell("A1", "x")}</row>`))))).toMatchObject([
      { code: "arbetsbok-for-stor" },
    ]);
  });
});

test.each([
  ["<a/>", "whole"],
  ['<?xml version="1.0"?><a b=">"><!-- <x> --><![CDATA[<y>]]></a>', "whole"],
  ["<x:a></x:a>", "whole"],
  ["<a>", "broken"],
  ["</a>", "broken"],
  ["<a", "broken"],
  ["<a><!-- ", "broken"],
  ["<!DOCTYPE a><a/>", "broken"],
  ["", "broken"],
])("%s is %s", (xml, answer) => {
  expect(scanXml(new TextEncoder().encode(xml))).toBe(answer);
});
