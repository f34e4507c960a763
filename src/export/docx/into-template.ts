import { storedZip } from "../../tabular/workbook/stored-zip.js";
import type { Language } from "../../texts/words.js";
import type { Side } from "../paper/laid-out.js";
import { mergedNumbering } from "./merged-numbering.js";
import type { Parts } from "./package-parts.js";
import { languageTag, languageXml } from "./styles.js";
import { type DocxTemplate, relationsOf, textPart } from "./template.js";
import { sectionFor, sectionOf } from "./template-section.js";
import { mergedStyles } from "./template-styles.js";
import { attributeOf, elementsIn, textOf } from "./xml.js";

/** What is put into a template: a document of ours, how its sections lie, and what it says of itself. */
export interface OwnDocument {
  readonly parts: Parts;
  readonly sides: readonly Side[];
  /** `docProps/core.xml`. */
  readonly core: string;
  readonly language: Language;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const CORE = "docProps/core.xml";

/**
 * A document of ours in a template: its parts are as they were, but that the document has ours at its place, and that what
 * ours needs is added (styles, numbering, pictures).
 */
export function intoTemplate(template: DocxTemplate, own: OwnDocument): Uint8Array {
  const { parts, main, place } = template;
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const made = new Map<string, Uint8Array | string>(parts);
  const ownXml = textPart(own.parts, "word/document.xml")!;
  const styles = mergedStyles(template.stylesXml, stylesIn(ownXml), template.colours, own.language);
  const numbering = mergedNumbering(
    textPart(parts, `${folder}numbering.xml`),
    textPart(own.parts, "word/numbering.xml") ?? "",
    numbersIn(ownXml),
  );
  const pictures = picturesOf(own.parts, made);
  const content = withLanguage(
    renamed(ownXml, styles.idOf, numbering.idOf, pictures.idOf),
    template.stylesXml,
    own.language,
  );
  const names = namespacesOf(ownXml);
  const written = withNamespaces(documentXml(place, sectionsIn(content), own.sides), names);
  made.set(main, written);
  made.set(template.styles, styles.xml);
  let relations = textPart(parts, relationsOf(main)) ?? RELATIONS;
  let types = textPart(parts, "[Content_Types].xml")!;
  if (numbering.xml !== undefined) {
    made.set(`${folder}numbering.xml`, numbering.xml);
    if (!parts.has(`${folder}numbering.xml`)) {
      relations = withRelation(relations, "lonsamNumbering", "numbering", "numbering.xml");
      types = withOverride(types, `/${folder}numbering.xml`, `${WORD}.numbering+xml`);
    }
  }
  for (const { id, name, bytes } of pictures.all) {
    made.set(`${folder}media/${name}`, bytes);
    relations = withRelation(relations, id, "image", `media/${name}`);
  }
  for (const [extension, type] of [
    ["png", "image/png"],
    ["svg", "image/svg+xml"],
  ] as const)
    if (pictures.all.some(({ name }) => name.endsWith(`.${extension}`)))
      types = withDefault(types, extension, type);
  made.set(relationsOf(main), relations);
  made.set("[Content_Types].xml", types);
  if (parts.has(CORE)) made.set(CORE, own.core);
  const encoder = new TextEncoder();
  return storedZip(
    [...made].map(([name, part]) => ({
      name,
      bytes: typeof part === "string" ? encoder.encode(part) : part,
    })),
  );
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const stylesIn = (xml: string): Set<string> =>
  new Set([...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)].map(([, id]) => id!));
const numbersIn = (xml: string): Set<string> =>
  new Set([...xml.matchAll(/<w:numId w:val="([^"]*)"/g)].map(([, id]) => id!));

/** The pictures of our document under names and ids that the template has not. */
function picturesOf(own: Parts, made: ReadonlyMap<string, unknown>) {
  const relations = textPart(own, "word/_rels/document.xml.rels") ?? "";
  const all = [...relations.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    const [from, target] = [attributeOf(tag, "Id"), attributeOf(tag, "Target")];
    const bytes = target === undefined ? undefined : own.get(`word/${target}`);
    if (from === undefined || bytes === undefined || !attributeOf(tag, "Type")!.endsWith("/image")) return [];
    return [{ from, bytes, extension: target!.slice(target!.lastIndexOf(".") + 1).toLowerCase() }];
  });
  const isTaken = (name: string): boolean => [...made.keys()].some((part) => part.endsWith(`/media/${name}`));
  const named = all.map(({ from, bytes, extension }, i) => {
    let name = `lonsam${i + 1}.${extension}`;
    while (isTaken(name)) name = `x${name}`;
    return { from, id: `lonsamPicture${i + 1}`, name, bytes };
  });
  const ids = new Map(named.map(({ from, id }) => [from, id]));
  return { all: named, idOf: (id: string): string => ids.get(id) ?? id };
}

/** Pictures of one document have numbers of their own. */
const PICTURES_FROM = 90_000;

const renamed = (
  xml: string,
  styleOf: (id: string) => string,
  numberOf: (id: string) => string,
  pictureOf: (id: string) => string,
): string => {
  let pictures = PICTURES_FROM;
  return xml
    .replace(
      /(<w:(?:p|r|tbl)Style w:val=")([^"]*)"/g,
      (_, tag: string, id: string) => `${tag}${styleOf(id)}"`,
    )
    .replace(/(<w:numId w:val=")([^"]*)"/g, (_, tag: string, id: string) => `${tag}${numberOf(id)}"`)
    .replace(/( r:embed=")([^"]*)"/g, (_, tag: string, id: string) => `${tag}${pictureOf(id)}"`)
    .replace(/(<wp:docPr\b[^>]*? id=")[^"]*"/g, (_, tag: string) => `${tag}${(pictures += 1)}"`);
};

/** Our words in our language, where the template has another. */
function withLanguage(xml: string, styles: string, language: Language): string {
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0] ?? "";
  if (defaults.includes(`<w:lang w:val="${languageTag(language)}"`)) return xml;
  const tag = languageXml(language);
  return xml
    .replace(/<w:r>(?!<w:rPr>)/g, `<w:r><w:rPr>${tag}</w:rPr>`)
    .replace(/(<w:r><w:rPr>(?:(?!<\/w:rPr>|<w:lang\b).)*)<\/w:rPr>/gs, `$1${tag}</w:rPr>`);
}

/** The content of each section; what ends a section is a paragraph with nothing else. */
function sectionsIn(xml: string): string[] {
  const start = /<w:body(?:\s[^>]*)?>/.exec(xml)!;
  const sections: string[] = [];
  let content = "";
  for (const { name, from, to } of elementsIn(
    xml,
    start.index + start[0].length,
    xml.lastIndexOf("</w:body>"),
  )) {
    const element = xml.slice(from, to);
    if (name === "w:sectPr" || /<w:sectPr\b/.test(element)) {
      sections.push(content);
      content = "";
    } else content += element;
  }
  return sections;
}

/** Each section on pages as the template has them, turned where they must be. */
function documentXml(
  place: DocxTemplate["place"],
  sections: readonly string[],
  sides: readonly Side[],
): string {
  const { before, after, section } = place;
  const look = sectionOf(place);
  const following = after.slice(0, section.from);
  // What follows in the template lies as the template has it.
  const isLast = sides.at(-1) !== "landscape" || textOf(following).trim() === "";
  const ended = isLast ? sections.slice(0, -1) : sections;
  const begun = ended.map((content, i) => {
    const ending = sectionFor(look, sides[i] ?? "portrait", i === 0 ? "first" : "goes on");
    return `${content}<w:p><w:pPr>${ending}</w:pPr></w:p>`;
  });
  const last = sectionFor(
    look,
    isLast ? (sides.at(-1) ?? "portrait") : "portrait",
    ended.length > 0 ? "goes on" : "first",
  );
  const rest = after.slice(section.to);
  const next = ended.length > 0 ? withFirstPage(rest, `${before}${look}`) : rest;
  return `${before}${begun.join("")}${isLast ? (sections.at(-1) ?? "") : ""}${following}${last}${next}`;
}

/**
 * A section that follows has its first page's header from the ones before it: it is said there, since the section
 * just before it has no first page of its own any more.
 */
function withFirstPage(rest: string, before: string): string {
  const following = /<w:sectPr\b[^>]*>[\s\S]*?<\/w:sectPr>/.exec(rest)?.[0];
  if (following?.includes("<w:titlePg") !== true) return rest;
  const said = (["header", "footer"] as const).flatMap((kind) => {
    const ofFirst = new RegExp(`<w:${kind}Reference\\b[^>]*w:type="first"[^>]*/>`, "g");
    return ofFirst.test(following) ? [] : (before.match(ofFirst)?.slice(-1) ?? []);
  });
  return rest.replace(following, () =>
    following.replace(/^<w:sectPr\b[^>]*>/, (tag) => `${tag}${said.join("")}`),
  );
}

const namespacesOf = (xml: string): ReadonlyMap<string, string> => {
  const root = /<w:document\b[^>]*>/.exec(xml)![0];
  return new Map([...root.matchAll(/\sxmlns:(\w+)="([^"]*)"/g)].map(([, prefix, uri]) => [prefix!, uri!]));
};

/** Prefixes that ours has, on the document where it lacks them. One that means something else there is ours within our pictures. */
function withNamespaces(xml: string, names: ReadonlyMap<string, string>): string {
  const root = /<w:document\b[^>]*>/.exec(xml)![0];
  const missing = [...names].filter(([prefix]) => !root.includes(` xmlns:${prefix}=`));
  const declared = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  return xml.replace(root, root.replace(/\s*>$/, `${declared}>`));
}

const withRelation = (xml: string, id: string, type: string, target: string): string =>
  beforeEnd(xml, "Relationships", `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
const withOverride = (xml: string, part: string, type: string): string =>
  beforeEnd(xml, "Types", `<Override PartName="${part}" ContentType="${type}"/>`);
const withDefault = (xml: string, extension: string, type: string): string =>
  new RegExp(`<Default\\b[^>]*\\bExtension="${extension}"`, "i").test(xml)
    ? xml
    : xml.replace(/(<Types\b[^>]*>)/, `$1<Default Extension="${extension}" ContentType="${type}"/>`);

/** At the end of a root, whether it has anything in it or not. */
const beforeEnd = (xml: string, root: string, added: string): string =>
  xml.includes(`</${root}>`)
    ? xml.replace(new RegExp(`</${root}>\\s*$`), `${added}</${root}>`)
    : xml.replace(new RegExp(`<${root}\\b([^>]*?)/>\\s*$`), `<${root}$1>${added}</${root}>`);
