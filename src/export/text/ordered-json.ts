import { escapedInJson } from "../../core/printable.js";

/**
 * Json indented by two, as `JSON.stringify` writes it, where a `Map` is an object whose fields stay in their order: an
 * object of its own puts names that are whole numbers, such as years, before all others.
 */
export const orderedJson = (value: unknown): string => escapedInJson(written(value, ""));

function written(value: unknown, indent: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  const inLines = (open: string, parts: readonly string[], close: string): string =>
    parts.length === 0
      ? open + close
      : `${open}\n${parts.map((p) => inner + p).join(",\n")}\n${indent}${close}`;
  if (Array.isArray(value))
    return inLines(
      "[",
      value.map((v) => written(v, inner)),
      "]",
    );
  const fields: Iterable<[string, unknown]> = value instanceof Map ? value : Object.entries(value);
  const given = [...fields].filter(([, v]) => v !== undefined);
  return inLines(
    "{",
    given.map(([name, v]) => `${JSON.stringify(name)}: ${written(v, inner)}`),
    "}",
  );
}
