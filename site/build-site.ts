import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
import { siteConfig, type SiteOptions } from "./site-config.ts";

/** What {@link buildSite} has to be told. */
export interface BuildSiteOptions extends SiteOptions {
  /** Where the pages go. What is there is replaced. */
  readonly outDir: string;
}

/** What {@link buildSite} made. */
export interface BuiltSite {
  /** The first page; it can be opened from the disk as it is. */
  readonly index: string;
}

/**
 * Builds a dev log's pages into a folder. Throws what Astro throws when an entry cannot be read,
 * and refuses an output folder that holds the dev log, which would be replaced.
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const devLog = resolve(options.devLog);
  const outDir = resolve(options.outDir);
  const way = relative(outDir, devLog);
  if (way === "" || (!way.startsWith("..") && !isAbsolute(way))) {
    throw new Error(
      `The pages cannot go to ${outDir}: it holds the dev log and would be replaced.`,
    );
  }
  // Read by Astro when it is first imported; there is no other way to say it to its API.
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const { build } = await import("astro");
  // Astro can only prerender below its own root, so the pages are made there and moved when they
  // are done; until then what was published before stays as it was.
  const scratch = join(import.meta.dirname, ".astro");
  await mkdir(scratch, { recursive: true });
  const workshop = await mkdtemp(join(scratch, "build-"));
  const pages = join(workshop, "pages");
  try {
    await build({
      ...siteConfig({ ...options, devLog }),
      configFile: false,
      logLevel: "warn",
      outDir: pages,
      cacheDir: join(workshop, "cache"),
    });
    await rm(outDir, { recursive: true, force: true });
    await cp(pages, outDir, { recursive: true });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return { index: join(outDir, "index.html") };
}
