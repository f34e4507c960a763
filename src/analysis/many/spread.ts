const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
number[0] = 1;
const high = words[1] === 0x3ff00000 ? 1 : 0;

/** What a shard of it is written as. */
export interface WrittenSpread {
  readonly least: number | null;
  readonly most: number | null;
  readonly values?: readonly number[];
  readonly counts?: readonly (readonly [bucket: number, count: number])[];
}

/**
 * How the values of a figure are spread over many draws. While they are few each is kept; of many only how many lie in each
 * of some buckets, which tell a value to a part in thirty thousand, so that memory is the same however many they are.
 */
export class Spread {
  private least = Infinity;
  private most = -Infinity;
  private readonly values: number[] = [];
  private readonly counts = new Map<number, number>();
  private number = 0;

  constructor(private readonly keeps: "values" | "buckets") {}

  add(value: number): void {
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
    this.number += 1;
    if (this.keeps === "values") this.values.push(value);
    else this.count(bucketOf(value), 1);
  }

  merge(other: WrittenSpread): void {
    if (other.least === null || other.most === null) return;
    this.least = Math.min(this.least, other.least);
    this.most = Math.max(this.most, other.most);
    for (const value of other.values ?? []) {
      this.values.push(value);
      this.number += 1;
    }
    for (const [bucket, count] of other.counts ?? []) {
      this.count(bucket, count);
      this.number += count;
    }
  }

  toJSON(): WrittenSpread {
    if (this.number === 0) return { least: null, most: null };
    const ends = { least: this.least, most: this.most };
    return this.keeps === "values"
      ? { ...ends, values: this.values }
      : { ...ends, counts: [...this.counts].sort(([a], [b]) => a - b) };
  }

  /** The values below which some shares of all lie; between two draws in proportion. */
  quantiles(shares: readonly number[]): number[] {
    if (this.number === 0) return shares.map(() => NaN);
    const at = this.keeps === "values" ? this.sorted() : this.inBuckets();
    return shares.map((share) => {
      const place = share * (this.number - 1);
      const below = at(Math.floor(place));
      const above = at(Math.ceil(place));
      return below + (above - below) * (place - Math.floor(place));
    });
  }

  private sorted(): (place: number) => number {
    const sorted = Float64Array.from(this.values).sort();
    return (place) => sorted[place]!;
  }

  private inBuckets(): (place: number) => number {
    const buckets = [...this.counts].sort(([a], [b]) => a - b);
    return (place) => {
      let passed = 0;
      for (const [bucket, count] of buckets) {
        passed += count;
        if (place < passed) return Math.min(Math.max(middleOf(bucket), this.least), this.most);
      }
      return this.most;
    };
  }

  private count(bucket: number, more: number): void {
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + more);
  }
}

/** Sign, exponent and thirteen bits of a float, so that buckets come in the order of their values. */
const dropped = 7;

function bucketOf(value: number): number {
  number[0] = Math.abs(value);
  const bucket = words[high]! >>> dropped;
  return value < 0 ? -bucket : bucket;
}

function middleOf(bucket: number): number {
  if (bucket === 0) return 0;
  words[1 - high] = 0;
  words[high] = (Math.abs(bucket) << dropped) | (1 << (dropped - 1));
  return bucket < 0 ? -number[0]! : number[0]!;
}
