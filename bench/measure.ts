import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
const lonsamBin = join(root, "bin/lonsam.js");

export interface Run {
  readonly ms: number;
  /** Peak resident memory in MB, where GNU time is there to tell it. */
  readonly peakMb: number | undefined;
  readonly out: string;
}

export type Command = readonly [program: string, ...args: string[]];

export const node = (...args: string[]): Command => [process.execPath, ...args];
export const lonsam = (...args: string[]): Command => node(lonsamBin, ...args);

const gnuTime = "/usr/bin/time";
const scratch = mkdtempSync(join(tmpdir(), "lonsam-bench-"));
process.on("exit", () => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A path for a file that is gone when the bench ends. */
export const scratchFile = (name: string): string => join(scratch, name);

export function run(command: Command): Run {
  const peak = scratchFile("peak");
  const timed = existsSync(gnuTime) ? [gnuTime, "-f", "%M", "-o", peak, ...command] : command;
  const [program, ...args] = timed as [string, ...string[]];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    env: { ...process.env, LONSAM_DEBUG: "1" },
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${command.join(" ")}\nexit ${String(status)}\n${stderr}`);
  const peakMb = existsSync(peak)
    ? Number(readFileSync(peak, "utf8").trim().split("\n").at(-1)) / 1024
    : undefined;
  return { ms, peakMb, out: stdout };
}

/** Runs several commands in turn, over and over, so that a busy moment strikes them alike. One untimed round first. */
export function alternating<K extends string>(
  rounds: number,
  commands: Readonly<Record<K, Command>>,
): Record<K, Run[]> {
  const names = Object.keys(commands) as K[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<K, Run[]>;
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const ran = run(commands[name]);
      if (round >= 0) runs[name].push(ran);
    }
  }
  return runs;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const medianMs = (runs: readonly Run[]): number => median(runs.map((r) => r.ms));
/** The highest of all runs. */
export const peakMb = (runs: readonly Run[]): number => Math.max(...runs.map((r) => r.peakMb ?? NaN));

export const hasProgram = (name: string): boolean => spawnSync(name, ["--version"]).error === undefined;

/** One line of the report: what was measured, and what it must hold to. */
export function tell(
  what: string,
  figure: string,
  bound?: { readonly text: string; readonly holds: boolean },
): void {
  const verdict = bound === undefined ? "" : `   ${bound.holds ? "holds" : "DOES NOT HOLD"}: ${bound.text}`;
  console.log(`  ${what.padEnd(52)} ${figure.padStart(14)}${verdict}`);
}
