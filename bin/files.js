// @ts-check
// Files as the program sees them: found, read as often as asked for, and written whole or not at all.
import { constants, unlinkSync } from "node:fs";
import * as realFs from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { folderWriter } from "./folders.js";
import { systemError, whenInterrupted, whyNotWritten } from "./system.js";
import { sweep, temporaryName } from "./temporary.js";
import { patient, unfitForWindows } from "./windows.js";

/** @typedef {import("../src/cli/world.ts").Files} Files */
/** @typedef {Parameters<Files["write"]>[1]} Content */
/**
 * @typedef {object} Surroundings
 * @property {string} cwd where relative paths begin; "" for the folder of the process
 * @property {string} models the folder of the models that ship with the program
 * @property {string} [modelsInAdvance] the folder of what the build read of them in advance
 * @property {(written: string, known: string[]) => Promise<string | undefined>} nearest
 * @property {() => AsyncIterable<Uint8Array>} [stdin] what `-` reads from
 * @property {() => import("node:fs").BigIntStats} [stdinFile] which file that may be (`< budget.csv`)
 * @property {Pick<typeof realFs, "access" | "mkdir" | "open" | "stat" | "readdir" | "readlink" | "realpath" | "rename" | "rm">} [fs]
 *   what tests replace to have a full disk
 * @property {NodeJS.Platform} [system] what it runs on
 */

/** A file takes text in pieces as well; its types know that of streams only. @param {Content} content */
const writable = (content) => /** @type {string} */ (content);

const megabyte = 2 ** 20;
/** What is read of a file at a time. */
const pieceSize = megabyte / 4;
/** A pipe can be read only once, so it is kept in memory; more than this is refused. */
const pipeLimit = 64 * megabyte;

/** @param {Surroundings} surroundings @returns {Files} */
export function nodeFiles({
  cwd,
  models,
  modelsInAdvance,
  nearest,
  stdin,
  stdinFile,
  fs: given = realFs,
  system = process.platform,
}) {
  const fs = system === "win32" ? patient(given) : given;
  const unfit = system === "win32" ? unfitForWindows : () => undefined;
  /** @param {string} path */
  const located = (path) => resolve(cwd, path);
  /** It comes once, and may be asked for again. @type {Promise<import("../src/cli/world.ts").FoundFile> | undefined} */
  let piped;
  /** The files that have been read, by what the system knows them by: however they are named, they are not written. */
  const inputs = new Set();
  return {
    models,
    ...(modelsInAdvance === undefined ? {} : { modelsInAdvance }),

    async find(path, within) {
      const at = { file: path };
      try {
        if (path === "-" && stdin) {
          if (stdinFile) inputs.add(identity(stdinFile(), path));
          return await (piped ??= pipe(stdin(), path));
        }
        if (within !== undefined) return await inside(path, within);
        const found = await fs.stat(located(path));
        if (found.isDirectory()) {
          const names = (await fs.readdir(located(path))).sort();
          return { kind: "folder", names, real: await fs.realpath(located(path)) };
        }
        const file = await fs.open(located(path), "r"); // says now if it may not be read
        if (!found.isFile()) return await pipe(file.createReadStream(), path);
        await file.close();
        return { kind: "file", size: found.size, source: { name: path, open: () => read(located(path)) } };
      } catch (error) {
        const { code } = systemError(error);
        if (code !== "ENOENT" && code !== "ENOTDIR")
          return { kind: "problem", problem: { code: "fil-olasbar", at, reason: code } };
        const near = await neighbour(path);
        return {
          kind: "problem",
          problem: { code: "fil-saknas", at, ...(near === undefined ? {} : { near }) },
        };
      }
    },

    async write(path, content, replace) {
      const at = { file: path };
      const unwritable = unfit(path);
      if (unwritable !== undefined) return unwritable;
      try {
        const target = await followed(located(path));
        const old = await standing(target);
        if (old?.isDirectory()) return { code: "fil-ar-mapp", at };
        if (old && !old.isFile()) return await straightInto(target, content);
        if (replace === "grows") {
          if (old && !(await beginsWith(content, read(target)))) return { code: "utfil-finns", at };
        } else if (old && inputs.has(await identified(target))) return { code: "utfil-ar-indata", at };
        if (old && replace === "never") return { code: "utfil-finns", at };
        if (old) await fs.access(target, realFs.constants.W_OK);
        await sweep(fs, dirname(target));
        await renamedInto(target, content, old?.mode);
        return undefined;
      } catch (error) {
        return whyNotWritten(systemError(error).code, path);
      }
    },

    writeFolder: folderWriter({ fs, unfit, followed: (path) => followed(located(path)), standing }),
  };

  /**
   * What stands in a folder that somebody else may have filled: links must not lead out of it, and only what is kept on
   * the disk is read; a pipe is not even opened.
   * @param {string} path
   * @param {string} within the folder's real path
   * @returns {Promise<import("../src/cli/world.ts").FoundFile>}
   */
  async function inside(path, within) {
    const at = { file: path };
    const real = await fs.realpath(located(path));
    if (real !== within && !real.startsWith(within.endsWith(sep) ? within : within + sep))
      return { kind: "problem", problem: { code: "sokvag-utanfor", at } };
    const found = await fs.stat(real);
    if (found.isDirectory()) return { kind: "folder", names: (await fs.readdir(real)).sort(), real };
    if (!found.isFile()) return { kind: "problem", problem: { code: "fil-olasbar", at, reason: "EFTYPE" } };
    await fs.access(real, constants.R_OK);
    return { kind: "file", size: found.size, source: { name: path, open: () => read(real) } };
  }

  /** Bytes of a file, which from now on is an input. @param {string} path @returns {AsyncIterable<Uint8Array>} */
  async function* read(path) {
    inputs.add(await identified(path));
    yield* piecesOf(path);
  }

  /** @param {string} path */
  async function identified(path) {
    return identity(await fs.stat(path, { bigint: true }), path);
  }

  /** The name in the same folder that the user may have meant, with the folder as written. @param {string} path */
  async function neighbour(path) {
    const name = basename(path);
    const names = await fs.readdir(dirname(located(path))).catch(() => []);
    const near = await nearest(name, names.filter((other) => !other.startsWith(".")).sort());
    return near === undefined ? undefined : path.slice(0, path.length - name.length) + near;
  }

  /** Where a chain of links ends, also when nothing stands there yet. @param {string} path @returns {Promise<string>} */
  async function followed(path) {
    try {
      return await fs.realpath(path);
    } catch (error) {
      if (systemError(error).code !== "ENOENT") throw error;
      const link = await fs.readlink(path).catch(() => undefined);
      return link === undefined ? path : followed(resolve(dirname(path), link));
    }
  }

  /** @param {string} path */
  async function standing(path) {
    try {
      return await fs.stat(path);
    } catch (error) {
      if (systemError(error).code !== "ENOENT") throw error;
      return undefined;
    }
  }

  /** A terminal, a pipe, /dev/null: nothing to replace. @param {string} target @param {Content} content */
  async function straightInto(target, content) {
    const device = await fs.open(target, "w");
    try {
      await device.writeFile(writable(content));
    } finally {
      await device.close();
    }
    return undefined;
  }

  /**
   * @param {string} target
   * @param {Content} content
   * @param {number | undefined} mode that of the file it replaces
   */
  async function renamedInto(target, content, mode) {
    const temporary = join(dirname(target), temporaryName());
    const free = whenInterrupted(() => {
      try {
        unlinkSync(temporary);
      } catch {
        // not made yet, or renamed already
      }
    });
    try {
      const file = await fs.open(temporary, "wx");
      try {
        await file.writeFile(writable(content));
        if (mode !== undefined) await file.chmod(mode);
        await file.sync();
      } finally {
        await file.close();
      }
      await fs.rename(temporary, target);
    } catch (error) {
      await fs.rm(temporary, { force: true });
      throw error;
    } finally {
      free();
    }
  }
}

