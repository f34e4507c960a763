/**
 * Philox 4×32 with ten rounds: random bits that are a function of a counter and a key alone (Salmon, Moraes, Dror and Shaw,
 * “Parallel random numbers: as easy as 1, 2, 3”, 2011). The counter is replaced by the bits.
 */
export function philox(counter: Uint32Array, key0: number, key1: number): void {
  let [a, b, c, d] = [counter[0]!, counter[1]!, counter[2]!, counter[3]!];
  let [k0, k1] = [key0 | 0, key1 | 0];
  for (let round = 0; round < 10; round++) {
    const highA = highOf(0xd251, 0x1f53, a);
    const lowA = Math.imul(0xd2511f53, a);
    const highC = highOf(0xcd9e, 0x8d57, c);
    const lowC = Math.imul(0xcd9e8d57, c);
    a = highC ^ b ^ k0;
    b = lowC;
    c = highA ^ d ^ k1;
    d = lowA;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  counter[0] = a;
  counter[1] = b;
  counter[2] = c;
  counter[3] = d;
}

/** The upper 32 bits of a product of 32-bit numbers, of which the first is given in halves. */
function highOf(high: number, low: number, other: number): number {
  const otherLow = other & 0xffff;
  const otherHigh = other >>> 16;
  const lowest = low * otherLow;
  const middle = high * otherLow + (lowest >>> 16);
  const cross = low * otherHigh + (middle & 0xffff);
  return (high * otherHigh + (middle >>> 16) + (cross >>> 16)) | 0;
}
