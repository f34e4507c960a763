/** The rate at which the present value is 0, per period. All rates above −100 % count. */
export type InternalRate =
  | Readonly<{ kind: "rate"; rate: number }>
  | Readonly<{ kind: "none" }>
  | Readonly<{ kind: "several"; rates: readonly number[] }>;

/** The present value Σ amount · e^(−force · time). The force of interest is ln(1 + rate). */
type Term = Readonly<{ time: number; amount: number }>;

/** Of the whole: less is what floats leave of nothing. */
const NOISE = 1e-13;

/**
 * Every internal rate of return of amounts that fall one per period, the first now.
 *
 * A sum of n exponentials has at most as many zeros as its amounts change sign (Descartes), and its derivative, once
 * divided by the exponential at one of the changes, has one change less. So the zeros of that derivative, found the same
 * way, part the line into stretches on which the sum only rises or only falls.
 */
export function internalRate(amounts: ArrayLike<number>): InternalRate {
  const largest = Array.from(amounts).reduce((most, a) => Math.max(most, Math.abs(a)), 0);
  const terms = Array.from(amounts, (amount, time): Term => ({ time, amount })).filter(
    ({ amount }) => Math.abs(amount) > NOISE * largest,
  );
  const rates = zeros(terms)
    .map((force) => Math.expm1(force))
    .sort((a, b) => a - b);
  if (rates.length === 0) return { kind: "none" };
  return rates.length === 1 ? { kind: "rate", rate: rates[0]! } : { kind: "several", rates };
}

/** The forces of interest at which the sum is 0, in rising order. */
function zeros(terms: readonly Term[]): number[] {
  const change = terms.findIndex((term, i) => i > 0 && term.amount > 0 !== terms[i - 1]!.amount > 0);
  if (change < 0) return [];
  const pivot = (terms[change - 1]!.time + terms[change]!.time) / 2;
  const length = terms.at(-1)!.time;
  const turns = zeros(
    terms.map(({ time, amount }) => ({ time, amount: (amount * (pivot - time)) / length })),
  );

  const bounds = [-Infinity, ...turns, Infinity];
  const values = bounds.map((force) => sumAt(terms, force)).map((sum) => (Math.abs(sum) <= NOISE ? 0 : sum));
  return bounds.flatMap((force, i): number[] => {
    if (values[i] === 0) return [force];
    const crosses = i + 1 < bounds.length && values[i]! * values[i + 1]! < 0;
    return crosses ? [bisect(terms, force, bounds[i + 1]!)] : [];
  });
}

/** The sum as a part of what it adds up, −1 to 1, so that nothing overflows. */
function sumAt(terms: readonly Term[], force: number): number {
  if (Math.abs(force) === Infinity) return Math.sign(terms.at(force > 0 ? 0 : -1)!.amount);
  const origin = terms.at(force >= 0 ? 0 : -1)!.time;
  let sum = 0;
  let size = 0;
  for (const { time, amount } of terms) {
    const value = amount * Math.exp(-force * (time - origin));
    sum += value;
    size += Math.abs(value);
  }
  return sum / size;
}

/** Where the sum changes sign between two forces, of which either may be infinite. */
function bisect(terms: readonly Term[], from: number, until: number): number {
  const below = Math.sign(sumAt(terms, from));
  let [low, high] = [from, until];
  for (let step = 1; low === -Infinity || high === Infinity; step *= 2) {
    const outward = low === -Infinity ? high - step : low + step;
    const probe = low === -Infinity && high === Infinity ? 0 : outward;
    if (Math.sign(sumAt(terms, probe)) === below) low = probe;
    else high = probe;
  }
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    const sign = Math.sign(sumAt(terms, middle));
    if (sign === 0) return middle;
    if (sign === below) low = middle;
    else high = middle;
  }
}
