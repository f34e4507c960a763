import { budgetFieldNames } from "../../report/budget/document.js";
import { tellUnknownFields } from "../../report/document/fields.js";
import { runFieldNames } from "../../report/run/document.js";
import type { Session } from "../session.js";
import { tellMeasures, textsAt } from "./document-texts.js";

/** What words of a document may name. */
export interface KnownFigures {
  readonly measures: readonly string[];
  readonly years: readonly number[];
  readonly ofRun?: true;
}

/** Checks the words that lie beside a budget or in a scenario; how many files of them there are. */
export async function checkTexts(
  session: Session,
  path: string,
  { measures, years, ofRun }: KnownFigures,
): Promise<number> {
  const texts = await textsAt(session, [path], {});
  if (texts === undefined) return 0;
  tellMeasures(session, texts, measures, "all");
  const names = [
    ...(ofRun === true ? runFieldNames : []),
    ...(years.length > 0 ? budgetFieldNames(years) : []),
  ];
  tellUnknownFields(texts.rows, names, session.problems);
  return texts.sources.length;
}
