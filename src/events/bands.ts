import type { SharesAt } from "./estimate/shares.js";

/** As Göteborg has them: within 18 months, within three years, longer. Each is up to and with `to` months. */
export const bands = [{ to: 18 }, { to: 36 }, { to: undefined }] as const;
type BandEnd = (typeof bands)[number]["to"];

export interface LengthBand {
  readonly to: BandEnd;
  /** Of those who begin, the share whose time is that long. */
  readonly ofStarts: number;
  /** Of those who are there in a month, the share whose whole time is that long: long times are met more often. */
  readonly ofStock: number;
}

/**
 * How long times with support are, of those that begin and of those that are there. What is longer than anybody was
 * followed is in the last band, with the months that it was followed.
 *
 * @param lengths with those that go on as state 0 and those that are over as state 1
 */
export function lengthBands(lengths: readonly SharesAt[]): LengthBand[] {
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
  const [first, second] = over;
  const longStarts = 1 - first!.starts - second!.starts;
  const longMonths = mean - first!.months - second!.months;
  return bands.map(({ to }, i) => ({
    to,
    ofStarts: i < 2 ? over[i]!.starts : longStarts,
    ofStock: mean === 0 ? NaN : (i < 2 ? over[i]!.months : longMonths) / mean,
  }));
}

/** Those who are there by how long they have been so far. */
export const stockBands = (stock: readonly number[]): { readonly to: BandEnd; readonly people: number }[] =>
  bands.map(({ to }, i) => {
    const from = i === 0 ? 0 : bands[i - 1]!.to! + 1;
    return {
      to,
      people: stock.slice(from, to === undefined ? undefined : to + 1).reduce((a, b) => a + b, 0),
    };
  });
