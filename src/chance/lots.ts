import { nameBits } from "./draws.js";
import { philox } from "./philox.js";

/** A number over 0 to 1, neither included, for a draw by its place among those at hand, and two places of its own. */
export type Lot = (draw: number, row: number, place: number) => number;

/** Sets lots apart from the values of assumptions, which are drawn with the same seed. */
const apart = 0x6c6f7473;

/**
 * What falls by chance to people in some draws. A lot follows from the seed, the number of the draw, the name of what is
 * drawn and its places alone: the same wherever it is asked for, and the same for all who ask by the same name.
 */
export class Lots {
  private readonly counter = new Uint32Array(4);

  /** `numbers`: which of all draws those at hand are. */
  constructor(
    private readonly seed: number,
    private readonly numbers: Float64Array,
  ) {}

  of(name: string): Lot {
    const { counter, numbers, seed } = this;
    const key = Uint32Array.of(...nameBits(name), apart, 0);
    philox(key, seed % 0x100000000, Math.floor(seed / 0x100000000));
    const [k0, k1] = [key[0]!, key[1]!];
    return (draw, row, place) => {
      const number = numbers[draw]!;
      counter[0] = number % 0x100000000;
      counter[1] = Math.floor(number / 0x100000000);
      counter[2] = row;
      counter[3] = place;
      philox(counter, k0, k1);
      return ((counter[0] >>> 6) * 0x4000000 + (counter[1] >>> 6) + 0.5) / 0x10000000000000;
    };
  }
}
