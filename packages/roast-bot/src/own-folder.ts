import { chmod, mkdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a folder that only its owner may look into, or makes it such: what is kept in it (mirrors of
 * private code, what runs have read) is nobody else's, and is believed later.
 */
export async function makeOwnFolder(folder: string): Promise<void> {
  await makeFolders(folder, { mode: 0o700 });
  await chmod(folder, 0o700).catch((error: NodeJS.ErrnoException) => {
    // Somebody else's folder, in which we may write, is theirs to close.
    if (error.code !== "EPERM") throw error;
  });
}

/**
 * Makes a folder and those above it that are missing. Node's own `mkdir` does not end where a folder is
 * there in which none can be made and the system says that it isn't (`/proc/x`): here that is an error.
 */
export async function makeFolders(
  folder: string,
  options: { readonly mode?: number } = {},
): Promise<void> {
  try {
    await mkdir(folder, options);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const parent = path.dirname(folder);
    if (code !== "ENOENT" || parent === folder) return await expectFolder(folder, error);
    await makeFolders(parent, options);
    await mkdir(folder, options).catch((again: unknown) => expectFolder(folder, again));
  }
}

/** What could not be made may be there already. */
async function expectFolder(folder: string, error: unknown): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) throw error;
}
