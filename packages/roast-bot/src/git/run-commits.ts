import { CatFileBatch } from "./cat-file-batch.ts";
import { runGit } from "./run-git.ts";
import { parseTreeChanges, type TreeChange } from "./tree-change.ts";

/** A commit that says in its trailers that a run of the bot made it. */
export interface ClaimedRun {
  readonly commit: string;
  /** Its committer date, in seconds since 1970. */
  readonly seconds: number;
}

/**
 * Those of some commits that bring the heartbeat of the very second at which they were committed, as the
 * bot's own do. Trailers are text that anybody can write, and whoever merges it puts it on a branch.
 */
export async function findRunCommits(
  cwd: string,
  claimed: readonly ClaimedRun[],
): Promise<ReadonlySet<string>> {
  if (claimed.length === 0) return new Set();
  const changes = await readChanges(
    claimed.map(({ commit }) => commit),
    cwd,
  );
  await using objects = new CatFileBatch({ cwd, maxBytes: largestHeartbeat });
  const found = new Set<string>();
  for (const { commit, seconds } of claimed) {
    const isRun = await bringsHeartbeat(changes.get(commit) ?? [], { seconds, objects });
    if (isRun) found.add(commit);
  }
  return found;
}

const largestHeartbeat = 1024 * 1024;

/** What each of some commits changes. */
export async function readChanges(
  commits: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, readonly TreeChange[]>> {
  if (commits.length === 0) return new Map();
  const diff = ["diff-tree", "--stdin", "-r", "-z", "--raw", "--no-abbrev", "--no-renames"];
  const input = commits.map((commit) => `${commit}\n`).join("");
  const output = await runGit(diff, { cwd: folder, input });
  const starts = new Map<string, string[]>();
  let tokens: string[] = [];
  for (const token of output.split("\0")) {
    if (/^[0-9a-f]{40,64}$/.test(token) && tokens.length % 2 === 0) {
      tokens = [];
      starts.set(token, tokens);
    } else tokens.push(token);
  }
  return new Map(
    [...starts].map(([commit, parts]) => [commit, parseTreeChanges(parts.join("\0"))]),
  );
}

/** Whether one of some changed files is the heartbeat of a run at a second. */
export async function bringsHeartbeat(
  changes: readonly TreeChange[],
  { seconds, objects }: { readonly seconds: number; readonly objects: CatFileBatch },
): Promise<boolean> {
  for (const { path, blob } of changes) {
    if (!path.endsWith(".json") || blob === undefined) continue;
    const object = await objects.read(blob);
    if (object.kind !== "found") continue;
    if (readLastRun(object.bytes.toString("utf8")) === seconds) return true;
  }
  return false;
}

/** When the run was that a heartbeat is of, in whole seconds since 1970; `undefined` if it says none. */
function readLastRun(text: string): number | undefined {
  try {
    const { last_run: said }: { last_run?: unknown } = Object(JSON.parse(text));
    const at = typeof said === "string" ? Date.parse(said) : Number.NaN;
    return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
  } catch {
    return undefined;
  }
}
