import { discountRateOf, discountFactorsOf } from "../../../analysis/run/figures.js";
import { cycleName, type Horizon, monthOf } from "../../../analysis/run/horizon.js";
import { builtInColumn } from "../../../analysis/run/supplies.js";
import { discountYears } from "../../../analysis/money/discounting.js";
import type { Scenario } from "../../../input/scenario/scenario.js";
import { type BuiltInName, builtIns } from "../../../rulebook/built-in.js";
import { say } from "../../../texts/say.js";
import { textCell, textColumn } from "../../cells.js";
import { GrowingTable, lockedFigure } from "./growing-table.js";
import { called, number, ofCell, range, type Term, times, written, added } from "./term.js";

const number6 = { unit: "antal", decimals: 6 } as const;

/** Every cycle: where it lies in the calendar, what formulas call it, and what a krona of it is worth today. */
export class TimeSheet {
  readonly table: GrowingTable;
  private readonly built: ReadonlyMap<string, Float64Array>;
  private readonly factors: readonly Term[];

  /** `rates`: the cell of each rate, one for all years or one for each band of a schedule. */
  constructor(scenario: Scenario, horizon: Horizon, rates: readonly Term[]) {
    this.table = new GrowingTable("time", { title: say("liveRun.time"), notes: [say("liveRun.time.note")] }, [
      textColumn("month", say("run.month")),
      ...builtIns.map(({ name }) => ({ id: name, label: name, unit: "" as const, decimals: 0 })),
    ]);
    this.built = new Map(builtIns.map(({ name }) => [name, builtInColumn(name, horizon)]));
    const { settings } = scenario;
    const rate = discountRateOf(settings);
    const bands = typeof rate === "number" ? [{ fromYear: 1, rate }] : rate;
    bands.forEach(({ fromYear }, i) => {
      const label = i === 0 ? say("liveRun.time.years") : say("liveRun.time.yearsFrom", { from: fromYear });
      this.table.column({ id: `years${String(i)}`, label, ...number6, decimals: 2 });
    });
    this.table.column({ id: "factor", label: say("liveRun.time.factor"), ...number6 });
    const known = discountFactorsOf(scenario, horizon);
    const { timing } = settings;
    const discounting = { rate, timing, cycle: horizon.cycle, firstMonth: horizon.start.month };
    this.factors = Array.from({ length: horizon.cycles }, (_, cycle): Term => {
      const row = this.table.row({ month: textCell(cycleName(horizon, cycle)) });
      for (const { name } of builtIns) {
        const value = this.built.get(name)![cycle]!;
        this.table.put(
          row,
          name,
          name === "kalenderår" ? { kind: "year", year: monthOf(horizon, cycle).year } : lockedFigure(value),
        );
      }
      const years = discountYears(cycle, discounting, horizon.cycles);
      const parts = bands.map(({ fromYear }, i): Term => {
        const begins = i === 0 ? 0 : fromYear - 1;
        const ends = (bands[i + 1]?.fromYear ?? Infinity) - 1;
        const within = Math.max(0, Math.min(years, ends) - begins);
        this.table.put(row, `years${String(i)}`, lockedFigure(within));
        const of = ofCell(this.table.ref(row, `years${String(i)}`), within);
        const base = added([number(1), rates[i]!])!;
        return called("POWER", base.value ** -within, base, written(-within, "-", of));
      });
      const factor = parts.reduce(times);
      return this.table.set(row, "factor", { ...factor, value: known[cycle]! }, "people");
    });
  }

  /** What formulas have for a cycle by a name of their own. */
  of(name: string, cycle: number): Term {
    return ofCell(this.table.ref(cycle, name), this.built.get(name)![cycle]!);
  }

  /** Calendar years since the first. */
  yearsSinceFirst(cycle: number): Term {
    return written(
      this.of(year, cycle).value - this.of(year, 0).value,
      this.of(year, cycle),
      "-",
      this.of(year, 0),
    );
  }

  factor(cycle: number): Term {
    return this.factors[cycle]!;
  }

  /** From one cycle up to another, which is not included; its value is the sum. */
  factorsIn(from: number, until: number): Term {
    const sum = this.factors.slice(from, until).reduce((total, { value }) => total + value, 0);
    return range(this.table.ref(from, "factor"), this.table.ref(until - 1, "factor"), sum);
  }
}

const year: BuiltInName = "kalenderår";
