import { PassThrough, Writable } from "node:stream";
import type { Terminal } from "../../src/cli/world.js";

/** What a person types, each when the screen shows what it waits for. `\r` is return, `\x03` is Ctrl-C. */
export type Typed = readonly (readonly [waitsFor: string, keys: string])[];

/** A terminal with somebody at it who types; `screen()` is all that has been shown, without its colours and moves. */
export function typist(typed: Typed): { terminal: Terminal; screen: () => string } {
  const input = new PassThrough();
  const rest = [...typed];
  let screen = "";
  let seen = 0;
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      screen += chunk.toString("utf8");
      setImmediate(look);
      done();
    },
  });
  // As stderr of a process: each question would end it.
  output.end = () => output;
  const look = (): void => {
    const [next] = rest;
    if (next === undefined) return;
    const at = plain(screen).indexOf(next[0], seen);
    if (at < 0) return;
    rest.shift();
    seen = plain(screen).length;
    input.write(next[1]);
  };
  return { terminal: { input, output }, screen: () => plain(screen) };
}

const plain = (text: string): string => text.replace(/\x1b\[[\d;?]*[A-Za-z]/g, "");
