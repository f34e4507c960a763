/** Whether a model is named by where it lies (`./min-modell`) and not by its id. */
export const isPath = (text: string): boolean => /^\.|[/\\]|^[a-z]:/iu.test(text);

/** Whether it begins at the root, on a drive or at a server, and not where the scenario lies. */
export const isAbsolute = (text: string): boolean => /^[/\\~]|^[a-z]:/iu.test(text);

/**
 * A path in the scenario's folder without `.` and `..`: `./a/../min-modell` is `min-modell`. Undefined when it leads out
 * of the folder: upwards, from the root, a drive (`C:`), a server (`\\server`), a home folder, or with a NUL.
 */
export function insidePath(text: string): string | undefined {
  if (/^[/\\~]|:|\0/u.test(text)) return undefined;
  const parts: string[] = [];
  for (const part of text.split(/[/\\]/u)) {
    if (part === "" || part === ".") continue;
    // Windows drops dots and spaces at the end of a name: `.. ` is `..` there.
    if (/^\.[. ]*$/u.test(part)) {
      if (part !== ".." || parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.length === 0 ? undefined : parts.join("/");
}
