import type { Label } from "../../core/explanation.js";
import { say } from "../../texts/say.js";
import type { DocumentSection } from "../document.js";
import type { Report, Table } from "../report.js";
import { type Identity, identitiesTable } from "./identity.js";

/** What a sheet says that the report does not. */
export interface Reviewed {
  /** What words of the report mean, each a sentence. */
  readonly definitions: readonly Label[];
  /** Against what it is compared, and where that is from. */
  readonly comparison: readonly Label[];
  /** How sure it is. */
  readonly grades: Table | undefined;
  readonly identities: readonly Identity[];
  readonly leftOut: readonly Label[];
}

/** Enough of a digest to tell files apart by eye; formats for programs have the whole. */
const DIGITS = 8;

/** One page for the colleague who is to say yes to a report: what it means, what it rests on, and that it adds up. */
export function reviewSheet(report: Report, reviewed: Reviewed): Report {
  const { title, inShort, provenance, notices } = report;
  const files = provenance.inputs.map(({ name, sha256 }) => ({ name, begins: sha256.slice(0, DIGITS) }));
  const points = (id: string, heading: Label, items: readonly Label[]): DocumentSection[] =>
    items.length === 0 ? [] : [{ id, heading, blocks: [{ kind: "points", numbered: false, items }] }];
  return {
    id: "review",
    title: say("reviewSheet.title"),
    inShort: say("reviewSheet.inShort", { checks: reviewed.identities.length }),
    ...(notices === undefined ? {} : { notices }),
    intro: [],
    onePage: true,
    document: {
      head: [
        { id: "reviewed", name: say("reviewSheet.reviewed"), value: title },
        ...(inShort === undefined ? [] : [{ id: "result", name: say("reviewSheet.result"), value: inShort }]),
      ],
      opening: [
        {
          id: "definitions",
          heading: say("reviewSheet.definitions"),
          blocks: [{ kind: "paragraph", sentences: reviewed.definitions }],
        },
        ...points("comparison", say("reviewSheet.comparison"), reviewed.comparison),
      ],
      closing: [
        ...points("leftOut", say("reviewSheet.leftOut"), reviewed.leftOut),
        {
          id: "files",
          heading: say("reviewSheet.files"),
          blocks: [{ kind: "paragraph", sentences: [say("reviewSheet.digests", { files })] }],
        },
      ],
      signatures: [{ name: say("reviewSheet.signed"), role: say("reviewSheet.signedRole") }],
    },
    tables: [
      ...(reviewed.grades === undefined ? [] : [reviewed.grades]),
      identitiesTable(reviewed.identities),
    ],
    notes: [],
    assumptions: [],
    provenance: { ...provenance, short: true },
  };
}
