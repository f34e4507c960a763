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

/** How the people of some cohorts come to be in a state when a cycle starts: new ones, those who stayed, those who moved in. */
export class PeopleExplainer {
  constructor(
    private readonly scenario: Scenario,
    private readonly horizon: Horizon,
    private readonly workings: Workings,
    private readonly cells: { readonly numbers: Batch; readonly shares: Batch },
  ) {}

  of(cohorts: readonly RunCohort[], state: number, cycle: number): Explanation {
    const label = say("people.in", { state: this.state(state), when: this.when(cycle) });
    const [only] = cohorts;
    if (only !== undefined && cohorts.length === 1) return this.inState(label, only, state, cycle);
    const total = compensatedSum(cohorts.map((c) => at(c.flow.start, c, state, cycle)));
    return node(label, total, { kind: "sum" }, () =>
      cohorts
        .filter((c) => at(c.flow.start, c, state, cycle) !== 0)
        .map((c) =>
          this.inState(
            this.scenario.measures.length > 1 ? `${c.groupName}, ${c.measure}` : c.groupName,
            c,
            state,
            cycle,
          ),
        ),
    );
  }

  private inState(label: Label, cohort: RunCohort, state: number, cycle: number): Explanation {
    const people = at(cohort.flow.start, cohort, state, cycle);
    return node(label, people, { kind: "sum" }, () => [
      ...this.entered(cohort, state, cycle),
      ...(cycle === 0
        ? []
        : [...this.movedIn(cohort, state, cycle - 1), ...this.stayed(cohort, state, cycle - 1)]),
    ]);
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

  private movedIn(cohort: RunCohort, state: number, cycle: number): Explanation[] {
    const { flow } = cohort;
    return flow.pairs.flatMap(({ from, to }, pair) =>
      to === state ? this.moved(cohort, { from, to, pair }, cycle) : [],
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
    const before = at(flow.start, cohort, from, cycle);
    const label = say("people.moved", { from: this.state(from), to: this.state(to), when: this.when(cycle) });
    return [
      node(label, people, { kind: "product" }, () => [
        this.inState(
          say("people.in", { state: this.state(from), when: this.when(cycle) }),
          cohort,
          from,
          cycle,
        ),
        this.share(cohort, rows[pair]!, people / before, cycle),
      ]),
    ];
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
    const inBefore = () =>
      this.inState(say("people.in", { state: name, when: this.when(cycle) }), cohort, state, cycle);
    const label = say("people.stayed", { state: name, when: this.when(cycle) });
    if (left === 0) return [node(label, before, { kind: "sum" }, () => [inBefore()])];
    return [
      node(label, before - left, { kind: "difference" }, () => [
        inBefore(),
        node(say("people.left", { state: name, when: this.when(cycle) }), left, { kind: "sum" }, () =>
          leaving.flatMap((pair) => this.moved(cohort, pair, cycle)),
        ),
      ]),
    ];
  }

  private state(place: number): string {
    return this.scenario.states[place]!.name;
  }

  private when(cycle: number): string {
    return cycleName(this.horizon, cycle);
  }
}

const partOf = (part: number): Explanation =>
  node(say("people.part"), part, { kind: "number" }, () => [], "%");

const at = (table: Float64Array, { flow }: RunCohort, state: number, cycle: number): number =>
  table[state * flow.cycles + cycle]!;
