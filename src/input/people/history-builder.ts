import { ByteNames } from "./byte-names.js";
import type { Day } from "./day.js";
import { type History, type PersonWords, type Trait, traits } from "./history.js";
import { WordList } from "./word-list.js";

/** Rows in pieces, so that none is copied as they grow. */
const piece = 1 << 17;

interface Piece {
  readonly person: Int32Array;
  readonly from: Int32Array;
  readonly until: Int32Array | undefined;
  readonly status: Uint16Array;
}

/** Collects rows about people, in whatever order they come, and sorts them into a history. */
export class HistoryBuilder {
  readonly people = new ByteNames();
  readonly statuses = new WordList();
  rows = 0;
  nothingPaid = 0;
  private readonly pieces: Piece[] = [];
  private inPiece = piece;
  private hasUntil = false;
  private readonly traits = new Map<Trait, TraitColumn>();

  private firstDay: Day = Infinity;
  private lastDay: Day = 0;

  /** A day that the rows tell of. */
  observe(day: Day): void {
    if (day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
  }

  /** @param until as in a history */
  add(person: number, from: Day, until: Day, status: number): void {
    if (this.inPiece === piece || (until !== 0 && !this.hasUntil)) this.begin(until !== 0);
    const last = this.pieces.at(-1)!;
    const at = this.inPiece++;
    last.person[at] = person;
    last.from[at] = from;
    last.status[at] = status;
    if (last.until !== undefined) last.until[at] = until;
  }

  trait(trait: Trait): TraitColumn {
    const known = this.traits.get(trait);
    if (known !== undefined) return known;
    const made = new TraitColumn();
    this.traits.set(trait, made);
    return made;
  }

  /** The history; the builder is empty afterwards. */
  finish(): History {
    const { words, placeOf } = this.statuses.sorted();
    const persons = this.people.size;
    const sizes = this.pieces.map((_, i) => (i + 1 < this.pieces.length ? this.filled[i]! : this.inPiece));
    const first = new Int32Array(persons + 1);
    this.pieces.forEach(({ person }, i) => {
      for (let at = 0; at < sizes[i]!; at++) first[person[at]! + 1]! += 1;
    });
    for (let p = 0; p < persons; p++) first[p + 1]! += first[p]!;
    const rows = first[persons]!;
    const next = first.slice();
    const from = new Int32Array(rows);
    const until = new Int32Array(this.hasUntil ? rows : 0);
    const status = new Uint16Array(rows);
    for (let i = 0; i < this.pieces.length; i++) {
      const held = this.pieces[i]!;
      for (let at = 0; at < sizes[i]!; at++) {
        const to = next[held.person[at]!]!++;
        from[to] = held.from[at]!;
        status[to] = placeOf[held.status[at]!]!;
        if (held.until !== undefined) until[to] = held.until[at]!;
      }
      (this.pieces as (Piece | undefined)[])[i] = undefined;
    }
    this.pieces.length = 0;
    const twice = sortWithin({ first, from, until, status });
    const kept = first[persons]!;
    return {
      persons,
      first,
      from: from.subarray(0, kept),
      until: this.hasUntil ? until.subarray(0, kept) : new Int32Array(0),
      status: status.subarray(0, kept),
      statuses: words,
      traits: Object.fromEntries(
        traits.flatMap((t) => {
          const column = this.traits.get(t);
          return column === undefined ? [] : [[t, column.finish(persons)]];
        }),
      ),
      read: {
        rows: this.rows,
        twice,
        nothingPaid: this.nothingPaid,
        firstDay: this.firstDay,
        lastDay: this.lastDay,
      },
    };
  }

  private readonly filled: number[] = [];

  private begin(withUntil: boolean): void {
    this.hasUntil ||= withUntil;
    if (this.pieces.length > 0) this.filled.push(this.inPiece);
    this.pieces.push({
      person: new Int32Array(piece),
      from: new Int32Array(piece),
      until: this.hasUntil ? new Int32Array(piece) : undefined,
      status: new Uint16Array(piece),
    });
    this.inPiece = 0;
  }
}

type Sortable = Pick<History, "first" | "from" | "until" | "status">;

/** Sorts each person's rows by day, status and end, and takes away those that say the same. Returns how many those were. */
function sortWithin({ first, from, until, status }: Sortable): number {
  const hasUntil = until.length > 0;
  const persons = first.length - 1;
  const endOf = (i: number): number => (hasUntil ? until[i]! : 0);
  let kept = 0;
  for (let p = 0, begin = 0; p < persons; p++) {
    const end = first[p + 1]!;
    sortRows(from, until, status, begin, end);
    const start = kept;
    for (let i = begin; i < end; i++) {
      const last = kept - 1;
      if (kept > start && from[last] === from[i] && status[last] === status[i] && endOf(last) === endOf(i))
        continue;
      from[kept] = from[i]!;
      status[kept] = status[i]!;
      if (hasUntil) until[kept] = until[i]!;
      kept += 1;
    }
    begin = end;
    first[p + 1] = kept;
  }
  return from.length - kept;
}

/** By insertion, since nearly all are few and in order; many are put in order by their places first. */
function sortRows(
  from: Int32Array,
  until: Int32Array,
  status: Uint16Array,
  begin: number,
  end: number,
): void {
  const hasUntil = until.length > 0;
  const isAfter = (a: number, day: number, word: number, stop: number): boolean =>
    from[a]! !== day
      ? from[a]! > day
      : status[a]! !== word
        ? status[a]! > word
        : hasUntil && until[a]! > stop;
  if (end - begin > 64) {
    const order = Array.from({ length: end - begin }, (_, i) => begin + i).sort((a, b) =>
      isAfter(a, from[b]!, status[b]!, hasUntil ? until[b]! : 0)
        ? 1
        : isAfter(b, from[a]!, status[a]!, hasUntil ? until[a]! : 0)
          ? -1
          : 0,
    );
    for (const column of hasUntil ? [from, until, status] : [from, status])
      column.set(
        order.map((i) => column[i]!),
        begin,
      );
    return;
  }
  for (let i = begin + 1; i < end; i++) {
    const [day, word, stop] = [from[i]!, status[i]!, hasUntil ? until[i]! : 0];
    let at = i;
    for (; at > begin && isAfter(at - 1, day, word, stop); at--) {
      from[at] = from[at - 1]!;
      status[at] = status[at - 1]!;
      if (hasUntil) until[at] = until[at - 1]!;
    }
    from[at] = day;
    status[at] = word;
    if (hasUntil) until[at] = stop;
  }
}

/** One word for each person: what the first of the days says, and of one day's the word that sorts first. */
export class TraitColumn {
  readonly list = new WordList();
  /** By person: a place in the list and 1, or 0. */
  private word = new Uint16Array(1 << 10);
  private day = new Int32Array(1 << 10);
  private differs = new Uint8Array(1 << 10);

