import { say, text } from "../../texts/say.js";
import type { Language } from "../../texts/words.js";
import { xmlText } from "../xml-text.js";

export const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const FONT = "Calibri";
const DARK = "1D3B57";
const SOFT = "4D4D4D";
const LINE = "8A8A8A";
const LIGHT = "E9EFF4";

/** Our colours, for what takes a template's instead. */
export const looks = { dark: DARK, light: LIGHT, rule: "BFC7CE" } as const;

/** Ids of our own styles; the names that Word shows are in the language of the document. */
export const styleIds = {
  tableText: "TableText",
  tableNumber: "TableNumber",
  tableHeading: "TableHeading",
  note: "TableNote",
  fact: "Fact",
  signature: "SignatureLine",
  provenance: "Provenance",
  table: "BudgetTable",
} as const;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** Sizes in half points, spaces in twentieths of a point. */
  readonly size?: number;
  readonly bold?: true;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly right?: true;
  readonly lineAbove?: true;
  /** A heading, of this depth from 0: kept with what follows. */
  readonly outline?: number;
}

/** A style of the document, as it stands in `word/styles.xml`. */
export interface NamedStyle {
  readonly id: string;
  readonly name: string;
  readonly type: "paragraph" | "character" | "table";
  readonly xml: string;
}

/**
 * The styles that our documents use. Everything looks as it does by a named style, so that a municipality can put its own looks on;
 * Word knows the built-in ones (`heading 1` …) by their English names whatever its language.
 */
export function ownStyles(
  language: Language,
  how: { readonly close: boolean } = { close: false },
): NamedStyle[] {
  const own = (id: Exclude<keyof typeof styleIds, "table">) => ({
    id: styleIds[id],
    name: text(say(`export.style.${id}`), language),
  });
  const styles: ParagraphStyle[] = [
    { id: "Title", name: "Title", basedOn: "Normal", size: 40, bold: true, colour: DARK, after: 160 },
    {
      id: "Heading1",
      name: "heading 1",
      basedOn: "Normal",
      size: 28,
      bold: true,
      colour: DARK,
      before: 360,
      after: 100,
      outline: 0,
    },
    {
      id: "Heading2",
      name: "heading 2",
      basedOn: "Normal",
      size: 23,
      bold: true,
      colour: DARK,
      before: 240,
      after: 80,
      outline: 1,
    },
    {
      id: "Heading3",
      name: "heading 3",
      basedOn: "Normal",
      size: 22,
      bold: true,
      colour: DARK,
      before: 160,
      after: 60,
      outline: 2,
    },
    { id: "Caption", name: "caption", basedOn: "Normal", size: 20, bold: true, before: 120, after: 60 },
    { id: "ListParagraph", name: "List Paragraph", basedOn: "Normal", after: 80 },
    { id: "Footer", name: "footer", basedOn: "Normal", size: 18, colour: SOFT, after: 0, lineAbove: true },
    { ...own("tableText"), basedOn: "Normal", size: 20, before: 40, after: 40, line: 250 },
    { ...own("tableNumber"), basedOn: styleIds.tableText, right: true },
    { ...own("tableHeading"), basedOn: styleIds.tableText, bold: true },
    { ...own("note"), basedOn: "Normal", size: 19, colour: SOFT, before: 80, after: 60 },
    { ...own("fact"), basedOn: "Normal", after: 40 },
    { ...own("signature"), basedOn: "Normal", before: 960, after: 0, lineAbove: true },
    { ...own("provenance"), basedOn: "Normal", size: 16, colour: SOFT, after: 20 },
  ];
  return [
    plainStyle("paragraph", "Normal", "Normal"),
    plainStyle("character", "DefaultParagraphFont", "Default Paragraph Font"),
    plainStyle("table", "TableNormal", "Normal Table"),
    ...(how.close ? styles.map(closer) : styles).map((s): NamedStyle => ({
      id: s.id,
      name: s.name,
      type: "paragraph",
      xml: paragraphStyle(s),
    })),
    tableStyle(text(say("export.style.table"), language)),
  ];
}

