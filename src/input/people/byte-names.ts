/**
 * Names as bytes, numbered from 0 in the order they came: a hash table over typed arrays, since ten million rows have
 * millions of names and none of them need be a string.
 */
export class ByteNames {
  /** A number and 1, or 0 where nothing is; at most half are taken. */
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  /** Where the bytes of each name begin; the last one's end too. */
  private starts = new Int32Array(1 << 11);
  private bytes = new Uint8Array(1 << 14);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of the name that stands in some bytes; −1 when it is not known. */
  find(bytes: Uint8Array, from: number, to: number): number {
    return this.slots[this.slotOf(bytes, from, to, hashOf(bytes, from, to))]! - 1;
  }

  /** The same, and the name is known from now on. */
  add(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const slot = this.slotOf(bytes, from, to, hash);
    const known = this.slots[slot]!;
    if (known !== 0) return known - 1;
    const number = this.count;
    this.count += 1;
    const start = this.starts[number]!;
    const end = start + to - from;
    if (end > this.bytes.length) this.bytes = longer(this.bytes, Math.max(end, this.bytes.length * 2));
    for (let i = from; i < to; i++) this.bytes[start + i - from] = bytes[i]!;
    if (this.count + 1 >= this.starts.length) {
      this.starts = longer(this.starts, this.starts.length * 2);
      this.hashes = longer(this.hashes, this.hashes.length * 2);
    }
    this.starts[this.count] = end;
    this.hashes[number] = hash;
    this.slots[slot] = this.count;
    if (this.count * 2 >= this.slots.length) this.rehash();
    return number;
  }

  private slotOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const { slots, hashes, starts, bytes: own } = this;
    const mask = slots.length - 1;
    next: for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (number === -1) return slot;
      if (hashes[number] !== hash) continue;
      const start = starts[number]!;
      if (starts[number + 1]! - start !== to - from) continue;
      for (let i = from; i < to; i++) if (own[start + i - from] !== bytes[i]) continue next;
      return slot;
    }
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = this.hashes[number]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function longer<A extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(array: A, length: number): A {
  const copy = new (array.constructor as new (length: number) => A)(length);
  copy.set(array);
  return copy;
}
