import { isDeepStrictEqual } from "node:util";
import type { EvidencePack, Exhibit, ListExhibit } from "@mea-culpa/formats";
import type { GitSettings } from "../git/git-environment.ts";
import type { RunGitOptions } from "../git/run-git.ts";
import {
  findAllCandidates,
  findCandidateOfMerge,
  type FindCandidateOfMergeOptions,
  findCandidates,
} from "../change/find-candidates.ts";
import type { Candidate, Change } from "../change/change.ts";
import { collectChange } from "../change/collect-change.ts";
import { EvidenceError, type SourceRepository } from "../change/open-repository.ts";
import { ExhibitMaker } from "./exhibit-maker.ts";
import { orderAsTold } from "./order-as-told.ts";
import { changeInZone, historyInZone } from "./tell-in-zone.ts";
import { readCommits } from "../change/read-commits.ts";
import { findOrigins } from "../history/find-origins.ts";
import { isShallow } from "../git/clone-limits.ts";
import { type FollowUp, toFollowUp } from "../history/find-follow-ups.ts";
import { readIntroductions } from "../history/read-introductions.ts";
import { readTouchedDefinitions } from "../history/touched-definitions.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { BlobReader, longestBlob } from "../history/blob-reader.ts";
import { findAbout } from "../history/find-about.ts";
import { readMainLine } from "../change/main-line.ts";
import type { ExhibitRequest } from "../case/charge.ts";

/** Where a pack says something else than the repository. */
export interface SourceDifference {
  /** The id of the exhibit, or `subject`. */
  readonly exhibit: string;
  readonly message: string;
}

/** How a repository is asked. */
export interface MeasureOptions {
  /** As whom its remote is asked for pull requests: see `sourceCredentials`. */
  readonly settings?: GitSettings;
  readonly signal?: AbortSignal;
}

/**
 * Measures a pack's exhibits again from git and says where they differ; an empty list means that
 * the repository proves the pack. Reviews, which git doesn't keep, are not looked at. A link is
 * compared only where the repository was opened with a web address.
 */
export async function verifyPackAgainstSource(
  pack: EvidencePack,
  repository: SourceRepository,
  options: MeasureOptions = {},
): Promise<readonly SourceDifference[]> {
  if (pack.subject.kind !== "pull-request") return await verifyLists(pack, repository, options);
  const git = { cwd: repository.directory, ...options };
  const candidate = await findSubject(pack, { repository, git });
  if (candidate === undefined) {
    const message = `${pack.subject.mergeCommit} is nothing that landed on ${repository.branch} in this time`;
    return [{ exhibit: "subject", message }];
  }
  const measured = await collectChange(repository, candidate, options);
  const change = await orderAsTold(measured, { pack, git });
  const numberDiffers =
    candidate.number === pack.subject.number
      ? []
      : [{ exhibit: "subject", message: `the merge is of ${numberWords(candidate)}` }];
  // What a pack names is looked for, whatever a mirror has to be asked for it.
  const whole = { ...git, most: Infinity };
  const { cwd, settings = {} } = git;
  await using objects = new CatFileBatch({ cwd, settings, maxBytes: longestBlob });
  const reader = new BlobReader(objects);
  const history = {
    followUps: await readLater(pack, { change, repository, git }),
    definitions: pack.exhibits.some(({ kind }) => kind === "function")
      ? await readTouchedDefinitions(change, git)
      : [],
    origins: pack.exhibits.some(({ kind }) => kind === "earlier")
      ? await findOrigins(change, whole)
      : [],
    about: pack.exhibits.some(isAbout) ? await findAbout(change, reader) : undefined,
    introductions: pack.exhibits.some(({ kind }) => kind === "introduction")
      ? await readIntroductions(change, reader)
      : [],
  };
  // A clone that ends before the history does can't say with what a line of years ago came.
  const reachesAll = !isShallow(git.cwd);
  const { zone } = pack.slot;
  const makers = [
    new ExhibitMaker(changeInZone(change, zone), historyInZone(history, zone)),
    // Packs of before told moments in the committers' own offsets.
    new ExhibitMaker(change, history),
  ];
  return [
    ...numberDiffers,
    ...findDropped(pack, change),
    ...pack.exhibits.flatMap((exhibit) => {
      const [first = [], before = []] = makers.map((maker) =>
        verifyExhibit(exhibit, { change, maker, reachesAll }),
      );
      return before.length === 0 ? before : first;
    }),
  ];
}

