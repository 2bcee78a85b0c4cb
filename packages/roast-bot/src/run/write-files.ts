import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { PublishedFile } from "@mea-culpa/formats";

/**
 * Writes files into a folder, which is made if need be, so that a crash leaves each of them either
 * as it was or whole: all are written and synced beside their places first, then put there.
 */
export async function writeFiles(folder: string, files: readonly PublishedFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const written: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const { path: name, content } of files) {
      const path = join(folder, name);
      const temporary = `${path}.${process.pid}.part`;
      written.push({ temporary, path });
      await writeSynced(temporary, content);
    }
    for (const { temporary, path } of written) await rename(temporary, path);
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}

async function writeSynced(path: string, content: string): Promise<void> {
  await using file = await open(path, "w");
  await file.writeFile(content);
  await file.sync();
}
