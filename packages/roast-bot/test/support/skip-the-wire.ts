import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";

/**
 * Has git, for this test, take what is served at an address straight from its folder: a push over HTTP
 * is a dozen processes, of which a test of something else learns nothing.
 */
export async function skipTheWire(origin: string, root: string): Promise<void> {
  const file = join(root, "gitconfig");
  const settings = `[url "${root}/"]\n\tinsteadOf = ${origin}/\n[receive]\n\tautogc = false\n`;
  await writeFile(file, settings);
  vi.stubEnv("GIT_CONFIG_GLOBAL", file);
  onTestFinished(() => void vi.unstubAllEnvs());
}
