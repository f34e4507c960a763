import type { Contents } from "../../src/cli/memory/memory-files.js";
import { carriedIn } from "./carried.js";
import { commandRunner, type Ran, type RunCommand } from "./run-command.js";

/** What the page asks of the worker, in this order: once to begin, then commands one at a time. */
export type Asked =
  | { readonly kind: "begin"; readonly content: Uint8Array }
  | { readonly kind: "run"; readonly argv: readonly string[]; readonly files: Contents };

export type Answer = { readonly kind: "ran"; readonly ran: Ran } | { readonly kind: "crashed" };

/** The part of a worker's own scope that is used here. */
interface Scope {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(answer: Answer): void;
}

/** The program in a thread of its own, so that the page can be read, and told to stop, while it counts. */
export function serve(scope: Scope): void {
  let ready: Promise<RunCommand> | undefined;
  scope.onmessage = ({ data }) => {
    if (data.kind === "begin") {
      ready = carriedIn(data.content).then((carried) => commandRunner(carried));
      return;
    }
    void ready
      ?.then((run) => run(data.argv, data.files))
      .then(
        (ran) => {
          scope.postMessage({ kind: "ran", ran });
        },
        () => {
          scope.postMessage({ kind: "crashed" });
        },
      );
  };
}
