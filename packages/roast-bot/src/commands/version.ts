import { createRequire } from "node:module";
import { z } from "zod";

/** The version of roast-bot, as its package says. */
export function botVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("roast-bot/package.json");
  return z.object({ version: z.string() }).parse(manifest).version;
}
