import { ExactFloatSum } from "../../core/exact-float-sum.js";
import type { Simulation } from "./simulation.js";
import { Spread, type WrittenSpread } from "./spread.js";

/** Kronor that one might pay for an extra year in work without support. */
export const prices = [0, 50_000, 100_000, 150_000, 200_000, 300_000, 400_000, 500_000, 750_000, 1_000_000];

/** Powers of an assumption whose means tell how a result follows from it: a third-degree curve. */
export const degree = 3;

/** More values than this are counted in buckets, not kept. */
const mostKept = 3_000_000;

/** Coarser than what binary arithmetic leaves of nothing. */
const grain = 1e-6;

/** By choice and figure, what draws came to. */
export interface Results {
  /** What is expected of people. */
  readonly expected: readonly (readonly Float64Array[])[];
  /** What fell to them by chance; the same where it was not drawn. */
  readonly fallen: readonly (readonly Float64Array[])[];
}

/** What a part of the draws came to, so that parts made apart can be put together. */
export interface WrittenTally {
  readonly number: number;
  readonly failed: number;
  readonly sums: readonly string[];
  readonly spreads: readonly WrittenSpread[];
}

/**
 * Everything that is told of many draws, without keeping them. Chunks are added up by themselves and their sums exactly, so
 * that it comes to the same bits in whatever order and however many at a time.
 */
export class Tally {
  /** Draws in which every choice could be worked out. */
  number = 0;
  failed = 0;
  private readonly sums: ExactFloatSum[];
  private readonly spreads: Spread[];
  private readonly places: Places;

  constructor(private readonly simulation: Simulation) {
    const { choices, figures, draws } = simulation;
    this.places = new Places(simulation);
    this.sums = Array.from({ length: this.places.size }, () => new ExactFloatSum());
    const cells = choices.length * figures.length;
    const keeps = draws * cells <= mostKept ? "values" : "buckets";
    this.spreads = Array.from({ length: cells }, () => new Spread(keeps));
  }

  /**
   * By factor its values, and the results, of one chunk. How figures are spread, and which choice is best how often, is of
   * what falls to people; what knowing is worth is of what is expected, since nobody can know what will fall.
   */
  add(values: readonly Float64Array[], { expected, fallen }: Results, count: number): void {
    const { simulation, places } = this;
    const { choices, figures, assumptions, base } = simulation;
    const sums = new Float64Array(places.size);
    const years = figures.findIndex((f) => f.id === "extraYears");
    const nets = new Float64Array(choices.length);
    const fallenNets = new Float64Array(choices.length);
    for (let d = 0; d < count; d++) {
      if ([...expected, ...fallen].some((of) => Number.isNaN(of[0]![d]!))) {
        this.failed += 1;
        continue;
      }
      this.number += 1;
      figures.forEach(({ sign }, f) => {
        const own = choices.map((_, c) => sign * fallen[c]![f]![d]!);
        const best = Math.max(...own);
        const equals = own.filter((v) => v === best).length;
        own.forEach((value, c) => {
          this.spreads[c * figures.length + f]!.add(value);
          const at = places.ofFigure(c, f);
          const off = value - base[c]![f]!;
          sums[at]! += off;
          sums[at + 1]! += off * off;
          if (value > grain) sums[at + 2]! += 1;
          if (value === best) sums[at + 3]! += 1 / equals;
        });
        if (f === 0)
          own.forEach((value, c) => {
            fallenNets[c] = value;
            nets[c] = sign * expected[c]![f]![d]!;
            this.addFall(sums, c, nets[c] - base[c]![f]!, value - nets[c]);
          });
      });
      this.addLosses(sums, nets);
      this.addWins(sums, fallenNets, (c) => fallen[c]![years]![d]!);
      assumptions.drawn.forEach(({ middle, width }, k) => {
        const t = (values[k]![d]! - middle) / width;
        let power = 1;
        for (let j = 0; j <= 2 * degree; j++, power *= t) {
          sums[places.ofPower(k) + j]! += power;
          if (j <= degree)
            for (let c = 0; c < nets.length; c++)
              sums[places.ofProduct(k, c) + j]! += power * (nets[c]! - base[c]![0]!);
        }
      });
    }
    sums.forEach((sum, i) => {
      this.sums[i]!.add(sum);
    });
  }

  /** What is expected less what it is as written, and how far from it chance brought what is decided by. */
  private addFall(sums: Float64Array, choice: number, off: number, fall: number): void {
    if (!this.simulation.people) return;
    const at = this.places.ofFall(choice);
    sums[at]! += off;
    sums[at + 1]! += fall * fall;
  }