/** Of what a squash lists a pack has all or, as those of before, none. */
function findDropped({ exhibits }: EvidencePack, { listed }: Change): readonly SourceDifference[] {
  const shown = new Set(exhibits.flatMap((each) => (each.kind === "listed" ? each.position : [])));
  if (shown.size === 0) return [];
  return listed
    .filter(({ position }) => !shown.has(position))
    .map(({ position }) => ({ exhibit: `l${position}`, message: "the pack leaves it out" }));
}

/** What the later commits that a pack names say today, of those that stand on the main line after the merge. */
async function readLater(
  pack: EvidencePack,
  options: {
    readonly change: Change;
    readonly repository: SourceRepository;
    readonly git: RunGitOptions;
  },
): Promise<readonly FollowUp[]> {
  const { change, repository, git } = options;
  const named = pack.exhibits.filter((exhibit) => exhibit.kind === "later");
  if (named.length === 0) return [];
  const interval = { from: change.mergedAt, to: pack.slot.closes };
  const line = new Set(await readMainLine(repository.branch, { ...git, ...interval }));
  const shas = named.map(({ sha }) => sha).filter((sha) => line.has(sha));
  return (await readCommits(shas, git)).flatMap((commit) => {
    const names = named.find(({ sha }) => sha === commit.sha)?.names ?? "";
    return toFollowUp(commit, names) ?? [];
  });
}

/** What a pack is of, as it landed in the pack's time; `undefined` where nothing did. */
export async function findSubject(
  { subject, slot, exhibits }: EvidencePack,
  options: Pick<FindCandidateOfMergeOptions, "repository" | "git">,
): Promise<Candidate | undefined> {
  if (subject.kind !== "pull-request") return undefined;
  const told = exhibits.find((exhibit) => exhibit.kind === "pull-request");
  try {
    return await findCandidateOfMerge(subject.mergeCommit, {
      ...options,
      from: slot.opens,
      to: slot.closes,
      ...(told && { author: told.author }),
    });
  } catch (error) {
    if (error instanceof EvidenceError && error.code === "COMMIT_NOT_FOUND") return undefined;
    throw error;
  }
}

function numberWords({ number }: Candidate): string {
  return number === undefined ? "no pull request" : `#${number}`;
}

/** Whether git does not keep it: it is taken as the pack has it. */
function isToldByForge({ kind }: Exhibit): boolean {
  return kind === "review" || kind === "issue" || kind === "label";
}

/** Whether its id says that the project says so of itself. */
function isAbout({ id }: Exhibit): boolean {
  return id === "about";
}

