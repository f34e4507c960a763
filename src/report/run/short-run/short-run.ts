import { cycleName } from "../../../analysis/run/horizon.js";
import type { ShortRun } from "../../../analysis/run/short-run.js";
import { plain } from "../../../core/decimal.js";
import type { Label } from "../../../core/explanation.js";
import { exactly } from "../../../ledger/kronor.js";
import { say } from "../../../texts/say.js";
import type { Lead, Table } from "../../report.js";
import { hasMoney, type RunContext } from "../context.js";
import { depthTable, settledTable } from "./depth.js";
import { framesTable } from "./frames.js";
import { shortRunByBoardTable, shortRunOfAllTable, shortRunTable } from "./months.js";

type Made = readonly (Table | undefined)[];

/** What a run says of the short run: undefined where nobody asks for it, or no money changes hands. */
export const shownShortRun = (context: RunContext): ShortRun | undefined =>
  hasMoney(context) ? context.result.shortRun() : undefined;

/** For a board: its frames, how deep and when, the months, and what is still owed. */
export function shortRunTables(context: RunContext): Made {
  const short = shownShortRun(context);
  if (short === undefined) return [];
  return [
    framesTable(context, short),
    depthTable(context, short),
    shortRunTable(context, short),
    shortRunByBoardTable(context, short),
    settledTable(context, short),
  ];
}

/** In the annex: the months of each board and actor. */
export function shortRunAnnex(context: RunContext): Made {
  const short = shownShortRun(context);
  return short === undefined ? [] : [shortRunOfAllTable(context, short)];
}

/** The lead with a paragraph of the short run, where there is one. */
export function withShortRun(context: RunContext, lead: Lead): Lead {
  const short = shownShortRun(context);
  if (short === undefined) return lead;
  const sentences = [...depthSentence(context, short), ...frameSentences(context, short)];
  return sentences.length === 0 ? lead : { ...lead, paragraphs: [...lead.paragraphs, sentences] };
}

export function depthFound(context: RunContext, { municipality, until }: ShortRun) {
  const { result, view } = context;
  const month = (cycle: number | undefined): string =>
    cycle === undefined ? "" : cycleName(result.horizon, cycle);
  const { lowest, below, back } = municipality!.depth;
  return {
    last: month(until - 1),
    amount: lowest === undefined ? "" : plain(exactly(0 - lowest.sum)),
    lowest: month(lowest?.cycle),
    below,
    back: month(back),
    unit: view.unit,
  };
}

const depthSentence = (context: RunContext, short: ShortRun): Label[] =>
  short.municipality === undefined ? [] : [say("shortRun.finds", depthFound(context, short))];

const frameSentences = ({ result, view }: RunContext, { frames }: ShortRun): Label[] =>
  frames.flatMap(({ actor, frame, overEarned: over, earned, room }) =>
    over === undefined
      ? []
      : [
          say("shortRun.exceeded", {
            actor,
            year: String(frame.year),
            from: cycleName(result.horizon, over.first),
            amount: over.atEnd ? plain(exactly(earned - room)) : "",
            toLeave: room < 0 ? plain(exactly(0 - room)) : "",
            unit: view.unit,
          }),
        ],
  );
