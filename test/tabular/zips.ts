import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says instead of the truth. */
  readonly claims?: number;
  readonly encrypted?: boolean;
  readonly method?: number;
  /** Sizes in the zip64 field, as large archives have them. */
  readonly zip64?: boolean;
}

/** A zip as other programs write it, or as somebody with bad intentions does. */
export function zipOf(files: readonly Packed[], comment = ""): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims, encrypted = false, method = 8, zip64 = false } of files) {
    const bytes = Buffer.from(content);
    const packed = method === 0 ? bytes : deflateRawSync(bytes, { level: 9 });
    const size = claims ?? bytes.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(zip64 ? 45 : 20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(0x5c210000, 6);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(zip64 ? 0xffffffff : packed.length, 14);
    common.writeUInt32LE(zip64 ? 0xffffffff : size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const extra = Buffer.alloc(zip64 ? 20 : 0);
    if (zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
    }
    common.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), extra, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), common, tail, Buffer.from(name), extra]),
    );
    chunks.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    directory.reduce((n, d) => n + d.length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...chunks, ...directory, Buffer.from("PK\x05\x06"), end, Buffer.from(comment)]);
}

const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface RawSheet {
  readonly name: string;
  /** What stands inside `worksheet`. */
  readonly xml: string;
  readonly state?: "hidden";
}

/** The parts of a workbook from raw XML: formats by number, from 164 on. */
export function workbookParts(
  sheets: readonly RawSheet[],
  { formats = [], date1904 = false }: { formats?: readonly string[]; date1904?: boolean } = {},
): Packed[] {
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return [
    {
      name: "[Content_Types].xml",
      content: `${xml}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join("")}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      content: `${xml}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((f, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(f)}"/>`).join("")}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `${xml}<worksheet xmlns="${main}">${sheet.xml}</worksheet>`,
    })),
  ];
}

/** Rows of cells: a text, a number as written in the file, or raw XML inside `c` with its attributes. */
export type RawCell =
  | string
  | { readonly v: string; readonly s?: number }
  | { readonly xml: string; readonly attributes?: string };

export const sheetData = (
  rows: readonly (readonly RawCell[])[],
  attributes: readonly string[] = [],
): string =>
  `<sheetData>${rows.map((cells, r) => `<row r="${r + 1}"${attributes[r] ?? ""}>${cells.map((c, i) => cellXml(c, `${String.fromCharCode(65 + i)}${r + 1}`)).join("")}</row>`).join("")}</sheetData>`;

function cellXml(cell: RawCell, at: string): string {
  if (typeof cell === "string") {
    const text = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return cell === "" ? "" : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  if ("v" in cell) return `<c r="${at}"${cell.s === undefined ? "" : ` s="${cell.s}"`}><v>${cell.v}</v></c>`;
  return `<c r="${at}"${cell.attributes ?? ""}>${cell.xml}</c>`;
}

/** One sheet of rows as a workbook. */
export const workbookOf = (
  rows: readonly (readonly RawCell[])[],
  formats: readonly string[] = [],
  after = "",
): Uint8Array => zipOf(workbookParts([{ name: "Blad1", xml: sheetData(rows) + after }], { formats }));
