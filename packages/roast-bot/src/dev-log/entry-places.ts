import { findTellingFolder } from "../generators/entry-folders.ts";
import type { LogScope } from "../git/first-parent-log.ts";
import type { Inheritance, ListFolder, Site } from "../generators/site-generator.ts";
import { emptyFolder } from "../generators/site-generator.ts";
import type { SiteFiles } from "../generators/site-files.ts";

/** Where in a repository entries stand and stood. */
export interface EntryPlaces {
  /** Whether a file may be a page, whatever stands beside it. */
  mayBePage(path: string): boolean;
  /** Whether a file is a page, or was one of a site that stood there. */
  isPage(path: string, list: ListFolder): boolean;
  /** Whether a page is an entry of the dev log. */
  isEntry(path: string): boolean;
  readonly inheritance?: Inheritance;
  /** The files that have to be looked at. */
  readonly scope: Required<Pick<LogScope, "paths" | "endings" | "folders">>;
}

/**
 * The places of a site's entries, and those of the sites that stood in the repository before: a
 * folder that is called what folders of entries are called, outside of the site's own content. What
 * stood there was public; where that folder is gone, all that it held were entries of this dev log.
 */
export function findEntryPlaces(
  site: Site,
  { files, entryFolder }: { readonly files: SiteFiles; readonly entryFolder: string },
): EntryPlaces {
  const pages = site.pages(entryFolder);
  const isFormer = (path: string): boolean =>
    !pages.covers(path) && formerPage.test(path) && findTellingFolder(path) !== undefined;
  const isPage = (path: string, list: ListFolder): boolean =>
    pages.isPage(path, list) || isFormer(path);
  const { inheritance } = site;
  return {
    mayBePage: (path) => isPage(path, emptyFolder),
    isPage,
    isEntry: (path) => pages.isEntry(path) || (isFormer(path) && isGone(path)),
    ...(inheritance !== undefined && { inheritance }),
    scope: {
      paths: [entryFolder, ...(inheritance?.listSources(`${entryFolder}/entry.md`) ?? [])],
      endings: ["md", "mdx", "markdown"],
      folders: pages.folders ?? [],
    },
  };

  function isGone(path: string): boolean {
    const folder = findTellingFolder(path);
    return folder !== undefined && !files.paths.has(folder);
  }
}

const formerPage = /\.(md|mdx|markdown)$/i;
