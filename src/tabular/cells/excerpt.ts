const atMost = 60;

/** What a message shows of a cell: one line, and only the beginning of a long one. */
export function excerpt(cell: string): string {
  const line = cell.replace(/\p{Cc}+/gu, " ");
  return line.length > atMost ? `${Array.from(line.slice(0, atMost)).slice(0, -1).join("")}…` : line;
}
