import type { Person } from "@mea-culpa/formats";
import { findBranchAuthor, groupPeople, parseCoAuthors } from "./authorship.ts";
import type { Candidate } from "./change.ts";
import { cleanLine } from "./clean-text.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { findBranches, findLine } from "./main-line.ts";
import { dropForeignNumber, type MergeMessage, parseMergeMessage } from "./parse-merge-message.ts";
import type { SourceRepository } from "./open-repository.ts";
import type { LandedCommits } from "./read-landed.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";

/** Something of anybody's that landed: a pull request, or commits without one. */
export interface Landing {
  readonly candidate: Candidate;
  /** Everybody whom the merge itself names: who made it, and co-authors. */
  readonly others: readonly Person[];
  /** What it brought, parents first. */
  readonly commits: readonly CommitRecord[];
  /** What landed with it by itself: the requests of a rollup, the commits of one author of several. */
  readonly within: readonly Landing[];
  /** Whether it is only a way in for what is `within`, and nobody's own work. */
  readonly isCollection: boolean;
}

/** Landings, each followed by what landed with it. */
export function flattenLandings(landings: readonly Landing[]): readonly Landing[] {
  return landings.flatMap((landing) => [landing, ...flattenLandings(landing.within)]);
}

/**
 * Groups what landed, oldest first. A merge lands its branch. Commits on the line that follow each
 * other are one where they name the same request, or name none and are by the same author.
 */
export function groupLanded(
  { mainLine, merged }: LandedCommits,
  {
    repository,
    numbers = new Map(),
  }: Pick<Grouping, "repository"> & Partial<Pick<Grouping, "numbers">>,
): readonly Landing[] {
  return groupLine(mainLine, merged, { repository, numbers });
}

interface Grouping {
  /** In which they landed. */
  readonly repository: Pick<SourceRepository, "name" | "web">;
  /** The requests of commits whose messages name none, by their ids. */
  readonly numbers: ReadonlyMap<string, number>;
  /** When the line itself landed, if it came in by a merge; ISO 8601. */
  readonly landedAt?: string;
  /** Requests of whose commits others lie between: no part of one is the request. */
  readonly scattered?: ReadonlySet<number>;
}

function groupLine(
  line: readonly CommitRecord[],
  walked: readonly CommitRecord[],
  surroundings: Grouping,
): readonly Landing[] {
  const grouping = { ...surroundings, scattered: findScattered(line, surroundings) };
  const branches = findBranches(line, walked);
  const landings: Landing[] = [];
  let run: CommitRecord[] = [];
  const flush = (): void => {
    const landing = landRun(run, grouping);
    if (landing !== undefined) landings.push(landing);
    run = [];
  };
  for (const commit of line) {
    if (commit.parents.length > 1) {
      flush();
      landings.push(...landMerge(commit, branches.get(commit.sha) ?? [], grouping));
      continue;
    }
    const before = run.at(-1);
    if (before !== undefined && !follows(commit, before, grouping)) flush();
    run.push(commit);
  }
  flush();
  return landings;
}

/** The requests whose commits stand on a line in several places. */
function findScattered(
  line: readonly CommitRecord[],
  { repository, numbers }: Grouping,
): ReadonlySet<number> {
  const seen = new Set<number>();
  const scattered = new Set<number>();
  let before: number | undefined;
  for (const commit of line) {
    const { number, foundBy } = readMessage(commit, { repository, numbers });
    const isPart = commit.parents.length === 1 && joined.has(foundBy);
    const own = isPart ? number : undefined;
    if (own !== undefined && own !== before && seen.has(own)) scattered.add(own);
    if (own !== undefined) seen.add(own);
    before = own;
  }
  return scattered;
}

/** How several commits of a line are found to be of one request. */
const joined: ReadonlySet<Candidate["foundBy"]> = new Set(["merge-request-trailer", "patch"]);

/** Whether two commits of a line are parts of one landing. */
function follows(commit: CommitRecord, before: CommitRecord, grouping: Grouping): boolean {
  if (commit.parents[0] !== before.sha) return false;
  const [one, other] = [readMessage(before, grouping), readMessage(commit, grouping)];
  if (one.foundBy !== other.foundBy || one.number !== other.number) return false;
  if (joined.has(one.foundBy)) return true;
  return (
    one.foundBy === "push" && before.author.mail.toLowerCase() === commit.author.mail.toLowerCase()
  );
}

function readMessage(
  { sha, message, parents }: CommitRecord,
  { repository, numbers, scattered }: Grouping,
): MergeMessage & { readonly foundBy: Candidate["foundBy"] } {
  const told = dropForeignNumber(parseMergeMessage(message), repository);
  const number = numbers.get(sha);
  const [subject = "", ...rest] = message.split("\n");
  const plain = { title: subject.trim(), body: rest.join("\n").trim() };
  const read: MergeMessage & { readonly foundBy: Candidate["foundBy"] } =
    number === undefined
      ? (told ?? { ...plain, foundBy: "push" })
      : { ...plain, ...told, number, foundBy: "patch" };
  const isScattered =
    parents.length === 1 && joined.has(read.foundBy) && scattered?.has(read.number ?? 0);
  return isScattered ? { ...plain, foundBy: "push" } : read;
}

