import { xmlText } from "../xml-text.js";

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

export interface CoreProperties {
  readonly title: string;
  readonly creator: string;
  /** `sv-SE`. */
  readonly language: string;
  /** `2026-11-21`: made and changed then, whatever the clock says. */
  readonly day: string;
}

/** `docProps/core.xml` of an office package: libraries put the clock in it. */
export function coreProperties({ title, creator, language, day }: CoreProperties): string {
  const dated = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(day)}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<cp:coreProperties ${NAMESPACES}>`,
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<dc:creator>${xmlText(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${xmlText(creator)}</cp:lastModifiedBy>`,
    dated("created"),
    dated("modified"),
    `<dc:language>${xmlText(language)}</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
}
