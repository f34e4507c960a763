import { exp, log } from "./elementary.js";
import { polynomial } from "./polynomial.js";

/** The value that a standard normal is below with probability p: Wichura (1988), AS 241. −∞ at 0, ∞ at 1. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(centre, r)) / polynomial(centreBelow, r);
  }
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const far =
    r <= 5
      ? polynomial(shoulder, r - 1.6) / polynomial(shoulderBelow, r - 1.6)
      : polynomial(tail, r - 5) / polynomial(tailBelow, r - 5);
  return q < 0 ? -far : far;
}

const centre = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
  45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const centreBelow = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
  39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
];
const shoulder = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
  1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const shoulderBelow = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const tail = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
  0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const tailBelow = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

const rootOfTwoPi = 2.5066282746310005024;

/** The probability that a standard normal is below z: Cody (1969), to the last digits in both tails. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return NaN;
  const y = Math.abs(z);
  if (y <= 0.67448975) {
    const square = z * z;
    return 0.5 + (z * polynomial(middle, square)) / polynomial(middleBelow, square);
  }
  if (y > 38.6) return z < 0 ? 0 : 1;
  const above = y <= 5.656854249492381 ? near(y) : far(y);
  return z < 0 ? above : 1 - above;
}

const near = (y: number): number => (polynomial(side, y) / polynomial(sideBelow, y)) * bell(y);

function far(y: number): number {
  const inverse = 1 / (y * y);
  const correction = (inverse * polynomial(end, inverse)) / polynomial(endBelow, inverse);
  return ((1 / rootOfTwoPi - correction) / y) * bell(y);
}

/** e^(−y²/2), with y² cut in two so that no digits are lost. */
function bell(y: number): number {
  const coarse = Math.trunc(y * 16) / 16;
  return exp(-coarse * coarse * 0.5) * exp(-(y - coarse) * (y + coarse) * 0.5);
}

const middle = [
  18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287,
  0.065682337918207449113,
];
const middleBelow = [
  45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1,
];
const side = [
  9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711,
  597.27027639480026226, 93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764,
  1.0765576773720192317e-8,
];
const sideBelow = [
  19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091,
  6485.558298266760755, 1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1,
];
const end = [
  2.9112874951168792e-5, 0.001421619193227893466, 0.022235277649127395, 0.1274011611602473639,
  0.21589853405795699, 0.02307344176494017303,
];
const endBelow = [
  7.29751555083966205e-5, 0.00378239632202758244, 0.0659881378689285515, 0.468238212480865118,
  1.28426009614491121, 1,
];
