/** A shorter text is copied as it is cut. */
const shortestSlice = 13;

/**
 * A copy that lets go of the text it was cut from. Cells are slices of the piece of the file they stood in: one that is
 * kept (as a key of a map, say) would keep the whole piece in memory.
 */
export const detached = (cell: string): string =>
  cell.length < shortestSlice ? cell : `${cell}.`.slice(0, -1); // what is put together is copied before it is cut
