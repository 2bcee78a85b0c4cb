import { isLanguageCode } from "./languages.ts";
import type { ListFolder, SitePages } from "./site-generator.ts";

/**
 * The pages of a site whose content lies below some folders, the entries in a folder of one of them,
 * and in that folder's translations. `isPage` is asked about paths relative to the folder of entries,
 * or to the root outside of it.
 */
export function pagesBelow(options: {
  /** The folders of all content, `""` for the whole site. */
  readonly roots: readonly string[];
  readonly entryFolder: string;
  readonly isPage: (path: string, list: ListFolder) => boolean;
  /** Whether the site leaves out what would be one; asked about the whole path. */
  readonly isLeftOut?: (path: string) => boolean;
  readonly isLanguage?: (text: string) => boolean;
}): SitePages {
  const { roots, entryFolder, isLanguage = isLanguageCode } = options;
  const isEntry = (path: string): boolean => entryFolderFor(path) !== undefined;
  return {
    covers: (path) => findBase(path) !== undefined,
    isEntry,
    isPage(path, list) {
      const base = findBase(path);
      if (base === undefined || options.isLeftOut?.(path) === true) return false;
      const rest = base === "" ? path : path.slice(base.length + 1);
      return options.isPage(rest, (folder) =>
        list(folder === "" ? base : `${base === "" ? "" : `${base}/`}${folder}`),
      );
    },
  };

  function findBase(path: string): string | undefined {
    return entryFolderFor(path) ?? roots.find((root) => root === "" || path.startsWith(`${root}/`));
  }

  /** The folder of entries that a path lies in: the promise's, or the same of another language. */
  function entryFolderFor(path: string): string | undefined {
    if (path.startsWith(`${entryFolder}/`)) return entryFolder;
    const wanted = entryFolder.split("/");
    const plain = wanted.filter((part) => !isLanguage(part));
    const parts = path.split("/").slice(0, -1);
    for (let length = plain.length; length <= plain.length + 1; length += 1) {
      const start = parts.slice(0, length);
      const same = start.filter((part) => !isLanguage(part));
      if (start.length === length && same.join("/") === plain.join("/")) return start.join("/");
    }
    return undefined;
  }
}
