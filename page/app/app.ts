// The page that has the whole program in it. The same script is the page and, in a worker, the program.
import { fromBase64 } from "../../src/core/deflated.js";
import { carriedIn, places } from "./carried.js";
import { Page } from "./page.js";
import { Runner } from "./runner.js";
import { serve } from "./worker.js";

async function begin(program: string): Promise<void> {
  const element = (id: string): HTMLElement => document.getElementById(id)!;
  const content = fromBase64(element(places.content).textContent);
  new Page(element(places.app), await carriedIn(content), new Runner(program, content));
}

if (typeof document === "undefined") serve(globalThis as unknown as Parameters<typeof serve>[0]);
else void begin(document.currentScript!.textContent);
