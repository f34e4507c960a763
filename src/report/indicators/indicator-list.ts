import type { MonthCount } from "../../events/indicators/indicators.js";
import type { ShownIndicators, ShownMonth } from "../../events/indicators/shown-indicators.js";

/** What a plan follows: a number of people, or a share of some. */
export interface Indicator {
  /** camelCase, stable: the id of its table. */
  readonly id: IndicatorId;
  readonly count: MonthCount;
  readonly of?: MonthCount;
  /** Whether the files can say it. */
  readonly isSaid: (of: ShownIndicators) => boolean;
  /** Whether a month can. */
  readonly isKnown: (month: ShownMonth) => boolean;
}

export const indicatorIds = [
  "supported",
  "longTerm",
  "young",
  "sickListed",
  "active",
  "jobs",
  "longTermJobs",
  "notBack",
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

const always = (): boolean => true;

export const indicators: readonly Indicator[] = [
  { id: "supported", count: "supported", isSaid: always, isKnown: always },
  { id: "longTerm", count: "longTerm", of: "adults", isSaid: always, isKnown: (m) => m.hasYearBefore },
  { id: "young", count: "young", isSaid: ({ hasAge }) => hasAge, isKnown: always },
  {
    id: "sickListed",
    count: "sick",
    isSaid: ({ hindrances }) => (hindrances?.sick.length ?? 0) > 0,
    isKnown: always,
  },
  { id: "active", count: "active", of: "enrolled", isSaid: always, isKnown: always },
  { id: "jobs", count: "jobs", isSaid: ({ jobs }) => jobs.length > 0, isKnown: always },
  {
    id: "longTermJobs",
    count: "longTermJobs",
    isSaid: ({ jobs, hindrances }) => jobs.length > 0 && (hindrances?.unemployed.length ?? 0) > 0,
    isKnown: (m) => m.hasYearBefore,
  },
  { id: "notBack", count: "notBack", of: "ends", isSaid: always, isKnown: (m) => m.isYearOver },
];
