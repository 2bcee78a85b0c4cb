import type {
  CommitExhibit,
  Exhibit,
  FileExhibit,
  FunctionExhibit,
  LaterExhibit,
  LinesExhibit,
  PullRequestExhibit,
  ReviewExhibit,
} from "@mea-culpa/formats";
import type { ExhibitRequest } from "../case/charge.ts";
import { sha256 } from "../digest.ts";
import type { Change, ChangeCommit, Hunk } from "../change/change.ts";
import { findRoles } from "../change/find-roles.ts";
import { countMoved, findMovedLines } from "../change/moved-lines.ts";
import type { History } from "../history/collect-history.ts";
import type { FollowUp } from "../history/find-follow-ups.ts";
import { linkTo, type LinkTarget } from "./exhibit-link.ts";
import { linesOfChange } from "./lines-of-change.ts";

/** What exhibits may be made of beside the change itself. */
export type KnownHistory = Pick<History, "followUps" | "definitions">;

/** The exhibit that a request names, under this id; `undefined` if the change doesn't hold it. */
export function buildExhibit(
  id: string,
  {
    request,
    change,
    history,
  }: {
    readonly request: ExhibitRequest;
    readonly change: Change;
    readonly history: KnownHistory;
  },
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
    case "function":
      return functionExhibit(id, { change, history, request });
    case "review":
      return reviewExhibit(id, { change, reviewId: request.id });
    case "later":
      return laterExhibit(id, {
        change,
        followUp: history.followUps.find(({ sha }) => sha === request.sha),
      });
  }
}

function pullRequestExhibit(id: string, change: Change): PullRequestExhibit {
  const { number, title, body, author, mergedAt, mergeCommit, additions, deletions } = change;
  return {
    id,
    kind: "pull-request",
    ...proven(body === "" ? title : `${title}\n\n${body}`),
    ...linkTo(
      change,
      number === undefined
        ? { kind: "commit", commit: mergeCommit }
        : { kind: "pull-request", number },
    ),
    ...(number !== undefined && { number }),
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
    ...countMovedIn(commit.diff?.flatMap(({ hunks }) => hunks) ?? []),
    ...splitByRole(commit, change),
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
    ...(file.movedIn > 0 && { movedIn: file.movedIn }),
    ...(file.movedOut > 0 && { movedOut: file.movedOut }),
  };
}

function countMovedIn(hunks: readonly Hunk[]): Pick<CommitExhibit, "movedIn" | "movedOut"> {
  const { movedIn, movedOut } = countMoved(hunks, findMovedLines(hunks));
  return { ...(movedIn > 0 && { movedIn }), ...(movedOut > 0 && { movedOut }) };
}

/** A commit's lines by the roles of its files, where these are more than one. */
function splitByRole({ files }: ChangeCommit, change: Change): Pick<CommitExhibit, "parts"> {
  const classify = findRoles(change);
  const byRole = Map.groupBy(files, ({ path }) => classify(path));
  if (byRole.size < 2) return {};
  const parts = [...byRole].map(
    ([role, own]) =>
      [role, { additions: total(own, "additions"), deletions: total(own, "deletions") }] as const,
  );
  return { parts: Object.fromEntries(parts) };
}

function total(files: ChangeCommit["files"], field: "additions" | "deletions"): number {
  return files.reduce((sum, file) => sum + file[field], 0);
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

function functionExhibit(
  id: string,
  {
    change,
    history,
    request,
  }: {
    readonly change: Change;
    readonly history: KnownHistory;
    readonly request: Extract<ExhibitRequest, { readonly kind: "function" }>;
  },
): FunctionExhibit | undefined {
  const found = findDefinition(history, request);
  if (found === undefined) return undefined;
  const { path, side, name, kind: defines, from, to, language, doc, text } = found;
  const isAfter = side === "after";
  const commit = isAfter ? change.mergeCommit : change.base;
  const file = change.files.find((each) => each.path === path);
  const place = isAfter ? path : (file?.previousPath ?? path);
  return {
    id,
    kind: "function",
    ...proven(text),
    ...linkTo(change, { kind: "file", commit, path: place, lines: { from, to } }),
    path,
    defines,
    name,
    side,
    change: judgeChange(found),
    from,
    to,
    language,
    doc,
    commit,
  };
}

/** What may have moved, or mostly was there, is neither new nor gone. */
function judgeChange({
  side,
  text,
  changedLines,
  isKnown,
}: History["definitions"][number]): FunctionExhibit["change"] {
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  if (isKnown || changedLines * 5 < lines * 4) return "modified";
  return side === "after" ? "added" : "deleted";
}

/** The definition that a request names, if the change touches it. */
export function findDefinition(
  { definitions }: Pick<History, "definitions">,
  { path, side, from, name }: Extract<ExhibitRequest, { readonly kind: "function" }>,
): History["definitions"][number] | undefined {
  return definitions.find(
    (each) => each.path === path && each.side === side && each.from === from && each.name === name,
  );
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

function laterExhibit(
  id: string,
  { change, followUp }: { readonly change: Change; readonly followUp: FollowUp | undefined },
): LaterExhibit | undefined {
  if (followUp === undefined) return undefined;
  const link = linkTo(change, { kind: "commit", commit: followUp.sha });
  return { id, kind: "later", ...proven(followUp.subject), ...link, ...followUp };
}

function proven(text: string): { readonly text: string; readonly sha256: string } {
  return { text, sha256: sha256(text) };
}
