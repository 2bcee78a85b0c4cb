import { statSync } from "node:fs";
import { BatchReplies } from "./batch-replies.ts";
import type { GitObject, ReplyLimits } from "./batch-replies.ts";
import { GitError } from "./git-error.ts";
import { spawnGit, type GitProcess, type RunGitOptions } from "./spawn-git.ts";

const batchArguments = ["cat-file", "--batch"] as const;

type Place = Pick<RunGitOptions, "cwd" | "settings">;

/**
 * Objects by `git cat-file --batch`, begun by the first read: any number of them from a single process,
 * which batches of the same folder that are open at the same time share. Reads may be asked for all at
 * once; git answers them in order. Dispose of each: the last one ends the process.
 */
export class CatFileBatch implements AsyncDisposable {
  readonly #limits: ReplyLimits;
  readonly #reader: ObjectReader;

  /** `settings`: by which a partial mirror asks its remote for what it lacks. */
  constructor({ maxBytes, keptBytes = maxBytes, ...place }: Place & ReplyLimits) {
    this.#limits = { maxBytes, keptBytes };
    this.#reader = ObjectReader.join(place);
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
    return this.#reader.read(name, this.#limits);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#reader.leave();
  }
}

interface Waiting {
  readonly limits: ReplyLimits;
  readonly resolve: (object: GitObject) => void;
  readonly reject: (error: unknown) => void;
}

/** A git process, and how many batches read from it. */
class ObjectReader {
  static readonly #open = new Map<string, ObjectReader>();
  readonly #key: string;
  readonly #place: Place;
  readonly #waiting: Waiting[] = [];
  #batches = 0;
  #git: GitProcess | undefined;
  #failure: unknown;

  private constructor(key: string, place: Place) {
    this.#key = key;
    this.#place = place;
  }

  static join(place: Place): ObjectReader {
    // Another folder may come to stand where one was.
    const folder = statSync(place.cwd, { throwIfNoEntry: false })?.ino;
    const key = JSON.stringify([folder, place.cwd, place.settings]);
    const reader = this.#open.get(key) ?? new ObjectReader(key, place);
    this.#open.set(key, reader);
    reader.#batches += 1;
    return reader;
  }

  read(name: string, limits: ReplyLimits): Promise<GitObject> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const { stdin } = (this.#git ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ limits, resolve, reject });
      stdin.write(`${name}\n`);
    });
  }

  async leave(): Promise<void> {
    this.#batches -= 1;
    if (this.#batches > 0) return;
    this.#close();
    this.#git?.stdin.end();
    await this.#git?.ended;
  }

  #start(): GitProcess {
    const replies = new BatchReplies({
      limits: () => this.#waiting[0]?.limits ?? { maxBytes: 0 },
      onReply: (object) => this.#waiting.shift()?.resolve(object),
    });
    const git = spawnGit(batchArguments, this.#place);
    git.stdout.on("data", (chunk: Buffer) => replies.push(chunk));
    void git.ended.then((end) => {
      const ended = { arguments: batchArguments, exitCode: 0, stderr: "it was ended" };
      this.#fail(end.kind === "failed" ? end.error : new GitError(ended));
    });
    return git;
  }

  #fail(error: unknown): void {
    this.#close();
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }

  /** Nobody joins it any more. */
  #close(): void {
    if (ObjectReader.#open.get(this.#key) === this) ObjectReader.#open.delete(this.#key);
  }
}
