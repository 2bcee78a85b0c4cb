import { readFileSync } from "node:fs";
import { z } from "zod";

/** The version of roast-bot, as its package says. */
export function botVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const manifest: unknown = JSON.parse(text);
  return z.object({ version: z.string() }).parse(manifest).version;
}
