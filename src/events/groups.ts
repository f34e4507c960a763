import { yearOf } from "../input/people/day.js";
import type { History, PersonWords } from "../input/people/history.js";
import type { Timeline } from "./timeline.js";

/** By what people are divided into groups. */
export const divisions = ["sex", "age", "education", "household", "cause", "hindrance", "measure"] as const;
export type Division = (typeof divisions)[number];

/** The age somebody had turned, or would turn, in the year of the first support: the first year of each band. */
const ageBands = [0, 18, 25, 35, 45, 55, 65] as const;

/** Groups in order; the first is of those of whom it is not known. */
export interface Groups {
  readonly names: readonly GroupName[];
  readonly of: (person: number, line: Timeline) => number;
}
export type GroupName =
  | { readonly kind: "notSaid" }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "ages"; readonly from: number; readonly to: number | undefined }
  | { readonly kind: "noMeasure" };

/** Undefined when no file says it of people. */
export function groupsBy(division: Division, history: History): Groups | undefined {
  if (division === "age") return byAge(history);
  if (division === "measure") return byMeasure(history);
  const known = history.traits[division];
  return known && { names: namesOf(known), of: (person) => known.of[person]! };
}

const namesOf = (known: PersonWords): GroupName[] => [
  { kind: "notSaid" },
  ...known.words.slice(1).map((word) => ({ kind: "word" as const, word })),
];

function byAge({ traits }: History): Groups | undefined {
  const known = traits.birthYear;
  if (known === undefined) return undefined;
  const years = known.words.map((word) => (/^(?:19|20)\d\d$/u.test(word) ? Number(word) : undefined));
  return {
    names: [
      { kind: "notSaid" },
      ...ageBands.map((from, i) => ({
        kind: "ages" as const,
        from,
        to: ageBands[i + 1] === undefined ? undefined : ageBands[i + 1]! - 1,
      })),
    ],
    of(person, line) {
      const born = years[known.of[person]!];
      const start = line.runCount > 0 ? line.runs[0]!.first : undefined;
      if (born === undefined || start === undefined) return 0;
      const age = yearOf(start) - born;
      return age < 0 ? 0 : 1 + ageBands.findLastIndex((from) => from <= age);
    },
  };
}

/** The first measure: what a column says, or else the first on the way. */
function byMeasure({ statuses, traits }: History): Groups {
  const firstOn = (line: Timeline): number | undefined => {
    for (let i = 0; i < line.count; i++) if (line.kindAt(i) === "measure") return line.state[i]!;
    return undefined;
  };
  const said = traits.measure;
  if (said === undefined)
    return {
      names: [{ kind: "noMeasure" }, ...statuses.map((word) => ({ kind: "word" as const, word }))],
      of: (_, line) => 1 + (firstOn(line) ?? -1),
    };
  const names = [...namesOf(said), { kind: "noMeasure" as const }];
  return {
    names,
    of: (person, line) =>
      said.of[person]! > 0 || firstOn(line) !== undefined ? said.of[person]! : names.length - 1,
  };
}
