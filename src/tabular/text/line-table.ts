import type { LineScan } from "./line-scan.js";

/** So many different lines are remembered, in so many words of four bytes; more than that would cost more than it saves. */
const mostLines = 1 << 17;
const mostWords = 1 << 22;
/** Lines made to have one hash must not have to be compared with each other. */
const mostProbes = 64;

/** What a slot holds, side by side, since each line looks at another: where a key begins and ends, and … */
const slotShift = 2;
const slotSize = 1 << slotShift;
const startAt = 0;
const endAt = 1;
const hashAt = 2;
/** … the number of the line times 256, counted from 1, and which of its amounts are filled in. 0: nothing. */
const numberAt = 3;

/** Lines by what stands outside their gaps, numbered in the order they were added: a hash table over bytes. */
export class LineTable {
  /** At most half of them are taken. */
  private slots = new Int32Array((1 << 11) * slotSize);
  private keys = new Int32Array(1 << 14);
  private lines = 0;
  private end = 0;

  /** The number of the line that is like the one scanned; -1 when there is none. */
  find(scan: LineScan): number {
    const slot = this.slotOf(scan);
    return slot === -1 ? -1 : (this.slots[slot + numberAt]! >> 8) - 1;
  }

  /** Adds the line scanned, which is not there yet; false when there is no room. */
  add(scan: LineScan): boolean {
    if (this.lines * 2 * slotSize >= this.slots.length) this.grow();
    const slot = this.slotOf(scan);
    const start = this.end;
    const end = start + scan.size;
    if (slot === -1 || this.lines === mostLines || end > mostWords) return false;
    if (end > this.keys.length) {
      const longer = new Int32Array(Math.max(end, this.keys.length * 2));
      longer.set(this.keys);
      this.keys = longer;
    }
    this.keys.set(scan.words.subarray(0, scan.size), start);
    this.lines += 1;
    this.end = end;
    this.slots.set([start, end, scan.hash, (this.lines << 8) | scan.filled], slot);
    return true;
  }

  /** Where the line is, or would be; -1 when that is too far from where its hash says. */
  private slotOf(scan: LineScan): number {
    const { slots } = this;
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = ((scan.hash + probe) << slotShift) & (slots.length - 1);
      if (slots[slot + numberAt] === 0 || this.isSame(slot, scan)) return slot;
    }
    return -1;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += slotSize) {
      if (old[from + numberAt] === 0) continue;
      let slot = old[from + hashAt]! << slotShift;
      while (this.slots[(slot &= this.slots.length - 1) + numberAt] !== 0) slot += slotSize;
      this.slots.set(old.subarray(from, from + slotSize), slot);
    }
  }

  private isSame(slot: number, { hash, filled, words, size }: LineScan): boolean {
    const { keys, slots } = this;
    if (slots[slot + hashAt] !== hash || (slots[slot + numberAt]! & 255) !== filled) return false;
    const start = slots[slot + startAt]!;
    if (slots[slot + endAt]! - start !== size) return false;
    for (let i = 0; i < size; i++) if (words[i] !== keys[start + i]) return false;
    return true;
  }
}
