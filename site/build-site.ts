import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { SiteOptions } from "./site-config.ts";

/** What {@link buildSite} has to be told. */
export interface BuildSiteOptions extends SiteOptions {
  /** Where the pages go. What is there is replaced. */
  readonly outDir: string;
}

/** What {@link buildSite} made. */
export interface BuiltSite {
  /** The first page; it can be opened from the disk as it is. */
  readonly index: string;
  /** What the build warned of, a line each; usually empty. */
  readonly warnings: string;
}

/**
 * Builds a dev log's pages into a folder. Throws with Astro's words when an entry cannot be read,
 * and then leaves what was published before as it was; refuses an output folder that holds the dev
 * log, because it would be replaced.
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
  const scratch = join(import.meta.dirname, ".astro");
  await mkdir(scratch, { recursive: true });
  const workshop = await mkdtemp(join(scratch, "build-"));
  try {
    const warnings = await buildPages({ ...options, devLog, workshop });
    await rm(outDir, { recursive: true, force: true });
    await cp(join(workshop, "pages"), outDir, { recursive: true });
    return { index: join(outDir, "index.html"), warnings };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * Runs Astro in a process of its own, whose working directory is this folder: it can only
 * prerender below the working directory, and it takes its telemetry switch from the environment.
 */
async function buildPages({
  devLog,
  title,
  address,
  workshop,
}: SiteOptions & { readonly workshop: string }): Promise<string> {
  const node = ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"];
  const given = Object.entries({
    "dev-log": devLog,
    out: join(workshop, "pages"),
    cache: join(workshop, "cache"),
    title,
    address,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [...node, fileURLToPath(import.meta.resolve("./build-pages.ts")), ...given],
      {
        cwd: import.meta.dirname,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
      },
    );
    return stdout + stderr;
  } catch (cause) {
    const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
    throw new Error(`Astro could not build the pages of ${devLog}:\n${said}`, { cause });
  }
}
