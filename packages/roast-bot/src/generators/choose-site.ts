import { type GeneratorName, generatorNames } from "@mea-culpa/formats";
import { isElsewhere } from "./entry-folders.ts";
import { findGenerator, findSites, type FoundSite, openSiteAt } from "./registry.ts";
import { isWithin, type SiteFiles } from "./site-files.ts";

/** The site whose entries are judged. */
export interface ChosenSite extends FoundSite {
  /** The folder of its entries. */
  readonly entries: string;
}

/** What the promise (or the command line) says of its site. */
export interface WantedSite {
  readonly generator?: GeneratorName;
  readonly entries?: string;
}

/** The site that a repository holds, or why it can't be told which one is meant. */
export type SiteChoice =
  | { readonly kind: "chosen"; readonly site: ChosenSite }
  | {
      readonly kind: "unclear";
      /** Which of the two has to be said, or said otherwise. */
      readonly about: keyof WantedSite;
      /** What was looked for and what was found. */
      readonly message: string;
      /** How to name what is meant. */
      readonly advice: string;
    };

/**
 * Chooses the site of a dev log and the folder of its entries: what is said, where it is there; else
 * the only one that holds entries; else the only customary folder that exists. It never guesses
 * between several, and never takes a folder that isn't there.
 */
export function chooseSite(files: SiteFiles, wanted: WantedSite): SiteChoice {
  if (wanted.entries !== undefined) return chooseByFolder(files, wanted, wanted.entries);
  const sites = listSites(files, wanted);
  if (sites.length === 0) return unknownGenerator(files);
  const all = sites.flatMap((site) => {
    const folders = openSiteAt(site, files).entryFolders;
    return folders.map(({ path, entries }) => ({ ...site, entries: path, count: entries }));
  });
  // What a site and another within it both take for theirs is the inner one's.
  const candidates = all.filter(
    (one) =>
      !all.some(
        (other) =>
          other.entries === one.entries &&
          other.root !== one.root &&
          isWithin(other.root, one.root),
      ),
  );
  const empty = sites.flatMap((site) =>
    openSiteAt(site, files)
      .customaryFolders.filter((folder) => files.paths.has(folder))
      .map((folder) => ({ ...site, entries: folder, count: 0 })),
  );
  const found = candidates.length > 0 ? candidates : empty;
  const [only] = found;
  if (only === undefined) return noFolder(files, sites);
  if (found.length > 1) return severalFolders(found);
  const { generator, root, entries } = only;
  return { kind: "chosen", site: { generator, root, entries } };
}

function chooseByFolder(files: SiteFiles, wanted: WantedSite, entries: string): SiteChoice {
  if (!files.paths.has(entries)) return missingFolder(files, entries);
  const around = listSites(files, wanted).filter(({ root }) => isWithin(entries, root));
  const innermost = around.filter(({ root }) => root === around.at(-1)?.root);
  const telling = innermost.filter((site) =>
    openSiteAt(site, files).entryFolders.some(({ path }) => path === entries),
  );
  const [site, another] = telling.length > 0 ? telling : innermost;
  if (site === undefined) {
    if (wanted.generator === undefined) return unknownGenerator(files);
    return { kind: "chosen", site: { generator: wanted.generator, root: "", entries } };
  }
  if (another !== undefined) {
    return {
      kind: "unclear",
      about: "generator",
      message: `\`${entries}\` may be of ${listWords(innermost.map(({ generator }) => findGenerator(generator).title))}: the configuration of each is there`,
      advice: `Name the one that builds the site: ${nameGenerators(innermost.map(({ generator }) => generator))}.`,
    };
  }
  return { kind: "chosen", site: { ...site, entries } };
}

/** Configured sites; else those told by their customary folders, if nothing else builds the repository. */
function listSites(files: SiteFiles, { generator }: WantedSite): readonly FoundSite[] {
  const configured = findSites(files).filter(
    (site) => generator === undefined || site.generator === generator,
  );
  if (configured.length > 0) return configured;
  if (generator !== undefined) return [{ generator, root: "" }];
  if (findStrangers(files).length > 0) return [];
  const customary = generatorNames.filter((name) => {
    const { customaryFolder } = findGenerator(name);
    return customaryFolder !== undefined && files.paths.has(customaryFolder);
  });
  return customary.slice(0, 1).map((name) => ({ generator: name, root: "" }));
}

function unknownGenerator(files: SiteFiles): SiteChoice {
  const strangers = findStrangers(files);
  const found = strangers.map(({ path, title }) => `${title}'s \`${path}\``);
  const titles = generatorNames.map((name) => findGenerator(name).title);
  return {
    kind: "unclear",
    about: "generator",
    message:
      `no site of ${listWords(titles)} is here: no configuration of theirs was found` +
      (found.length === 0 ? "" : `, but ${listWords(found)}`),
    advice:
      "Name the one that comes nearest and the folder of the entries: " +
      `\`generator\` (${nameGenerators(generatorNames)}) and \`paths.entries\`.`,
  };
}

