import type { SharesAt } from "./estimate/shares.js";

/** As Göteborg has them: within 18 months, within three years, longer. Each is up to and with `to` months. */
export const bands = [{ to: 18 }, { to: 36 }, { to: undefined }] as const;
type BandEnd = (typeof bands)[number]["to"];

export interface LengthShares {
  /** Of those who begin, the share whose time is that long. */
  readonly ofStarts: number;
  /** Of those who are there in a month, the share whose whole time is that long: long times are met more often. */
  readonly ofStock: number;
}

export interface Lengths {
  /** Undefined where nobody was followed into the band. */
  readonly bands: readonly (LengthShares | undefined)[];
  /** Of those that are longer than anybody was followed, when that is not to the last band; with the months that were seen. */
  readonly unknown: LengthShares | undefined;
}

/**
 * How long times with support are, of those that begin and of those that are there. What is longer than anybody was
 * followed is in the last band when that was reached, with the months that were seen; otherwise it stands apart.
 *
 * @param lengths with those that go on as state 0 and those that are over as state 1
 */
export function lengthBands(lengths: readonly SharesAt[]): Lengths {
  let left = 1;
  let before = 0;
  let mean = 0;
  const over = bands.map(() => ({ starts: 0, months: 0 }));
  for (const { month, shares } of lengths) {
    mean += left * (month - before);
    const ended = left - shares[0]!;
    const band = over[bands.findIndex(({ to }) => to === undefined || month <= to)]!;
    band.starts += ended;
    band.months += ended * month;
    left = shares[0]!;
    before = month;
  }
  const rest = { starts: left, months: mean - over.reduce((sum, { months }) => sum + months, 0) };
  const isUnknown = left > close && before < startOf(bands.length - 1);
  const last = over.at(-1)!;
  if (!isUnknown) {
    last.starts += rest.starts;
    last.months += rest.months;
  }
  const shares = ({ starts, months }: typeof rest): LengthShares => ({
    ofStarts: starts,
    ofStock: mean === 0 ? NaN : months / mean,
  });
  return {
    bands: over.map((band, i) => (isUnknown && before <= startOf(i) ? undefined : shares(band))),
    unknown: isUnknown ? shares(rest) : undefined,
  };
}

const close = 1e-9;

/** Times in a band are longer than so many months. */
export const startOf = (band: number): number => (band === 0 ? 0 : bands[band - 1]!.to!);

/** Those who are there by how long they have been so far. */
export const stockBands = (stock: readonly number[]): { readonly to: BandEnd; readonly people: number }[] =>
  bands.map(({ to }, i) => {
    const from = i === 0 ? 0 : startOf(i) + 1;
    return {
      to,
      people: stock.slice(from, to === undefined ? undefined : to + 1).reduce((a, b) => a + b, 0),
    };
  });
