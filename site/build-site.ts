import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join, relative, resolve } from "node:path";
import { siteConfig, type SiteOptions } from "./site-config.ts";

/** What {@link buildSite} has to be told. */
export interface BuildSiteOptions extends SiteOptions {
  /** Where the pages go. Astro empties it first. */
  readonly outDir: string;
}

/** What {@link buildSite} made. */
export interface BuiltSite {
  /** The first page; it can be opened from the disk as it is. */
  readonly index: string;
}

/**
 * Builds a dev log's pages into a folder. Throws what Astro throws when an entry cannot be read,
 * and refuses an output folder that holds the dev log, which Astro would empty.
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const devLog = resolve(options.devLog);
  const outDir = resolve(options.outDir);
  const way = relative(outDir, devLog);
  if (way === "" || (!way.startsWith("..") && !isAbsolute(way))) {
    throw new Error(`The pages cannot go to ${outDir}: it holds the dev log and would be emptied.`);
  }
  // Read by Astro when it is first imported; there is no other way to say it to its API.
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const { build } = await import("astro");
  const cache = await mkdtemp(join(tmpdir(), "dev-log-"));
  try {
    await build({
      ...siteConfig({ ...options, devLog }),
      configFile: false,
      logLevel: "warn",
      outDir,
      cacheDir: cache,
    });
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
  return { index: join(outDir, "index.html") };
}
