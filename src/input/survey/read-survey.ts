import type { Place } from "../../core/explanation.js";
import { folded } from "../../core/names.js";
import type { Problems } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import { RowCells } from "../../tabular/cells/row-cells.js";
import { readTable } from "../../tabular/read-table.js";
import type { Header } from "../../tabular/table.js";
import {
  durationWords,
  sexWords,
  type SurveyColumn,
  surveyFile,
  timeWords,
  yesNoWords,
} from "../files/survey.js";
import { bandOf, readAge } from "./age.js";
import type { Answer, KnownAnswer, SurveyRow } from "./survey-row.js";

/** So many different answers a question has at most; more are no answers but notes. */
const mostAnswers = 200;

/** Reads the files of a survey row by row; a person who stands twice in one year is told. */
export class SurveyReader {
  private readonly known = new Map<string, Place>();
  private readonly answers = new Map<SurveyColumn, Set<string>>();

  constructor(
    private readonly take: (row: SurveyRow) => void,
    private readonly problems: Problems,
  ) {}

  async read(source: Source): Promise<void> {
    const { problems } = this;
    await readTable(
      source,
      surveyFile.columns,
      { unknownColumns: surveyFile.otherColumns, sheet: "kartlaggning" },
      problems,
      (header) => {
        const { person, number } = header.columns;
        if (person.index === undefined && number.index === undefined) {
          tellNobody(header, problems);
          return undefined;
        }
        return (row) => {
          const made = this.rowOf(new RowCells(header, row, problems));
          if (made !== undefined) this.take(made);
        };
      },
    );
  }

  private rowOf(cells: RowCells<SurveyColumn>): SurveyRow | undefined {
    const before = this.problems.errors;
    const year = cells.filled("year") === undefined ? undefined : cells.year("year");
    const people = year === undefined ? undefined : this.peopleIn(cells, year);
    const read = {
      sex: cells.word("sex", sexes, ["kvinna", "man"]) ?? "notSaid",
      hindrance: this.wordIn(cells, "hindrance"),
      duration: durationIn(cells),
      plan: this.wordIn(cells, "plan"),
      enough: cells.word("enough", yesNo, yesNoKnown) ?? "unknown",
      needs: this.needsIn(cells),
      time: timeIn(cells),
      age: ageIn(cells, year),
      activity: this.wordIn(cells, "activity"),
      mental: known(cells.word("mental", yesNo, yesNoKnown)),
    } as const;
    if (year === undefined || people === undefined || this.problems.errors > before) return undefined;
    return { year, people, ...read };
  }

  /** One, or as many as the row says; nobody stands twice in a year. */
  private peopleIn(cells: RowCells<SurveyColumn>, year: number): number | undefined {
    const number = cells.text("number");
    const person = cells.text("person");
    if (number !== "") {
      if (/^\d{1,7}$/u.test(number.replace(/[\s\u00a0]/gu, "")))
        return Number(number.replace(/[\s\u00a0]/gu, ""));
      cells.tell("number", { code: "tal-olasligt", text: number });
      return undefined;
    }
    if (person === "") {
      cells.filled("person");
      return undefined;
    }
    const key = `${String(year)} ${person}`;
    const other = this.known.get(key);
    if (other !== undefined) {
      cells.tell("person", { code: "rad-dubbel", name: person, other });
      return undefined;
    }
    this.known.set(key, cells.at("person"));
    return 1;
  }

  private wordIn(cells: RowCells<SurveyColumn>, column: SurveyColumn): Answer | undefined {
    const word = cells.text(column);
    return word === "" || !this.isAmong(cells, column, word) ? undefined : { kind: "word", word };
  }

  /** Several with commas or plus signs between. */
  private needsIn(cells: RowCells<SurveyColumn>): string[] | undefined {
    const text = cells.text("needs");
    if (text === "") return undefined;
    if (none.has(folded(text))) return [];
    const once = new Map<string, string>();
    for (const need of text.split(/[,+]/u).map((part) => part.trim())) {
      if (need === "" || once.has(folded(need))) continue;
      if (!this.isAmong(cells, "needs", need)) return undefined;
      once.set(folded(need), need);
    }
    return [...once.values()];
  }

