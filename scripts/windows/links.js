// @ts-check
import { posix } from "node:path";

/**
 * Markdown of the project as it stands in the zip, where some folders lie elsewhere: a link to a file that is there leads to
 * it, and one to a file that is not (the source) is its words alone.
 * @param {string} text
 * @param {string} from its path in the project
 * @param {string} at its path in the zip
 * @param {(path: string) => string | undefined} placed where the zip has a file or folder of the project
 */
export function linksInZip(text, from, at, placed) {
  return text.replace(/(?<!!)\[([^[\]]*)\]\(([^()\s]+)\)/gu, (link, words, to) => {
    const [path, ...part] = to.split("#");
    if (path === "" || /^[a-z]+:/u.test(path)) return link;
    const target = placed(posix.join(posix.dirname(from), path));
    if (target === undefined) return words;
    return `[${words}](${[posix.relative(posix.dirname(at), target), ...part].join("#")})`;
  });
}
