import type { Person } from "@mea-culpa/formats";
import type { Author } from "../promise/promise.ts";
import type { Candidate } from "./change.ts";
import { flattenLandings, groupLanded, type Landing } from "./group-landed.ts";
import { findRebased } from "./find-rebased.ts";
import { findRelanded } from "./find-relanded.ts";
import { withWriters } from "./find-idle-commits.ts";
import { findSquashed } from "./find-squashed.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import { fold, groupPeople, handleOfNoreplyMail } from "./authorship.ts";
import { machineName } from "../git/machines.ts";
import { EvidenceError, type SourceRepository } from "./open-repository.ts";
import { readLanded } from "./read-landed.ts";
import { withHeads } from "./pull-request-heads.ts";
import type { GitSettings } from "../git/git-environment.ts";
import { GitError } from "../git/git-error.ts";
import type { RunGitOptions } from "../git/run-git.ts";
import { readCommits } from "./read-commits.ts";

export interface FindCandidatesOptions {
  /** A full ref; the source's own branch when absent. */
  readonly branch?: string;
  /** The slot is half-open, `(from, to]`; instants in ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly author: Author;
  /** Where the remote is asked: see {@link sourceCredentials}. */
  readonly credentials?: GitSettings;
  readonly signal?: AbortSignal;
}

/**
 * What is the author's of what landed within the slot, by committer date on the first-parent line
 * of the default branch, oldest first: merged pull requests, and commits that landed without one.
 * What a machine wrote and the author co-authored or merged is among them, so that it can be passed
 * over by name.
 *
 * @throws {GitError} when git can't read the history.
 */
export async function findCandidates(
  repository: SourceRepository,
  options: FindCandidatesOptions,
): Promise<readonly Candidate[]> {
  const { branch = repository.branch, author, credentials, signal, ...interval } = options;
  const git = {
    cwd: repository.directory,
    ...(signal && { signal }),
    ...(credentials && { settings: credentials }),
  };
  const isTheirs = (person: Person): boolean => isAuthor(person, author);
  const landings = await nameWriters(
    await findLanded({ ...repository, branch }, { ...interval, git, isTheirs }),
    { git, isTheirs },
  );
  const named = pickOwn(landings, author);
  // Only then is it worth a look behind every squash of the time.
  const own =
    named.length > 0 ? named : pickOwn(await findSquashed(landings, { repository, git }), author);
  const relanded = await findRelanded(own, { landings, git });
  const candidates = own.filter((each) => !relanded.has(each)).map(({ candidate }) => candidate);
  return await withHeads(candidates, { repository, git });
}

interface FindLandedOptions {
  readonly from: string;
  readonly to: string;
  readonly git: RunGitOptions;
  /** Whose commits are worth a search for the requests that they belong to. */
  readonly isTheirs: (person: Person) => boolean;
}

async function findLanded(
  repository: SourceRepository,
  { git, isTheirs, ...interval }: FindLandedOptions,
): Promise<readonly Landing[]> {
  const landed = await readLanded(repository.branch, { ...git, ...interval });
  const pushed = landed.mainLine.filter(
    ({ author, message, parents }) =>
      parents.length === 1 && isTheirs(author) && parseMergeMessage(message) === undefined,
  );
  const numbers = await findRebased(pushed, { repository, git });
  return groupLanded(landed, { repository, numbers });
}

/** Looks at who wrote what landed where they and others wrote a branch that was merged. */
async function nameWriters(
  landings: readonly Landing[],
  options: Pick<FindLandedOptions, "git" | "isTheirs">,
): Promise<readonly Landing[]> {
  const { git, isTheirs } = options;
  const named: Landing[] = [];
  for (const { within, ...landing } of landings) {
    const { commits, candidate } = landing;
    const authors = commits.map(({ author }) => author);
    const isMerge = candidate.head !== undefined && candidate.head !== candidate.mergeCommit;
    const isOfSeveral = isMerge && authors.some(isTheirs) && groupPeople(authors).length > 1;
    const whole = { ...landing, within: await nameWriters(within, options) };
    named.push(isOfSeveral ? await withWriters(whole, git) : whole);
  }
  return named;
}

/** The author's own, also of what came in with a landing that is somebody else's. */
function pickOwn(landings: readonly Landing[], author: Author): readonly Landing[] {
  return landings.flatMap((landing) =>
    !landing.isCollection && belongsTo(landing, author)
      ? [landing]
      : pickOwn(landing.within, author),
  );
}

/** A machine's pull request is the author's when they stand in it by name: to be said, not blamed. */
function belongsTo({ candidate, others }: Landing, author: Author): boolean {
  if (isAuthor(candidate.author, author)) return true;
  if (machineName(candidate.author) === undefined) return false;
  return others.some((person) => isAuthor(person, author));
}

/** Whether a person of the history is the promise's author, by mail, by name or by handle; case-folded. */
export function isAuthor(person: Person, author: Author): boolean {
  const mail = fold(person.mail);
  if (author.mails.some((own) => fold(own) === mail)) return true;
  if (handleOfNoreplyMail(mail) === fold(author.handle)) return true;
  return [author.handle, ...author.names].some((own) => fold(own) === fold(person.name));
}

export interface FindCandidateOfMergeOptions {
  readonly repository: SourceRepository;
  readonly git: RunGitOptions;
  readonly from: string;
  readonly to: string;
  /** Whose it is said to be, if not whom the commit names. */
  readonly author?: Pick<Person, "name">;
}

/**
 * The candidate that landed in a time and is measured at a commit, whoever wrote it; `undefined`
 * when nothing of that time is measured there.
 *
 * @throws {EvidenceError} when the repository has no such commit.
 */
export async function findCandidateOfMerge(
  mergeCommit: string,
  options: FindCandidateOfMergeOptions,
): Promise<Candidate | undefined> {
  const { repository, git, author, ...interval } = options;
  const [merge] = await readCommits([mergeCommit], git).catch((cause: unknown) => {
    if (!(cause instanceof GitError)) throw cause;
    throw new EvidenceError("COMMIT_NOT_FOUND", `There is no commit ${mergeCommit}.`, { cause });
  });
  if (merge === undefined) return undefined;
  const isTheirs = ({ mail }: Person): boolean => mail === merge.author.mail;
  const landings = await findLanded(repository, { ...interval, git, isTheirs });
  const found = flattenLandings(landings).find(
    ({ candidate }) => candidate.mergeCommit === mergeCommit,
  );
  if (found === undefined) return undefined;
  const [named = found] = await nameWriters([found], { git, isTheirs: () => true });
  const isNamed = author === undefined || author.name === named.candidate.author.name;
  const [squashed = named] = isNamed ? [] : await findSquashed([named], { repository, git });
  const [candidate] = await withHeads([squashed.candidate], { repository, git });
  return candidate;
}

/** Everything that landed in a time, whoever wrote it, and what came in with it. */
export async function findAllCandidates(
  repository: SourceRepository,
  options: { readonly from: string; readonly to: string; readonly git: RunGitOptions },
): Promise<readonly Candidate[]> {
  const { git, ...interval } = options;
  const landed = await readLanded(repository.branch, { ...git, ...interval });
  return flattenLandings(groupLanded(landed, { repository })).map(({ candidate }) => candidate);
}
