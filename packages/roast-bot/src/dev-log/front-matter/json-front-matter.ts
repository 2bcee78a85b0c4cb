import { z } from "zod";
import type { FrontMatter } from "./front-matter.ts";

/** Reads the JSON object a text begins with; what follows it is the entry's body. */
export function jsonFrontMatter(source: string): FrontMatter {
  const end = endOfObject(source);
  if (end === undefined) {
    return { kind: "unreadable", line: 1, column: 1, message: "the JSON object is never closed" };
  }
  const object = source.slice(0, end);
  try {
    const value: unknown = JSON.parse(object);
    return { kind: "read", values: z.record(z.string(), z.unknown()).parse(value) };
  } catch (error) {
    const message = error instanceof Error ? error.message : "invalid JSON";
    // V8 tells the offset in its message, or nothing when the text ends too soon.
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? object.length);
    const before = object.slice(0, offset).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    return { kind: "unreadable", line: before.length, column, message };
  }
}

/** The offset after the brace that closes the first one; braces inside strings do not count. */
function endOfObject(source: string): number | undefined {
  let depth = 0;
  for (const match of source.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (match[0] === "{") depth += 1;
    if (match[0] === "}") depth -= 1;
    if (depth === 0) return match.index + 1;
  }
  return undefined;
}
