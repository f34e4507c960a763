import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DocxTemplate, docxTemplate, isTemplate } from "../../src/export/docx/template.js";
import { storedZip } from "../../src/tabular/workbook/stored-zip.js";
import { appendix } from "./appendix.js";
import { column, packed, reportOf, summary } from "./reports.js";
import { unzipped } from "./unzipped.js";

const zip = (files: Readonly<Record<string, string>>) =>
  storedZip(Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const offices = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
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
/** Accents of a municipality: the fifth too pale for paper. */
const accents = ["B4143C", "0B6E4F", "1F3A93", "D35400", "F7DC6F", "6C3483"];
const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="K">${accents
  .map((colour, i) => `<a:accent${i + 1}><a:srgbClr val="${colour}"/></a:accent${i + 1}>`)
  .join("")}</a:clrScheme></a:themeElements></a:theme>`;

const header = (id: string, words: string): [string, string] => [
  `word/${id}.xml`,
  `<w:hdr xmlns:w="${main}"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:hdr>`,
];
const numbering = `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"/></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1701" w:bottom="1417" w:left="1985" w:header="708" w:footer="708" w:gutter="0"/>';
const section = `<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:headerReference w:type="default" r:id="rId2"/>${page}<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;
const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A document with the header of a municipality, and this in its body. */
function municipal(body: string, more: Readonly<Record<string, string>> = {}) {
  return zip({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${offices}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${main}" xmlns:r="${offices}"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${offices}/header" Target="header1.xml"/><Relationship Id="rId2" Type="${offices}/header" Target="header2.xml"/></Relationships>`,
    "word/styles.xml": styles,
    "word/theme/theme1.xml": theme,
    "word/numbering.xml": numbering,
    ...Object.fromEntries([header("header1", "Vapen"), header("header2", "Kommunen, Sida 2")]),
    "docProps/core.xml": "<core/>",
    ...more,
  });
}
const usual = municipal(`${paragraph("Försättsblad")}<w:p/>${section}`);

async function templateOf(bytes: Uint8Array): Promise<DocxTemplate> {
  const read = await docxTemplate(bytes);
  if (!isTemplate(read)) throw new Error(read.code);
  return read;
}
const filled = async (bytes: Uint8Array, report = appendix, language: "sv" | "en" = "sv") =>
  unzipped(await packed("docx", report, { template: await templateOf(bytes), language })).texts;
const documentIn = async (bytes: Uint8Array, report = appendix): Promise<string> =>
  (await filled(bytes, report)).get("word/document.xml")!;
const style = (xml: string, id: string): string | undefined =>
  xml.match(/<w:style\b[^>]*>.*?<\/w:style>/gs)!.find((s) => s.includes(`w:styleId="${id}"`));
const words = (xml: string): string[] => [...xml.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, w]) => w!);

/** So many columns that the page must be turned. */
const wide = {
  ...summary,
  columns: Array.from({ length: 9 }, (_, i) => column(`c${i}`, `Kolumn ${i}`, "kr")),
  rows: summary.rows.slice(0, 1).map((row) => ({
    ...row,
    cells: Array.from({ length: 9 }, () => row.cells[1]!),
  })),
};

