import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "@mea-culpa/test-browser/cache-folder";

/** Packages with their versions, the one that names the tool first. */
export type Packages = readonly [string, ...string[]];

export const eleventy: Packages = ["@11ty/eleventy@3.1.8"];

export const docusaurus: Packages = [
  "@docusaurus/core@3.10.2",
  "@docusaurus/plugin-content-blog@3.10.2",
  "@docusaurus/theme-classic@3.10.2",
  "react@19.2.0",
  "react-dom@19.2.0",
];

/**
 * A tool of the npm registry, installed once into the user's cache without running any of its scripts. Returns its `node_modules`. Throws with what to do where it can't be had; a test
 * that needs it must not pass without it.
 */
export async function installTool(packages: Packages): Promise<string> {
  const title = packages[0].replace(/^@/, "").replaceAll(/[/@]/g, "-");
  const pins = createHash("sha256").update(packages.join("\n")).digest("hex").slice(0, 16);
  const folder = await cacheFolder({
    name: `${title}-${pins}-${process.platform}-${process.arch}`,
    fill: install,
  });
  return join(folder, "node_modules");

  async function install(into: string): Promise<void> {
    await writeFile(join(into, "package.json"), '{ "private": true }\n');
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--silent"];
    try {
      await promisify(execFile)("npm", ["install", "--save-exact", ...quiet, ...packages], {
        cwd: into,
      });
    } catch (cause) {
      throw new Error(
        `${packages[0]} could not be had, and what is written for it cannot be tested without it. ` +
          `Needed: the npm registry, or a mirror of it. To see what is wrong: npm install ${packages.join(" ")}`,
        { cause },
      );
    }
  }
}
