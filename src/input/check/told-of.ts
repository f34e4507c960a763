import type { Problems } from "../../core/problem.js";

/** Whether a file has a fault that was told: what follows from its rows alone is not told once more. */
export const toldOf = (file: string | undefined, problems: Problems): boolean =>
  file !== undefined && problems.told.some((p) => p.at.file === file && problems.isError(p));
