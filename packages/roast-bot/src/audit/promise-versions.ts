import { isDeepStrictEqual } from "node:util";
import { dateExcuses } from "../dev-log/date-excuses.ts";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { largestPromise } from "../dev-log/read-promise.ts";
import { readSiteFiles } from "../dev-log/read-site-files.ts";
import { readBranchLine } from "../dev-log/branch-line.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { commitClock } from "../git/commit-clock.ts";
import { runGit } from "../git/run-git.ts";
import { promiseId } from "../ledger/promise-id.ts";
import { type ParsedPromise, parsePromise } from "../promise/parse-promise.ts";
import { type DevLogPromise, promiseFile } from "../promise/promise.ts";
import { readText } from "./ledger-file.ts";

/** A promise from a moment on; milliseconds since 1970. */
export interface PromiseVersion {
  readonly promise: DevLogPromise;
  readonly from: number;
}

export interface ReadVersionsOptions {
  /** The one in force now. */
  readonly promise: DevLogPromise;
  /** The commit of the first run, if there was one. */
  readonly firstRun: string | undefined;
  readonly now: string;
}

/**
 * Reads the promises that were in force one after the other, the given one last. What was changed
 * before the first run of the bot counts as if it had always stood there.
 */
export async function readPromiseVersions(
  devLog: DevLog,
  { promise, firstRun, now }: ReadVersionsOptions,
): Promise<readonly PromiseVersion[]> {
  const only = [{ promise, from: -Infinity }];
  if (firstRun === undefined) return only;
  const { cwd, branch } = devLog;
  const log = ["log", "--first-parent", "--format=%H"];
  const listChanges = async (revisions: readonly string[]): Promise<string[]> =>
    (await runGit([...log, ...revisions, "--", promiseFile], { cwd })).split("\n").filter(Boolean);
  const { pulls, commits } = await readBranchLine(cwd, branch);
  const tips = [branch.tip, ...pulls.map(({ pulled }) => pulled)];
  const changes = await listChanges(["--reverse", "--end-of-options", ...tips, `^${firstRun}`]);
  if (changes.length === 0) return only;
  const first = await listChanges(["--max-count=1", "--end-of-options", firstRun]);
  const clock = commitClock(commits, now);
  // What came with a pull counts from the merge on, which changes nothing against its own side.
  const brought = new Map(
    // Of a pull within another, the outer one is what made it public.
    pulls.toReversed().flatMap((pull) => [...pull.brought].map((id) => [id, pull.merge])),
  );
  const publicAt = (id: string): number => clock.publicAt.get(id) ?? -Infinity;
  const later =
    brought.size === 0
      ? changes
      : [...new Set(changes.map((id) => brought.get(id) ?? id))].toSorted(
          (one, other) => publicAt(one) - publicAt(other),
        );
  const versions: PromiseVersion[] = [];
  for (const { commit, promise: then } of await readPromises(devLog, {
    commits: [...first, ...later],
    now,
  })) {
    const from = versions.length === 0 ? -Infinity : publicAt(commit) * 1000;
    const before = versions.at(-1);
    if (before !== undefined && isSame(before.promise, then)) continue;
    versions.push({ promise: then, from });
  }
  const newest = versions.pop();
  return newest === undefined ? only : [...versions, { ...newest, promise }];
}

/**
 * The promises that commits hold. What can't be read changes nothing: the terms before go on. What a
 * promise leaves open the site as it is now tells; an empty folder of a new one would tell nothing.
 */
async function readPromises(
  devLog: DevLog,
  { commits, now }: { readonly commits: readonly string[]; readonly now: string },
): Promise<readonly { readonly commit: string; readonly promise: DevLogPromise }[]> {
  const { cwd } = devLog;
  const siteFiles = await readSiteFiles(devLog);
  await using objects = new CatFileBatch({ cwd, maxBytes: largestPromise });
  const parsed = new Map<string, ParsedPromise>();
  const read: { readonly commit: string; readonly promise: DevLogPromise }[] = [];
  for (const commit of commits) {
    const text = await readText(objects, `${commit}:${promiseFile}`);
    if (text === null) continue;
    // A file that broke and was mended is the same as before.
    const known = parsed.get(text) ?? parsePromise({ text, file: promiseFile, siteFiles });
    parsed.set(text, known);
    if (known.kind === "valid") read.push({ commit, promise: known.promise });
  }
  // An excuse counts from when it was first declared, in whichever version it stands.
  const all = read.flatMap(({ promise }) => promise.excuses);
  const dated = [...(await dateExcuses({ devLog, objects, excuses: all, now }))];
  return read.map(({ commit, promise }) => ({
    commit,
    promise: { ...promise, excuses: dated.splice(0, promise.excuses.length) },
  }));
}

/** Whether two promises judge alike, however they differ in what is done about it. */
function isSame(one: DevLogPromise, other: DevLogPromise): boolean {
  return (
    promiseId(one) === promiseId(other) &&
    one.minimumWords === other.minimumWords &&
    isDeepStrictEqual(pauses(one), pauses(other)) &&
    isReadAlike(one, other)
  );
}

function pauses({ excuses }: DevLogPromise): readonly object[] {
  return excuses.map(({ from, until }) => ({ from, until }));
}

/** Whether two promises make the same of a dev log. */
export function isReadAlike(one: DevLogPromise | undefined, other: DevLogPromise): boolean {
  return one !== undefined && isDeepStrictEqual(pickReading(one), pickReading(other));
}

function pickReading({ who, generator, futureEntries, paths }: DevLogPromise): object {
  return { who, generator, futureEntries, paths };
}
