import type { EnglishNames } from "../../texts/english-names.js";
import type { DocumentSection, ReportDocument } from "../document.js";
import type { LiveReport, Report, ReportedAssumption, Transaction } from "../report.js";
import { inEnglish } from "../../texts/english-names.js";
import { chartInEnglish } from "./chart-in-english.js";
import { InEnglish } from "./table-in-english.js";

/**
 * The same report with the names that models have given in English, wherever they stand: rows, headings, sentences,
 * pictures, explanations. What nobody has translated, as what users have written, stays as it is.
 */
export function reportInEnglish(report: Report, names: EnglishNames): Report {
  const to = new InEnglish(names);
  const { inShort, notices, lead, document, annex, charts, journal, explained, live } = report;
  return {
    ...report,
    title: to.label(report.title),
    ...(inShort === undefined ? {} : { inShort: to.label(inShort) }),
    ...(notices === undefined ? {} : { notices: to.labels(notices) }),
    intro: to.labels(report.intro),
    ...(lead === undefined
      ? {}
      : { lead: { heading: to.label(lead.heading), paragraphs: lead.paragraphs.map(to.labels) } }),
    ...(document === undefined ? {} : { document: documentInEnglish(document, to) }),
    tables: report.tables.map(to.table),
    ...(annex === undefined
      ? {}
      : {
          annex: {
            ...annex,
            tables: annex.tables.map(to.table),
            pointers: { here: to.labels(annex.pointers.here), away: to.labels(annex.pointers.away) },
          },
        }),
    ...(charts === undefined ? {} : { charts: charts.map((chart) => chartInEnglish(chart, to)) }),
    notes: to.labels(report.notes),
    assumptions: report.assumptions.map((assumption) => assumptionInEnglish(assumption, names, to)),
    ...(journal === undefined
      ? {}
      : { journal: () => journal().map((entry) => transactionInEnglish(entry, names, to)) }),
    ...(explained === undefined ? {} : { explained: explained.map(to.explain) }),
    ...(live === undefined ? {} : { live: async () => liveInEnglish(await live(), to) }),
  };
}

function documentInEnglish(document: ReportDocument, to: InEnglish): ReportDocument {
  const section = (one: DocumentSection): DocumentSection => ({
    ...one,
    heading: to.label(one.heading),
    blocks: one.blocks.map(to.block),
  });
  return {
    head: document.head.map(to.fact),
    opening: document.opening.map(section),
    closing: document.closing.map(section),
    signatures: document.signatures,
  };
}

function assumptionInEnglish(
  assumption: ReportedAssumption,
  names: EnglishNames,
  to: InEnglish,
): ReportedAssumption {
  const { value, low, high, source } = assumption;
  return {
    ...assumption,
    text: to.label(assumption.text),
    ...(value === undefined ? {} : { value: to.label(value) }),
    ...(low === undefined ? {} : { low: to.label(low) }),
    ...(high === undefined ? {} : { high: to.label(high) }),
    ...(source === undefined ? {} : { source: inEnglish(source, names) }),
  };
}

const transactionInEnglish = (entry: Transaction, names: EnglishNames, to: InEnglish): Transaction => ({
  ...entry,
  text: to.label(entry.text),
  payer: inEnglish(entry.payer, names),
  receiver: inEnglish(entry.receiver, names),
});

const liveInEnglish = (live: LiveReport | undefined, to: InEnglish): LiveReport | undefined =>
  live && {
    ...live,
    tables: live.tables.map(to.table),
    ...(live.charts === undefined ? {} : { charts: live.charts.map((chart) => chartInEnglish(chart, to)) }),
    sources: live.sources.map(to.table),
    ...(live.about === undefined ? {} : { about: to.label(live.about) }),
  };
