import { compensatedSum } from "../../core/compensated-sum.js";
import type { Explanation, How, Label } from "../../core/explanation.js";
import { tidy } from "../../formula/explain.js";
import type { FlowRow, Scenario } from "../../input/scenario/scenario.js";
import { say } from "../../texts/say.js";
import { cycleName, type Horizon } from "./horizon.js";
import type { Batch } from "../plan/layouts.js";
import type { RunCohort } from "./run-cohort.js";
import type { Workings } from "./workings.js";

const node = (
  label: Label,
  value: number,
  how: How,
  children: Explanation["children"] = () => [],
  unit = "antal",
): Explanation => ({ label, value: tidy(value), unit, how, children });

const samePart = (part: string, explanation: Explanation): Explanation => ({ ...explanation, part });

/** How the people of some cohorts come to be in a state when a cycle starts: new ones, those who stayed, those who moved in. */
export class PeopleExplainer {
  private readonly places = new Map<RunCohort, number>();

  constructor(
    private readonly scenario: Scenario,
    private readonly horizon: Horizon,
    private readonly workings: Workings,
    private readonly cells: { readonly numbers: Batch; readonly shares: Batch },
  ) {}

  of(cohorts: readonly RunCohort[], state: number, cycle: number): Explanation {
    const [only] = cohorts;
    if (only !== undefined && cohorts.length === 1) return this.inState(only, state, cycle);
    const label = say("people.in", {
      state: this.state(state),
      when: this.when(cycle),
      who: this.sharedGroup(cohorts),
    });
    const total = compensatedSum(cohorts.map((c) => at(c.flow.start, c, state, cycle)));
    const part = `people/${cohorts.map((c) => this.place(c)).join("+")}/${state}/${cycle}`;
    return samePart(
      part,
      node(label, total, { kind: "sum" }, () =>
        cohorts
          .filter((c) => at(c.flow.start, c, state, cycle) !== 0)
          .map((c) => this.inState(c, state, cycle)),
      ),
    );
  }

  private inState(cohort: RunCohort, state: number, cycle: number): Explanation {
    const { faded } = cohort;
    if (faded !== undefined) {
      return faded.kept[cycle] === 1
        ? this.inState(faded.own, state, cycle)
        : this.fadedIn(cohort, faded, state, cycle);
    }
    const people = at(cohort.flow.start, cohort, state, cycle);
    const label = say("people.in", {
      state: this.state(state),
      when: this.when(cycle),
      who: this.who(cohort),
    });
    return samePart(
      this.part("people", cohort, state, cycle),
      node(label, people, { kind: "sum" }, () => [
        ...this.entered(cohort, state, cycle),
        ...this.came(cohort, state, cycle),
        ...(cycle === 0
          ? []
          : [...this.movedIn(cohort, state, cycle - 1), ...this.stayed(cohort, state, cycle - 1)]),
      ]),
    );
  }

  /** What is left of those with the measure, and the rest as they would have been without it. */
  private fadedIn(
    cohort: RunCohort,
    { own, towards, kept }: NonNullable<RunCohort["faded"]>,
    state: number,
    cycle: number,
  ): Explanation {
    const label = say("people.in", {
      state: this.state(state),
      when: this.when(cycle),
      who: this.who(cohort),
    });
    const share = kept[cycle]!;
    const parts = [
      { of: own, part: share, label: say("people.kept"), share: say("people.keptShare") },
      { of: towards, part: 1 - share, label: say("people.lost"), share: say("people.lostShare") },
    ];
    return samePart(
      this.part("faded", cohort, state, cycle),
      node(label, at(cohort.flow.start, cohort, state, cycle), { kind: "sum" }, () =>
        parts
          .filter(({ of, part }) => part !== 0 && at(of.flow.start, of, state, cycle) !== 0)
          .map(({ of, part, label: title, share: name }) =>
            node(title, at(of.flow.start, of, state, cycle) * part, { kind: "product" }, () => [
              this.inState(of, state, cycle),
              node(name, part, { kind: "words", by: say("people.fades") }, () => [], "%"),
            ]),
          ),
      ),
    );
  }

