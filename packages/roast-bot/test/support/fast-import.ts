import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runGit } from "../../src/git/run-git.ts";

/** One commit of a made-up history. */
export interface ScriptedCommit {
  /** Committer date, ISO 8601. */
  readonly at: string;
  /** Author date; the committer date when absent. */
  readonly authoredAt?: string;
  /** `Name <mail>`. */
  readonly author?: string;
  /** Likewise; the author when absent. */
  readonly committer?: string;
  readonly message?: string;
  /** What the commit writes, and with `null` what it deletes. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Paths that become symbolic links, with where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  /** Paths that point to commits of other repositories, with their hashes. */
  readonly submodules?: Readonly<Record<string, string>>;
  /** `main` when absent. */
  readonly branch?: string;
  /** A branch the commit's branch starts from, if it does not exist yet. */
  readonly from?: string;
  /** A branch that this commit merges; its files must be named in `files` too. */
  readonly merges?: string;
}

const somebody = "Mara Lind <mara@tidepool.example>";

/**
 * Makes a bare repository of a whole history through one `git fast-import`: tens of thousands of
 * commits in a second. Returns the folder.
 */
export async function importHistory(
  folder: string,
  commits: Iterable<ScriptedCommit>,
): Promise<string> {
  // All that `git init --bare` would make.
  for (const part of ["objects", "refs"]) await mkdir(join(folder, part), { recursive: true });
  // And no housekeeping after each push.
  const config =
    "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[receive]\n\tautogc = false\n";
  await writeFile(join(folder, "config"), config);
  await writeFile(join(folder, "HEAD"), "ref: refs/heads/main\n");
  await importCommits(folder, { commits, known: new Set() });
  return folder;
}

/** Adds commits to the branches of a repository. */
export async function appendHistory(
  folder: string,
  commits: Iterable<ScriptedCommit>,
): Promise<void> {
  const listed = await runGit(["for-each-ref", "--format=%(refname)", "refs/heads"], {
    cwd: folder,
  });
  await importCommits(folder, { commits, known: new Set(listed.split("\n")) });
}

/** `known` are the branches that are there. */
async function importCommits(
  folder: string,
  { commits, known }: { readonly commits: Iterable<ScriptedCommit>; readonly known: Set<string> },
): Promise<void> {
  const stream: string[] = [];
  for (const commit of commits) {
    const ref = `refs/heads/${commit.branch ?? "main"}`;
    stream.push(...header(commit, ref));
    if (commit.from !== undefined) stream.push(`from refs/heads/${commit.from}`);
    // A branch that was there before this import continues from where it stood.
    else if (known.delete(ref)) stream.push(`from ${ref}^0`);
    if (commit.merges !== undefined) stream.push(`merge refs/heads/${commit.merges}`);
    stream.push(...changes(commit), "");
  }
  // Another git would take a small pack apart.
  const settings = { "fastimport.unpackLimit": "0" };
  const input = stream.join("\n");
  await runGit(["fast-import", "--quiet", "--force"], { cwd: folder, settings, input });
}

function header(commit: ScriptedCommit, ref: string): string[] {
  const author = commit.author ?? somebody;
  return [
    `commit ${ref}`,
    `author ${author} ${seconds(commit.authoredAt ?? commit.at)} +0000`,
    `committer ${commit.committer ?? author} ${seconds(commit.at)} +0000`,
    data(commit.message ?? "Write"),
  ];
}

function changes({ files = {}, links = {}, submodules = {} }: ScriptedCommit): string[] {
  return [
    ...Object.entries(files).map(([path, text]) =>
      text === null ? `D ${path}` : `M 100644 inline ${path}\n${data(text)}`,
    ),
    ...Object.entries(links).map(([path, target]) => `M 120000 inline ${path}\n${data(target)}`),
    ...Object.entries(submodules).map(([path, sha]) => `M 160000 ${sha} ${path}`),
  ];
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
