import * as realFs from "node:fs/promises";

/** Which step of reading or writing a file the system refuses, and with what answer. */
export interface Failures {
  /** Opening a file to read. */
  readonly read?: string;
  /** Making the temporary file. */
  readonly create?: string;
  /** In the middle of writing. */
  readonly write?: string;
  readonly sync?: string;
  readonly access?: string;
  readonly rename?: string;
}

/** The real file system, except that some steps fail as a full or locked disk makes them. */
export function failing(failures: Failures): typeof realFs {
  const refuse = (code: string): Promise<never> =>
    Promise.reject(Object.assign(new Error(`${code}: refused`), { code }));
  return {
    ...realFs,
    async open(path, flags) {
      const code = flags === "r" ? failures.read : failures.create;
      if (code !== undefined) return refuse(code);
      const file = await realFs.open(path, flags);
      if (failures.write !== undefined) {
        const { write } = failures;
        file.writeFile = async (content) => {
          await file.write((content as string).slice(0, 10));
          return refuse(write);
        };
      }
      const { sync } = failures;
      if (sync !== undefined) file.sync = () => refuse(sync);
      return file;
    },
    access: (path, mode) =>
      failures.access === undefined ? realFs.access(path, mode) : refuse(failures.access),
    rename: (from, to) => (failures.rename === undefined ? realFs.rename(from, to) : refuse(failures.rename)),
  };
}
