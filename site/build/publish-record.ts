import { cp, lstat, mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseHeartbeat } from "@mea-culpa/footer";
import type { AstroIntegration } from "astro";

/**
 * Puts roast-bot's record beside the pages once they are built: the heartbeat, the ledger and each
 * slot's evidence pack and receipts, byte by byte, under the paths they have in the dev log. Only
 * these, and no symbolic link: a build must not publish what a path happens to lead to. A heartbeat that cannot be read is shown as such to
 * readers, and its problem is said to whoever builds.
 */
export function publishRecord(devLog: { readonly folder: string }): AstroIntegration {
  return {
    name: "publish-record",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const heartbeat = await readFile(join(devLog.folder, "data/roast_bot.json"), "utf8").catch(
          () => null,
        );
        const parsed = parseHeartbeat(heartbeat);
        if (parsed.kind === "malformed")
          logger.warn(`data/roast_bot.json cannot be read: ${parsed.problem}`);
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
    const stats = await lstat(join(folder, path)).catch(() => null);
    if (stats?.isFile() === true) found.push(path);
  }
  return found;
}
