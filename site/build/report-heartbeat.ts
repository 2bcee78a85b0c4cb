import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseHeartbeat } from "@mea-culpa/footer";
import type { AstroIntegration } from "astro";

/**
 * Tells whoever builds what is wrong with a heartbeat that cannot be read. Readers only learn that
 * it cannot; the build goes on, because a page that says so is better than an old one that does not.
 */
export function reportHeartbeat(devLog: { readonly folder: string }): AstroIntegration {
  return {
    name: "report-heartbeat",
    hooks: {
      "astro:build:start": async ({ logger }) => {
        const file = join(devLog.folder, "data/roast_bot.json");
        const result = parseHeartbeat(await readFile(file, "utf8").catch(() => null));
        if (result.kind === "malformed") logger.warn(`${file} cannot be read: ${result.problem}`);
      },
    },
  };
}
