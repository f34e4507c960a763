import type { Contents } from "../../src/cli/memory/memory-files.js";
import { carriedIn } from "./carried.js";
import { commandRunner, type Ran, type RunCommand } from "./run-command.js";
import type { Answer, Asked } from "./worker.js";

export type Outcome = Ran | "stopped" | "crashed";

/**
 * Runs commands one after the other in a worker made of the page's own script; where the browser makes none from a disk,
 * in the page itself, which then shows what it is doing before it begins.
 */
export class Runner {
  private worker: Worker | undefined;
  private here: Promise<RunCommand> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  /** Ends what is waited for, when the worker is told to stop. */
  private settle: ((outcome: Outcome) => void) | undefined;

  /** `content` is what the page carries, deflated. */
  constructor(
    private readonly program: string,
    private readonly content: Uint8Array,
  ) {
    this.worker = this.begun();
  }

  run(argv: readonly string[], files: Contents): Promise<Outcome> {
    const asked = this.queue.then(() => this.ran(argv, files));
    this.queue = asked;
    return asked;
  }

  /** Whether what is counted now can be stopped. */
  get stops(): boolean {
    return this.worker !== undefined;
  }

  /** What is counted now ends, and what stands in line goes on in a new worker. */
  stop(): void {
    if (this.worker === undefined) return;
    this.worker.terminate();
    this.worker = this.begun();
    this.settle?.("stopped");
  }

  private ran(argv: readonly string[], files: Contents): Promise<Outcome> {
    const { worker } = this;
    if (worker === undefined) return this.inPage(argv, files);
    return new Promise((resolve) => {
      this.settle = resolve;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        resolve(data.kind === "ran" ? data.ran : "crashed");
      };
      worker.onerror = () => {
        this.worker = undefined;
        resolve(this.inPage(argv, files));
      };
      tell(worker, { kind: "run", argv, files });
    });
  }

  private async inPage(argv: readonly string[], files: Contents): Promise<Outcome> {
    const pause = (): Promise<"go on"> =>
      new Promise((resolve) =>
        setTimeout(() => {
          resolve("go on");
        }),
      );
    this.here ??= carriedIn(this.content).then((carried) => commandRunner(carried, { pause }));
    const run = await this.here;
    await painted();
    return run(argv, files).catch(() => "crashed" as const);
  }

  private begun(): Worker | undefined {
    try {
      const url = URL.createObjectURL(new Blob([this.program], { type: "text/javascript" }));
      const worker = new Worker(url);
      tell(worker, { kind: "begin", content: this.content });
      return worker;
    } catch {
      return undefined;
    }
  }
}

const tell = (worker: Worker, asked: Asked): void => {
  worker.postMessage(asked);
};

/** When the browser has shown what the page says now. */
const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        resolve();
      }),
    ),
  );
