/**
 * A copy that lets go of the text it was cut from. Cells are slices of the piece of the file they stood in: one that is
 * kept (as a key of a map, say) would keep the whole piece in memory.
 */
export const detached = (cell: string): string => Buffer.from(cell).toString();
