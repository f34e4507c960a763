import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { docxTemplate } from "../../src/export/docx/template.js";
import { storedZip } from "../../src/tabular/workbook/stored-zip.js";
import { appendix } from "./appendix.js";
import { packed } from "./reports.js";
import { unzipped } from "./unzipped.js";

const zip = (files: Readonly<Record<string, string>>) =>
  storedZip(Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** Styles as Word in Swedish writes them: English names of built-in styles, Swedish ids, fonts and colours of a theme. */
const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="Rubrik1Char"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:color w:val="005AA0" w:themeColor="accent1" w:themeShade="BF"/><w:sz w:val="34"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Rubrik1Char"><w:name w:val="Rubrik 1 Char"/><w:link w:val="Rubrik1"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="Heading 2"/><w:basedOn w:val="Rubrik1"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Title"><w:name w:val="Kommunens omslag"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Tabelltext"><w:name w:val="Tabelltext"/><w:basedOn w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/></w:style>
</w:styles>`;
const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="K"><a:majorFont><a:latin typeface="Gill Sans MT"/></a:majorFont><a:minorFont><a:latin typeface="Garamond" panose="0"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
const municipal = zip({ "word/styles.xml": styles, "word/theme/theme1.xml": theme });

async function stylesOf(template: Uint8Array): Promise<string> {
  const bytes = await packed("docx", appendix, { template: (await docxTemplate(template))! });
  return unzipped(bytes).texts.get("word/styles.xml")!;
}
const style = (xml: string, id: string): string | undefined =>
  xml.match(/<w:style\b[^>]*>.*?<\/w:style>/gs)!.find((s) => s.includes(`w:styleId="${id}"`));

describe("the styles of the reader's own document", () => {
  test("are found by what Word calls them, under the ids that the appendix uses", async () => {
    const xml = await stylesOf(municipal);
    expect(style(xml, "Heading1")).toMatch(
      /w:name w:val="heading 1".*<w:color w:val="005AA0"\/>.*w:val="34"/s,
    );
    expect(style(xml, "Heading2")).toContain('<w:basedOn w:val="Heading1"/>');
    expect(style(xml, "TableText")).toContain("<w:i/>");
    expect(style(xml, "Rubrik1Char")).toContain('<w:link w:val="Heading1"/>');
    expect(style(xml, "TableNormal")).toContain('w:default="1"');
  });

  test("give way to ours where they have none, and keep those of theirs that only share an id", async () => {
    const xml = await stylesOf(municipal);
    expect(style(xml, "Title")).toContain('<w:name w:val="Title"/>');
    expect(xml).toContain('<w:name w:val="Kommunens omslag"/>');
    const ids = [...xml.matchAll(/w:styleId="([^"]*)"/g)].map((m) => m[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...xml.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]*)"/g)].map((m) => m[1]!);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("every style that the appendix uses is there", async () => {
    const { texts } = unzipped(
      await packed("docx", appendix, { template: (await docxTemplate(municipal))! }),
    );
    const used = ["word/document.xml", "word/footer1.xml"].flatMap((part) =>
      [...texts.get(part)!.matchAll(/<w:(?:p|tbl|r)Style w:val="([^"]*)"/g)].map((m) => m[1]!),
    );
    expect(new Set(used).size).toBeGreaterThan(5);
    for (const id of new Set(used)) expect(style(texts.get("word/styles.xml")!, id), id).toBeDefined();
  });

  test("need nothing more of their document: fonts have names, headings no numbers, the language is ours", async () => {
    const xml = await stylesOf(municipal);
    expect(xml).not.toMatch(/[tT]heme|numPr|en-US/);
    expect(xml).toMatch(/<w:rFonts w:ascii="Garamond" w:hAnsi="Garamond"\/>/);
    expect(style(xml, "Heading1")).toMatch(/w:ascii="Gill Sans MT" w:hAnsi="Gill Sans MT"/);
    expect(xml.match(/<w:lang /g)).toHaveLength(1);
    expect(xml).toMatch(/<w:lang w:val="sv-SE"[^>]*\/><\/w:rPr><\/w:rPrDefault>/);
  });

  test("an appendix is a template like any other: it comes out the same", async () => {
    const plain = await packed("docx", appendix);
    const again = await packed("docx", appendix, { template: (await docxTemplate(plain))! });
    expect(unzipped(again).texts).toEqual(unzipped(plain).texts);
  });
});

test.each([
  ["no zip", new TextEncoder().encode("Kommunens mall")],
  ["a workbook", zip({ "xl/workbook.xml": "<workbook/>" })],
  ["styles of another kind", zip({ "word/styles.xml": "<styles/>" })],
  ["a document type", zip({ "word/styles.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${styles.slice(55)}` })],
  ["XML that does not close", zip({ "word/styles.xml": styles.replace("</w:rPr>", "") })],
  ["XML that closes the wrong way", zip({ "word/styles.xml": styles.replace("</w:styles>", "</w:stiles>") })],
])("%s is no template", async (_, bytes) => {
  expect(await docxTemplate(bytes)).toBeUndefined();
});

test("a damaged document is refused or read, never a fault", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(municipal.length - 1), fc.nat(255), async (at, byte) => {
      const damaged = municipal.slice();
      damaged[at] = byte;
      await docxTemplate(damaged);
    }),
  );
});
