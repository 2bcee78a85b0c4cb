import { BatchReplies } from "./batch-replies.ts";
import type { GitObject } from "./batch-replies.ts";
import { GitError } from "./git-error.ts";
import { spawnGit, type GitProcess, type RunGitOptions } from "./spawn-git.ts";

const batchArguments = ["cat-file", "--batch"] as const;

interface CatFileOptions extends Pick<RunGitOptions, "cwd" | "settings"> {
  readonly maxBytes: number;
  readonly keptBytes?: number;
}

interface Waiting {
  readonly resolve: (object: GitObject) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One long-lived `git cat-file --batch`, begun by the first read: any number of objects from a single
 * process. Reads may be asked for all at once; git answers them in order. Dispose of it to end the process.
 */
export class CatFileBatch implements AsyncDisposable {
  readonly #options: CatFileOptions;
  #git: GitProcess | undefined;
  readonly #waiting: Waiting[] = [];
  #failure: unknown;

  /**
   * `maxBytes`: larger objects are reported with their size alone, and never held in memory.
   * `keptBytes`: of each object no more than its beginning is kept; all of it if absent.
   * `settings`: by which a partial mirror asks its remote for what it lacks.
   */
  constructor(options: CatFileOptions) {
    this.#options = options;
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
    const { stdin } = (this.#git ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      stdin.write(`${name}\n`);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#git?.stdin.end();
    await this.#git?.ended;
  }

  #start(): GitProcess {
    const { cwd, settings = {}, maxBytes, keptBytes = maxBytes } = this.#options;
    const replies = new BatchReplies({
      maxBytes,
      keptBytes,
      onReply: (object) => this.#waiting.shift()?.resolve(object),
    });
    const git = spawnGit(batchArguments, { cwd, settings });
    git.stdout.on("data", (chunk: Buffer) => replies.push(chunk));
    void git.ended.then((end) => {
      const ended = { arguments: batchArguments, exitCode: 0, stderr: "it was ended" };
      this.#fail(end.kind === "failed" ? end.error : new GitError(ended));
    });
    return git;
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
