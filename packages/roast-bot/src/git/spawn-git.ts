import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { buildGitEnvironment, type GitSettings } from "./git-environment.ts";
import { GitError } from "./git-error.ts";

/** Where and with what git runs. */
export interface RunGitOptions {
  /** The work tree or bare repository in which git runs. */
  readonly cwd: string;
  /** Written to git's standard input. */
  readonly input?: string | Buffer;
  /** Variables added to the small environment that git gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Settings for this call alone: see `httpCredentials`. */
  readonly settings?: GitSettings;
  /** Whether others have made the repository: see `runInForeignFolder`. */
  readonly isForeign?: boolean;
  readonly signal?: AbortSignal;
}

/** A running git. */
export interface GitProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Never rejects. */
  readonly ended: Promise<GitEnd>;
}

/** How a git process ended; its output, where that was kept. */
type GitEnd =
  | { readonly kind: "succeeded"; readonly output: Buffer }
  /** It had more to print than was wanted, and was stopped. */
  | { readonly kind: "cut"; readonly output: Buffer }
  /** A {@link GitError}; or the reason of the signal; or why there is no git to run. */
  | { readonly kind: "failed"; readonly error: unknown };

/**
 * Starts git, and is the only place that does. There is no shell: arguments arrive as they are. Who
 * gives no `maxBytes` reads `stdout` and writes `stdin` as they like, and nothing is kept.
 *
 * @throws the reason of the signal when that was aborted before.
 */
export function spawnGit(
  args: readonly string[],
  { cwd, input, env = {}, settings = {}, isForeign = false, signal, maxBytes }: SpawnGitOptions,
): GitProcess {
  signal?.throwIfAborted();
  const environment = buildGitEnvironment(process.env, { settings, variables: env, isForeign });
  const child = spawn("git", args, { cwd, env: environment, stdio: "pipe" });
  const printed: Buffer[] = [];
  let said = Buffer.alloc(0);
  let stopped: GitEnd | undefined;

  const ended = new Promise<GitEnd>((resolve) => {
    // There is no git, or no folder to start it in.
    child.on("error", (error) => resolve({ kind: "failed", error }));
    child.on("close", (exitCode) => {
      if (stopped !== undefined) resolve(stopped);
      else if (exitCode === 0) resolve({ kind: "succeeded", output: Buffer.concat(printed) });
      else {
        const error = new GitError({ arguments: args, exitCode, stderr: said.toString("utf8") });
        resolve({ kind: "failed", error });
      }
    });
  });
  const stop = (end: GitEnd): void => {
    stopped ??= end;
    // What git has started may hold these open for as long as it likes.
    child.stdout.destroy();
    child.stderr.destroy();
    child.kill();
    const killing = setTimeout(() => child.kill("SIGKILL"), grace).unref();
    child.once("exit", () => clearTimeout(killing));
  };
  const cancel = (): void => stop({ kind: "failed", error: signal?.reason });
  signal?.addEventListener("abort", cancel);
  void ended.then(() => signal?.removeEventListener("abort", cancel));

  child.stderr.on("data", (chunk: Buffer) => {
    said = Buffer.concat([said, chunk]).subarray(-longestWords);
  });
  // A git that ends before it has read all its input is reported by its exit code, not by EPIPE.
  child.stdin.on("error", () => {});
  if (maxBytes !== undefined) {
    child.stdin.end(input);
    let length = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      printed.push(chunk);
      length += chunk.length;
      if (length > maxBytes) {
        stop({ kind: "cut", output: Buffer.concat(printed).subarray(0, maxBytes) });
      }
    });
  }
  return { stdin: child.stdin, stdout: child.stdout, ended };
}

type SpawnGitOptions = RunGitOptions & { readonly maxBytes?: number };

/** Milliseconds from the wish that git ends to its end by force. */
const grace = 5_000;

/** Bytes of standard error: git says last why it failed, and a hook may say a great deal before. */
const longestWords = 16_384;
