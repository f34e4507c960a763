/** The normal deviate of an interval that is right 95 times of 100. */
const z = 1.959963984540054;

/**
 * Between which a chance lies, of which so many of so many came true: Wilson's interval of 95 %, which is inside 0 and 1
 * and holds for few too. (Wilson 1927; Brown, Cai & DasGupta 2001 recommend it.)
 */
export function wilson(came: number, tried: number): { readonly low: number; readonly high: number } {
  if (tried === 0) return { low: 0, high: 1 };
  const share = came / tried;
  const weight = 1 + (z * z) / tried;
  const middle = (share + (z * z) / (2 * tried)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried));
  return { low: came === 0 ? 0 : middle - half, high: came === tried ? 1 : middle + half };
}
