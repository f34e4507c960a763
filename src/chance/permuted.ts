import { philox } from "./philox.js";

/**
 * Where number `i` of `size` comes when they are shuffled, one way for each name and key: known for each number by itself.
 * A Feistel network over the least square that holds them all, walked until it ends inside.
 */
export function permuted(i: number, size: number, name: Uint32Array, key: readonly [number, number]): number {
  const side = Math.ceil(Math.sqrt(size));
  const bits = new Uint32Array(4);
  let at = i;
  do {
    let left = Math.floor(at / side);
    let right = at % side;
    for (let round = 0; round < 6; round++) {
      bits.set([right, 0x5eed0000 + round, name[0]!, name[1]!]);
      philox(bits, key[0], key[1]);
      [left, right] = [right, (left + bits[0]!) % side];
    }
    at = left * side + right;
  } while (at >= size);
  return at;
}