function noFolder(files: SiteFiles, sites: readonly FoundSite[]): SiteChoice {
  const looked = [...new Set(sites.flatMap((site) => openSiteAt(site, files).customaryFolders))];
  const pointing = looked.flatMap((folder) => pointingElsewhere(files, folder) ?? [])[0];
  if (pointing !== undefined) return pointing;
  return {
    kind: "unclear",
    about: "entries",
    message: `${describeSites(sites)} is here, but no folder of entries: looked for ${listWords(looked.map((folder) => `\`${folder}\``))}, and for any folder that holds entries`,
    advice: "Name it in `paths.entries`, with at least one file in it.",
  };
}

function severalFolders(found: readonly (ChosenSite & { readonly count: number })[]): SiteChoice {
  const words = found.slice(0, mostNamed).map(({ entries, generator, count }) => {
    const files = count === 0 ? "empty" : count === 1 ? "1 page" : `${count} pages`;
    return `\`${entries}\` (${findGenerator(generator).title}, ${files})`;
  });
  const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : "";
  return {
    kind: "unclear",
    about: "entries",
    message: `several folders may hold the entries: ${words.join(", ")}${more}`,
    advice: `Name the one that is meant in \`paths.entries\`${new Set(found.map(({ generator }) => generator)).size > 1 ? ", and `generator`" : ""}.`,
  };
}

const mostNamed = 8;

/** A folder that is, or lies in, a link or a submodule: its history isn't this repository's. */
function pointingElsewhere({ pointers }: SiteFiles, folder: string): SiteChoice | undefined {
  const found = [...(pointers ?? [])].find(([path]) => path === folder || isWithin(folder, path));
  if (found === undefined) return undefined;
  const [path, kind] = found;
  return {
    kind: "unclear",
    about: "entries",
    message: `\`${path}\` is a ${kind === "link" ? "symbolic link" : "submodule"}: what it leads to has no history here`,
    advice:
      kind === "link"
        ? "Name the folder that it leads to in `paths.entries`, or put the entries there themselves."
        : "Let the repository that it names be the dev log, or put the entries into this one.",
  };
}

function missingFolder(files: SiteFiles, entries: string): SiteChoice {
  const pointing = pointingElsewhere(files, entries);
  if (pointing !== undefined) return pointing;
  const sites = findSites(files);
  const folders = sites.flatMap((site) =>
    openSiteAt(site, files).entryFolders.map(
      ({ path }) => `\`${path}\` (${findGenerator(site.generator).title})`,
    ),
  );
  const found =
    folders.length > 0
      ? `; entries were found in ${listWords([...new Set(folders)].slice(0, mostNamed))}`
      : sites.length > 0
        ? `; ${describeSites(sites)} is here`
        : "";
  return {
    kind: "unclear",
    about: "entries",
    message: `the folder \`${entries}\` is not in the newest commit${found}`,
    advice: "Correct it, or commit a file there.",
  };
}

function describeSites(sites: readonly FoundSite[]): string {
  const words = sites.map(({ generator, root }) => {
    const title = findGenerator(generator).title;
    return root === "" ? `a site of ${title}` : `a site of ${title} in \`${root}\``;
  });
  return listWords([...new Set(words)].slice(0, mostNamed));
}

/** What else builds sites, by its configuration. */
const strangers: readonly (readonly [title: string, configuration: RegExp])[] = [
  ["VitePress", /^\.vitepress\/config\.[cm]?[jt]s$/],
  ["VuePress", /^\.vuepress\/config\.[cm]?[jt]s$/],
  ["Gatsby", /^gatsby-config\.[cm]?[jt]s$/],
  ["Next.js", /^next\.config\.[cm]?[jt]s$/],
  ["Nuxt", /^nuxt\.config\.[cm]?[jt]s$/],
  ["SvelteKit", /^svelte\.config\.[cm]?[jt]s$/],
  ["Hexo", /^(_config\.yml|scaffolds)$/],
  ["MkDocs", /^mkdocs\.ya?ml$/],
  ["Pelican", /^pelicanconf\.py$/],
  ["Nikola", /^conf\.py$/],
  ["Middleman", /^config\.rb$/],
  ["Bridgetown", /^bridgetown\.config\.yml$/],
  ["Lume", /^_config\.[jt]s$/],
  ["Quartz", /^quartz\.config\.ts$/],
  ["Gridsome", /^gridsome\.config\.js$/],
  ["mdBook", /^book\.toml$/],
  ["Zine", /^zine\.ziggy$/],
  ["Metalsmith", /^metalsmith\.json$/],
  ["Ghost", /^ghost\.json$/],
];

/** Configurations of other generators, at the top or one folder below. */
function findStrangers({ paths }: SiteFiles): { readonly path: string; readonly title: string }[] {
  return [...paths].flatMap((path) => {
    const parts = path.split("/");
    if (parts.length > 3) return [];
    const parent = parts
      .slice(0, -1)
      .filter((part) => !/^\.(vite|vue)press$/.test(part))
      .join("/");
    if (parent !== "" && isElsewhere(parent)) return [];
    const tails = [parts.slice(-1), parts.slice(-2)].map((tail) => tail.join("/"));
    const known = strangers.find(([, configuration]) =>
      tails.some((tail) => configuration.test(tail)),
    );
    return known === undefined ? [] : [{ path, title: known[0] }];
  });
}

function listWords(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}

function nameGenerators(names: readonly GeneratorName[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
