import type { TemplateKind } from "../../core/problems/file.js";
import { packageParts, mostUnpacked, type Parts } from "./package-parts.js";
import { NAMESPACE } from "./styles.js";
import { type TemplateColours, templateColours } from "./template-colours.js";
import { placeIn, type TemplatePlace } from "./template-place.js";
import { attributeOf, xmlOf } from "./xml.js";

/** A Word document that reports are put into: everything in it stays, and what is ours goes in at its place. */
export interface DocxTemplate {
  readonly parts: Parts;
  /** `word/document.xml`, and where in it reports go. */
  readonly main: string;
  readonly place: TemplatePlace;
  /** `word/styles.xml` and its text. */
  readonly styles: string;
  readonly stylesXml: string;
  readonly colours: TemplateColours;
}

/** Why a document cannot be used as a template, as problems say it. */
export type TemplateFault =
  | { readonly code: "mall-olaslig" }
  | { readonly code: "mall-fel-sort"; readonly kind: TemplateKind }
  | { readonly code: "mall-for-stor"; readonly megabytes: number }
  /** The mark for where reports go is in a table, a box or a header. */
  | { readonly code: "mall-plats-fel" };

const UNREADABLE: TemplateFault = { code: "mall-olaslig" };
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const otherKinds: ReadonlyMap<string, TemplateKind> = new Map([
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "dotx"],
  ["application/vnd.ms-word.document.macroEnabled.main+xml", "docm"],
  ["application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "dotm"],
]);

export const isTemplate = (read: DocxTemplate | TemplateFault): read is DocxTemplate => "parts" in read;

/** Reads a Word document to put reports into, or says why it cannot be one. */
export async function docxTemplate(bytes: Uint8Array): Promise<DocxTemplate | TemplateFault> {
  const parts = await packageParts(bytes);
  if (parts === "large") return { code: "mall-for-stor", megabytes: mostUnpacked / 2 ** 20 };
  if (parts === "broken") return UNREADABLE;
  const main = mainPart(parts);
  const types = textPart(parts, "[Content_Types].xml");
  if (main === undefined || types === undefined) return UNREADABLE;
  const type = typeOf(types, main);
  const kind = otherKinds.get(type ?? "");
  if (kind !== undefined) return { code: "mall-fel-sort", kind };
  const document = textPart(parts, main);
  const styles = `${main.slice(0, main.lastIndexOf("/") + 1)}styles.xml`;
  const stylesXml = textPart(parts, styles);
  if (document?.includes(`="${STRICT}"`) === true) return { code: "mall-fel-sort", kind: "strict" };
  const isOurs = (xml: string | undefined): xml is string => xml?.includes(`xmlns:w="${NAMESPACE}"`) === true;
  if (type !== MAIN || !isOurs(document) || !isOurs(stylesXml) || !relationsAreWhole(parts, main))
    return UNREADABLE;
  const place = placeIn(document);
  if (place === "out of reach") return { code: "mall-plats-fel" };
  if (place === "no body") return UNREADABLE;
  const theme = textPart(parts, `${main.slice(0, main.lastIndexOf("/") + 1)}theme/theme1.xml`);
  return { parts, main, place, styles, stylesXml, colours: templateColours(stylesXml, theme ?? "") };
}

export function textPart(parts: Parts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes === undefined ? undefined : xmlOf(bytes);
}

/** The part that the package says is the document: in a folder, as `word/document.xml`. */
function mainPart(parts: Parts): string | undefined {
  const rels = textPart(parts, "_rels/.rels") ?? "";
  const relation = [...rels.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attributeOf(tag, "Type")?.endsWith("/officeDocument") === true);
  const target = relation === undefined ? undefined : attributeOf(relation, "Target")?.replace(/^\//, "");
  return target !== undefined && target.includes("/") && parts.has(target) ? target : undefined;
}

function typeOf(types: string, part: string): string | undefined {
  const own = [...types.matchAll(/<Override\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attributeOf(tag, "PartName") === `/${part}`);
  return own === undefined ? undefined : attributeOf(own, "ContentType");
}

export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, (name) => `_rels/${name}.rels`);

const relationsAreWhole = (parts: Parts, main: string): boolean =>
  !parts.has(relationsOf(main)) || textPart(parts, relationsOf(main)) !== undefined;
