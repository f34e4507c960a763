/** What the program tells on its way: each message with what to do about it, and what can be read more about. */
export interface Told {
  readonly messages: readonly { readonly says: string; readonly more: readonly string[] }[];
  readonly topics: readonly string[];
}

const HELP = /\s*\((?:lonsam help [^\s,)]+(?:, )?)+\)/gu;

/** A line that is not indented begins a message. */
export function toldOf(err: string): Told {
  const topics = [...err.matchAll(/lonsam help ([\w-]+(?:\.csv)?)/gu)].map(([, topic]) => topic!);
  const messages: { says: string; more: string[] }[] = [];
  for (const line of err.replace(HELP, "").split("\n")) {
    if (line.trim() === "") continue;
    if (/^\s/u.test(line) && messages.length > 0) messages.at(-1)!.more.push(line.trim());
    else messages.push({ says: line, more: [] });
  }
  return { messages, topics: [...new Set(topics)] };
}
