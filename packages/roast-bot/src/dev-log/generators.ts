import type { GeneratorName } from "../promise/promise.ts";
import type { SiteGenerator } from "./generator.ts";
import { astro } from "./generators/astro.ts";
import { hugo } from "./generators/hugo.ts";

/** The generator of that name. A new one is a file in `generators/` and a line here. */
export function siteGenerator(name: GeneratorName): SiteGenerator {
  const known: Readonly<Record<GeneratorName, SiteGenerator>> = { hugo, astro };
  return known[name];
}
