import { folded, nearest } from "../../core/names.js";
import type { Place } from "../../core/explanation.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { SentenceId } from "../../texts/say.js";
import type { FileKind } from "./file-kind.js";
import { readRows } from "./read-rows.js";

interface DocumentName {
  /** The Swedish word first, then other words for it. Compared folded. */
  readonly names: readonly [string, ...string[]];
  /** How many rows may have it. */
  readonly rows: "one" | "many";
  readonly about: SentenceId;
}

/** What a document says of itself, by what `dokument.csv` calls it. In the order that help shows them. */
export const documentNames = {
  title: { names: ["titel", "title"], rows: "one", about: "document.about.title" },
  municipality: { names: ["kommun", "municipality"], rows: "one", about: "document.about.municipality" },
  department: { names: ["förvaltning", "department"], rows: "one", about: "document.about.department" },
  board: { names: ["nämnd", "board"], rows: "one", about: "document.about.board" },
  date: { names: ["datum", "date"], rows: "one", about: "document.about.date" },
  reference: {
    names: ["diarienummer", "dnr", "reference number"],
    rows: "one",
    about: "document.about.reference",
  },
  author: { names: ["handläggare", "författare", "author"], rows: "one", about: "document.about.author" },
  concerns: { names: ["avser", "concerns"], rows: "one", about: "document.about.concerns" },
  decision: { names: ["beslut", "decision"], rows: "many", about: "document.about.decision" },
  summary: { names: ["sammanfattning", "summary"], rows: "many", about: "document.about.summary" },
  background: { names: ["bakgrund", "background"], rows: "many", about: "document.about.background" },
  economy: { names: ["ekonomi", "economy"], rows: "many", about: "document.about.economy" },
  children: { names: ["barn", "children"], rows: "many", about: "document.about.children" },
  equality: { names: ["jämställdhet", "equality"], rows: "many", about: "document.about.equality" },
  business: { names: ["näringsliv", "business"], rows: "many", about: "document.about.business" },
  enclosure: { names: ["beslutsunderlag", "enclosure"], rows: "many", about: "document.about.enclosure" },
  source: { names: ["källa", "source"], rows: "many", about: "document.about.source" },
  signature: { names: ["underskrift", "signature"], rows: "many", about: "document.about.signature" },
} as const satisfies Readonly<Record<string, DocumentName>>;

export type DocumentId = keyof typeof documentNames;
export const documentIds = Object.keys(documentNames) as DocumentId[];

/** A row of `dokument.csv` that says something, or a flag of the command line. */
export interface DocumentRow {
  readonly id: DocumentId;
  readonly text: string;
  readonly at: Place;
}

export const documentFile: FileKind<"name" | "value"> = {
  id: "document",
  names: ["dokument.csv", "document.csv"],
  about: "help.file.document",
  more: "help.file.document.more",
  columns: [
    {
      id: "name",
      names: ["namn", "name"],
      required: true,
      holds: "name",
      of: "document",
      about: "column.document.name",
    },
    {
      id: "value",
      names: ["värde", "value"],
      required: true,
      mayBeEmpty: true,
      holds: "text",
      about: "column.document.value",
    },
  ],
  otherColumns: "refuse",
};

const byWord = new Map(
  documentIds.flatMap((id) => documentNames[id].names.map((word) => [folded(word), id] as const)),
);

/** The rows that say something, in their order; undefined when the file cannot be read, which is told. */
export async function readDocument(
  source: Source,
  problems: Problems,
): Promise<readonly DocumentRow[] | undefined> {
  const seen = new Map<DocumentId, Place>();
  const file = { ...documentFile, what: "documentRows", sheet: "dokument" } as const;
  return readRows(source, file, problems, (cells) => {
    const written = cells.filled("name");
    if (written === undefined) return undefined;
    const id = byWord.get(folded(written));
    if (id === undefined) {
      const near = nearest(written, byWord.keys());
      cells.tell("name", {
        code: "dokumentrad-okand",
        name: written,
        known: documentIds.map((known) => documentNames[known].names[0]),
        ...(near === undefined ? {} : { near: documentNames[byWord.get(near)!].names[0] }),
      });
      return undefined;
    }
    const other = seen.get(id);
    if (documentNames[id].rows === "one" && other !== undefined) {
      cells.tell("name", { code: "rad-dubbel", name: written, other });
      return undefined;
    }
    seen.set(id, cells.at("name"));
    const { text, at } = cells.cell("value");
    return text === "" ? undefined : { id, text, at };
  });
}