function verifyExhibit(
  exhibit: Exhibit,
  {
    change,
    maker,
    reachesAll,
  }: {
    readonly change: Change;
    readonly maker: ExhibitMaker;
    readonly reachesAll: boolean;
  },
): readonly SourceDifference[] {
  if (isToldByForge(exhibit)) return [];
  const made = requestsOfExhibit(exhibit, change).flatMap((request) => maker.make(request) ?? []);
  if (made.length === 0) {
    const message =
      exhibit.kind === "earlier" && !reachesAll
        ? "this clone is shallow and does not reach so far: fetch the rest, `git fetch --unshallow`"
        : "the repository has no such thing in this change";
    return [{ exhibit: exhibit.id, message }];
  }
  const linked = change.source.web !== undefined && exhibit.url !== undefined;
  const found = made.map((measured) =>
    differingFields(exhibit, measured)
      .filter((field) => (field !== "id" || isAbout(exhibit)) && (linked || field !== "url"))
      // Packs of before did not say it of commits.
      .filter((field) => field !== "byOthers" || exhibit.kind !== "commit" || field in exhibit)
      .map((field) => ({ exhibit: exhibit.id, message: `${field} differs from the repository` })),
  );
  return found.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

/**
 * Lists are of the author's own pull requests. The mails by which they are known are not published,
 * so a list has to hold everything that is theirs by handle and names, and nothing that nobody
 * merged.
 */
async function verifyLists(
  pack: EvidencePack,
  repository: SourceRepository,
  options: MeasureOptions,
): Promise<readonly SourceDifference[]> {
  const lists = pack.exhibits.filter(
    (exhibit): exhibit is ListExhibit =>
      exhibit.kind === "list" && exhibit.source === repository.name,
  );
  const author = { handle: pack.who, names: pack.names, mails: [] };
  const differences: SourceDifference[] = [];
  for (const { id, opens, closes, text, count } of lists) {
    const { signal, settings } = options;
    const interval = {
      from: opens,
      to: closes,
      ...(settings && { credentials: settings }),
      ...(signal && { signal }),
    };
    const git = { cwd: repository.directory, ...options };
    const own = await findCandidates(repository, { ...interval, author });
    const merged = await findAllCandidates(repository, { from: opens, to: closes, git });
    const titles = text === "" ? [] : text.split("\n");
    const message = listDiffers(titles, {
      count,
      own: own.map(({ title }) => title),
      merged: merged.map(({ title }) => title),
    });
    if (message !== undefined) differences.push({ exhibit: id, message });
  }
  return differences;
}

/** What the repository says against a list of titles; each title stands as often as it was merged. */
function listDiffers(
  titles: readonly string[],
  found: {
    readonly count: number;
    readonly own: readonly string[];
    readonly merged: readonly string[];
  },
): string | undefined {
  const { count, own, merged } = found;
  if (count !== titles.length || without(own, titles).length > 0) {
    return `the repository lists ${own.length} pull requests here, not ${count}`;
  }
  const [invented] = without(titles, merged);
  return invented && `the repository has no pull request “${invented}” here`;
}

/** What of `titles` is left when each of `others` has taken one away. */
function without(titles: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...titles];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}

/** The names of the fields in which two records differ, whatever the order of their keys. */
function differingFields(one: object, other: object): readonly string[] {
  const [first, second] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const fields = new Set([...first.keys(), ...second.keys()]);
  return [...fields].filter((field) => !isDeepStrictEqual(first.get(field), second.get(field)));
}

/** The requests by any of which a change would make this exhibit again; none if it never would. */
function requestsOfExhibit(exhibit: Exhibit, change: Change): readonly ExhibitRequest[] {
  switch (exhibit.kind) {
    case "pull-request":
      return [{ kind: "pull-request" }];
    case "commit":
      return [{ kind: "commit", position: exhibit.position }];
    case "listed":
      return [{ kind: "listed", position: exhibit.position }];
    case "file":
      return [{ kind: "file", path: exhibit.path }];
    case "lines": {
      const { path, side, from, to, commit } = exhibit;
      const lines = { kind: "lines", path, side, from, to } as const;
      const own = change.commits.find(({ sha }) => sha === commit);
      // Lines of the merged diff are pinned to the merge, all others to a commit of the branch. The
      // last commit of a push is both: what was before it is not what was before the push.
      return [
        ...(commit === change.mergeCommit ? [lines] : []),
        ...(own === undefined ? [] : [{ ...lines, commit: own.position }]),
      ];
    }
    case "patch": {
      const { path, hunk, first, last } = exhibit;
      return [{ kind: "patch", path, hunk, first, last }];
    }
    case "function": {
      const { path, side, from, name } = exhibit;
      return [{ kind: "function", path, side, from, name }];
    }
    case "earlier":
      return [{ kind: "earlier", sha: exhibit.sha }];
    case "later":
      return [{ kind: "later", sha: exhibit.sha }];
    case "introduction":
      return [{ kind: "introduction", path: exhibit.path }];
    case "review":
    case "issue":
    case "label":
    case "list":
      return [];
  }
}