  add(person: number, day: Day, word: number): void {
    if (person >= this.word.length) this.grow(person);
    const known = this.word[person]!;
    if (known === word + 1 && this.day[person]! <= day) return;
    if (known !== 0 && known !== word + 1) this.differs[person] = 1;
    if (
      known === 0 ||
      day < this.day[person]! ||
      (day === this.day[person] && this.isBefore(word, known - 1))
    ) {
      this.word[person] = word + 1;
      this.day[person] = day;
    }
  }

  finish(persons: number): PersonWords {
    const { words, placeOf } = this.list.sorted();
    const of = new Uint16Array(persons);
    let differing = 0;
    for (let p = 0; p < Math.min(persons, this.word.length); p++) {
      if (this.word[p] !== 0) of[p] = placeOf[this.word[p]! - 1]! + 1;
      differing += this.differs[p]!;
    }
    return { of, words: ["", ...words], differing };
  }

  private isBefore(a: number, b: number): boolean {
    return this.list.keyOf(a) < this.list.keyOf(b);
  }

  private grow(person: number): void {
    const length = Math.max(person + 1, this.word.length * 2);
    const [word, day, differs] = [new Uint16Array(length), new Int32Array(length), new Uint8Array(length)];
    word.set(this.word);
    day.set(this.day);
    differs.set(this.differs);
    [this.word, this.day, this.differs] = [word, day, differs];
  }
}
