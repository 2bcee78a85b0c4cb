import { mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../node_modules/.cache/mea-culpa");

/**
 * A folder under the repository's `node_modules/.cache` that is filled once and then reused. The
 * name says all that it depends on (`hugo-0.168.0`). It appears in one step when `fill` is done, so
 * that neither a crash nor two tests at once leave half of one.
 */
export async function cacheFolder(options: {
  readonly name: string;
  readonly fill: (folder: string) => Promise<void>;
}): Promise<string> {
  const folder = join(root, options.name);
  if (await exists(folder)) return folder;
  await mkdir(root, { recursive: true });
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
