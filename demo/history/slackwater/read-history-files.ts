import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { applyPatch, type FileChanges } from "./apply-patch.ts";

const base = join(import.meta.dirname, "base");
const patches = join(import.meta.dirname, "patches");

/** Files by path: as the sample history begins, and what each of its commits makes of them. */
export interface HistoryFiles {
  readonly base: Readonly<Record<string, string>>;
  /** By number of a pull request, what its commits change, oldest first. */
  readonly changes: ReadonlyMap<number, readonly FileChanges[]>;
}

/** Reads `base/`, and applies `patches/` to it: one pull request after the other, in this order. */
export async function readHistoryFiles(numbers: readonly number[]): Promise<HistoryFiles> {
  const begun = await readBase();
  const files = new Map(Object.entries(begun));
  const changes = new Map<number, readonly FileChanges[]>();
  for (const number of numbers) {
    const folder = join(patches, `${number}`);
    const names = (await readdir(folder)).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    changes.set(
      number,
      texts.map((text) => applyPatch(files, text)),
    );
  }
  return { base: begun, changes };
}

async function readBase(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(base, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = async (path: string): Promise<readonly [string, string]> => [
    path.slice(base.length + 1),
    await readFile(path, "utf8"),
  ];
  return Object.fromEntries(await Promise.all(paths.map(read)));
}
