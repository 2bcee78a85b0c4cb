import type { SitePages } from "./site-generator.ts";

/**
 * The pages of a site all of whose content lies below one folder, the entries in a folder of it.
 * `isPage` is asked about paths relative to the folder of entries, or to the root outside of it.
 */
export function pagesBelow(options: {
  root: string;
  entryFolder: string;
  isPage: SitePages["isPage"];
}): SitePages {
  const { root, entryFolder } = options;
  const isEntry = (path: string): boolean => path.startsWith(`${entryFolder}/`);
  return {
    root,
    isEntry,
    isPage(path, exists) {
      const base = isEntry(path) ? entryFolder : root;
      if (!path.startsWith(`${base}/`)) return false;
      return options.isPage(path.slice(base.length + 1), (other) => exists(`${base}/${other}`));
    },
  };
}
