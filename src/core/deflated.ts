import { joinedSource } from "./source.js";

/** Bytes in fewer: raw deflate, as zip files have it. */
export const deflated = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(bytes, new CompressionStream("deflate-raw"));

export const inflated = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(bytes, new DecompressionStream("deflate-raw"));

async function through(
  bytes: Uint8Array,
  change: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream: ReadableStream<Uint8Array> = new Blob([bytes.slice()]).stream().pipeThrough(change);
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  return joinedSource(pieces);
}

const PIECE = 0x8000;

/** Bytes as base64. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
