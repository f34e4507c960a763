const number = new DataView(new ArrayBuffer(8));
/** Floats are whole numbers of this part of 1. */
const places = 1074n;

/** Adds floats exactly, so that their order, and how they were put together before, makes no difference. */
export class ExactFloatSum {
  constructor(private sum = 0n) {}

  add(value: number): void {
    if (value === 0) return;
    number.setFloat64(0, value);
    const bits = number.getBigUint64(0);
    const exponent = (bits >> 52n) & 0x7ffn;
    if (exponent === 0x7ffn) throw new RangeError(`no number to add: ${String(value)}`);
    const digits = bits & 0xfffffffffffffn;
    const size = exponent === 0n ? digits : (digits | 0x10000000000000n) << (exponent - 1n);
    this.sum += value < 0 ? -size : size;
  }

  merge(other: ExactFloatSum): void {
    this.sum += other.sum;
  }

  /** The nearest float. */
  total(): number {
    const size = this.sum < 0n ? -this.sum : this.sum;
    const extra = BigInt(Math.max(0, size.toString(2).length - 64));
    // What is cut off only matters where the rest lies between two floats: a last bit stands for all of it.
    const kept = size >> extra;
    const sticky = size > kept << extra ? kept | 1n : kept;
    let value = Number(sticky);
    for (let left = places - extra; left !== 0n;) {
      const step = left > 1000n ? 1000n : left < -1000n ? -1000n : left;
      value *= 2 ** -Number(step);
      left -= step;
    }
    return this.sum < 0n ? -value : value;
  }

  toJSON(): string {
    return this.sum.toString(36);
  }

  static read(text: string): ExactFloatSum {
    const negative = text.startsWith("-");
    let sum = 0n;
    for (const digit of negative ? text.slice(1) : text) sum = sum * 36n + BigInt(parseInt(digit, 36));
    return new ExactFloatSum(negative ? -sum : sum);
  }
}
