import type { GeneratorName } from "./promise.ts";

/** Whether a file or folder of that path (relative to the dev log's root) exists. */
export type PathExists = (path: string) => boolean;

const hugoConfigurations = ["hugo", "config"].flatMap((name) =>
  ["toml", "yaml", "yml", "json"].map((extension) => `${name}.${extension}`),
);
const astroConfigurations = ["mjs", "ts", "js", "mts", "cjs"].map(
  (extension) => `astro.config.${extension}`,
);

/** Tells the generator from its configuration file, else from its content folder; Hugo if neither. */
export function detectGenerator(exists: PathExists): GeneratorName {
  if (astroConfigurations.some(exists)) return "astro";
  if (hugoConfigurations.some(exists) || exists("config/_default")) return "hugo";
  return exists("src/content") && !exists("content") ? "astro" : "hugo";
}

/** The folder of the entries by a generator's customs: the first that exists, else the first. */
export function detectEntries(generator: GeneratorName, exists: PathExists): string {
  const customary: readonly [string, ...string[]] =
    generator === "hugo"
      ? ["content/blog", "content/posts", "content/post"]
      : ["src/content/blog", "src/content/posts", "src/content/post"];
  return customary.find(exists) ?? customary[0];
}