  private isAmong(cells: RowCells<SurveyColumn>, column: SurveyColumn, word: string): boolean {
    const answers = this.answers.get(column) ?? new Set<string>();
    this.answers.set(column, answers);
    if (answers.has(folded(word))) return true;
    if (answers.size < mostAnswers) {
      answers.add(folded(word));
      return true;
    }
    if (answers.size === mostAnswers) {
      answers.add("");
      cells.tell(column, { code: "for-manga", what: "statuses", limit: mostAnswers });
    }
    return false;
  }
}

function tellNobody(header: Header<SurveyColumn>, problems: Problems): void {
  problems.add({
    code: "kolumn-saknas",
    at: { file: header.file },
    columns: [header.columns.person.written],
    found: Object.values(header.columns).flatMap(({ index, written }) =>
      index === undefined ? [] : [written],
    ),
  });
}

const none: ReadonlySet<string> = new Set(["inget", "inga", "nej", "none", "no"].map(folded));

/** Ranges are written with a hyphen or a dash. */
const wordKey = (word: string): string => folded(word.replace(/\s*[–—-]\s*/gu, "-"));
const wordsOf = <T extends string>(of: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(of) as [T, readonly string[]][]).flatMap(([answer, words]) =>
      words.map((word) => [wordKey(word), answer] as const),
    ),
  );

const sexes = wordsOf(sexWords);
const yesNo = wordsOf(yesNoWords);
const yesNoKnown = ["ja", "nej", "vet inte"];
const durations = wordsOf(durationWords);
const times = wordsOf(timeWords);

const known = (of: KnownAnswer | undefined): Answer | undefined =>
  of === undefined ? undefined : { kind: "known", of };

/** `30` and `30 månader`; undefined where it is none. */
const monthsIn = (text: string): number | undefined => {
  const [, months] = /^(\d{1,4})(?:\s*(?:mån|månader|månad|months|month))?$/iu.exec(text) ?? [];
  return months === undefined ? undefined : Number(months);
};

function durationIn(cells: RowCells<SurveyColumn>): Answer | undefined {
  const text = cells.text("duration");
  if (text === "") return undefined;
  const months = monthsIn(text);
  if (months !== undefined) return known(months <= 18 ? "to18" : months <= 36 ? "to36" : "longer");
  const found = durations.get(wordKey(text));
  if (found === undefined)
    cells.tell("duration", {
      code: "ord-okant",
      text,
      known: ["högst 18 månader", "18 månader–3 år", "över 3 år", "42 månader"],
    });
  return known(found);
}

function timeIn(cells: RowCells<SurveyColumn>): Answer | undefined {
  const text = cells.text("time");
  if (text === "") return undefined;
  const months = monthsIn(text);
  if (months !== undefined) return known(months <= 18 ? "soon" : "later");
  const found = times.get(wordKey(text));
  if (found === undefined)
    cells.tell("time", {
      code: "ord-okant",
      text,
      known: [
        "under 18 månader",
        "19 månader eller mer",
        "når inte självförsörjning",
        "vet inte",
        "12 månader",
      ],
    });
  return known(found);
}

/** From the year of birth, or from an age or a range of ages. */
function ageIn(cells: RowCells<SurveyColumn>, year: number | undefined): Answer | undefined {
  const born = cells.year("birthYear");
  if (born !== undefined && year !== undefined) {
    if (born <= year) return bandOf(year - born);
    cells.tell("birthYear", { code: "ar-olasligt", text: cells.text("birthYear") });
    return undefined;
  }
  const text = cells.text("age");
  if (text === "") return undefined;
  const age = readAge(text);
  if (age === undefined) cells.tell("age", { code: "tal-olasligt", text });
  return age;
}
