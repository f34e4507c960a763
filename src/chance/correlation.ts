/**
 * Things that vary together, by rank correlation: each is drawn from a normal of its own, and the normals are mixed
 * (a Gaussian copula). Undefined when no numbers can vary together so.
 */
export function mixOf(ranks: readonly (readonly number[])[]): Float64Array[] | undefined {
  const size = ranks.length;
  const mix = ranks.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let rest = i === j ? 1 : ofNormals(ranks[i]![j]!);
      for (let k = 0; k < j; k++) rest -= mix[i]![k]! * mix[j]![k]!;
      if (i !== j) {
        const own = mix[j]![j]!;
        if (own > 0) mix[i]![j] = rest / own;
        else if (Math.abs(rest) > 1e-9) return undefined;
      } else if (rest < -1e-9) return undefined;
      else mix[i]![i] = rest < 1e-12 ? 0 : Math.sqrt(rest);
    }
  return mix;
}

/** The correlation of normals whose ranks correlate so: 2 sin(πρ/6), by its series, the same on every machine. */
function ofNormals(rank: number): number {
  const x = (Math.PI * rank) / 6;
  let [term, sum] = [x, x];
  for (let n = 1; n < 20; n++) {
    term *= (-x * x) / (2 * n * (2 * n + 1));
    sum += term;
  }
  // 2 sin(π/6) is 1.
  return Math.abs(rank) === 1 ? rank : 2 * sum;
}