describe("in the reader's own document", () => {
  test("every part is as it was, but what takes ours in", async () => {
    const before = unzipped(usual).texts;
    const after = await filled(usual);
    const touched = ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];
    const changed = [...touched, "word/styles.xml", "word/numbering.xml", "docProps/core.xml"];
    for (const [name, text] of before) if (!changed.includes(name)) expect(after.get(name), name).toBe(text);
    const added = [...after.keys()].filter((name) => !before.has(name));
    expect(added).toEqual(["word/media/lonsam1.svg", "word/media/lonsam2.png"]);
    // What was there is still there, whole.
    const [start, end] = styles.split("</w:styles>");
    expect(after.get("word/styles.xml")!.startsWith(start!)).toBe(true);
    expect(end).toBe("");
  });

  test("ours goes in at the end, after what was there, in its section", async () => {
    const xml = await documentIn(usual);
    expect(words(xml)[0]).toBe("Försättsblad");
    expect(words(xml)[1]).toBe("Ekonomisk bilaga");
    expect(xml).not.toContain("<w:p/>");
    expect(xml.match(/<w:sectPr\b/g)).toHaveLength(1);
    expect(xml).toContain(section);
  });

  test.each([
    [
      "a placeholder in a paragraph",
      "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>innehåll</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>",
    ],
    ["an English one", paragraph("[content]")],
    ["a bookmark", '<w:p><w:bookmarkStart w:id="4" w:name="innehåll"/><w:bookmarkEnd w:id="4"/></w:p>'],
  ])("at %s, between what was before and after", async (_, mark) => {
    const xml = await documentIn(municipal(`${paragraph("Före")}${mark}${paragraph("Efter")}${section}`));
    const said = words(xml);
    expect([said[0], said[1], said.at(-1)]).toEqual(["Före", "Ekonomisk bilaga", "Efter"]);
    expect(said.join(" ")).not.toMatch(/innehåll\b|content/u);
  });

  test("where there are several sections, in that of the mark", async () => {
    const first = `<w:p><w:pPr><w:sectPr>${page}<w:cols w:num="2"/></w:sectPr></w:pPr></w:p>`;
    const body = `${paragraph("Omslag")}${paragraph("{innehåll}")}${first}${paragraph("Baksida")}${section}`;
    const xml = await documentIn(municipal(body), reportOf(summary, wide, { ...summary, id: "again" }));
    const sections = xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs)!;
    // Upright, turned, upright again as the template has it, and the back.
    expect(sections).toHaveLength(4);
    expect(sections.map((s) => s.includes('w:orient="landscape"'))).toEqual([false, true, false, false]);
    for (const own of sections.slice(0, 3)) expect(own).toContain('<w:cols w:num="2"/>');
    expect(sections.at(-1)).toBe(section);
  });

  test("a first page of its own is the first page only, where pages are turned", async () => {
    const xml = await documentIn(usual, reportOf(summary, wide, { ...summary, id: "again" }));
    const sections = xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs)!;
    expect(sections.map((s) => s.includes("<w:titlePg/>"))).toEqual([true, false, false]);
    expect(sections.map((s) => s.includes('w:start="1"'))).toEqual([true, false, false]);
    for (const own of sections) expect(own).toContain('<w:headerReference w:type="default" r:id="rId2"/>');
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  test("a section that follows keeps the first page's header that it has from the one before", async () => {
    const first = '<w:headerReference w:type="first" r:id="rId1"/>';
    const before = `<w:p><w:pPr><w:sectPr>${first}${page}<w:titlePg/></w:sectPr></w:pPr></w:p>`;
    const following = `<w:sectPr>${page}<w:titlePg/></w:sectPr>`;
    const body = `${paragraph("{innehåll}")}${before}${paragraph("Baksida")}${following}`;
    const sectionsOf = async (report: typeof appendix): Promise<readonly string[]> =>
      (await documentIn(municipal(body), report)).match(/<w:sectPr\b.*?<\/w:sectPr>/gs)!;
    const turned = await sectionsOf(reportOf(summary, wide, { ...summary, id: "again" }));
    // The one just before it has no first page of its own any more.
    expect(turned.map((s) => s.includes("<w:titlePg/>"))).toEqual([true, false, false, true]);
    expect(turned.at(-1)).toBe(`<w:sectPr>${first}${page}<w:titlePg/></w:sectPr>`);
    expect((await sectionsOf(reportOf(summary))).at(-1)).toBe(following);
  });

  test("what lies at the end lies in its last section, unless more follows there", async () => {
    const turned = async (body: string): Promise<boolean[]> =>
      (await documentIn(municipal(body), reportOf(wide)))
        .match(/<w:sectPr\b.*?<\/w:sectPr>/gs)!
        .map((own) => own.includes('w:orient="landscape"'));
    expect(await turned(section)).toEqual([true]);
    expect(await turned(`${paragraph("{innehåll}")}${paragraph("Efter")}${section}`)).toEqual([true, false]);
  });

  test("tables and pictures are no wider than its pages", async () => {
    const xml = await documentIn(usual);
    const room = 11906 - 1985 - 1701;
    for (const [, width] of xml.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g))
      expect(Number(width)).toBeLessThanOrEqual(room);
    const pictures = [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, cx]) => Number(cx) / 635);
    expect(pictures.length).toBeGreaterThan(0);
    for (const width of pictures) expect(width).toBeLessThanOrEqual(room);
  });

  test("styles are found by what Word calls them; those it lacks are ours, under free ids", async () => {
    const texts = await filled(usual);
    const [xml, all] = [texts.get("word/document.xml")!, texts.get("word/styles.xml")!];
    const used = new Set([...xml.matchAll(/<w:(?:p|tbl|r)Style w:val="([^"]*)"/g)].map(([, id]) => id!));
    for (const id of ["Rubrik1", "Rubrik2", "Tabelltext", "Title-lonsam"])
      expect(used.has(id), id).toBe(true);
    for (const id of used) expect(style(all, id), id).toBeDefined();
    expect(style(all, "Title")).toContain("Kommunens omslag");
    expect(style(all, "Title-lonsam")).toContain('<w:name w:val="Title"/>');
    const ids = [...all.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...all.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]*)"/g)].map(([, id]) => id!);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(all.match(/<w:style\b[^>]* w:type="paragraph"[^>]* w:default="1"/g)).toHaveLength(1);
  });

  test("lists of ours stand beside its own, and looks of lists before the lists", async () => {
    const texts = await filled(usual);
    const xml = texts.get("word/numbering.xml")!;
    expect(xml).toContain('<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>');
    expect(xml.lastIndexOf("<w:abstractNum ")).toBeLessThan(xml.indexOf("<w:num "));
    const ids = [...xml.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id!);
    const used = [...texts.get("word/document.xml")!.matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id!,
    );
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(ids.filter((other) => other === id)).toEqual([id]);
    expect(used).not.toContain("7");
  });

  test("tables and pictures have its colours, dark enough to be seen", async () => {
    const texts = await filled(usual);
    const table = [...texts.get("word/styles.xml")!.matchAll(/<w:style\b.*?<\/w:style>/gs)].at(-1)![0];
    expect(table).toContain('w:color="005AA0"');
    expect(table).not.toContain("1D3B57");
    const svg = texts.get("word/media/lonsam1.svg")!;
    expect(svg).not.toMatch(/#1d5d8c|#4c87ae|#124569/iu);
    const lines = {
      ...appendix,
      charts: appendix.charts!.map((chart) => ({ ...chart, ordered: false, direction: "standing" })),
    } as typeof appendix;
    const drawn = (await filled(usual, lines)).get("word/media/lonsam1.svg")!;
    for (const colour of accents.slice(0, 2)) expect(drawn).toContain(`#${colour}`);
    expect(drawn).not.toContain("#F7DC6F");
  });

  test("our words are in our language where it has another", async () => {
    const runs = (await documentIn(usual)).match(/<w:r>.*?<\/w:r>/gs)!;
    const own = runs.filter((run) => run.includes("<w:t") && !run.includes("Försättsblad"));
    for (const run of own) expect(run).toMatch(/<w:lang w:val="sv-SE"[^>]*\/><\/w:rPr>/u);
    const swedish = municipal(section, {
      "word/styles.xml": styles.replace('w:val="en-US"', 'w:val="sv-SE"'),
    });
    expect(await documentIn(swedish)).not.toContain("<w:lang ");
  });

  test("the same bytes come of the same template, and an appendix is a template too", async () => {
    const template = await templateOf(usual);
    const twice = [
      await packed("docx", appendix, { template }),
      await packed("docx", appendix, { template }),
    ];
    expect(twice[0]).toEqual(twice[1]);
    const xml = await documentIn(await packed("docx", appendix));
    expect(words(xml).filter((w) => w === "Ekonomisk bilaga")).toHaveLength(2);
  });
});

