import { GitError } from "./git-error.ts";
import { runGit } from "./run-git.ts";

/** The branch whose history is public, and the commit it stood at when it was looked up. */
export interface DefaultBranch {
  /** The full ref, for example `refs/remotes/origin/main`. */
  readonly ref: string;
  readonly tip: string;
  /** Whether it is only the one that the clone was made of, whatever its remote calls the default. */
  readonly isGuessed?: boolean;
}

/**
 * Finds the default branch of a repository; `undefined` when it has no commit at all.
 *
 * With a remote whose branches are known here, it is the remote's default branch as last fetched
 * or pushed, because commits that were never pushed are not public. Without one it is the branch
 * that `HEAD` names, else `main`, `master` or the only branch there is.
 */
export async function defaultBranch(
  cwd: string,
  /** Its branches, where somebody has listed them. */
  known?: Branches,
): Promise<DefaultBranch | undefined> {
  const refs = known ?? (await allRefs(cwd));
  const isCloned = [...refs.keys()].some((ref) => ref.startsWith("refs/remotes/"));
  const remote = isCloned ? await remoteName(cwd) : undefined;
  const checkedOut = [...refs].find(([, { isHead }]) => isHead)?.[0];
  // A branch without a commit is not among them.
  const head = checkedOut ?? (await symbolicRef(cwd, "HEAD"));
  const here = head?.replace("refs/heads/", "");
  const remoteRefs =
    remote === undefined
      ? []
      : [
          refs.get(`refs/remotes/${remote}/HEAD`)?.leadsTo,
          ...["main", "master", here].map((name) => `refs/remotes/${remote}/${name}`),
        ];
  const branches = [...refs.keys()].filter((ref) => ref.startsWith("refs/heads/"));
  const only = branches.length === 1 ? branches : [];
  const ref = [...remoteRefs, head, "refs/heads/main", "refs/heads/master", ...only].find(
    (candidate) => candidate !== undefined && refs.has(candidate),
  );
  const tip = ref === undefined ? await detachedHead(cwd) : refs.get(ref)?.tip;
  if (tip === undefined) return undefined;
  const isGuessed =
    remote !== undefined &&
    ref === remoteRefs.at(-1) &&
    remoteRefs.indexOf(ref) === remoteRefs.length - 1 &&
    (await hasOneBranch(cwd, remote));
  return { ref: ref ?? "HEAD", tip, ...(isGuessed && { isGuessed }) };
}

/** Local and remote-tracking branches by their full refs. */
export type Branches = ReadonlyMap<string, Ref>;

interface Ref {
  readonly tip: string;
  /** Of a symbolic one the ref it stands for; else empty. */
  readonly leadsTo: string;
  readonly isHead: boolean;
}

async function allRefs(cwd: string): Promise<Branches> {
  const format = "--format=%(refname) %(objectname) %(symref) %(HEAD)";
  const listed = await runGit(["for-each-ref", format, "refs/heads", "refs/remotes"], { cwd });
  const lines = listed.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line): [string, Ref] => {
      // No name of a ref holds a space.
      const [name = "", tip = "", leadsTo = "", head] = line.split(" ");
      return [name, { tip, leadsTo, isHead: head === "*" }];
    }),
  );
}

/** `origin` if there is one, else the only remote. */
async function remoteName(cwd: string): Promise<string | undefined> {
  const names = (await runGit(["remote"], { cwd })).split("\n").filter((name) => name !== "");
  if (names.includes("origin")) return "origin";
  return names.length === 1 ? names[0] : undefined;
}

/** Whether a clone was made of one branch alone (`--single-branch`), and never sees another. */
async function hasOneBranch(cwd: string, remote: string): Promise<boolean> {
  const fetched = await answerOrNone(["config", "--get-all", `remote.${remote}.fetch`], cwd);
  return fetched !== undefined && !fetched.includes("*");
}

function symbolicRef(cwd: string, name: string): Promise<string | undefined> {
  return answerOrNone(["symbolic-ref", "--quiet", name], cwd);
}

function detachedHead(cwd: string): Promise<string | undefined> {
  return answerOrNone(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], cwd);
}

/** Exit code 1 without a word is how these commands say "there is none". */
async function answerOrNone(args: readonly string[], cwd: string): Promise<string | undefined> {
  try {
    return (await runGit(args, { cwd })).trim();
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return undefined;
    throw error;
  }
}
