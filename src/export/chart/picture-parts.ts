/** What drawing pictures needs beside the program, and the world has: nothing of the machine's own is used. */
export interface PictureParts {
  /** The renderer, as WebAssembly. */
  readonly renderer: Uint8Array<ArrayBuffer>;
  /** The font that ships with the program, in as many files as it has. */
  readonly fonts: readonly Uint8Array[];
}
