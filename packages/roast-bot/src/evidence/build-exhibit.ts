import type { ExhibitRequest } from "../charges/charge.ts";
import { sha256 } from "../ledger/sha256.ts";
import type { Change } from "./change.ts";
import type {
  CommitExhibit,
  Exhibit,
  FileExhibit,
  LinesExhibit,
  PullRequestExhibit,
  ReviewExhibit,
} from "./exhibit.ts";
import { exhibitUrl, type LinkTarget } from "./exhibit-url.ts";
import { linesOfChange } from "./lines-of-change.ts";

/** The exhibit that a request names, under this id; `undefined` if the change doesn't hold it. */
export function buildExhibit(
  id: string,
  { request, change }: { readonly request: ExhibitRequest; readonly change: Change },
): Exhibit | undefined {
  switch (request.kind) {
    case "pull-request":
      return pullRequestExhibit(id, change);
    case "commit":
      return commitExhibit(id, { change, position: request.position });
    case "file":
      return fileExhibit(id, { change, path: request.path });
    case "lines":
      return linesExhibit(id, { change, request });
    case "review":
      return reviewExhibit(id, { change, reviewId: request.id });
  }
}

function pullRequestExhibit(id: string, change: Change): PullRequestExhibit {
  const { number, title, body, author, mergedAt, mergeCommit, additions, deletions } = change;
  return {
    id,
    kind: "pull-request",
    ...proven(body === "" ? title : `${title}\n\n${body}`),
    ...linkTo(change, { kind: "pull-request", number }),
    number,
    title,
    body,
    author,
    mergedAt,
    mergeCommit,
    additions,
    deletions,
    files: change.files.length,
    commits: change.commitsKnown ? change.commits.length : 0,
  };
}

function commitExhibit(
  id: string,
  { change, position }: { readonly change: Change; readonly position: number },
): CommitExhibit | undefined {
  const commit = change.commits.find((commit) => commit.position === position);
  if (commit === undefined) return undefined;
  const { sha, subject, body, authoredAt, committedAt, coAuthors, additions, deletions } = commit;
  return {
    id,
    kind: "commit",
    ...proven(body === "" ? subject : `${subject}\n\n${body}`),
    ...linkTo(change, { kind: "commit", commit: sha }),
    sha,
    position,
    subject,
    authoredAt,
    committedAt,
    coAuthors,
    additions,
    deletions,
    files: commit.files.length,
  };
}

function fileExhibit(
  id: string,
  { change, path }: { readonly change: Change; readonly path: string },
): FileExhibit | undefined {
  const file = change.files.find((file) => file.path === path);
  if (file === undefined) return undefined;
  const commit = file.status === "deleted" ? change.base : change.mergeCommit;
  const { previousPath, status, role, language, additions, deletions, linesAtMerge } = file;
  return {
    id,
    kind: "file",
    ...proven(path),
    ...linkTo(change, { kind: "file", commit, path }),
    path,
    ...(previousPath !== undefined && { previousPath }),
    status,
    role,
    language,
    additions,
    deletions,
    linesAtMerge,
  };
}

type LinesRequest = Extract<ExhibitRequest, { readonly kind: "lines" }>;

function linesExhibit(
  id: string,
  { change, request }: { readonly change: Change; readonly request: LinesRequest },
): LinesExhibit | undefined {
  const text = linesOfChange(change, request);
  if (text === undefined) return undefined;
  const { path, side, from, to } = request;
  const own = change.commits.find(({ position }) => position === request.commit);
  return {
    id,
    kind: "lines",
    ...proven(text),
    ...linkTo(change, placeOf(request, change)),
    path,
    side,
    from,
    to,
    language: change.files.find((file) => file.path === path)?.language ?? "unknown",
    commit: own?.sha ?? change.mergeCommit,
  };
}

function placeOf({ path, side, from, to, commit }: LinesRequest, change: Change): LinkTarget {
  const own = change.commits.find(({ position }) => position === commit);
  const lines = { from, to };
  if (side === "after") {
    return { kind: "file", commit: own?.sha ?? change.mergeCommit, path, lines };
  }
  // What stood before a commit of the branch is best seen in that commit's own diff.
  if (own !== undefined) return { kind: "commit", commit: own.sha };
  const file = change.files.find((file) => file.path === path);
  return { kind: "file", commit: change.base, path: file?.previousPath ?? path, lines };
}

function reviewExhibit(
  id: string,
  { change, reviewId }: { readonly change: Change; readonly reviewId: string },
): ReviewExhibit | undefined {
  const review = change.reviews.find((review) => review.id === reviewId);
  if (review === undefined) return undefined;
  const { author, at, body, url } = review;
  return { id, kind: "review", ...proven(body), ...(url !== undefined && { url }), author, at };
}

function linkTo({ source }: Change, target: LinkTarget): { readonly url?: string } {
  return source.web === undefined ? {} : { url: exhibitUrl(source.web, target) };
}

function proven(text: string): { readonly text: string; readonly sha256: string } {
  return { text, sha256: sha256(text) };
}
