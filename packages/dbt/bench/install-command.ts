import { cp } from "node:fs/promises";
import { join } from "node:path";
import { bundleCommand } from "../scripts/bundle-command.ts";

const own = join(import.meta.dirname, "..");

/** Puts into a folder what npm would install of the command: bundled, without sources. Returns its path. */
export async function installCommand(folder: string): Promise<string> {
  for (const part of ["bin", "page", "worker", "package.json"]) {
    await cp(join(own, part), join(folder, part), { recursive: true });
  }
  await bundleCommand(join(folder, "dist/commands"));
  return join(folder, "bin/dbt-per-node.js");
}
