/** A report as json has it, as far as counts are looked for in it. */
export interface ReportData {
  readonly report: string;
  readonly tables: readonly {
    readonly id: string;
    readonly columns: readonly { readonly id: string; readonly unit?: string }[];
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }[];
}

/** Reports of people, whose counts are looked for. */
const reports: readonly unknown[] = ["followup", "followupPlan"];

/** The data of a follow-up; undefined when the text is none. */
export function followupData(text: string): ReportData | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    return undefined;
  }
  const has = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null;
  if (!has(data) || !reports.includes(data.report) || !Array.isArray(data.tables)) return undefined;
  const isTable = (table: unknown): boolean =>
    has(table) &&
    typeof table.id === "string" &&
    [table.columns, table.rows].every((list) => Array.isArray(list) && list.every(has));
  return data.tables.every(isTable) ? (data as unknown as ReportData) : undefined;
}

/** Columns of numbers that say which row it is, or that count no people. */
const noCounts: ReadonlySet<string> = new Set([
  ...["month", "steps", "meanMonths", "medianMonths"],
  // What was planned, and what differs from it by as much as the outcome does.
  ...["plan", "difference", "planStarted", "planEmployed", "tried"],
  // How unlike a comparison group is, and as many people as it says as much as.
  ...["before", "after", "effective"],
]);
/** Rows that were read are no people, and forecasts are of nobody. */
const noPeople: ReadonlySet<string> = new Set(["read", "forecast", "record", "recordMoney"]);

/** The counts of a report by table, row and column. */
function countsIn({ tables }: ReportData): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, columns, rows } of tables) {
    if (noPeople.has(id)) continue;
    const isCount = (c: (typeof columns)[number]): boolean => c.unit === "antal" && !noCounts.has(c.id);
    const names = columns.filter((c) => c.unit === undefined || ["month", "steps"].includes(c.id));
    for (const row of rows) {
      const name = names.map((c) => String(row[c.id])).join(" ");
      for (const column of columns.filter(isCount)) {
        const value = row[column.id];
        if (typeof value === "string") counts.set([id, name, column.id].join(", "), Number(value));
      }
    }
  }
  return counts;
}

/** The counts that are shown in both reports, and of which the difference is one that would be hidden. */
export function tellingDifferences(previous: ReportData, now: ReportData, minCell: number): string[] {
  const before = countsIn(previous);
  return [...countsIn(now)].flatMap(([name, value]) => {
    const was = before.get(name);
    if (was === undefined) return [];
    const difference = Math.abs(value - was);
    return difference > 0 && difference < minCell ? [name] : [];
  });
}
