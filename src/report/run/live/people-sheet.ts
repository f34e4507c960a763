import type { PlannedRun } from "../../../analysis/plan/evaluation.js";
import type { Plan } from "../../../analysis/plan/plan.js";
import type { Recording } from "../../../analysis/plan/recordings.js";
import { cycleName } from "../../../analysis/run/horizon.js";
import type { Label } from "../../../core/explanation.js";
import { say } from "../../../texts/say.js";
import { textCell, textColumn } from "../../cells.js";
import type { CellRef } from "../../cell-formula.js";
import type { EntriesSheet } from "./entries-sheet.js";
import { GrowingTable } from "./growing-table.js";
import { moveLabel, stateLabel, stateWords, wordsFor } from "./labels.js";
import type { LiveSplit, SharesSheet } from "./shares-sheet.js";
import { added, notAvailable, range, signed, sumOf, type Term, times, written } from "./term.js";

/** A column of people, cycle by cycle: nothing in those in which nobody can be. */
export type Column = readonly (Term | undefined)[];

type Split = ((cycle: number) => LiveSplit) | undefined;

/** A part of a stay with the same rules, as `flow/layout` has them. */
interface LiveStretch {
  readonly from: number;
  readonly until: number;
  readonly rates: Split;
  readonly completion: Split;
}

/** The people of one state: all, and where the time in it matters those in their first cycle, second …, and beyond. */
interface LiveState {
  readonly state: number;
  readonly all: (Term | undefined)[];
  readonly days: (Term | undefined)[][];
  readonly rest: (Term | undefined)[];
  readonly stretches: readonly LiveStretch[];
  readonly beyond: Split;
}

/**
 * One group with one measure, in one alternative, month by month: in each state those who were there the month before and
 * stayed, and those who came. Where time in a state matters there is a column for each month of a stay.
 */
export class PeopleSheet {
  readonly table: GrowingTable;
  private readonly states = new Map<number, LiveState>();
  private readonly entered = new Map<number, (Term | undefined)[]>();
  private readonly moves = new Map<number, (Term | undefined)[]>();
  private readonly made = new Map<string, { readonly column: Column; readonly id: string }>();
  private readonly cycles: number;

  constructor(
    private readonly plan: Plan,
    readonly run: PlannedRun,
    entries: EntriesSheet,
    shares: SharesSheet,
  ) {
    const { horizon } = plan;
    this.cycles = horizon.cycles;
    const { place } = run.plan;
    this.table = new GrowingTable(
      `people${String(place)}`,
      {
        title: say("liveRun.people", { number: place + 1, ...wordsFor(plan, run.plan) }),
        notes: [say("liveRun.people.note")],
        keptInSight: 1,
      },
      [textColumn("month", say("run.month"))],
    );
    for (let cycle = 0; cycle < this.cycles; cycle++)
      this.table.row({ month: textCell(cycleName(horizon, cycle)) });
    const { layout, coming } = run;
    const split = (fork: number): Split => (fork < 0 ? undefined : shares.of(run, layout.forks[fork]!));
    for (const state of layout.active) {
      const { remembered, stretches, rest } = layout.byState[state]!;
      const words = stateWords(plan, state);
      const most = Math.min(remembered, this.cycles);
      this.people(allOf(state), stateLabel(plan, state));
      for (let day = 1; day <= most; day++)
        this.people(
          dayOf(state, day),
          say("liveRun.people.month", { state: words, month: day, cycle: horizon.cycle }),
        );
      if (most > 0 && remembered <= this.cycles)
        this.people(restOf(state), say("liveRun.people.beyond", { state: words }));
      this.states.set(state, {
        state,
        all: [],
        days: Array.from({ length: most }, () => []),
        rest: [],
        stretches: stretches.map((s) => ({ ...s, rates: split(s.rates), completion: split(s.completion) })),
        beyond: split(rest),
      });
    }
    for (const state of new Set(coming.map((c) => c.state))) {
      this.people(entryOf(state), say("liveRun.people.entering", { state: stateWords(plan, state) }));
      this.entered.set(state, []);
    }
    layout.pairs.forEach(({ from, to }, pair) => {
      if (!this.states.has(from)) return;
      this.people(moveOf(pair), moveLabel(plan, from, to));
      this.moves.set(pair, []);
    });
    for (let cycle = 0; cycle < this.cycles; cycle++) this.fill(cycle, entries);
  }

  /** The people or events that something is counted by; undefined where there can be none. */
  column(recording: Recording): { readonly column: Column; readonly id: string } | undefined {
    const key = Object.values(recording).join(" ");
    const known = this.made.get(key) ?? this.recorded(recording);
    if (known === undefined) return undefined;
    this.made.set(key, known);
    return known.column.every((term) => term === undefined) ? undefined : known;
  }

  /** From one cycle up to another, not included, as cells under one another; undefined where there is nobody. */
  within(
    { column, id }: { readonly column: Column; readonly id: string },
    from: number,
    until: number,
  ): Term | undefined {
    const terms = column.slice(from, until);
    if (terms.every((term) => term === undefined)) return undefined;
    const value = terms.reduce((sum, term) => sum + (term?.value ?? 0), 0);
    return range(this.table.ref(from, id), this.table.ref(until - 1, id), value);
  }

