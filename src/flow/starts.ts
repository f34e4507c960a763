/** What takes people in a cycle: those of some pools, under some limits. Both are places among all of them. */
export type Taking = Readonly<{
  pools: Int32Array;
  limits: Int32Array;
  /** Lower takes first. */
  order: number;
}>;

export type Taken = Readonly<{
  /** By taking, and then by pool of it. */
  people: readonly Float64Array[];
  /** By taking: how many it would take if there were people enough, when its turn comes. */
  wanted: Float64Array;
  /** By pool: how many are left. */
  left: Float64Array;
}>;

/** Less than this of a whole is the floats. */
const NOTHING = 1e-12;

/** The places of takings, those that come first together and first. */
export function levelsOf(takings: readonly Taking[]): readonly number[][] {
  const levels = new Map<number, number[]>();
  takings.forEach(({ order }, k) => {
    const level = levels.get(order);
    if (level === undefined) levels.set(order, [k]);
    else level.push(k);
  });
  return [...levels].sort(([a], [b]) => a - b).map(([, level]) => level);
}

/**
 * Shares people out among those who would take them. `pools`: how many there are in each; `limits`: how many may be taken
 * under each, by all that it holds for together.
 *
 * Lower orders take first. Those of one order share: each takes from its pools in proportion to who is in them, and where
 * more is wanted than there is, all who want it are cut by one factor, mₖ = aₖ · min(1, N / Σa). Who is cut in one pool goes
 * on in its others, as long as there is somebody. The order in which they are written makes no difference.
 */
export function takePeople(
  takings: readonly Taking[],
  levels: readonly (readonly number[])[],
  pools: Float64Array,
  limits: Float64Array,
): Taken {
  const left = pools.slice();
  const under = limits.slice();
  const people = takings.map((taking) => new Float64Array(taking.pools.length));
  const wanted = new Float64Array(takings.length);
  const want = new Float64Array(takings.length);
  const there = new Float64Array(takings.length);
  const allowed = new Float64Array(takings.length);
  const poolLoad = new Float64Array(pools.length);
  const limitLoad = new Float64Array(limits.length);
  const mostUnder = (k: number): number => {
    let most = Infinity;
    for (const limit of takings[k]!.limits) most = Math.min(most, under[limit]!);
    return most;
  };

  for (const level of levels) {
    for (const k of level) wanted[k] = want[k] = mostUnder(k);
    // A round uses up a pool or a limit, or leaves nobody who wants more.
    for (let round = pools.length + limits.length; round >= 0; round--) {
      poolLoad.fill(0);
      limitLoad.fill(0);
      for (const k of level) {
        there[k] = 0;
        for (const pool of takings[k]!.pools) there[k] += left[pool]!;
      }
      const taking = level.filter((k) => want[k]! > 0 && there[k]! > 0);
      if (taking.length === 0) break;
      for (const k of taking) {
        const each = want[k]! / there[k]!;
        for (const pool of takings[k]!.pools) poolLoad[pool]! += each * left[pool]!;
        for (const limit of takings[k]!.limits) limitLoad[limit]! += want[k]!;
      }
      for (const k of taking) {
        allowed[k] = 1;
        for (const limit of takings[k]!.limits)
          if (limitLoad[limit]! > under[limit]!)
            allowed[k] = Math.min(allowed[k], under[limit]! / limitLoad[limit]!);
      }
      const before = left.slice();
      for (const k of taking) {
        const own = people[k]!;
        const each = want[k]! / there[k]!;
        let taken = 0;
        takings[k]!.pools.forEach((pool, i) => {
          const present = before[pool]!;
          const load = poolLoad[pool]!;
          const some =
            each * present * (load > present ? Math.min(allowed[k]!, present / load) : allowed[k]!);
          own[i]! += some;
          left[pool]! -= some;
          taken += some;
        });
        want[k]! -= taken;
        for (const limit of takings[k]!.limits) under[limit]! -= taken;
      }
      for (const k of taking) {
        for (const pool of takings[k]!.pools) if (left[pool]! <= NOTHING * pools[pool]!) left[pool] = 0;
        for (const limit of takings[k]!.limits)
          if (limits[limit]! < Infinity && under[limit]! <= NOTHING * limits[limit]!) under[limit] = 0;
      }
      for (const k of taking) {
        const rest = Math.min(want[k]!, mostUnder(k));
        want[k] = rest > NOTHING * wanted[k]! ? rest : 0;
      }
    }
  }
  return { people, wanted, left };
}