/** Commits of a line without merges, as one landing; without a base there is nothing to measure. */
function landRun(run: readonly CommitRecord[], grouping: Grouping): Landing | undefined {
  const [first, last] = [run[0], run.at(-1)];
  const base = first?.parents[0];
  if (last === undefined || base === undefined) return undefined;
  const message = readMessage(last, grouping);
  return {
    candidate: {
      ...makeCandidate(message, { commit: last, base, ...grouping }),
      ...((run.length > 1 || unsquashed.has(message.foundBy)) && { head: last.sha }),
      author: findBranchAuthor(run.map(({ author }) => author)) ?? last.author,
    },
    others: run.flatMap((commit) => [
      commit.author,
      commit.committer,
      ...parseCoAuthors(commit.message),
    ]),
    commits: run,
    within: [],
    isCollection: false,
  };
}

/** How a single commit was found that is no squash of others. */
const unsquashed: ReadonlySet<Candidate["foundBy"]> = new Set(["push", "patch", "review-trailer"]);

/** A merge of one branch, or of several requests at once. */
function landMerge(
  merge: CommitRecord,
  branch: readonly CommitRecord[],
  grouping: Grouping,
): readonly Landing[] {
  const [base, secondParent] = merge.parents;
  const message = readMessage(merge, grouping);
  const { numbers = [] } = message;
  const { repository } = grouping;
  const landedAt = grouping.landedAt ?? merge.committedAt;
  if (numbers.length > 1 && numbers.length === merge.parents.length - 1) {
    return merge.parents
      .slice(1)
      .flatMap((head, at) =>
        landHead(head, { branch, merge, message, number: numbers[at], repository }),
      );
  }
  if (base === undefined || (branch.length === 0 && message.number === undefined)) return [];
  const within = merge.parents
    .slice(1)
    .flatMap((head) => groupLine(findLine(head, branch), branch, { ...grouping, landedAt }));
  return [
    {
      candidate: {
        ...makeCandidate(message, { commit: merge, base, ...grouping }),
        ...(secondParent !== undefined && { head: secondParent }),
        author: findBranchAuthor(branch.map(({ author }) => author)) ?? merge.author,
      },
      others: [merge.author, merge.committer, ...parseCoAuthors(merge.message)],
      commits: branch,
      within,
      isCollection: isCollection(branch, { number: message.number, within }),
    },
  ];
}

/** One request of a batch: measured from where its own commits begin to its head. */
function landHead(
  head: string,
  {
    branch,
    merge,
    message,
    number,
    repository,
  }: {
    readonly branch: readonly CommitRecord[];
    readonly merge: CommitRecord;
    readonly message: MergeMessage;
    readonly number: number | undefined;
    readonly repository: Grouping["repository"];
  },
): readonly Landing[] {
  const line = findLine(head, branch);
  const [base, last] = [line[0]?.parents[0], line.at(-1)];
  if (base === undefined || last === undefined || number === undefined) return [];
  const told = new RegExp(`^${number}: (.+?)(?: r=\\S+)?(?: a=\\S+)?$`, "m").exec(merge.message);
  const title = told?.[1] ?? readMessage(last, { repository, numbers: new Map() }).title;
  return [
    {
      candidate: {
        ...makeCandidate(
          { ...message, number, title },
          { commit: last, base, landedAt: merge.committedAt },
        ),
        head,
        author: findBranchAuthor(line.map(({ author }) => author)) ?? last.author,
      },
      others: [merge.author, merge.committer],
      commits: line,
      within: [],
      isCollection: false,
    },
  ];
}

function makeCandidate(
  { number, title, foundBy }: MergeMessage,
  {
    commit,
    base,
    landedAt = commit.committedAt,
  }: { readonly commit: CommitRecord; readonly base: string; readonly landedAt?: string },
): Omit<Candidate, "author"> {
  return {
    ...(number !== undefined && { number }),
    title: redactSecrets(cleanLine(title)),
    mergeCommit: commit.sha,
    base,
    mergedAt: landedAt,
    foundBy,
  };
}

/**
 * A branch of several people that was merged without a request of its own, or in which requests landed
 * before: a rollup, a release, or the main line itself, merged into somebody's own commits.
 */
function isCollection(
  branch: readonly CommitRecord[],
  { number, within }: { readonly number: number | undefined; readonly within: readonly Landing[] },
): boolean {
  const isOfSeveral = groupPeople(branch.map(({ author }) => author)).length > 1;
  const holdsRequests = within.some(({ candidate }) => candidate.number !== undefined);
  return number === undefined ? isOfSeveral || holdsRequests : isOfSeveral && holdsRequests;
}
