import { cp, mkdir, readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Puts roast-bot's record beside the pages once they are built: the heartbeat, the ledger and each
 * slot's evidence pack and receipts, byte by byte, under the paths they have in the dev log. Only
 * these, and no symbolic link: a build must not publish what a path happens to lead to.
 */
export function publishRecord(devLog: { readonly folder: string }): AstroIntegration {
  return {
    name: "publish-record",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const outDir = fileURLToPath(dir);
        for (const path of await recordFiles(devLog.folder)) {
          await mkdir(dirname(join(outDir, path)), { recursive: true });
          await cp(join(devLog.folder, path), join(outDir, path));
        }
      },
    },
  };
}

/** The files of the record that a dev log has, relative to its root. */
async function recordFiles(folder: string): Promise<readonly string[]> {
  const slots = await readdir(join(folder, "data/roast_bot")).catch(() => []);
  const paths = [
    "data/roast_bot.json",
    "data/roast_bot_ledger.jsonl",
    ...slots.flatMap((slot) =>
      ["evidence.json", "receipts.json"].map((file) => `data/roast_bot/${slot}/${file}`),
    ),
  ];
  const found: string[] = [];
  for (const path of paths) {
    const real = await realpath(join(folder, path)).catch(() => null);
    if (real === join(await realpath(folder), path)) found.push(path);
  }
  return found;
}