  private entered(cohort: RunCohort, state: number, cycle: number): Explanation[] {
    return cohort.entries.flatMap((coming): Explanation[] => {
      const { entry, state: into, from, until, share, late, present } = coming;
      const number = present[cycle]!;
      if (into !== state || number === 0) return [];
      const place = this.scenario.entries.indexOf(entry);
      const { text, at: where } = entry.number;
      const whole =
        this.workings.explain(this.cells.numbers, place, cohort.supplies, from) ??
        node(text, (number * (until - from)) / share, { kind: "input", place: where, text });
      if (late > 0 || share < 1) {
        const rest = cycle > from;
        const part = share * (rest ? late : 1 - late);
        const title = say(rest ? "people.enteredLate" : "people.enteredPart", { when: this.when(from) });
        return [node(title, number, { kind: "product" }, () => [whole, partOf(part)])];
      }
      const label = say("people.entered", { when: this.when(cycle) });
      if (until - from === 1)
        return [node(label, number, { kind: "formula", text, place: where }, () => [whole])];
      return [
        node(label, number, { kind: "quotient" }, () => [
          whole,
          node(String(until - from), until - from, { kind: "number" }),
        ]),
      ];
    });
  }

  /** Of a stock: who stood here from the beginning, came to it, or started here. */
  private came(cohort: RunCohort, state: number, cycle: number): Explanation[] {
    return cohort.came.flatMap(({ state: into, how, wordings, people }): Explanation[] => {
      const number = people[cycle]!;
      if (into !== state || number === 0) return [];
      const label = say(`people.${how}`, {
        state: this.state(state),
        when: this.when(Math.max(0, cycle - 1)),
      });
      const parts = () =>
        wordings.flatMap(
          (wording) =>
            this.workings.explain(this.cells.numbers, wording, cohort.supplies, Math.max(0, cycle - 1)) ?? [],
        );
      if (how === "start") return [node(label, number, { kind: "words", by: say("people.starts") }, parts)];
      return [node(label, number, { kind: "sum" }, parts)];
    });
  }

  private movedIn(cohort: RunCohort, state: number, cycle: number): Explanation[] {
    const { flow } = cohort;
    return flow.pairs.flatMap(({ from, to, out }, pair) =>
      to === state && !out ? this.moved(cohort, { from, to, pair }, cycle) : [],
    );
  }

  /** Of those in a state, the share that moves; what it is made of stands at its rows. */
  private moved(
    cohort: RunCohort,
    { from, to, pair }: { from: number; to: number; pair: number },
    cycle: number,
  ): Explanation[] {
    const { flow, rows } = cohort;
    const people = flow.moved[pair * flow.cycles + cycle]!;
    if (people === 0) return [];
    const out = flow.pairs[pair]!.out === true;
    const started = out ? 0 : startedFrom(cohort, from, cycle);
    const before = at(flow.start, cohort, from, cycle) - started;
    const label = say("people.moved", { from: this.state(from), to: this.state(to), when: this.when(cycle) });
    return [
      samePart(
        this.part(`moved/${pair}`, cohort, from, cycle),
        node(label, people, { kind: "product" }, () => [
          started === 0
            ? this.inState(cohort, from, cycle)
            : this.notStarted(cohort, from, cycle, before, started),
          this.share(cohort, rows[pair]!, people / before, cycle),
        ]),
      ),
    ];
  }

  /** Those of a state whom no measure takes at the end of a cycle. */
  private notStarted(
    cohort: RunCohort,
    state: number,
    cycle: number,
    rest: number,
    started: number,
  ): Explanation {
    const words = { state: this.state(state), when: this.when(cycle) };
    return node(say("people.notStarted", words), rest, { kind: "difference" }, () => [
      this.inState(cohort, state, cycle),
      node(say("people.startedFrom", words), started, { kind: "words", by: say("people.starts") }),
    ]);
  }