  /** What the best choice gives in a draw, and how far each is from it; doing nothing gives 0. */
  private addLosses(sums: Float64Array, nets: Float64Array): void {
    const { places } = this;
    const best = Math.max(0, ...nets);
    sums[places.best]! += best;
    sums[places.loss]! += best;
    for (let c = 0; c < nets.length; c++) sums[places.loss + 1 + c]! += best - nets[c]!;
  }

  /** Which choice is best at each price of a year. */
  private addWins(sums: Float64Array, nets: Float64Array, yearsOf: (choice: number) => number): void {
    const { places } = this;
    prices.forEach((price, p) => {
      let [most, winner] = [0, 0];
      for (let c = 0; c < nets.length; c++) {
        const worth = nets[c]! + price * yearsOf(c);
        if (worth > most) [most, winner] = [worth, c + 1];
      }
      sums[places.ofPrice(p) + winner]! += 1;
    });
  }

  merge(other: WrittenTally): void {
    this.number += other.number;
    this.failed += other.failed;
    other.sums.forEach((sum, i) => {
      this.sums[i]!.merge(ExactFloatSum.read(sum));
    });
    other.spreads.forEach((spread, i) => {
      this.spreads[i]!.merge(spread);
    });
  }

  toJSON(): WrittenTally {
    return {
      number: this.number,
      failed: this.failed,
      sums: this.sums.map((s) => s.toJSON()),
      spreads: this.spreads.map((s) => s.toJSON()),
    };
  }

  spread(choice: number, figure: number): Spread {
    return this.spreads[choice * this.simulation.figures.length + figure]!;
  }

  /** Of results less what they are as written: their sum and that of their squares; how many are plus; how many are best. */
  figure(choice: number, figure: number): readonly [number, number, number, number] {
    const at = this.places.ofFigure(choice, figure);
    return [this.at(at), this.at(at + 1), this.at(at + 2), this.at(at + 3)];
  }
  /** What is expected less what it is as written, added up, and the squares of how far from it chance brought it. */
  fall(choice: number): readonly [number, number] {
    if (!this.simulation.people) return [this.figure(choice, 0)[0], 0];
    const at = this.places.ofFall(choice);
    return [this.at(at), this.at(at + 1)];
  }
  get best(): number {
    return this.at(this.places.best);
  }
  /** Of doing nothing, and then of each choice. */
  get losses(): number[] {
    return this.simulation.choices
      .map((_, c) => c + 1)
      .reduce((all, c) => [...all, this.at(this.places.loss + c)], [this.at(this.places.loss)]);
  }
  /** At a price of a year, how often doing nothing and then each choice is best. */
  wins(price: number): number[] {
    return Array.from({ length: this.simulation.choices.length + 1 }, (_, c) =>
      this.at(this.places.ofPrice(price) + c),
    );
  }
  powers(factor: number): number[] {
    return Array.from({ length: 2 * degree + 1 }, (_, j) => this.at(this.places.ofPower(factor) + j));
  }
  products(factor: number, choice: number): number[] {
    return Array.from({ length: degree + 1 }, (_, j) => this.at(this.places.ofProduct(factor, choice) + j));
  }

  private at(place: number): number {
    return this.sums[place]!.total();
  }
}

/** Where each sum stands. */
class Places {
  readonly best: number;
  readonly loss: number;
  readonly size: number;
  private readonly price: number;
  private readonly power: number;
  private readonly product: number;
  private readonly fall: number;
  private readonly choices: number;
  private readonly figures: number;

  constructor({ choices, figures, assumptions, people }: Simulation) {
    this.choices = choices.length;
    this.figures = figures.length;
    const factors = assumptions.drawn.length;
    this.best = 4 * this.choices * this.figures;
    this.loss = this.best + 1;
    this.price = this.loss + this.choices + 1;
    this.power = this.price + prices.length * (this.choices + 1);
    this.product = this.power + factors * (2 * degree + 1);
    this.fall = this.product + factors * this.choices * (degree + 1);
    this.size = this.fall + (people ? 2 * this.choices : 0);
  }
  ofFigure(choice: number, figure: number): number {
    return 4 * (choice * this.figures + figure);
  }
  ofFall(choice: number): number {
    return this.fall + 2 * choice;
  }
  ofPrice(price: number): number {
    return this.price + price * (this.choices + 1);
  }
  ofPower(factor: number): number {
    return this.power + factor * (2 * degree + 1);
  }
  ofProduct(factor: number, choice: number): number {
    return this.product + (factor * this.choices + choice) * (degree + 1);
  }
}