/** For what is to stand on one page, in wider letters than ours too. */
function closer(style: ParagraphStyle): ParagraphStyle {
  const { size, before, after, bold, line } = style;
  const isHeading = bold === true && size !== undefined && size > 24;
  const [letters, room] = isHeading ? [0.72, 0.32] : [0.85, 0.35];
  return {
    ...style,
    ...(size === undefined ? {} : { size: Math.min(size, Math.max(15, Math.round(size * letters))) }),
    ...(line === undefined ? {} : { line: Math.min(line, 240) }),
    ...(before === undefined ? {} : { before: Math.round(before * room) }),
    ...(after === undefined ? {} : { after: Math.round(after * room) }),
  };
}

export const languageTag = (language: Language): string => (language === "sv" ? "sv-SE" : "en-GB");

/** `word/styles.xml`. Lines closer than single would cut pictures off. */
export const docxStyles = (language: Language, how: { readonly close: boolean }): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<w:styles xmlns:w="${NAMESPACE}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`,
    `<w:sz w:val="${how.close ? 18 : 22}"/><w:szCs w:val="${how.close ? 18 : 22}"/>${languageXml(language)}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing w:after="${how.close ? 40 : 120}" w:line="${how.close ? 240 : 276}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    ...ownStyles(language, how).map((s) => s.xml),
    "</w:styles>",
  ].join("");

export const languageXml = (language: Language): string =>
  `<w:lang w:val="${languageTag(language)}" w:eastAsia="${languageTag(language)}" w:bidi="ar-SA"/>`;

const plainStyle = (type: NamedStyle["type"], id: string, name: string): NamedStyle => ({
  id,
  name,
  type,
  xml: `<w:style w:type="${type}" w:default="1" w:styleId="${id}"><w:name w:val="${name}"/>${type === "paragraph" ? "<w:qFormat/>" : ""}</w:style>`,
});

function paragraphStyle(s: ParagraphStyle): string {
  const spacing = [
    s.before === undefined ? "" : ` w:before="${s.before}"`,
    s.after === undefined ? "" : ` w:after="${s.after}"`,
    s.line === undefined ? "" : ` w:line="${s.line}" w:lineRule="auto"`,
  ].join("");
  return [
    `<w:style w:type="paragraph" w:styleId="${s.id}"><w:name w:val="${xmlText(s.name)}"/>`,
    s.basedOn === undefined ? "" : `<w:basedOn w:val="${s.basedOn}"/>`,
    s.outline === undefined ? "" : '<w:next w:val="Normal"/>',
    "<w:qFormat/><w:pPr>",
    s.outline === undefined ? "" : "<w:keepNext/><w:keepLines/>",
    s.lineAbove ? `<w:pBdr>${border("top", 4, LINE, 6)}</w:pBdr>` : "",
    spacing === "" ? "" : `<w:spacing${spacing}/>`,
    s.right ? '<w:jc w:val="right"/>' : "",
    s.outline === undefined ? "" : `<w:outlineLvl w:val="${s.outline}"/>`,
    "</w:pPr><w:rPr>",
    s.bold ? "<w:b/><w:bCs/>" : "",
    s.colour === undefined ? "" : `<w:color w:val="${s.colour}"/>`,
    s.size === undefined ? "" : `<w:sz w:val="${s.size}"/><w:szCs w:val="${s.size}"/>`,
    "</w:rPr></w:style>",
  ].join("");
}

const border = (side: string, size: number, colour: string, space = 0): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${colour}"/>`;

const tableStyle = (name: string): NamedStyle => ({
  id: styleIds.table,
  name,
  type: "table",
  xml: [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.table}"><w:name w:val="${xmlText(name)}"/>`,
    '<w:basedOn w:val="TableNormal"/><w:qFormat/>',
    `<w:tblPr><w:tblBorders>${border("top", 8, DARK)}${border("bottom", 8, DARK)}${border("insideH", 4, looks.rule)}</w:tblBorders>`,
    '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${border("bottom", 8, DARK)}</w:tcBorders>`,
    `<w:shd w:val="clear" w:color="auto" w:fill="${LIGHT}"/></w:tcPr></w:tblStylePr>`,
    "</w:style>",
  ].join(""),
});
