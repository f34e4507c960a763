/**
 * Where two pictures are to stand on one page with a table and words: drawn so wide, in pixels of 96 to the inch, and at most
 * so high there, as a share of the pictures' usual room.
 */
export const closePictures = { drawn: 480, width: 0.75, height: 0.215 } as const;
