import { deflateSync, unzipSync, zipSync } from "fflate";
import { joinedSource } from "./source.js";

/**
 * Bytes in fewer: raw deflate, as zip files have it. What a browser or a Node compresses by itself comes out otherwise in
 * each of them, and what is written is to be the same bytes everywhere.
 */
export const deflated = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL });

/** A zip of the same files, compressed the same everywhere, each dated the first day there is. */
export const zippedAnew = (zip: Uint8Array): Uint8Array =>
  zipSync(unzipSync(zip), { level: LEVEL, mtime: "1980-01-01T00:00:00" });

/** Smaller by little and slower by much above it. */
const LEVEL = 6;

export async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream: ReadableStream<Uint8Array> = new Blob([bytes.slice()])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
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
