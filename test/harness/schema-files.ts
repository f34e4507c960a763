import { stemsOf } from "../../src/input/files/file-kind.js";
import { fileKinds } from "../../src/input/files/file-kinds.js";
import { schemaOf } from "../../src/input/schema/table-schema.js";

/** The files of schemas/, as `lonsam schema` writes them in Swedish. */
export const schemaFiles = (): { readonly name: string; readonly text: string }[] =>
  fileKinds.map((kind) => ({
    name: `${stemsOf(kind)[0]}.schema.json`,
    text: `${JSON.stringify(schemaOf(kind, "sv"), undefined, 2)}\n`,
  }));