  /** People times a weight of each cycle. */
  weighed(
    { column }: { readonly column: Column },
    from: number,
    until: number,
    weight: (cycle: number) => number,
  ): number {
    return column
      .slice(from, until)
      .reduce((sum, term, i) => sum + (term === undefined ? 0 : term.value * weight(from + i)), 0);
  }

  inState(state: number): { readonly column: Column; readonly id: string } | undefined {
    const found = this.states.get(state);
    return found && { column: found.all, id: allOf(state) };
  }

  get enteredStates(): readonly { readonly column: Column; readonly id: string }[] {
    return [...this.entered].map(([state, column]) => ({ column, id: entryOf(state) }));
  }

  /** Who is in a state when the last cycle is over, all moves made; nothing where nobody can be. */
  afterLast(state: number): Term | undefined {
    const last = this.cycles - 1;
    if (!this.states.has(state)) return undefined;
    const here = this.states.get(state)!.all[last];
    const moved = this.run.layout.pairs.flatMap(({ from, to }, pair) => {
      const term = from === state || to === state ? this.moves.get(pair)?.[last] : undefined;
      return term === undefined ? [] : [{ sign: to === state ? (1 as const) : (-1 as const), term }];
    });
    const all = [...(here === undefined ? [] : [{ sign: 1 as const, term: here }]), ...moved];
    return all.length === 0 ? undefined : { ...signed(all), atom: false };
  }

  private people(id: string, label: Label): void {
    this.table.column({ id, label, unit: "antal", decimals: 2, leftOutWhenEmpty: true });
  }

  private fill(cycle: number, entries: EntriesSheet): void {
    for (const [state, column] of this.entered) {
      const those = this.run.coming.filter((c) => c.state === state && c.from <= cycle && cycle < c.until);
      column[cycle] = this.put(cycle, entryOf(state), added(those.map((c) => entries.each(c))));
    }
    for (const own of this.states.values()) {
      const { state, all, days, rest, stretches } = own;
      const incoming = [
        ...(this.entered.get(state)?.[cycle] === undefined ? [] : [this.entered.get(state)![cycle]!]),
        ...(cycle === 0 ? [] : this.arriving(state, cycle - 1)),
      ];
      if (days.length === 0) {
        const before = cycle === 0 ? undefined : all[cycle - 1];
        const stayed = before === undefined ? [] : [kept(before, own.beyond?.(cycle - 1))];
        all[cycle] = this.put(cycle, allOf(state), this.open(own, cycle, added([...stayed, ...incoming])));
        continue;
      }
      for (let day = days.length; day >= 1; day--) {
        const term =
          day === 1 ? added(incoming) : cycle === 0 ? undefined : this.onward(own, day - 1, cycle - 1);
        days[day - 1]![cycle] = this.put(cycle, dayOf(state, day), term);
      }
      if (this.table.has(restOf(state)) && cycle > 0) {
        const last = stretches.at(-1)!.until;
        const before = rest[cycle - 1];
        const stayed = before && kept(before, own.beyond?.(cycle - 1));
        const grown = this.onward(own, last, cycle - 1);
        rest[cycle] = this.put(cycle, restOf(state), added([stayed, grown].flatMap((t) => t ?? [])));
      }
      const here = [...days.map((column) => column[cycle]), rest[cycle]];
      const value = here.reduce((sum, term) => sum + (term?.value ?? 0), 0);
      if (here.some((term) => term !== undefined)) {
        const lastColumn = this.table.has(restOf(state)) ? restOf(state) : dayOf(state, days.length);
        const cells = range(this.ref(cycle, dayOf(state, 1)), this.ref(cycle, lastColumn), value);
        all[cycle] = this.put(cycle, allOf(state), this.open(own, cycle, sumOf(cells)));
      }
    }
    this.run.layout.pairs.forEach(({ from, to }, pair) => {
      const column = this.moves.get(pair);
      if (column !== undefined)
        column[cycle] = this.put(cycle, moveOf(pair), this.leaving(this.states.get(from)!, to, cycle));
    });
  }

  /** Nobody may be in a state when no row of it holds. */
  private open({ state }: LiveState, cycle: number, people: Term | undefined): Term | undefined {
    const closed = this.plan.people.closed.some((c) => c.state === state && c.cycles.includes(cycle));
    return people === undefined || !closed
      ? people
      : written(people.value, "IF(", people, "=0,0,", notAvailable, ")");
  }

  private arriving(state: number, cycle: number): Term[] {
    return this.run.layout.pairs.flatMap(({ to }, pair) => {
      const term = to === state ? this.moves.get(pair)?.[cycle] : undefined;
      return term ?? [];
    });
  }

  /** Those who have been there so many cycles when a cycle is over, and stay. */
  private onward({ days, stretches }: LiveState, day: number, cycle: number): Term | undefined {
    const people = days[day - 1]?.[cycle];
    if (people === undefined) return undefined;
    const stretch = stretches.find(({ from, until }) => from < day && day <= until)!;
    const left = kept(people, stretch.rates?.(cycle));
    return day === stretch.until ? kept(left, stretch.completion?.(cycle)) : left;
  }

