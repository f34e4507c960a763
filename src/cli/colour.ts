import type { Session } from "./session.js";

/** Decided once: `--color`, then NO_COLOR (any value but empty), then whether stdout is a terminal. */
export function useColour({ common, world }: Session): boolean {
  if (common.color !== "auto") return common.color === "always";
  if ((world.env.NO_COLOR ?? "") !== "" || world.env.TERM === "dumb") return false;
  return world.terminal.out && (common.output === undefined || common.output === "-");
}
