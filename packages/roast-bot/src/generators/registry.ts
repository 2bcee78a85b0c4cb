import { posix } from "node:path";
import { type GeneratorName, generatorNames } from "@mea-culpa/formats";
import { isAuthorFile } from "./author-files.ts";
import { isElsewhere } from "./entry-folders.ts";
import { filesBelow, isWithin, type SiteFiles } from "./site-files.ts";
import type { Site, SiteGenerator } from "./site-generator.ts";

/** What a roast is written for that is for no site in particular. */
export const defaultGenerator: GeneratorName = "hugo";

/** Of each name of the format, what the file of that name exports by it: `hugo/hugo.ts` has `hugo`. */
const generators = new Map(
  await Promise.all(generatorNames.map(async (name) => [name, await load(name)] as const)),
);

async function load(name: GeneratorName): Promise<SiteGenerator> {
  // Sources run as `.ts`, a built package as `.js`.
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const loaded: object = await import(`./${name}/${name}.${extension}`);
  const generator: unknown = Object.entries(loaded).find(([key]) => key === name)?.[1];
  if (isGenerator(generator)) return generator;
  throw new TypeError(`generators/${name}/${name}.ts exports no generator \`${name}\``);
}

function isGenerator(value: unknown): value is SiteGenerator {
  return typeof value === "object" && value !== null && "openSite" in value && "title" in value;
}

export function isGeneratorName(text: string): text is GeneratorName {
  return generatorNames.some((name) => name === text);
}

export function findGenerator(name: GeneratorName): SiteGenerator {
  const generator = generators.get(name);
  if (generator === undefined) throw new TypeError(`there is no generator \`${name}\``);
  return generator;
}

/** A site that a repository holds: of which kind it is, and its folder, `""` for the top. */
export interface FoundSite {
  readonly generator: GeneratorName;
  readonly root: string;
}

/** All sites of a repository that are configured, those nearest to the top first. */
export function findSites(files: SiteFiles): FoundSite[] {
  return generatorNames
    .flatMap((generator) =>
      findRoots(files.paths, generator)
        .filter((root) => findGenerator(generator).isConfigured(filesBelow(files, root)))
        .map((root) => ({ generator, root })),
    )
    .toSorted((a, b) => depth(a.root) - depth(b.root));
}

/** The folders in which a site's configuration may lie, by its name alone. */
function findRoots(paths: ReadonlySet<string>, generator: GeneratorName): string[] {
  const { configuration } = findGenerator(generator);
  const roots = new Set<string>();
  for (const path of paths) {
    const parts = path.split("/");
    // A configuration lies at its site's root, or at most two folders below it.
    for (const length of [1, 2, 3]) {
      const root = parts.slice(0, -length).join("/");
      if (parts.length < length || !configuration.test(parts.slice(-length).join("/"))) continue;
      if (root === "" || !isElsewhere(root)) roots.add(root);
    }
  }
  return [...roots];
}

/** The files of a repository whose texts have to be read beside the entries'. */
export function listInformingFiles(paths: ReadonlySet<string>): string[] {
  const sites = generatorNames.flatMap((generator) => {
    const isToldByFolder = findGenerator(generator).customaryFolder !== undefined;
    const roots = new Set([...(isToldByFolder ? [""] : []), ...findRoots(paths, generator)]);
    return [...roots].map((root) => ({ generator, root }));
  });
  return [...paths].filter(
    (path) =>
      isAuthorFile(path) ||
      sites.some(({ generator, root }) => {
        if (root !== "" && !path.startsWith(`${root}/`)) return false;
        return findGenerator(generator).informs(root === "" ? path : path.slice(root.length + 1));
      }),
  );
}

/**
 * Opens the site of a repository that a folder of entries belongs to; its paths are the repository's.
 * Without a configuration above the folder it is the repository itself.
 */
export function openSite(
  generator: GeneratorName,
  { files, entryFolder }: { readonly files: SiteFiles; readonly entryFolder: string },
): Site {
  const roots = findSites(files).filter((site) => site.generator === generator);
  const root = roots.findLast((site) => isWithin(entryFolder, site.root))?.root ?? "";
  return openSiteAt({ generator, root }, files);
}

/** Opens a site where it lies; its paths are the repository's. */
export function openSiteAt({ generator, root }: FoundSite, files: SiteFiles): Site {
  const site = findGenerator(generator).openSite(filesBelow(files, root));
  return root === "" ? site : moveSite(site, root);
}

/** A site below a folder of its repository, with the repository's paths outside. */
function moveSite(site: Site, root: string): Site {
  // Some sites have their entries beside them: `../blog`.
  const outside = (path: string): string => posix.join(root, path);
  // What lies elsewhere (an entry before it was moved here) keeps its path.
  const inside = (path: string): string =>
    isWithin(path, root) ? path.slice(root.length + 1) : path;
  const [usual, ...others] = site.customaryFolders;
  const { inheritance } = site;
  return {
    ...site,
    places: { public: outside(site.places.public), heartbeat: outside(site.places.heartbeat) },
    entryFolders: site.entryFolders.map(({ path, entries }) => ({ path: outside(path), entries })),
    customaryFolders: [outside(usual), ...others.map(outside)],
    pages(entryFolder) {
      const pages = site.pages(inside(entryFolder));
      return {
        ...pages,
        covers: (path) => isWithin(path, root) && pages.covers(inside(path)),
        isEntry: (path) => isWithin(path, root) && pages.isEntry(inside(path)),
        isPage: (path, list) =>
          isWithin(path, root) &&
          pages.isPage(inside(path), (folder) => list(folder === "" ? root : outside(folder))),
      };
    },
    ...(inheritance !== undefined && {
      inheritance: {
        isSource: (path: string) => isWithin(path, root) && inheritance.isSource(inside(path)),
        listSources: (path: string) =>
          isWithin(path, root) ? inheritance.listSources(inside(path)).map(outside) : [],
        read: (path: string, text: string) => inheritance.read(inside(path), text),
      },
    }),
    readFields: (source) => site.readFields({ ...source, path: inside(source.path) }),
    translationKey: (source) => site.translationKey({ ...source, path: inside(source.path) }),
  };
}

function depth(root: string): number {
  return root === "" ? 0 : root.split("/").length;
}
