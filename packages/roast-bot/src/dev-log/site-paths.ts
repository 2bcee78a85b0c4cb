import type { SiteGenerator } from "./generator.ts";

/** Which paths of a repository are pages of the site, and which of them entries. */
export interface SitePaths {
  /** The folder that is read: all of the site's content, so that moves within it are seen. */
  readonly root: string;
  /** Whether a file can be a page, whatever else lies beside it. */
  readonly mayBePage: (path: string) => boolean;
  /** Whether a file is a page, given what else exists. */
  readonly isPage: (path: string, exists: (path: string) => boolean) => boolean;
  /** Whether a page is one of the dev log's entries. */
  readonly isEntry: (path: string) => boolean;
}

/** Lays a generator's rules over the folder of a dev log's entries. */
export function sitePaths(generator: SiteGenerator, entries: string): SitePaths {
  const root = generator.contentRoot(entries);
  const isEntry = (path: string): boolean => path.startsWith(`${entries}/`);
  const isPage: SitePaths["isPage"] = (path, exists) => {
    const base = isEntry(path) ? entries : root;
    if (!path.startsWith(`${base}/`)) return false;
    return generator.isPage(path.slice(base.length + 1), (other) => exists(`${base}/${other}`));
  };
  return { root, isEntry, isPage, mayBePage: (path) => isPage(path, () => false) };
}
