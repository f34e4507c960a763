import type { MountedTask } from "./shell.js";
import { wizardTask } from "./wizard.js";

/** The tasks whose forms are their own, after those of tasks.ts in each group. */
export const mountedTasks: readonly MountedTask[] = [wizardTask];
