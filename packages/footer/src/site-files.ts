import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratorName } from "@mea-culpa/formats";

/** A file that a site needs for the footer, its path relative to the site's root. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The package's folder, seen from `src` as from `dist`. */
const packageFolder = join(import.meta.dirname, "..");

/** The generators whose sites run JavaScript when they are built: the folder that the module goes to. */
const moduleFolders: Partial<Record<GeneratorName, string>> = {
  astro: "src/components/roast-bot-footer.mjs",
  docusaurus: "roast-bot-footer/render-footer.mjs",
  eleventy: "roast-bot-footer/render-footer.mjs",
};

/**
 * The generators with files of their own in this package, and where these expect what the site
 * publishes as it is.
 */
const usualFolders: Partial<Record<GeneratorName, string>> = {
  astro: "public/roast-bot",
  docusaurus: "static/roast-bot",
  eleventy: "roast-bot",
  hugo: "static/roast-bot",
  jekyll: "roast-bot",
  zola: "static/roast-bot",
};

/**
 * All that a site needs to show the footer: its generator's component, partial, plugin or include,
 * the style and the script.
 */
export async function readSiteFiles(
  generator: GeneratorName,
  {
    publicFolder,
  }: { /** The site's folder for roast-bot: `static/roast-bot`. */ readonly publicFolder: string },
): Promise<readonly SiteFile[]> {
  const usual = usualFolders[generator];
  const own = usual === undefined ? [] : await readFolder(join(packageFolder, generator));
  const files = own
    .filter(({ path }) => path !== "hugo.toml")
    .map(({ path, text }) => ({
      path: path.startsWith(`${usual}/`)
        ? path.replace(`${usual}/`, () => `${publicFolder}/`)
        : path,
      text: text.replaceAll(`"${usual}/`, () => `"${publicFolder}/`),
    }));
  // Hugo's partials take style and script through its pipes.
  if (generator === "hugo") return files;
  const shared = moduleFolders[generator];
  const assets = join(packageFolder, "hugo/assets");
  return [
    ...files,
    ...(shared === undefined
      ? []
      : [await readOne(shared, join(packageFolder, "shared/render-footer.mjs"))]),
    await readOne(`${publicFolder}/footer.css`, join(assets, "roast-bot-footer.css")),
    await readOne(`${publicFolder}/footer.js`, join(assets, "roast-bot-footer.js")),
  ];
}

async function readFolder(folder: string): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  return Promise.all(paths.map((path) => readOne(path.slice(folder.length + 1), path)));
}

async function readOne(path: string, from: string): Promise<SiteFile> {
  return { path: path.replaceAll("\\", "/"), text: await readFile(from, "utf8") };
}
