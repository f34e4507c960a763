const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Words that stay words in html, svg and xml, in content and in attributes. */
export const xmlText = (words: string): string => words.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
