import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratorName } from "@mea-culpa/formats";

/** A file that a site needs for the footer, its path relative to the site's root. */
export interface FooterFile {
  readonly path: string;
  readonly text: string;
}

/** The package's folder, seen from `src` as from `dist`. */
const packageFolder = join(import.meta.dirname, "..");

/** How the footer gets into the sites of one generator. */
interface FooterSetup {
  /** Where its files in this package expect roast-bot's folder: one that is published as it is. */
  readonly publicFolder: string;
  /** Where the module goes, if its sites run JavaScript when they are built. */
  readonly module?: string;
  /** Whether its files have style and script with them, for the generator to bundle. */
  readonly bundles?: true;
  /** Of its files, what a site does not need. */
  readonly leavesOut?: string;
}

/** The generators with a folder of their own in this package. Others get style and script alone. */
const setups: Partial<Record<GeneratorName, FooterSetup>> = {
  astro: { publicFolder: "public/roast-bot", module: "src/components/roast-bot-footer.mjs" },
  docusaurus: {
    publicFolder: "static/roast-bot",
    module: "roast-bot-footer/render-footer.mjs",
  },
  eleventy: { publicFolder: "roast-bot", module: "roast-bot-footer/render-footer.mjs" },
  // `hugo.toml` is for sites that take the folder as a theme component.
  hugo: { publicFolder: "static/roast-bot", bundles: true, leavesOut: "hugo.toml" },
  jekyll: { publicFolder: "roast-bot" },
  zola: { publicFolder: "static/roast-bot" },
};

/**
 * All that a site needs to show the footer: its generator's component, partial, plugin or include,
 * the style and the script.
 */
export async function readFooterFiles(
  generator: GeneratorName,
  {
    publicFolder,
  }: { /** The site's folder for roast-bot: `static/roast-bot`. */ readonly publicFolder: string },
): Promise<readonly FooterFile[]> {
  const setup = setups[generator];
  const own = setup === undefined ? [] : await readOwn(generator, { ...setup, to: publicFolder });
  if (setup?.bundles) return own;
  const assets = join(packageFolder, "hugo/assets");
  const shared = join(packageFolder, "shared/render-footer.mjs");
  return [
    ...own,
    ...(setup?.module === undefined ? [] : [await readOne(setup.module, shared)]),
    await readOne(`${publicFolder}/footer.css`, join(assets, "roast-bot-footer.css")),
    await readOne(`${publicFolder}/footer.js`, join(assets, "roast-bot-footer.js")),
  ];
}

/** A generator's own files, with the site's folder for roast-bot where they name the usual one. */
async function readOwn(
  generator: GeneratorName,
  { publicFolder: usual, leavesOut, to }: FooterSetup & { readonly to: string },
): Promise<readonly FooterFile[]> {
  const files = await readFolder(join(packageFolder, generator));
  return files
    .filter(({ path }) => path !== leavesOut)
    .map(({ path, text }) => ({
      path: path.startsWith(`${usual}/`) ? path.replace(usual, () => to) : path,
      text: text.replaceAll(`"${usual}/`, () => `"${to}/`),
    }));
}

async function readFolder(folder: string): Promise<FooterFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  return Promise.all(paths.map((path) => readOne(path.slice(folder.length + 1), path)));
}

async function readOne(path: string, from: string): Promise<FooterFile> {
  return { path: path.replaceAll("\\", "/"), text: await readFile(from, "utf8") };
}
