import type { TargetProblem } from "../../core/problems/targets.js";
import type { Samples } from "../words.js";

const at = { file: "mitt-scenario/mal.csv", line: 2 };

export const targetSamples: Samples<TargetProblem> = {
  "mal-olasligt": {
    code: "mal-olasligt",
    at: { ...at, column: "mått" },
    fault: {
      kind: "kind",
      text: "antal",
      known: ["bestånd", "någon gång under året", "andel av befolkningen"],
    },
  },
  "mal-ingen-framgang": { code: "mal-ingen-framgang", at, states: ["avslag"] },
  "befolkning-saknas": { code: "befolkning-saknas", at },
};
