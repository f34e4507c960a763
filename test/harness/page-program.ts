import { pageProgram } from "../../scripts/page-program.js";
import { once } from "../../src/core/once.js";

/** What the build puts beside the program for pages, made when a test first asks. */
export const page = once(pageProgram);
