import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The real Jekyll: `$JEKYLL`, else the system's. In CI, where a machine is nobody's, Debian's package
 * is installed if there is none. Throws with what to do where it can't be had; a test that needs it must
 * not pass without it.
 */
export async function jekyll(): Promise<string> {
  const program = process.env["JEKYLL"] ?? "jekyll";
  if (await works(program)) return program;
  if (process.env["CI"] !== undefined && process.getuid?.() === 0) {
    const install = ["install", "--yes", "--no-install-recommends", "jekyll"];
    await run("apt-get", ["update"]).catch(() => undefined);
    await run("apt-get", install).catch(() => undefined);
    if (await works(program)) return program;
  }
  throw new Error(
    "Jekyll could not be had, and what is written for it cannot be tested without it. Install it " +
      "(Debian: apt-get install jekyll; else: gem install jekyll), or name it in $JEKYLL.",
  );
}

async function works(program: string): Promise<boolean> {
  return await run(program, ["--version"]).then(
    () => true,
    () => false,
  );
}
