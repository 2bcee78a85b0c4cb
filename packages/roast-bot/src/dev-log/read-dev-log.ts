import { CatFileBatch } from "../git/cat-file-batch.ts";
import { type ClockSkew, readCommitClock } from "../git/commit-clock.ts";
import { firstParentLog } from "../git/first-parent-log.ts";
import type { LoggedCommit } from "../git/parse-raw-log.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import type { DevLogEntry, UnreadableEntry } from "./dev-log-entry.ts";
import { makeEntries } from "./make-entries.ts";
import { indexTexts, largestEntry, readFrontMatter } from "./entry-text.ts";
import { openSite } from "../generators/registry.ts";
import type { FrontMatter } from "../front-matter/parse-front-matter.ts";
import { readHeartbeatHistory, type PastHeartbeat } from "./heartbeat-history.ts";
import type { DevLog } from "./open-dev-log.ts";
import { findTextAuthors } from "./find-text-authors.ts";
import { readSiteFiles } from "./read-site-files.ts";
import { traceEntries } from "./trace-entries.ts";

/** The part of a promise that decides how its dev log is read. */
export type ReadingTerms = Pick<DevLogPromise, "who" | "generator" | "futureEntries"> & {
  readonly paths: Pick<DevLogPromise["paths"], "entries" | "heartbeat">;
};

/** All that a dev log's committed history says about its entries. */
export interface DevLogReading {
  readonly entries: readonly DevLogEntry[];
  /** Entries that stand at the tip and cannot be read. */
  readonly unreadable: readonly UnreadableEntry[];
  /** Every state of the heartbeat file, oldest first. */
  readonly heartbeats: readonly PastHeartbeat[];
  /** Where the first-parent line's clock ran back. */
  readonly skews: readonly ClockSkew[];
}

/**
 * Reads a dev log's whole past from its git objects: one log of the first-parent line, one
 * `git cat-file --batch`, and one more log only where merges brought in entries that name no
 * author. The cost grows with the commits of the line and the entries' versions, not with both.
 */
export async function readDevLog(options: {
  devLog: DevLog;
  terms: ReadingTerms;
  now: string;
}): Promise<DevLogReading> {
  const { devLog, terms, now } = options;
  const { cwd, branch } = devLog;
  const site = openSite(terms.generator, await readSiteFiles(devLog));
  const pages = site.pages(terms.paths.entries);
  const mayBePage = (path: string): boolean => pages.isPage(path, () => false);
  const log = { cwd, tip: branch.tip, paths: [pages.root, terms.paths.heartbeat] };
  const [commits, clock] = await Promise.all([
    firstParentLog(log),
    readCommitClock({ cwd, tip: branch.tip, now }),
  ]);

  await using objects = new CatFileBatch({ cwd, maxBytes: largestEntry });
  const reading = { commits, objects, publicAt: clock.publicAt };
  const [frontMatters, heartbeats] = await Promise.all([
    readFrontMatters(reading, mayBePage),
    readHeartbeatHistory({ ...reading, path: terms.paths.heartbeat }),
  ]);
  const texts = indexTexts(site, frontMatters);
  const traces = traceEntries({
    commits: commits.map((commit) => onlyPages(commit, mayBePage)),
    texts,
    isPage: (path, exists) => pages.isPage(path, exists),
  }).filter((trace) => trace.some(({ path, isPage }) => isPage && pages.isEntry(path)));
  const authors = await findTextAuthors({ cwd, tip: branch.tip, traces, texts, root: pages.root });
  const hidesFuture = (terms.futureEntries ?? site.futureEntries) === "hidden";
  const visibility = { hidesFuture, texts, publicAt: clock.publicAt, now: Date.parse(now) };
  const read = makeEntries({ traces, who: terms.who, visibility, authors });
  return { ...read, heartbeats, skews: clock.skews };
}

async function readFrontMatters(
  { commits, objects }: { commits: readonly LoggedCommit[]; objects: CatFileBatch },
  wanted: (path: string) => boolean,
): Promise<Map<string, FrontMatter>> {
  const changes = commits.flatMap((commit) => commit.changes);
  const blobs = new Set(
    changes.flatMap(({ path, blob }) => (blob !== undefined && wanted(path) ? [blob] : [])),
  );
  const read = [...blobs].map(async (blob): Promise<[string, FrontMatter]> => [
    blob,
    readFrontMatter(await objects.read(blob)),
  ]);
  return new Map(await Promise.all(read));
}

/**
 * A file that is renamed to or from something that can be no page comes or goes, as far as
 * readers can tell.
 */
function onlyPages(commit: LoggedCommit, mayBePage: (path: string) => boolean): LoggedCommit {
  const changes = commit.changes.flatMap((change) => {
    const { path, renamedFrom, ...rest } = change;
    const from = renamedFrom !== undefined && mayBePage(renamedFrom) ? renamedFrom : undefined;
    const left = from === undefined ? [] : [{ path: from }];
    if (!mayBePage(path)) return left;
    return [from === undefined ? { path, ...rest } : change];
  });
  return { ...commit, changes };
}
