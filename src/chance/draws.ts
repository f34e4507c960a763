import { type Distribution, quantileOf } from "./distribution.js";
import { mixOf } from "./correlation.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { philox } from "./philox.js";
import { permuted } from "./permuted.js";

/** Something that is drawn. The same name draws the same numbers wherever it is asked for. */
export interface Factor {
  readonly name: string;
  readonly distribution: Distribution;
}

export interface DrawnFrom {
  readonly seed: number;
  /** The number of draws, for Latin hypercube: each of as many equal parts of every distribution is then drawn from once. */
  readonly strata?: number;
}

/**
 * Draws of factors: number `i` of a factor follows from the seed, its name and `i` alone, whatever else is drawn and in
 * whatever order. `ranks` are rank correlations of the factors, a whole matrix, or undefined for none.
 */
export class Draws {
  private readonly quantiles: readonly ((p: number) => number)[];
  private readonly names: readonly Uint32Array[];
  private readonly mix: Float64Array[] | undefined;
  private readonly counter = new Uint32Array(4);
  private readonly key: readonly [number, number];

  constructor(
    readonly factors: readonly Factor[],
    private readonly from: DrawnFrom,
    ranks?: readonly (readonly number[])[],
  ) {
    this.quantiles = factors.map(({ distribution }) => quantileOf(distribution));
    this.names = factors.map(({ name }) => nameBits(name));
    this.mix = ranks && mixOf(ranks);
    if (ranks !== undefined && this.mix === undefined) throw new RangeError("correlations that cannot be");
    this.key = [from.seed % 0x100000000, Math.floor(from.seed / 0x100000000)];
  }

  /** By factor, one value per draw: those from `first` on. */
  block(first: number, count: number): { readonly shares: Float64Array[]; readonly values: Float64Array[] } {
    const shares = this.shares(first, count);
    const values = shares.map((own, f) => {
      const quantile = this.quantiles[f]!;
      return own.map((share) => quantile(share));
    });
    return { shares, values };
  }

  /** What share of its values each draw of a factor lies above: uniform over 0 to 1, neither included. */
  private shares(first: number, count: number): Float64Array[] {
    const shares = this.names.map((name) =>
      Float64Array.from({ length: count }, (_, d) => this.share(name, first + d)),
    );
    const { mix } = this;
    if (mix === undefined) return shares;
    const normals = shares.map((own) => own.map(normalQuantile));
    return mix.map((row, i) => {
      if (row[i] === 1) return shares[i]!;
      return Float64Array.from({ length: count }, (_, d) => {
        let z = 0;
        for (let k = 0; k <= i; k++) z += row[k]! * normals[k]![d]!;
        return Math.min(Math.max(normalCdf(z), leastShare), 1 - leastShare);
      });
    });
  }

  private share(name: Uint32Array, draw: number): number {
    const { counter, from, key } = this;
    counter[0] = draw % 0x100000000;
    counter[1] = Math.floor(draw / 0x100000000);
    counter[2] = name[0]!;
    counter[3] = name[1]!;
    philox(counter, key[0], key[1]);
    // 52 bits, in the middle of their steps.
    const share = ((counter[0] >>> 6) * 0x4000000 + (counter[1] >>> 6) + 0.5) / 0x10000000000000;
    const { strata } = from;
    return strata === undefined ? share : (permuted(draw, strata, name, key) + share) / strata;
  }
}

/** The least that 52 bits make. */
const leastShare = 0.5 / 0x10000000000000;

/** Two FNV-1a hashes of a name, from different beginnings. */
export function nameBits(name: string): Uint32Array {
  const bits = Uint32Array.of(0x811c9dc5, 0x050c5d1f);
  for (const byte of new TextEncoder().encode(name))
    for (let i = 0; i < 2; i++) bits[i] = Math.imul(bits[i]! ^ byte, 0x01000193);
  return bits;
}
