/**
 * Colours that are told apart by those who see all colours, and by those who do not see red, green or blue; each at
 * least three times as light or dark as the ground (WCAG 2.1, 1.4.11), neighbours also in grey. A test holds this.
 */
export const fills = {
  light: ["#1d5d8c", "#d1700c", "#5d2842", "#999066", "#39390e", "#7f33cc"],
  dark: ["#8cc4e8", "#e08a3c", "#8d5e66", "#e4ca95", "#ab2bab", "#c8dacb"],
} as const;

/** Steps in time: one colour, from the palest to the strongest. */
export const steps = {
  light: ["#6595ba", "#4c87ae", "#35719c", "#1d5d8c", "#124569", "#0a2c45"],
  dark: ["#3f7396", "#5b93b9", "#74abd0", "#8cc4e8", "#b3d9f2", "#dceefa"],
} as const;

/** Words, lines and ground. */
export const inks = {
  light: { text: "#1b1b1b", soft: "#4d4d4d", ground: "#ffffff", axis: "#6b6b6b", grid: "#d9d9d9" },
  dark: { text: "#ececec", soft: "#bdbdbd", ground: "#16181b", axis: "#9a9a9a", grid: "#3a3e43" },
} as const;

/** Which of the colours the series has. */
export const fillAt = (series: number): number => series % fills.light.length;

/** Which of the steps the category has: as far apart as there is room for. */
export function stepAt(category: number, categories: number): number {
  const last = steps.light.length - 1;
  if (categories <= 1) return 3;
  if (categories === 2) return category === 0 ? 1 : 4;
  if (categories <= steps.light.length) return Math.round((category * last) / (categories - 1));
  return Math.floor((category * steps.light.length) / categories);
}
