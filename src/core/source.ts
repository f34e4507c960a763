/** Bytes that can be read again from the start: a file of the user's, or a text in a test. */
export interface Source {
  /** The name as the user wrote it: what messages show. */
  readonly name: string;
  /** The sheet asked for, when the source is a workbook and one was: `budget.xlsx#Blad2`. */
  readonly sheet?: string;
  /** What a piece holds is there until the next is asked for. */
  open(): AsyncIterable<Uint8Array>;
}

/** Reads a whole source into memory. Only for formats that need it (workbooks), never for rows. */
export async function readAll(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk.slice());
  return joinedSource(chunks);
}

export function joinedSource(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** A source of a text already in memory. */
export const textSource = (name: string, text: string): Source =>
  bytesSource(name, new TextEncoder().encode(text));

export const bytesSource = (name: string, bytes: Uint8Array): Source => ({
  name,
  async *open() {
    yield await Promise.resolve(bytes);
  },
});
