import * as known from "./known-generators.ts";
import type { Detection, Site, SiteFiles, SiteGenerator } from "./site-generator.ts";

/** The name of a generator in `roast-bot.yaml`, reports and flags. */
export type GeneratorName = keyof typeof known;

export const generatorNames: readonly GeneratorName[] = Object.keys(known).filter(isGeneratorName);

/** What a site is taken for that shows no generator's configuration or folders. */
export const defaultGenerator: GeneratorName = "hugo";

/** The names as a choice: `` `one` or `other` ``. */
export const generatorExpected: string = new Intl.ListFormat("en", { type: "disjunction" }).format(
  generatorNames.map((name) => `\`${name}\``),
);

const generators: Readonly<Record<GeneratorName, SiteGenerator>> = { ...known };

export function isGeneratorName(text: string): text is GeneratorName {
  return Object.hasOwn(known, text);
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

/** What the generators do with future entries, in words: `hidden by Hugo, shown by Astro`. */
export function describeFutureEntries(): string {
  const all = generatorNames.map(findGenerator);
  return (["hidden", "shown"] as const)
    .map((how) => ({ how, by: all.filter(({ futureEntries }) => futureEntries === how) }))
    .filter(({ by }) => by.length > 0)
    .map(
      ({ how, by }) =>
        `${how} by ${new Intl.ListFormat("en").format(by.map(({ title }) => title))}`,
    )
    .join(", ");
}
