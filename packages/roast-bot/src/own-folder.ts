import { chmod, mkdir } from "node:fs/promises";

/**
 * Makes a folder that only its owner may look into, or makes it such: what is kept in it (mirrors of
 * private code, what runs have read) is nobody else's, and is believed later.
 */
export async function makeOwnFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700).catch((error: NodeJS.ErrnoException) => {
    // Somebody else's folder, in which we may write, is theirs to close.
    if (error.code !== "EPERM") throw error;
  });
}
