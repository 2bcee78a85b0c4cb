import { mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where what tests once brought is kept: in this user's cache, which `npm ci` leaves alone. */
export const cacheRoot: string = join(
  process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"),
  "mea-culpa",
);

/**
 * A folder of the cache that is filled once and then reused, by every checkout. The name says all
 * that it depends on (`hugo-0.168.0-x64`). It appears in one step when `fill` is done, so that
 * neither a crash nor two tests at once leave half of one.
 */
export async function cacheFolder(options: {
  readonly name: string;
  readonly fill: (folder: string) => Promise<void>;
}): Promise<string> {
  const folder = join(cacheRoot, options.name);
  if (await exists(folder)) return folder;
  await mkdir(cacheRoot, { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    await options.fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another test may have been faster; its folder is as good.
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

/** Whether there is a file or folder at a path. */
export async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
