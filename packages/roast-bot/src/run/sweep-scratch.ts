import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

const day = 24 * 60 * 60 * 1000;

/** Removes what runs that were killed have left: folders that nobody has touched for a day. */
export async function sweepScratch(folder: string): Promise<void> {
  const before = Date.now() - day;
  for (const name of await readdir(folder)) {
    const left = path.join(folder, name);
    const found = await stat(left).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < before) {
      await rm(left, { recursive: true, force: true });
    }
  }
}
