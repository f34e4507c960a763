/** Work that may be left between its steps, so that something else gets its turn. What it comes to is returned at the end. */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** The same where some steps may wait for something. */
export type InLaterSteps<T> = InSteps<T> | AsyncGenerator<undefined, T, undefined>;

/** What it comes to, without a pause. */
export function finished<T>(work: InSteps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

export async function finishedLater<T>(work: InLaterSteps<T>): Promise<T> {
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}
