import { spawn } from "node:child_process";
import { GitError } from "./git-error.ts";
import { gitEnvironment, type RunGitOptions } from "./run-git.ts";

/** What git printed, up to a limit. */
export interface CappedOutput {
  readonly bytes: Buffer;
  /** False when git had more to say and was stopped. */
  readonly complete: boolean;
}

/**
 * Runs git once and keeps at most `maxBytes` of its standard output; a git that has more to say is
 * stopped, so that no history can fill our memory.
 *
 * @throws {GitError} when git fails by itself.
 */
export function runGitCapped(
  args: readonly string[],
  options: RunGitOptions & { readonly maxBytes: number },
): Promise<CappedOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, {
      cwd: options.cwd,
      env: { ...gitEnvironment(process.env), ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
      ...(options.signal && { signal: options.signal }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    let complete = true;
    child.stdout.on("data", (chunk: Buffer) => {
      if (!complete) return;
      out.push(chunk);
      size += chunk.length;
      if (size > options.maxBytes) {
        complete = false;
        child.kill("SIGKILL");
      }
    });
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    // A git that ends before it has read all its input is reported by its exit code, not by EPIPE.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input);
    child.on("close", (exitCode) => {
      if (exitCode === 0 || !complete) {
        resolve({ bytes: Buffer.concat(out).subarray(0, options.maxBytes), complete });
      } else {
        const stderr = Buffer.concat(err).toString("utf8");
        reject(new GitError({ arguments: args, exitCode, stderr }));
      }
    });
  });
}
