/**
 * A path from where relative paths begin, without `.`, `..` and what else may be written in more ways than one; `""` is
 * that place itself. Slashes lean either way, as on Windows. Undefined when it leads out of there.
 */
export function placed(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The path of what something lies in; `""` when it lies nowhere deeper. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
