import { promiseSchema } from "@mea-culpa/formats";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import type { LineCommit } from "../git/find-pulls.ts";
import { runGit } from "../git/run-git.ts";
import { parseTreeChanges, type TreeChange } from "../git/tree-change.ts";
import { promiseFile } from "../promise/promise.ts";
import { isPublicFile } from "../promise/public-file.ts";
import { readYaml } from "../promise/read-yaml.ts";
import { type BotTrailers, parseTrailers } from "./bot-trailers.ts";

/** A commit that a run of the bot made. */
export interface RunCommit extends BotTrailers {
  readonly commit: string;
  /** Its committer date, in seconds since 1970. */
  readonly seconds: number;
  readonly changes: readonly TreeChange[];
}

/**
 * Those of some commits, oldest first, that a run of the bot made. Anybody can write our trailers, and
 * whoever merges their text puts them on a branch; so they count only on a commit that does what ours
 * do: it is no merge, adds files and changes none but JSON and what is shown of it, and brings the
 * heartbeat of the very second at which it was committed, where its promise has that.
 */
export async function findRunCommits(
  commits: readonly LineCommit[],
  { folder, objects }: { readonly folder: string; readonly objects: CatFileBatch },
): Promise<readonly RunCommit[]> {
  const claimed = commits.flatMap(({ id: commit, parents, committedAt: seconds, trailers }) => {
    const parsed = parents.length > 1 ? undefined : parseTrailers(trailers);
    return parsed === undefined ? [] : [{ commit, seconds, ...parsed }];
  });
  const changed = await readChanges(
    claimed.map(({ commit }) => commit),
    folder,
  );
  const findPath = findHeartbeatPath(objects);
  const found: RunCommit[] = [];
  let last: string | undefined;
  for (const commit of claimed) {
    const changes = changed.get(commit.commit) ?? [];
    if (!changes.every(isPlain)) continue;
    const path = await findPath(commit.commit);
    // A run by a promise that can't be read goes on with the one before.
    const places = changes.filter(
      (change) => path === undefined || [path, last].includes(change.path),
    );
    const heartbeat = await findHeartbeat(places, { seconds: commit.seconds, objects });
    if (heartbeat === undefined) continue;
    last = heartbeat.path;
    found.push({ ...commit, changes });
  }
  return found;
}

/** What each of some commits changes. */
async function readChanges(
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

function isPlain({ status, path }: TreeChange): boolean {
  return status === "A" || (status === "M" && (/\.jsonl?$/.test(path) || isPublicFile(path)));
}

/** Finds where the promise of a commit has the heartbeat; `undefined` where none can be read. */
function findHeartbeatPath(objects: CatFileBatch): (commit: string) => Promise<string | undefined> {
  const known = new Map<string, string | undefined>();
  return async (commit) => {
    const object = await objects.read(`${commit}:${promiseFile}`);
    if (object.kind !== "found") return undefined;
    if (!known.has(object.id)) known.set(object.id, readPath(object.bytes.toString("utf8")));
    return known.get(object.id);
  };
}

function readPath(text: string): string | undefined {
  const yaml = readYaml(text, { file: promiseFile, mostAliases: 20, owner: "a promise" });
  const value = yaml.kind === "read" ? yaml.value : undefined;
  return promiseSchema.safeParse(value).data?.paths.heartbeat;
}

/** The one of some changed files that is the heartbeat of a run at a second. */
async function findHeartbeat(
  changes: readonly TreeChange[],
  { seconds, objects }: { readonly seconds: number; readonly objects: CatFileBatch },
): Promise<TreeChange | undefined> {
  for (const change of changes) {
    if (!change.path.endsWith(".json")) continue;
    const object = await objects.read(change.blob);
    if (object.kind !== "found") continue;
    if (readLastRun(object.bytes.toString("utf8")) === seconds) return change;
  }
  return undefined;
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
