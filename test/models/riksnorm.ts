/**
 * The riksnorm as printed, kr per month, and a count of a household by hand after it. 2019: Socialstyrelsen, Riksnormen
 * för 2019. 2021: SFS 2020:1013. 2025: SFS 2025:468, 12 kap. 2 §. 2026: the same as amended by SFS 2025:1046.
 */
export interface Norm {
  /** By age band: 0, 1–2, 3, 4–6, 7–10, 11–14, 15–18, 19–20 years. */
  readonly children: readonly number[];
  /** The first four bands, when lunch is not eaten at home. */
  readonly withoutLunch: readonly number[];
  readonly single: number;
  readonly couple: number;
  /** One to seven people. */
  readonly common: readonly number[];
}

export const printedNorms: Readonly<Record<number, Norm>> = {
  2019: {
    children: [2130, 2380, 2120, 2380, 2990, 3440, 3880, 3910],
    withoutLunch: [2000, 2190, 1940, 2120],
    single: 3090,
    couple: 5570,
    common: [990, 1100, 1380, 1570, 1810, 2050, 2220],
  },
  2021: {
    children: [2180, 2440, 2170, 2440, 3060, 3520, 3970, 4000],
    withoutLunch: [2050, 2240, 1990, 2170],
    single: 3160,
    couple: 5700,
    common: [1020, 1130, 1420, 1610, 1860, 2100, 2270],
  },
  2025: {
    children: [2720, 3030, 2700, 3030, 3790, 4350, 4920, 4960],
    withoutLunch: [2540, 2780, 2480, 2700],
    single: 3910,
    couple: 7050,
    common: [1270, 1400, 1770, 2010, 2310, 2620, 2810],
  },
  2026: {
    children: [2740, 3060, 2720, 3060, 3820, 4390, 4960, 5000],
    withoutLunch: [2560, 2800, 2500, 2720],
    single: 3940,
    couple: 7100,
    common: [1280, 1410, 1790, 2030, 2330, 2640, 2830],
  },
};

/** The names of the posts in formulas, in the order of `postsOf`. */
export const postNames: readonly string[] = [
  ...[0, 1, 3, 4, 7, 11, 15, 19].map((age) => `norm_barn(${age})`),
  ...[0, 1, 3, 4].map((age) => `norm_barn_utan_lunch(${age})`),
  ...[1, 2].map((adults) => `norm_vuxna(${adults})`),
  ...[1, 2, 3, 4, 5, 6, 7].map((people) => `gemensamma_upp_till_sju(${people})`),
];

export const postsOf = (norm: Norm): number[] => [
  ...norm.children,
  ...norm.withoutLunch,
  norm.single,
  norm.couple,
  ...norm.common,
];

/** 12 kap. 2–3 §§ socialtjänstförordningen: a household with `others` who share the home and are no part of it. */
export function householdNorm(
  norm: Norm,
  adults: 1 | 2,
  children: readonly number[],
  others: number,
): number {
  const own = adults + children.reduce((a, b) => a + b, 0);
  const all = own + others;
  const [sixth, seventh] = [norm.common[5]!, norm.common[6]!];
  const common = all <= 7 ? norm.common[all - 1]! : seventh + (all - 7) * (seventh - sixth);
  const personal = children.reduce((sum, n, band) => sum + n * norm.children[band]!, 0);
  return (adults === 1 ? norm.single : norm.couple) + personal + (common * own) / all;
}
