import type { Timeline } from "./timeline.js";

/** Ways through states, counted: a tree whose branches are the states that follow. */
export class Paths {
  private readonly branches = new Map<number, number>();
  private readonly parent: number[] = [-1];
  private readonly state: number[] = [-1];
  private readonly people: number[] = [0];

  constructor(private readonly states: number) {}

  /** The way of somebody from the first support on. */
  add(line: Timeline, from: number): void {
    let node = 0;
    for (let i = from; i < line.count; i++) {
      const state = line.state[i]!;
      if (i > from && state === line.state[i - 1]) continue;
      node = this.branch(node, state);
    }
    this.people[node]! += 1;
  }

  /** The ways that most went, the most usual first; those that as many went in the order of their states. */
  mostUsual(): { readonly states: readonly number[]; readonly people: number }[] {
    return this.people
      .flatMap((people, node) => (people > 0 ? [{ states: this.statesTo(node), people }] : []))
      .sort((a, b) => b.people - a.people || compare(a.states, b.states));
  }

  private branch(node: number, state: number): number {
    const key = node * (this.states + 1) + state;
    const known = this.branches.get(key);
    if (known !== undefined) return known;
    const made = this.people.length;
    this.branches.set(key, made);
    this.parent.push(node);
    this.state.push(state);
    this.people.push(0);
    return made;
  }

  private statesTo(node: number): number[] {
    const states: number[] = [];
    for (let at = node; at > 0; at = this.parent[at]!) states.push(this.state[at]!);
    return states.reverse();
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((state, at) => state !== b[at]);
  return i === -1 ? a.length - b.length : b[i] === undefined ? 1 : a[i]! - b[i];
}
