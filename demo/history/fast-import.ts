import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A person as a commit names them. */
export interface Signature {
  readonly name: string;
  readonly mail: string;
  /** Minutes east of UTC in which this person's clock runs; 0 when absent. */
  readonly offsetMinutes?: number;
}

/** A commit to be made; `files` are the whole new contents by path, `undefined` deletes a path. */
export interface NewCommit {
  readonly message: string;
  readonly author: Signature;
  /** Milliseconds since the epoch. */
  readonly authoredAt: number;
  /** The author, unless somebody else (a hosting service) committed it. */
  readonly committer?: Signature;
  /** When it was committed; `authoredAt` when absent. */
  readonly committedAt?: number;
  /** Marks of the parents, first parent first; none for a root commit. */
  readonly parents: readonly number[];
  readonly files: Readonly<Record<string, string | undefined>>;
}

/**
 * Writes whole histories in one `git fast-import` process: thousands of commits a second, none of
 * them through a work tree. Commits are named by the marks that `commit` returns.
 */
export class FastImport {
  readonly #chunks: string[] = [];
  readonly #refs: (readonly [name: string, mark: number])[] = [];
  readonly #scratch = "refs/heads/fast-import-scratch";
  #mark = 0;

  /** Adds a commit and returns its mark. */
  commit(commit: NewCommit): number {
    this.#mark += 1;
    const committer = commit.committer ?? commit.author;
    const lines = [
      ...(commit.parents.length === 0 ? [`reset ${this.#scratch}\n`] : []),
      `commit ${this.#scratch}`,
      `mark :${this.#mark}`,
      `author ${signature(commit.author, commit.authoredAt)}`,
      `committer ${signature(committer, commit.committedAt ?? commit.authoredAt)}`,
      data(commit.message),
      ...commit.parents.map((parent, at) => `${at === 0 ? "from" : "merge"} :${parent}`),
      ...Object.entries(commit.files).map(([path, text]) =>
        text === undefined
          ? `D ${JSON.stringify(path)}`
          : `M 100644 inline ${JSON.stringify(path)}\n${data(text)}`,
      ),
    ];
    this.#chunks.push(`${lines.join("\n")}\n\n`);
    return this.#mark;
  }

  /** Points a full ref name (`refs/heads/main`, `refs/pull/7/head`) at a commit. */
  ref(name: string, mark: number): void {
    this.#refs.push([name, mark]);
  }

  /** Writes everything into a new repository; rejects with what git said if it fails. */
  async write(directory: string): Promise<void> {
    const [gitDirectory, answer] = await Promise.all([
      runGit(directory, ["rev-parse", "--absolute-git-dir"]),
      runGit(
        directory,
        ["-c", "core.compression=0", "fast-import", "--quiet", "--force"],
        this.#stream(),
      ),
    ]);
    const marks = answer.split("\n");
    const lines = this.#refs.map(([name, mark]) => `${marks[mark - 1] ?? ""} ${name}\n`);
    // Ten thousand refs as one file take no time; as ten thousand files they take half a minute.
    await writeFile(join(gitDirectory, "packed-refs"), `# pack-refs with: \n${lines.join("")}`);
    await runGit(directory, ["update-ref", "-d", this.#scratch]);
  }

  /** The commands; git answers the id of each mark in turn. */
  #stream(): string {
    const marks = Array.from({ length: this.#mark }, (_, at) => `get-mark :${at + 1}\n`);
    return [...this.#chunks, ...marks].join("");
  }
}

/** Runs git in a folder for its effect and returns what it printed, trimmed. */
export function runGit(
  directory: string,
  args: readonly string[],
  input: string = "",
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const git = spawn("git", args, {
      cwd: directory,
      env: { ...process.env, ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let printed = "";
    let said = "";
    git.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
    git.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    git.on("error", reject);
    git.on("close", (code) => {
      if (code === 0) resolve(printed.trim());
      else reject(new Error(`git ${args.join(" ")} ended with ${code}: ${said.trim()}`));
    });
    // A git that ends before it has read everything is reported by its exit code.
    git.stdin.on("error", () => {});
    git.stdin.end(input);
  });
}

function signature(person: Signature, at: number): string {
  const offset = person.offsetMinutes ?? 0;
  const sign = offset < 0 ? "-" : "+";
  const minutes = Math.abs(offset);
  const zone = [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, "0"));
  return `${person.name} <${person.mail}> ${Math.floor(at / 1000)} ${sign}${zone.join("")}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
