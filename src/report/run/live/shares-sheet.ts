import type { PlannedRun } from "../../../analysis/plan/evaluation.js";
import type { Plan } from "../../../analysis/plan/plan.js";
import { cycleName, monthsIn } from "../../../analysis/run/horizon.js";
import type { Label } from "../../../core/explanation.js";
import type { Exit } from "../../../flow/fault.js";
import type { Fork } from "../../../flow/split.js";
import type { FlowRow } from "../../../input/scenario/scenario.js";
import { stepAt } from "../../../ledger/steps.js";
import { say } from "../../../texts/say.js";
import { textCell, textColumn } from "../../cells.js";
import { GrowingTable, inputFigure } from "./growing-table.js";
import { groupLabel, stateLabel, whoIs } from "./labels.js";
import type { RulesSheet } from "./rules-sheet.js";
import { added, called, less, notAvailable, number, ofCell, type Term, times, written } from "./term.js";

/** What leaves a fork in some cycles: the share that stays, and by target the share that goes there. */
export interface LiveSplit {
  readonly stays: Term;
  readonly to: ReadonlyMap<number, Term>;
}

/** More than the whole by this much is a mistake, as in `flow/split`. */
const MOST = "1.000000001";
/** Less than this left of a whole is nobody. */
const NOBODY = "0.0000000000000004";

/**
 * The rows of `floden.csv` as they stand, and what they make together: those who leave a state at the same time compete for
 * the same people.
 */
export class SharesSheet {
  readonly rows = new GrowingTable(
    "flowRows",
    { title: say("liveRun.flows"), hint: say("liveRun.hint.flows") },
    [
      textColumn("measure", say("liveRun.measure")),
      textColumn("group", say("liveRun.group")),
      textColumn("from", say("liveRun.flows.from")),
      textColumn("to", say("liveRun.flows.to")),
      textColumn("when", say("liveRun.flows.when")),
      textColumn("since", say("liveRun.from")),
      textColumn("share", say("liveRun.flows.share")),
      textColumn("text", say("liveRun.flows.text")),
      textColumn("grade", say("run.grade")),
      textColumn("source", say("run.source")),
    ],
  );
  readonly splits = new GrowingTable(
    "splits",
    { title: say("liveRun.splits"), notes: [say("liveRun.splits.note")] },
    [
      textColumn("who", say("liveRun.splits.who")),
      textColumn("from", say("liveRun.flows.from")),
      textColumn("to", say("liveRun.flows.to")),
      textColumn("when", say("liveRun.flows.when")),
      textColumn("since", say("liveRun.from")),
      textColumn("share", say("liveRun.flows.share")),
    ],
  );
  private readonly raw = new Map<string, Term>();

  constructor(
    private readonly plan: Plan,
    private readonly rules: RulesSheet,
  ) {}

  /** What a fork of a cohort does, cycle by cycle. */
  of(run: PlannedRun, fork: Fork): (cycle: number) => LiveSplit {
    const { people, horizon } = this.plan;
    const made = new Map<string, LiveSplit>();
    const pointAt = (move: number, cycle: number): number => {
      const { place, holds } = run.plan.ways[move]!;
      if (holds?.[cycle] === 0) return -1;
      const { starts, points } = people.shares.rows[place]!;
      return points[stepAt(starts, cycle)]!;
    };
    const keys = Array.from({ length: horizon.cycles }, (_, cycle) =>
      fork.leaving.map(({ move }) => pointAt(move, cycle)).join(" "),
    );
    return (cycle) => {
      const key = keys[cycle]!;
      const known = made.get(key);
      if (known !== undefined) return known;
      const split = this.split(run, fork, cycle);
      made.set(key, split);
      return split;
    };
  }

  private split(run: PlannedRun, fork: Fork, cycle: number): LiveSplit {
    const { cycle: length } = this.plan.horizon;
    const holding = fork.leaving.flatMap((leaving, i) => {
      const way = run.plan.ways[leaving.move]!;
      if (way.holds?.[cycle] === 0) return [];
      return [{ ...leaving, column: fork.columns[i]!, raw: this.rawShare(run, way.place, cycle) }];
    });
    const own = holding.filter(({ per }) => per === length);
    const foreign = holding.filter(({ per }) => per !== length);
    const factor =
      foreign.length === 0 ? undefined : perCycleOf(added(foreign.map(({ raw }) => raw))!, length);
    const shareOf = ({ raw, per }: (typeof holding)[number]): Term =>
      per === length ? raw : times(raw, factor!);
    const all = [...own, ...foreign].map((one) => ({ ...one, share: shareOf(one) }));
    const put = (to: Label, share: Term): Term => this.row(run, fork, cycle, to, share);
    if (all.length === 0) return { stays: number(1), to: new Map() };
    const total = added(all.map(({ share }) => share))!;
    const lowest = all.map(({ raw }) => raw);
    const isWrong = (right: Term): Term =>
      written(
        right.value,
        "IF(OR(",
        ...lowest.flatMap((raw) => [raw, "<0,"]),
        total,
        `>${MOST}),`,
        notAvailable,
        ",",
        right,
        ")",
      );
    const gone = put(say("liveRun.splits.leave"), isWrong(total));
    const targets = [...new Set(all.map(({ to }) => to))].filter((to) => to !== fork.state);
    const to = new Map<number, Term>();
    for (const target of targets) {
      const share = added(all.filter((one) => one.to === target).map((one) => one.share))!;
      const known = written(share.value, "IF(ISNUMBER(", gone, "),", share, ",", notAvailable, ")");
      to.set(target, put(stateLabel(this.plan, target), known));
    }
    const leaves = added([...to.values()]) ?? number(0);
    const rest = less(number(1), leaves);
    const stays = written(
      rest.value < Number(NOBODY) ? 0 : rest.value,
      "IF(ISNUMBER(",
      gone,
      "),IF(",
      rest,
      `<${NOBODY},0,`,
      rest,
      "),",
      notAvailable,
      ")",
    );
    return { stays: put(say("liveRun.splits.stay"), stays), to };
  }

