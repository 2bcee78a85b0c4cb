import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `action.yml` with its default version as the package has it: what is used is what was released. */
export function raiseAction(action: string, manifest: string): string {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const place = /^( {2}version:\n(?: {4}.*\n)*? {4}default: ).*$/m;
  if (!place.test(action)) throw new Error("action.yml has no input `version` with a default.");
  return action.replace(place, `$1${version}`);
}

if (import.meta.main) {
  const file = join(root, "action.yml");
  const manifest = await readFile(join(root, "packages/roast-bot/package.json"), "utf8");
  await writeFile(file, raiseAction(await readFile(file, "utf8"), manifest));
}
