/** The least that amounts come to, added up from the start. */
export function lowest(amounts: Float64Array): number {
  let [sum, least] = [0, 0];
  for (const amount of amounts) {
    sum += amount;
    least = Math.min(least, sum);
  }
  return least;
}
