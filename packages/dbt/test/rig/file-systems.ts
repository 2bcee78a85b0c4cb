import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

const execute = promisify(execFile);
const asRoot: readonly string[] = userInfo().uid === 0 ? [] : ["sudo", "-n"];

/** Whether this user may mount file systems (root outside of most containers, or by `sudo`). */
export const canMount: boolean = tryToMount();

/** Mounts an empty disk of so many bytes on a folder that is there; anyone may write to it. */
export async function mountSmallDisk(folder: string, bytes: number): Promise<void> {
  await mount(folder, ["-t", "tmpfs", "-o", `size=${bytes},mode=1777`, "none"]);
}

/** Lets nobody write into a folder, root included. */
export async function makeReadOnly(folder: string): Promise<void> {
  await mount(folder, ["--bind", folder]);
  await run("mount", "-o", "remount,ro,bind", folder);
}

/** Until the test is over, whoever still stands in the folder. */
async function mount(folder: string, what: readonly string[]): Promise<void> {
  await run("mount", ...what, folder);
  onTestFinished(() => run("umount", "--lazy", folder));
}

async function run(...command: readonly string[]): Promise<void> {
  await execute(...asWho(command));
}

function asWho(command: readonly string[]): [program: string, args: readonly string[]] {
  const [program = "", ...args] = [...asRoot, ...command];
  return [program, args];
}

function tryToMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "mount-"));
  try {
    execFileSync(...asWho(["mount", "-t", "tmpfs", "none", folder]), { stdio: "ignore" });
    execFileSync(...asWho(["umount", folder]), { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
