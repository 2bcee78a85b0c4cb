import { type GeneratorName, generatorNames } from "@mea-culpa/formats";
import * as known from "./known-generators.ts";
import type { Detection, Site, SiteFiles, SiteGenerator } from "./site-generator.ts";

/** What a site is taken for that shows no generator's configuration or folders. */
export const defaultGenerator: GeneratorName = "hugo";

/** The compiler says when a name of the format has no generator, a test when it is the other way round. */
const generators: Readonly<Record<GeneratorName, SiteGenerator>> = known;

export function isGeneratorName(text: string): text is GeneratorName {
  return Object.hasOwn(generators, text);
}

export function findGenerator(name: GeneratorName): SiteGenerator {
  return generators[name];
}

/** Tells the generator from its configuration, else from its customary folders, else the default. */
export function detectGenerator(files: SiteFiles): GeneratorName {
  const first = (wanted: Detection): GeneratorName | undefined =>
    generatorNames.find((name) => findGenerator(name).detect(files) === wanted);
  return first("configured") ?? first("customary") ?? defaultGenerator;
}

export function openSite(name: GeneratorName, files: SiteFiles): Site {
  return findGenerator(name).openSite(files);
}

/** The folder of a site's entries by its customs: the first that exists, else the most usual. */
export function detectEntryFolder({ entryFolders }: Site, { paths }: SiteFiles): string {
  return entryFolders.find((folder) => paths.has(folder)) ?? entryFolders[0];
}

/** Whether some generator wants to read a file's text beside the entries'. */
export function isInformingFile(path: string): boolean {
  return generatorNames.some((name) => findGenerator(name).informs(path));
}
