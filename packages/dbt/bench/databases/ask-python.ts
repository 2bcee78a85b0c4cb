import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What a script in Python prints, without the last line's end. */
export async function askPython(
  script: string,
  { python, args }: { readonly python: string; readonly args: readonly string[] },
): Promise<string> {
  const { stdout } = await execute(python, ["-c", script, ...args]);
  return stdout.trimEnd();
}
