import { readBranchLine } from "./branch-line.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { type ClockSkew, commitClock } from "../git/commit-clock.ts";
import { firstParentLog } from "../git/first-parent-log.ts";
import type { LoggedCommit } from "../git/parse-raw-log.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import type { DevLogEntry, UnreadableEntry } from "./dev-log-entry.ts";
import { makeEntries } from "./make-entries.ts";
import { indexTexts, largestEntry, readBlobs } from "./entry-text.ts";
import { type EntryPlaces, findEntryPlaces } from "./entry-places.ts";
import { openSite } from "../generators/registry.ts";
import { readHeartbeatHistory, type PastHeartbeat } from "./heartbeat-history.ts";
import type { DevLog } from "./open-dev-log.ts";
import { findTextAuthors } from "./find-text-authors.ts";
import { keepRelated } from "./related-changes.ts";
import { readSiteFiles } from "./read-site-files.ts";
import { traceEntries } from "./trace-entries.ts";

/** The part of a promise that decides how its dev log is read. */
export type ReadingTerms = Pick<DevLogPromise, "who" | "generator" | "futureEntries"> & {
  readonly paths: Pick<DevLogPromise["paths"], "entries" | "heartbeat">;
  /** Whom a later promise names: asked where nobody could tell whose an entry is. */
  readonly laterWho?: DevLogPromise["who"];
};

/** All that a dev log's committed history says about its entries. */
export interface DevLogReading {
  readonly entries: readonly DevLogEntry[];
  /** Entries that stand at the tip and cannot be read, or not all of it. */
  readonly unreadable: readonly UnreadableEntry[];
  /** Every state of the heartbeat file, oldest first. */
  readonly heartbeats: readonly PastHeartbeat[];
  /** Where the branch's clock ran back. */
  readonly skews: readonly ClockSkew[];
}

/**
 * Reads a dev log's whole past from its git objects: one log of the first-parent line, the heads of
 * the entries' versions from `git cat-file --batch`, and one more log only where merges brought in
 * entries that name no author. The cost grows with the commits of the line and the entries'
 * versions, not with both.
 */
export async function readDevLog(options: {
  devLog: DevLog;
  terms: ReadingTerms;
  now: string;
  /** The moment of reading, where `now` is an earlier one. */
  present?: string;
  /** Whether the words of entries are counted; only where a promise asks for some. */
  countsWords?: boolean;
}): Promise<DevLogReading> {
  const { devLog, terms, now, present = now, countsWords = false } = options;
  const { cwd, branch } = devLog;
  const files = await readSiteFiles(devLog);
  const site = openSite(terms.generator, { files, entryFolder: terms.paths.entries });
  const places = findEntryPlaces(site, { files, entryFolder: terms.paths.entries });
  const { pulls, commits: own } = await readBranchLine(cwd, branch);
  const clock = commitClock(own, now);
  const paths = [...places.scope.paths, terms.paths.heartbeat];
  const all = await firstParentLog({ cwd, tip: branch.tip, pulls, ...places.scope, paths });

  await using objects = new CatFileBatch({ cwd, maxBytes: largestEntry });
  const { publicAt } = clock;
  const commits = keepRelated(all, places);
  const [blobs, heartbeats] = await Promise.all([
    readBlobs({
      cwd,
      ...listBlobs(commits, places),
      inheritance: places.inheritance,
      countsWords,
      rules: site.frontMatter,
    }),
    readHeartbeatHistory({ commits: all, objects, publicAt, path: terms.paths.heartbeat }),
  ]);
  const texts = indexTexts(site, blobs);
  const traces = traceEntries({ commits, texts, places, handedDown: blobs.inherited }).filter(
    (trace) => trace.some(({ path, isPage }) => isPage && places.isEntry(path)),
  );
  const authors = await findTextAuthors({ cwd, tip: branch.tip, traces, texts });
  const hidesFuture = (terms.futureEntries ?? site.futureEntries) === "hidden";
  const leavesOutErrors = site.frontMatter.error === "no page";
  const moments = { now: Date.parse(now), present: Date.parse(present) };
  const visibility = { hidesFuture, leavesOutErrors, texts, publicAt, ...moments };
  const botCommits = new Set(
    heartbeats.flatMap(({ commit, isOfCommit }) => (isOfCommit ? [commit] : [])),
  );
  const siteAuthors = site.authors ?? [];
  const read = makeEntries({ traces, ...terms, visibility, authors, siteAuthors, botCommits });
  return { ...read, heartbeats, skews: clock.skews };
}

/** The blobs that have to be read: those of pages, and those from which pages inherit. */
function listBlobs(
  commits: readonly LoggedCommit[],
  places: EntryPlaces,
): {
  readonly entries: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
} {
  const entries = new Map<string, string>();
  const sources = new Map<string, string>();
  for (const { path, blob } of commits.flatMap(({ changes }) => changes)) {
    if (blob === undefined) continue;
    if (places.mayBePage(path)) entries.set(blob, path);
    else if (places.inheritance?.isSource(path)) sources.set(blob, path);
  }
  return { entries, sources };
}