  private row(run: PlannedRun, fork: Fork, cycle: number, to: Label, share: Term): Term {
    const row = this.splits.row({
      who: textCell(whoIs(this.plan, run.plan)),
      from: textCell(stateLabel(this.plan, fork.state)),
      to: textCell(to),
      when: textCell(whenOf(fork.exit, fork, monthsIn(this.plan.horizon.cycle))),
      since: textCell(cycleName(this.plan.horizon, cycle)),
    });
    return this.splits.set(row, "share", share, { unit: "%" });
  }

  /** A row of `floden.csv`: a number that can be changed, or what its formula comes to. */
  private rawShare(run: PlannedRun, place: number, cycle: number): Term {
    const { people, scenario, horizon } = this.plan;
    const { cells, shares } = people;
    const asked = { batch: cells.shares, formulas: shares, wording: place, cycle };
    const isPlain = this.rules.isPlain(asked);
    const { starts, points } = shares.rows[place]!;
    const { group } = run.plan;
    const share = isPlain ? undefined : this.rules.of({ ...asked, group });
    const key = JSON.stringify([place, points[stepAt(starts, cycle)], share?.parts]);
    const known = this.raw.get(key);
    if (known !== undefined) return known;
    const flow = scenario.flows[place]!;
    const row = this.rows.row({
      measure: textCell(
        flow.alternative === "without" ? say("run.without") : (flow.measure ?? say("liveRun.all")),
      ),
      group: textCell(isPlain ? groupOf(this.plan, flow) : groupLabel(this.plan, group)),
      from: textCell(stateLabel(this.plan, flow.from)),
      to: textCell(stateLabel(this.plan, flow.to)),
      when: textCell(writtenWhen(flow)),
      since: textCell(cycleName(horizon, starts[stepAt(starts, cycle)]!)),
      text: textCell(flow.share.text),
      grade: textCell(flow.grade ?? ""),
      source: textCell(flow.source),
    });
    const value = this.rules.valueIn(asked, group);
    let term: Term;
    if (share === undefined) {
      this.rows.put(row, "share", inputFigure(value, "%"));
      term = ofCell(this.rows.ref(row, "share"), value);
    } else term = this.rows.set(row, "share", share, { unit: "%" });
    this.raw.set(key, term);
    return term;
  }
}

/** What turns shares of another length of time, together P, into shares of the cycle: (1 − (1 − P)^n) / P. */
function perCycleOf(total: Term, cycle: "month" | "year"): Term {
  const power = cycle === "month" ? "1/12" : "12";
  const left = (1 - Math.min(1, total.value)) ** (cycle === "month" ? 1 / 12 : 12);
  const whole = called("MIN", Math.min(1, total.value), number(1), total);
  return {
    ...written(
      total.value === 0 ? 1 : (1 - left) / total.value,
      "IF(",
      total,
      "=0,1,(1-POWER(1-",
      whole,
      `,${power}))/`,
      whole,
      ")",
    ),
    atom: true,
  };
}

const groupOf = (plan: Plan, { group }: FlowRow): Label =>
  group === undefined ? say("liveRun.all") : groupLabel(plan, group);

const writtenWhen = ({ move }: FlowRow): Label =>
  move.kind === "duration"
    ? say("liveRun.flows.after", { months: move.after.text })
    : say(move.per === "month" ? "liveRun.flows.monthly" : "liveRun.flows.yearly", {
        first: move.firstMonth ?? 0,
        last: move.lastMonth ?? 0,
      });

function whenOf(exit: Exit, { leaving }: Fork, months: number): Label {
  if (leaving.length === 0) return "";
  return exit.kind === "duration"
    ? say("liveRun.flows.after", { months: String(exit.after * months) })
    : say("liveRun.splits.rate", { first: (exit.firstCycleOfStay - 1) * months + 1 });
}
