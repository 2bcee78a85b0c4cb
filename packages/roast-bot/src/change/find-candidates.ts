import type { Person } from "@mea-culpa/formats";
import type { Author } from "../promise/promise.ts";
import type { Candidate } from "./change.ts";
import { findMerged, type MergedPullRequest } from "./find-merged.ts";
import { handleOfNoreplyMail, machineName } from "./authorship.ts";
import { EvidenceError, type SourceRepository } from "./open-repository.ts";
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
 * The author's pull requests that were merged within the slot, by committer date on the
 * first-parent line of the default branch, oldest first. What a machine wrote and the author
 * co-authored or merged is among them, so that it can be passed over by name.
 *
 * @throws {GitError} when git can't read the history.
 */
export async function findCandidates(
  repository: SourceRepository,
  { branch = repository.branch, from, to, author, credentials, signal }: FindCandidatesOptions,
): Promise<readonly Candidate[]> {
  const git = { cwd: repository.directory, ...(signal && { signal }) };
  const merged = await findMerged(branch, { ...git, from, to });
  const own = merged.filter((pullRequest) => belongsTo(pullRequest, author));
  return await withHeads(
    own.map(({ candidate }) => candidate),
    { repository, git: { ...git, ...(credentials && { settings: credentials }) } },
  );
}

/** A machine's pull request is the author's when they stand in it by name: to be said, not blamed. */
function belongsTo({ candidate, others }: MergedPullRequest, author: Author): boolean {
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

function fold(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/**
 * The candidate that a commit of the main line merged, whoever wrote it; `undefined` when that
 * commit is not on the line or merged no pull request.
 *
 * @throws {EvidenceError} when the repository has no such commit.
 */
export async function findCandidateOfMerge(
  mergeCommit: string,
  options: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<Candidate | undefined> {
  const { repository, git } = options;
  const [merge] = await readCommits([mergeCommit], git).catch((cause: unknown) => {
    if (!(cause instanceof GitError)) throw cause;
    throw new EvidenceError("COMMIT_NOT_FOUND", `There is no commit ${mergeCommit}.`, { cause });
  });
  if (merge === undefined) return undefined;
  const to = new Date(merge.committedAt);
  const from = new Date(to.getTime() - 1000);
  const merged = await findMerged(repository.branch, {
    ...git,
    from: from.toISOString(),
    to: to.toISOString(),
  });
  const found = merged.find(({ candidate }) => candidate.mergeCommit === mergeCommit);
  if (found === undefined) return undefined;
  const [candidate] = await withHeads([found.candidate], options);
  return candidate;
}