const typed = (type: string): Record<string, string> => ({
  "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
});

test.each([
  ["no zip", new TextEncoder().encode("Kommunens mall"), "mall-olaslig"],
  ["a workbook", zip({ "xl/workbook.xml": "<workbook/>" }), "mall-olaslig"],
  ["styles and no document", zip({ "word/styles.xml": styles }), "mall-olaslig"],
  ["styles of another kind", municipal(section, { "word/styles.xml": "<styles/>" }), "mall-olaslig"],
  [
    "a document type",
    municipal(section, { "word/styles.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${styles.slice(55)}` }),
    "mall-olaslig",
  ],
  [
    "XML that does not close",
    municipal(section, { "word/styles.xml": styles.replace("</w:rPr>", "") }),
    "mall-olaslig",
  ],
  [
    "XML that closes the wrong way",
    municipal(section, { "word/styles.xml": styles.replace("</w:styles>", "</w:stiles>") }),
    "mall-olaslig",
  ],
  [
    "a document without a body",
    municipal("", { "word/document.xml": `<w:document xmlns:w="${main}"/>` }),
    "mall-olaslig",
  ],
  [
    "a Word template",
    municipal(
      section,
      typed("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
    ),
    "mall-fel-sort",
  ],
  [
    "a document with macros",
    municipal(section, typed("application/vnd.ms-word.document.macroEnabled.main+xml")),
    "mall-fel-sort",
  ],
  [
    "Strict Open XML",
    municipal(section, {
      "word/document.xml":
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
    }),
    "mall-fel-sort",
  ],
  [
    "a mark in a table",
    municipal(`<w:tbl><w:tr><w:tc>${paragraph("{innehåll}")}</w:tc></w:tr></w:tbl>${section}`),
    "mall-plats-fel",
  ],
] as const)("%s is no template", async (_, bytes, code) => {
  expect(await docxTemplate(bytes)).toMatchObject({ code });
});

test("a bomb is refused before it is unpacked", async () => {
  const bomb = usual.slice();
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  // The first entry of the directory says that it unpacks to three gigabytes.
  const directory = view.getUint32(bomb.length - 6, true);
  view.setUint32(directory + 24, 3 * 2 ** 30, true);
  expect(await docxTemplate(bomb)).toEqual({ code: "mall-for-stor", megabytes: 100 });
});

test("a damaged document is refused or read, never a fault", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(usual.length - 1), fc.nat(255), async (at, byte) => {
      const damaged = usual.slice();
      damaged[at] = byte;
      await docxTemplate(damaged);
    }),
  );
});
