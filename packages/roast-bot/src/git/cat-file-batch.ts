import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { BatchReplies } from "./batch-replies.ts";
import type { GitObject } from "./batch-replies.ts";
import { GitError } from "./git-error.ts";
import { gitEnvironment } from "./run-git.ts";

const batchArguments = ["cat-file", "--batch"] as const;

interface Waiting {
  readonly resolve: (object: GitObject) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One long-lived `git cat-file --batch`: any number of objects from a single process. Reads may be
 * asked for all at once; git answers them in order. Dispose of it to end the process.
 */
export class CatFileBatch implements AsyncDisposable {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: Waiting[] = [];
  readonly #closed: Promise<void>;
  #failure: Error | undefined;

  /** `maxBytes`: larger objects are reported with their size alone, and never held in memory. */
  constructor(options: { cwd: string; maxBytes: number }) {
    this.#child = spawn("git", batchArguments, {
      cwd: options.cwd,
      env: gitEnvironment(process.env),
      stdio: "pipe",
    });
    const replies = new BatchReplies({
      maxBytes: options.maxBytes,
      onReply: (object) => this.#waiting.shift()?.resolve(object),
    });
    const said: Buffer[] = [];
    this.#child.stdout.on("data", (chunk: Buffer) => replies.push(chunk));
    this.#child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    // A git that died is reported when it closes, with what it said, not by EPIPE.
    this.#child.stdin.on("error", () => {});
    this.#child.on("error", (error) => this.#fail(error));
    this.#closed = new Promise((resolve) => {
      this.#child.on("close", (exitCode) => {
        const stderr = Buffer.concat(said).toString("utf8");
        this.#fail(new GitError({ arguments: batchArguments, exitCode, stderr }));
        resolve();
      });
    });
  }

  /**
   * Reads an object by its id or by `<commit>:<path>`.
   *
   * @throws {RangeError} when the name holds a line break, which would be two names.
   * @throws {GitError} when git ended before it answered.
   */
  read(name: string): Promise<GitObject> {
    if (/[\n\0]/.test(name)) {
      return Promise.reject(new RangeError("An object's name is one line."));
    }
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${name}\n`);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.stdin.end();
    await this.#closed;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
