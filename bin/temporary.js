// @ts-check
// Temporary files: what they are called, and what becomes of those whose program was killed before it renamed them.
import { createHash, randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";

const computer = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const SHAPE = /^\.lonsam-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/;

export const temporaryName = () => `.lonsam-${computer}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;

/**
 * Removes what programs on this computer left in a folder when they were killed. Those that still run are left alone, and
 * so are those of other computers that share the folder.
 * @param {Pick<typeof import("node:fs/promises"), "readdir" | "rm">} fs
 * @param {string} folder
 */
export async function sweep(fs, folder) {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const [, where, pid] = SHAPE.exec(name) ?? [];
    if (where === computer && !isRunning(Number(pid)))
      await fs.rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0); // asks, and does nothing
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