  private leaving(own: LiveState, to: number, cycle: number): Term | undefined {
    const { all, days, rest, stretches, beyond, state } = own;
    const going = (people: Term | undefined, split: LiveSplit | undefined): Term[] => {
      const share = split?.to.get(to);
      return people === undefined || share === undefined ? [] : [times(people, share)];
    };
    if (days.length === 0) return added(going(all[cycle], beyond?.(cycle)));
    const of = stretches.flatMap(({ from, until, rates, completion }): Term[] => {
      if (from >= days.length) return [];
      const upTo = Math.min(until, days.length);
      const here = days.slice(from, upTo).map((column) => column[cycle]);
      if (here.every((term) => term === undefined)) return [];
      const value = here.reduce((sum, term) => sum + (term?.value ?? 0), 0);
      const those =
        upTo - from === 1
          ? here[0]
          : sumOf(range(this.ref(cycle, dayOf(state, from + 1)), this.ref(cycle, dayOf(state, upTo)), value));
      const acting = rates?.(cycle);
      const completing = until <= days.length ? days[until - 1]![cycle] : undefined;
      return [...going(those, acting), ...going(completing && kept(completing, acting), completion?.(cycle))];
    });
    return added([...of, ...going(rest[cycle], beyond?.(cycle))]);
  }

  private recorded(recording: Recording): { readonly column: Column; readonly id: string } | undefined {
    const { pairs } = this.run.layout;
    switch (recording.kind) {
      case "state":
        return this.inState(recording.state);
      case "starting": {
        const column = this.entered.get(recording.state);
        return column && { column, id: entryOf(recording.state) };
      }
      case "moving": {
        const pair = pairs.findIndex(({ from, to }) => from === recording.from && to === recording.to);
        const column = this.moves.get(pair);
        return column && { column, id: moveOf(pair) };
      }
      case "entering":
      case "leaving": {
        const { kind, state, except = [] } = recording;
        const id = `${kind}${String(state)}x${except.join("x")}`;
        const name = stateWords(this.plan, state);
        this.people(
          id,
          say(kind === "entering" ? "liveRun.people.comes" : "liveRun.people.leaves", { state: name }),
        );
        const counted = pairs.flatMap(({ from, to }, pair) => {
          const [here, there] = kind === "entering" ? [to, from] : [from, to];
          return here === state && !except.includes(there) ? [pair] : [];
        });
        const column = Array.from({ length: this.cycles }, (_, cycle): Term | undefined => {
          const at = kind === "entering" ? cycle - 1 : cycle;
          const moved = at < 0 ? [] : counted.flatMap((pair) => this.moves.get(pair)?.[at] ?? []);
          const came = kind === "entering" ? (this.entered.get(state)?.[cycle] ?? []) : [];
          return this.put(cycle, id, added([came, moved].flat()));
        });
        return { column, id };
      }
      case "band":
        return this.band(recording.state, recording.band);
    }
  }

  /** Those in a part of their stay. */
  private band(state: number, place: number): { readonly column: Column; readonly id: string } | undefined {
    const own = this.states.get(state);
    const { bands = [] } = this.run.layout.shape;
    const { first, last } = bands[place]!.stay;
    if (own === undefined || own.days.length === 0) return this.inState(state);
    const { days, rest } = own;
    const id = `band${String(place)}`;
    const name = stateWords(this.plan, state);
    this.people(
      id,
      say("liveRun.people.band", { state: name, first, last: Number.isFinite(last) ? last : 0 }),
    );
    const upTo = Math.min(last, days.length);
    const column = Array.from({ length: this.cycles }, (_, cycle): Term | undefined => {
      const here = days.slice(first - 1, upTo).map((those) => those[cycle]);
      const value = here.reduce((sum, term) => sum + (term?.value ?? 0), 0);
      const within = here.some((term) => term !== undefined)
        ? [sumOf(range(this.ref(cycle, dayOf(state, first)), this.ref(cycle, dayOf(state, upTo)), value))]
        : [];
      const beyond = last === Infinity ? (rest[cycle] ?? []) : [];
      return this.put(cycle, id, added([within, beyond].flat()));
    });
    return { column, id };
  }

  private ref(cycle: number, id: string): CellRef {
    return this.table.ref(cycle, id);
  }

  private put(cycle: number, id: string, term: Term | undefined): Term | undefined {
    return term && this.table.set(cycle, id, term, "people");
  }
}

const kept = (people: Term, split: LiveSplit | undefined): Term =>
  split === undefined || (split.stays.parts.length === 1 && split.stays.parts[0] === "1")
    ? people
    : times(people, split.stays);

const allOf = (state: number): string => `s${String(state)}`;
const dayOf = (state: number, day: number): string => `s${String(state)}d${String(day)}`;
const restOf = (state: number): string => `s${String(state)}r`;
const entryOf = (state: number): string => `e${String(state)}`;
const moveOf = (pair: number): string => `m${String(pair)}`;
