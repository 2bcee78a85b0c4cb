import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";

/** Whether a bare repository of ours, a mirror or a view, is cut short at some commits. */
export function isShallow(directory: string): boolean {
  return existsSync(path.join(directory, "shallow"));
}

/** Whether a bare repository of ours lacks files that it asks of a remote. */
export async function isPartial(directory: string): Promise<boolean> {
  // Ours name no other file.
  const config = await readFile(path.join(directory, "config"), "utf8");
  return /^\s*promisor = true$/m.test(config);
}
