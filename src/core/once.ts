/** What is made when it is first asked for, and the same however often it is asked for again. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