/**
 * The same for two names of one file, links and letters of either case included. Some shared folders number no files.
 * @param {import("node:fs").BigIntStats} file @param {string} path
 */
const identity = ({ dev, ino }, path) => (ino === 0n ? path.toLowerCase() : `${dev}:${ino}`);

/**
 * What comes through a pipe, as a file that can be read again.
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {string} name
 * @returns {Promise<import("../src/cli/world.ts").FoundFile>}
 */
async function pipe(stream, name) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > pipeLimit)
      return { kind: "problem", problem: { code: "fil-olasbar", at: { file: name }, reason: "EFBIG" } };
    chunks.push(chunk);
  }
  return {
    kind: "file",
    size,
    source: {
      name,
      async *open() {
        yield* chunks;
      },
    },
  };
}

/**
 * A piece at a time, in two places by turns: the next is on its way while one is looked at.
 * @param {string} path
 * @returns {AsyncIterable<Uint8Array>}
 */
async function* piecesOf(path) {
  const file = await realFs.open(path, "r");
  const places = /** @type {const} */ ([
    Buffer.allocUnsafeSlow(pieceSize),
    Buffer.allocUnsafeSlow(pieceSize),
  ]);
  const place = (/** @type {number} */ turn) => places[turn % 2 === 0 ? 0 : 1];
  const ask = (/** @type {number} */ turn) => file.read(place(turn), 0, pieceSize, null);
  let asked = ask(0);
  try {
    for (let turn = 0; ; turn++) {
      const { bytesRead } = await asked;
      if (bytesRead === 0) return;
      asked = ask(turn + 1);
      yield new Uint8Array(place(turn).buffer, 0, bytesRead);
    }
  } finally {
    await asked.catch(() => {});
    await file.close();
  }
}

/**
 * Whether all that a file has stands first in what is to be written.
 * @param {Content} content
 * @param {AsyncIterable<Uint8Array>} pieces
 */
async function beginsWith(content, pieces) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  let at = 0;
  for await (const piece of pieces)
    for (const byte of piece) if (!(bytes instanceof Uint8Array) || byte !== bytes[at++]) return false;
  return true;
}
