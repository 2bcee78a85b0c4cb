import type { Heartbeat } from "./heartbeat.ts";

/**
 * The text of the heartbeat file: what this run says, two spaces deep, followed by the keys that
 * somebody else put into the file before. A file that is not a JSON object is written anew.
 */
export function writeHeartbeat(heartbeat: Heartbeat, before: string | null): string {
  const own = new Set(Object.keys(heartbeat));
  const foreign = Object.entries(objectIn(before)).filter(([key]) => !own.has(key));
  return `${JSON.stringify({ ...heartbeat, ...Object.fromEntries(foreign) }, undefined, 2)}\n`;
}

function objectIn(text: string | null): object {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
