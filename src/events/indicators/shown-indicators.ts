import type { MonthNumber } from "../../input/people/day.js";
import { type Cell, CountBook, type Shown } from "../hidden/count-book.js";
import {
  type BySex,
  type Indicators,
  type IndicatorSex,
  indicatorSexes,
  type MonthCount,
  monthCounts,
  type MonthIndicators,
} from "./indicators.js";

export type ShownBySex = Readonly<Record<IndicatorSex, Shown>> & { readonly all: Shown };

export interface ShownMonth {
  readonly month: MonthNumber;
  readonly counts: Readonly<Record<MonthCount, ShownBySex>>;
  readonly isYearOver: boolean;
  readonly hasYearBefore: boolean;
}

/** What may be said of each month: small counts are hidden here, once, before anybody makes a table of them. */
export interface ShownIndicators extends Omit<Indicators, "months"> {
  readonly months: readonly ShownMonth[];
  readonly hides: boolean;
}

/** Each is some of those of another: who knows both knows the rest. */
const within: Readonly<Partial<Record<MonthCount, MonthCount>>> = {
  adults: "supported",
  longTerm: "adults",
  young: "supported",
  sick: "supported",
  active: "enrolled",
  jobs: "active",
  longTermJobs: "jobs",
  notBack: "ends",
};

type SexCells = Readonly<Record<IndicatorSex, Cell>> & { readonly all: Cell };

/** Every count of a month, and all that binds them to each other. */
export function writeDownMonth({ counts }: MonthIndicators) {
  const book = new CountBook();
  const cells = Object.fromEntries(monthCounts.map((key) => [key, sexCells(book, counts[key])])) as Record<
    MonthCount,
    SexCells
  >;
  for (const [part, whole] of Object.entries(within) as [MonthCount, MonthCount][]) {
    const rest = sexCells(book, {
      women: counts[whole].women - counts[part].women,
      men: counts[whole].men - counts[part].men,
      notSaid: counts[whole].notSaid - counts[part].notSaid,
    });
    for (const key of [...indicatorSexes, "all"] as const)
      book.sum(cells[whole][key], [cells[part][key], rest[key]]);
  }
  return { book, cells };
}

export function shownIndicators(found: Indicators, minCell: number): ShownIndicators {
  let hides = false;
  const months = found.months.map((month): ShownMonth => {
    const { book, cells } = writeDownMonth(month);
    const may = book.shown(minCell);
    const shown = (of: SexCells): ShownBySex => {
      const bySex = {
        women: may(of.women),
        men: may(of.men),
        notSaid: may(of.notSaid),
        all: may(of.all),
      };
      hides ||= Object.values(bySex).some((value) => value === undefined);
      return bySex;
    };
    return {
      month: month.month,
      counts: Object.fromEntries(monthCounts.map((key) => [key, shown(cells[key])])) as Record<
        MonthCount,
        ShownBySex
      >,
      isYearOver: month.isYearOver,
      hasYearBefore: month.hasYearBefore,
    };
  });
  return { ...found, months, hides };
}

function sexCells(book: CountBook, by: BySex): SexCells {
  const cells = book.cells(by, indicatorSexes);
  const all = book.cell(indicatorSexes.reduce((sum, sex) => sum + by[sex], 0));
  book.sum(all, Object.values(cells));
  return { ...cells, all };
}
