import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { docxTemplate, isTemplate } from "../../src/export/docx/template.js";
import { temporaryFolder } from "../harness/folders.js";
import { appendix } from "./appendix.js";
import { converted } from "./libreoffice.js";
import { column, packed, summary } from "./reports.js";

/** A red square: a municipality's arms. */
const ARMS = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR42mPYIuKDFTEMLQkAg0tHgRFUS6EAAAAASUVORK5CYII=",
  "base64",
);

/** So many columns that the page must be turned. */
const wide = {
  ...summary,
  id: "wide",
  columns: Array.from({ length: 9 }, (_, i) => column(`c${i}`, `Kolumn ${i}`, "kr")),
  rows: summary.rows
    .slice(0, 1)
    .map((row) => ({ ...row, cells: Array.from({ length: 9 }, () => row.cells[1]!) })),
};
const report = { ...appendix, tables: [...appendix.tables, wide, summary] };

/** What stands on each page of the report in a template, as LibreOffice sets it and poppler reads it. */
async function pagesIn(template: Uint8Array): Promise<{ pages: string[]; pictures: number }> {
  const read = await docxTemplate(template);
  if (!isTemplate(read)) throw new Error(read.code);
  const folder = temporaryFolder();
  const file = join(folder, "bilaga.docx");
  writeFileSync(file, await packed("docx", report, { template: read }));
  const pdf = converted(file, "pdf", folder);
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" })
    .split("\f")
    .slice(0, -1);
  const listed = execFileSync("pdfimages", ["-list", "-f", "1", "-l", "1", pdf], { encoding: "utf8" });
  return { pages, pictures: listed.trim().split("\n").length - 2 };
}

test("in a template of LibreOffice: first page, header, and the page's number where the template has them", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "mall.fodt");
  writeFileSync(file, flat);
  const template = readFileSync(converted(file, "docx", folder));
  const { pages, pictures } = await pagesIn(template);
  const last = String(pages.length);
  // Upright, turned for the wide table, and upright again.
  expect(pages.length).toBeGreaterThanOrEqual(3);
  expect(pictures).toBeGreaterThan(0);
  expect(pages[0]).toMatch(/Arbetsmarknadsförvaltningen[\s\S]*Bilaga till ärendet[\s\S]*Ekonomisk bilaga/u);
  expect(pages[0]).toContain(`Torget 1, sida 1 av ${last}`);
  for (const [i, page] of pages.entries()) {
    if (i === 0) continue;
    expect(page, String(i + 1)).toContain("Storstads kommun");
    expect(page).toContain(`Sida ${String(i + 1)} av ${last}`);
    expect(page).not.toContain("Arbetsmarknadsförvaltningen");
  }
  expect(pages.at(-1)).toContain("Slut på bilagan.");
});

test("in a template of another library: several sections, a first page of its own, and the back", async () => {
  const footer = (words: string) =>
    new Footer({
      children: [
        new Paragraph({
          children: [
            new TextRun({ children: [`${words} `, PageNumber.CURRENT, " av ", PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    });
  const header = (words: string, arms?: "arms") =>
    new Header({
      children: [
        new Paragraph({
          children: [
            ...(arms === undefined
              ? []
              : [new ImageRun({ type: "png", data: ARMS, transformation: { width: 40, height: 40 } })]),
            new TextRun(words),
          ],
        }),
      ],
    });
  const page = { margin: { top: 2000, left: 2000, right: 1800, bottom: 1800 } };
  const template = await Packer.pack(
    new Document({
      sections: [
        {
          properties: { page, titlePage: true },
          headers: { first: header("Vapenhuvud", "arms"), default: header("Lillköpings kommun") },
          footers: { first: footer("Första"), default: footer("Blad") },
          children: [
            new Paragraph("Inledande rad"),
            new Paragraph("{innehåll}"),
            new Paragraph("Avslutande rad"),
          ],
        },
        {
          properties: { page, type: SectionType.NEXT_PAGE, titlePage: true },
          headers: { first: header("Baksidans huvud"), default: header("Baksida") },
          children: [new Paragraph("Adress och telefon")],
        },
      ],
    }),
    "uint8array",
  );
  const { pages, pictures } = await pagesIn(template);
  expect(pictures).toBeGreaterThan(0);
  expect(pages[0]).toMatch(/Vapenhuvud[\s\S]*Inledande rad[\s\S]*Ekonomisk bilaga/u);
  expect(pages[0]).toContain(`Första 1 av ${String(pages.length)}`);
  const between = pages.slice(1, -1);
  expect(between.length).toBeGreaterThanOrEqual(2);
  for (const text of between) {
    expect(text).toContain("Lillköpings kommun");
    expect(text).not.toContain("Vapenhuvud");
    expect(text).toContain(`av ${String(pages.length)}`);
  }
  expect(between.at(-1)).toContain("Avslutande rad");
  expect(pages.at(-1)).toMatch(/Baksidans huvud[\s\S]*Adress och telefon/u);
});

const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="3.5cm" fo:margin-right="3cm"/><style:header-style><style:header-footer-properties fo:min-height="1.5cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
<style:header><text:p>Storstads kommun</text:p></style:header>
<style:header-first><text:p><draw:frame draw:name="Vapen" text:anchor-type="as-char" svg:width="1.3cm" svg:height="1.3cm"><draw:image><office:binary-data>${ARMS.toString("base64")}</office:binary-data></draw:image></draw:frame> Arbetsmarknadsförvaltningen</text:p></style:header-first>
<style:footer><text:p>Sida <text:page-number text:select-page="current">1</text:page-number> av <text:page-count>1</text:page-count></text:p></style:footer>
<style:footer-first><text:p>Torget 1, sida <text:page-number text:select-page="current">1</text:page-number> av <text:page-count>1</text:page-count></text:p></style:footer-first>
</style:master-page></office:master-styles>
<office:body><office:text><text:p>Bilaga till ärendet</text:p><text:p>{innehåll}</text:p><text:p>Slut på bilagan.</text:p></office:text></office:body></office:document>`;
