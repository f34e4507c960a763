import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A PostgreSQL of Debian's, with a cluster of its own in a folder of its own that goes with it. */
export interface Postgres {
  /** What a script prints, as CSV; throws with what the server says when any of it fails. */
  run(script: string): string;
  stop(): void;
}

/** Where Debian puts its programs, the newest first. */
function binaries(): string {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(root, version, "bin"))
    .find((bin) => existsSync(join(bin, "initdb")));
  if (found === undefined) throw new Error("PostgreSQL is not installed: apt-get install postgresql");
  return found;
}

export function startPostgres(): Postgres {
  const bin = binaries();
  const folder = mkdtempSync("/tmp/lonsam-postgres-");
  // The server refuses to be run by root, and another user must be able to write the folder.
  const isRoot = process.getuid?.() === 0;
  const as = (program: string, args: readonly string[]): readonly [string, readonly string[]] =>
    isRoot ? ["runuser", ["-u", "postgres", "--", program, ...args]] : [program, args];
  const run = (program: string, ...args: readonly string[]): string => {
    const [command, all] = as(join(bin, program), args);
    return execFileSync(command, all, { encoding: "utf8", cwd: "/tmp", stdio: ["ignore", "pipe", "pipe"] });
  };
  if (isRoot) {
    chmodSync(folder, 0o755);
    execFileSync("chown", ["postgres", folder]);
  }
  const data = join(folder, "data");
  run("initdb", "-D", data, "-U", "lonsam", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off -c jit=off`;
  run("pg_ctl", "-D", data, "-w", "-o", options, "-l", join(folder, "log"), "start");
  return {
    run(script) {
      const [command, all] = as(join(bin, "psql"), [
        ...["-X", "-q", "--csv", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "lonsam", "-d", "postgres"],
      ]);
      const { status, stdout, stderr } = spawnSync(command, all, {
        input: script,
        encoding: "utf8",
        cwd: "/tmp",
        maxBuffer: 1 << 28,
      });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    },
    stop() {
      run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
