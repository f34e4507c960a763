import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { felMarkdown } from "./fel.js";

writeFileSync(join(import.meta.dirname, "../docs/fel.md"), felMarkdown());
