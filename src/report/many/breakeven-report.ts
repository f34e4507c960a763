import type { AskedFigure } from "../../analysis/many/asked-figure.js";
import type { Threshold } from "../../analysis/many/threshold.js";
import type { Label } from "../../core/explanation.js";
import type { AskedWords } from "../../texts/asked.js";
import { say } from "../../texts/say.js";
import type { AmountUnit } from "../cells.js";
import { textCell, textColumn } from "../cells.js";
import type { Provenance, Report, Table } from "../report.js";
import { askedWords, plainly } from "./asked-words.js";
import { thresholdChart } from "./breakeven-chart.js";
import { thresholdTable } from "./threshold-table.js";
import { thresholdSentences } from "./threshold-words.js";

/** A question and its answer. */
export interface Answered {
  /** As it is put in a file; undefined when it came from the command line. */
  readonly question?: string;
  readonly asked: AskedFigure;
  /** Plain decimal. */
  readonly target: string;
  readonly found: Threshold;
}

/** What would have to be true. */
export interface Breakeven {
  readonly title: string;
  /** The alternatives, where two are set against each other. */
  readonly against?: AskedWords["against"];
  /** The questions, in their order. */
  readonly answers: readonly Answered[];
  /** The same question over the first year, the first two … up to the whole period; for one question alone. */
  readonly periods: readonly Answered[];
  /** Every assumption in turn, when nothing else was asked. */
  readonly all?: {
    readonly asked: AskedFigure;
    readonly target: string;
    readonly found: readonly Threshold[];
  };
}

export function breakevenReport(
  { title, against, answers, periods, all }: Breakeven,
  unit: AmountUnit["name"],
  provenance: Provenance,
): Report {
  const only = all === undefined && answers.length === 1 ? answers[0] : undefined;
  const paragraphs = answers.map(({ question, asked, target, found }): Label[] => [
    ...(question === undefined ? [] : [question]),
    ...thresholdSentences(found, askedWords(asked, unit, against), target),
  ]);
  const first = all?.found[0];
  const tables: Table[] = [];
  if (only === undefined && answers.length > 0)
    tables.push(
      thresholdTable(
        "answers",
        say("threshold.questions"),
        [
          textColumn("question", say("threshold.question")),
          textColumn("assumption", say("threshold.assumption")),
        ],
        answers.map(({ question = "", found, target }) => ({
          lead: [textCell(question), textCell(nameOf(found))],
          found,
          target: Number(target),
        })),
        [],
      ),
    );
  const named = [textColumn("assumption", say("threshold.assumption"))];
  const nameLead = (found: Threshold) => [textCell(nameOf(found))];
  if (only !== undefined || all !== undefined) {
    const { asked, target } = all ?? only!;
    const found = all?.found ?? [only!.found];
    tables.push(
      thresholdTable(
        "thresholds",
        say("threshold.table", { asked: askedWords(asked, unit, against), target }),
        named,
        found.map((one) => ({ lead: nameLead(one), found: one, target: Number(target) })),
        [say("threshold.note.direction"), ...(all === undefined ? [] : [say("threshold.note.one")])],
      ),
    );
  }
  if (periods.length > 1)
    tables.push(
      thresholdTable(
        "periods",
        say("threshold.periods"),
        [textColumn("period", say("threshold.period"))],
        periods.map(({ asked, found, target }) => ({
          lead: [textCell(say("run.someYears", { first: String(asked.first), last: String(asked.last) }))],
          found,
          target: Number(target),
        })),
        [],
      ),
    );
  if (all !== undefined && first !== undefined)
    paragraphs.unshift([
      say("threshold.now", { asked: askedWords(all.asked, unit, against), result: plainly(first.now) }),
    ]);
  const chart =
    only &&
    thresholdChart(
      only.found,
      { asked: only.asked, words: askedWords(only.asked, unit, against), target: only.target },
      unit,
    );
  return {
    id: "breakeven",
    title,
    intro: [say("threshold.intro", { title })],
    lead: {
      heading:
        only === undefined ? say("threshold.title") : say("threshold.titleOf", { name: nameOf(only.found) }),
      paragraphs,
    },
    tables,
    ...(chart === undefined ? {} : { charts: [chart] }),
    notes: [],
    assumptions: [],
    provenance,
  };
}

const nameOf = ({ of }: Threshold): string => of.assumption?.written ?? of.name;
