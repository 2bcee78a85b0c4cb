import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { listInformingFiles } from "../../generators/registry.ts";
import type { SiteFiles } from "../../generators/site-files.ts";

/** The files of a site as they lie in a work tree, committed or not; installed ones and hidden folders apart. */
export async function readWorkTree(folder: string): Promise<SiteFiles> {
  const paths = new Set<string>();
  const texts = new Map<string, string>();
  const read = async (parent: string): Promise<void> => {
    for (const entry of await readdir(path.join(folder, parent), { withFileTypes: true })) {
      const found = path.posix.join(parent, entry.name);
      const isHidden = entry.isDirectory() && /^\.(?!vitepress$|vuepress$)/.test(entry.name);
      if (isHidden || entry.name === "node_modules") continue;
      paths.add(found);
      if (entry.isDirectory()) await read(found);
    }
  };
  await read("");
  for (const found of listInformingFiles(paths)) {
    texts.set(found, await readFile(path.join(folder, found), "utf8"));
  }
  return { paths, texts };
}
