import { engineLanes } from "./engine-lanes.js";

/** A place in the numbers: the first of one number per draw. */
export type Lane = number;

/** Sums over many draws side by side. Each lane has `width` numbers; the same bits however it is done. */
export interface Lanes {
  readonly numbers: Float64Array;
  readonly width: number;
  copy(to: Lane, from: Lane): void;
  /** `to` and what comes are in `to`, and nothing is left of what comes. */
  comeIn(to: Lane, coming: Lane): void;
  /** A share of people is added to `to`. */
  send(people: Lane, share: Lane, to: Lane): void;
  /** A share of people is left. */
  keep(people: Lane, share: Lane): void;
  /** Shares of people are added to one state or two, and one is left: most states have no more, and it is done in one go. */
  leaveForOne(people: Lane, stay: Lane, share: Lane, to: Lane): void;
  leaveForTwo(people: Lane, stay: Lane, share: Lane, to: Lane, other: Lane, toOther: Lane): void;
  /** Adds to a compensated sum, whose lost digits stand in the lane after it: one lane, two, or the mean of one and of two. */
  add(sum: Lane, of: Lane): void;
  addBoth(sum: Lane, a: Lane, b: Lane): void;
  addMean(sum: Lane, of: Lane, a: Lane, b: Lane): void;
}

/** So many lanes of draws, by the engine's WebAssembly where it has it. Numbers are zero. */
export const lanesOf = (draws: number, lanes: number): Lanes =>
  engineLanes(draws, lanes) ?? plainLanes(draws, lanes);

export function plainLanes(width: number, lanes: number): Lanes {
  const numbers = new Float64Array(width * lanes);
  const term = new Float64Array(width);
  const compensate = (sum: Lane): void => {
    for (let d = 0, lost = sum + width; d < width; d++, lost++) {
      const [before, next] = [numbers[sum + d]!, term[d]!];
      const after = before + next;
      const added = after - before;
      numbers[lost]! += before - (after - added) + (next - added);
      numbers[sum + d] = after;
    }
  };
  return {
    numbers,
    width,
    copy(to, from) {
      numbers.copyWithin(to, from, from + width);
    },
    comeIn(to, coming) {
      for (let d = 0; d < width; d++) numbers[to + d]! += numbers[coming + d]!;
      numbers.fill(0, coming, coming + width);
    },
    send(people, share, to) {
      for (let d = 0; d < width; d++) numbers[to + d]! += numbers[people + d]! * numbers[share + d]!;
    },
    keep(people, share) {
      for (let d = 0; d < width; d++) numbers[people + d]! *= numbers[share + d]!;
    },
    leaveForOne(people, stay, share, to) {
      this.send(people, share, to);
      this.keep(people, stay);
    },
    leaveForTwo(people, stay, share, to, other, toOther) {
      this.send(people, share, to);
      this.send(people, other, toOther);
      this.keep(people, stay);
    },
    add(sum, of) {
      for (let d = 0; d < width; d++) term[d] = numbers[of + d]!;
      compensate(sum);
    },
    addBoth(sum, a, b) {
      for (let d = 0; d < width; d++) term[d] = numbers[a + d]! + numbers[b + d]!;
      compensate(sum);
    },
    addMean(sum, of, a, b) {
      for (let d = 0; d < width; d++)
        term[d] = (numbers[of + d]! + (numbers[a + d]! + numbers[b + d]!)) * 0.5;
      compensate(sum);
    },
  };
}
