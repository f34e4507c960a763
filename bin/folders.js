// @ts-check
// A folder of files, written all of them or none.
import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { systemError, whenInterrupted, whyNotWritten } from "./system.js";
import { sweep, temporaryName } from "./temporary.js";

/** @typedef {import("../src/cli/world.ts").WrittenFolder} WrittenFolder */
/**
 * @typedef {object} Tools
 * @property {Pick<typeof import("node:fs/promises"), "mkdir" | "open" | "readdir" | "rename" | "rm">} fs
 * @property {(path: string) => import("../src/core/problem.ts").Problem | undefined} unfit why the system takes no such name
 * @property {(path: string) => Promise<string>} followed where a path leads, through links
 * @property {(path: string) => Promise<import("node:fs").Stats | undefined>} standing what is there
 */

/** Where files that stood in the way go, in the folder they stood in; a number follows when it is taken. */
const KEPT = "gammalt";

/** @param {Tools} tools @returns {import("../src/cli/world.ts").Files["writeFolder"]} */
export function folderWriter({ fs, unfit, followed, standing }) {
  return async (path, files, inTheWay) => {
    /** @param {import("../src/core/problem.ts").Problem} problem @returns {WrittenFolder} */
    const refused = (problem) => ({ kind: "problem", problem });
    const at = { file: path };
    const unwritable = unfit(path);
    if (unwritable !== undefined) return refused(unwritable);
    try {
      const target = await followed(path);
      const old = await standing(target);
      if (old && !old.isDirectory()) return refused({ code: "mapp-ar-fil", at });
      await sweep(fs, old ? target : dirname(target));
      if (!old) {
        await wholeFolder(target, files);
        return { kind: "written" };
      }
      const names = await fs.readdir(target);
      if (names.length > 0 && inTheWay === "refuse") return refused({ code: "mapp-inte-tom", at });
      const wanted = new Set(files.map(({ name }) => name.toLowerCase())); // as Windows compares
      const away = names.filter(
        (name) => wanted.has(name.toLowerCase()) || (inTheWay !== "refuse" && inTheWay(name)),
      );
      const kept = await intoFolder(target, files, away, unused(KEPT, names));
      return kept === undefined
        ? { kind: "written" }
        : { kind: "written", kept: { ...kept, folder: join(path, kept.folder) } };
    } catch (error) {
      return refused(whyNotWritten(systemError(error).code, path));
    }
  };

  /** A new folder, made beside where it is to be. @param {string} target @param {readonly { name: string, content: string }[]} files */
  async function wholeFolder(target, files) {
    const temporary = join(dirname(target), temporaryName());
    await undoing(async (undo) => {
      await staged(temporary, files, undo);
      await fs.rename(temporary, target);
    });
  }

  /**
   * Files into a folder that is there. What stands in their way is moved to a folder of its own first.
   * @param {string} target
   * @param {readonly { name: string, content: string }[]} files
   * @param {readonly string[]} away names of what stands in their way
   * @param {string} folder the name of the one they are moved to
   */
  async function intoFolder(target, files, away, folder) {
    const temporary = join(target, temporaryName());
    await undoing(async (undo) => {
      await staged(temporary, files, undo);
      if (away.length > 0) {
        undo(() => rmSync(join(target, folder), { recursive: true, force: true }));
        await fs.mkdir(join(target, folder));
      }
      /** @param {string} from @param {string} to */
      const move = async (from, to) => {
        await fs.rename(from, to);
        undo(() => renameSync(to, from));
      };
      for (const name of away) await move(join(target, name), join(target, folder, name));
      for (const { name } of files) await move(join(temporary, name), join(target, name));
    });
    await fs.rm(temporary, { recursive: true, force: true }).catch(systemError); // empty; all is written
    return away.length === 0 ? undefined : { folder, names: away };
  }

  /**
   * @param {string} folder
   * @param {readonly { name: string, content: string }[]} files
   * @param {(step: () => void) => void} undo
   */
  async function staged(folder, files, undo) {
    undo(() => rmSync(folder, { recursive: true, force: true }));
    await fs.mkdir(folder);
    for (const { name, content } of files) {
      const file = await fs.open(join(folder, name), "wx");
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
    }
  }
}

/**
 * Runs steps that each say how they are undone; when one fails, or the user interrupts, all of them are, the last first.
 * @param {(undo: (step: () => void) => void) => Promise<void>} steps
 */
async function undoing(steps) {
  /** @type {(() => void)[]} */
  const undos = [];
  const undoAll = () => {
    for (const undo of undos.splice(0).reverse()) undo();
  };
  const free = whenInterrupted(undoAll);
  try {
    await steps((step) => void undos.push(step));
  } catch (error) {
    undoAll();
    throw error;
  } finally {
    free();
  }
}

/** @param {string} name @param {readonly string[]} taken */
function unused(name, taken) {
  let free = name;
  for (let n = 2; taken.includes(free); n++) free = `${name}-${n}`;
  return free;
}