  private share(cohort: RunCohort, rows: readonly FlowRow[], share: number, cycle: number): Explanation {
    const [row] = rows;
    const how: How =
      row === undefined
        ? { kind: "given", by: say("people.share") }
        : { kind: "formula", text: row.share.text, place: row.share.at };
    return node(
      say("people.share"),
      share,
      how,
      () =>
        rows.flatMap((r) => {
          const place = this.scenario.flows.indexOf(r);
          return this.workings.explain(this.cells.shares, place, cohort.supplies, cycle) ?? [];
        }),
      "%",
    );
  }

  private stayed(cohort: RunCohort, state: number, cycle: number): Explanation[] {
    const { flow } = cohort;
    const before = at(flow.start, cohort, state, cycle);
    const leaving = flow.pairs.flatMap(({ from, to }, pair) => (from === state ? { from, to, pair } : []));
    const left = compensatedSum(leaving.map(({ pair }) => flow.moved[pair * flow.cycles + cycle]!));
    if (before === 0) return [];
    const name = this.state(state);
    if (left === 0) {
      const since = this.unchangedSince(cohort, state, cycle);
      const label = say("people.stayed", { state: name, when: this.when(since) });
      return [node(label, before, { kind: "sum" }, () => [this.inState(cohort, state, since)])];
    }
    const label = say("people.stayed", { state: name, when: this.when(cycle) });
    return [
      node(label, before - left, { kind: "difference" }, () => [
        this.inState(cohort, state, cycle),
        node(say("people.left", { state: name, when: this.when(cycle) }), left, { kind: "sum" }, () =>
          leaving.flatMap((pair) => this.moved(cohort, pair, cycle)),
        ),
      ]),
    ];
  }

  /** The first of the cycles in a row, up to this one, in which nobody came before the next and nobody left. */
  private unchangedSince(cohort: RunCohort, state: number, cycle: number): number {
    const { flow, entries, came } = cohort;
    const touched = (at: number): boolean =>
      flow.pairs.some(
        ({ from, to }, pair) =>
          (from === state || to === state) && flow.moved[pair * flow.cycles + at - 1] !== 0,
      ) ||
      entries.some((entry) => entry.state === state && entry.people[at] !== 0) ||
      came.some((some) => some.state === state && some.people[at] !== 0);
    let since = cycle;
    while (since > 0 && !touched(since)) since -= 1;
    return since;
  }

  private part(kind: string, cohort: RunCohort, state: number, cycle: number): string {
    return `${kind}/${this.place(cohort)}/${state}/${cycle}`;
  }

  private place(cohort: RunCohort): number {
    const known = this.places.get(cohort) ?? this.places.size;
    this.places.set(cohort, known);
    return known;
  }

  /** Which of several groups and measures. */
  private who({ groupName, measure, stock, cameIn }: RunCohort): string {
    const { groups, measures } = this.scenario;
    const many = measures.length > 1 || stock === "taken";
    return [
      ...(groups.length > 1 ? [groupName] : []),
      ...(many && measure !== "" ? [measure] : []),
      ...(cameIn === undefined ? [] : [String(cameIn)]),
    ].join(", ");
  }

  /** The group, of several, that cohorts have in common. */
  private sharedGroup(cohorts: readonly RunCohort[]): string {
    const names = new Set(cohorts.map((c) => c.groupName));
    const [name] = names;
    return this.scenario.groups.length > 1 && names.size === 1 ? name! : "";
  }

  private state(place: number): string {
    return this.scenario.states[place]!.name;
  }

  private when(cycle: number): string {
    return cycleName(this.horizon, cycle);
  }
}

/** How many starts take out of a state at the end of a cycle. */
const startedFrom = ({ flow }: RunCohort, state: number, cycle: number): number =>
  compensatedSum(
    flow.pairs.map(({ from, out }, pair) =>
      out && from === state ? flow.moved[pair * flow.cycles + cycle]! : 0,
    ),
  );

const partOf = (part: number): Explanation =>
  node(say("people.part"), part, { kind: "number" }, () => [], "%");

const at = (table: Float64Array, { flow }: RunCohort, state: number, cycle: number): number =>
  table[state * flow.cycles + cycle]!;
