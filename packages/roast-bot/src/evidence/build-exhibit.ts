import type {
  CommitExhibit,
  Exhibit,
  FileExhibit,
  LinesExhibit,
  ListedExhibit,
  PatchExhibit,
  PullRequestExhibit,
  ReviewExhibit,
  TrackedExhibit,
} from "@mea-culpa/formats";
import type { ExhibitRequest } from "../case/charge.ts";
import { isKnownOther } from "../change/authorship.ts";
import type { Change, ChangeCommit, DiffLine, Hunk, Tracked } from "../change/change.ts";
import { findRoles } from "../change/find-roles.ts";
import { countMoved, findMovedLines } from "../change/moved-lines.ts";
import { buildHistoryExhibit, findAboutLines, type KnownHistory } from "./build-history-exhibit.ts";
import { linkTo, type LinkTarget } from "./exhibit-link.ts";
import { linesOfChange, numberOn } from "./lines-of-change.ts";
import { proveText } from "./prove-text.ts";

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
    case "listed":
      return listedExhibit(id, { change, position: request.position });
    case "file":
      return fileExhibit(id, { change, path: request.path });
    case "lines":
      return linesExhibit(id, { change, request, history });
    case "patch":
      return patchExhibit(id, { change, request });
    case "review":
      return reviewExhibit(id, { change, reviewId: request.id });
    case "tracked":
      return trackedExhibit(id, change.tracked[request.index]);
    case "function":
    case "earlier":
    case "later":
    case "introduction":
      return buildHistoryExhibit(id, { request, change, history });
  }
}

function pullRequestExhibit(id: string, change: Change): PullRequestExhibit {
  const { number, title, body, author, mergedAt, mergeCommit, additions, deletions } = change;
  return {
    id,
    kind: "pull-request",
    ...proveText(body === "" ? title : `${title}\n\n${body}`),
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
    ...(change.coAuthors.length > 0 && { coAuthors: change.coAuthors }),
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
    ...proveText(body === "" ? subject : `${subject}\n\n${body}`),
    ...linkTo(change, { kind: "commit", commit: sha }),
    sha,
    position,
    subject,
    authoredAt,
    committedAt,
    ...(isKnownOther(commit.author, change) && { byOthers: true }),
    coAuthors,
    additions,
    deletions,
    files: commit.files.length,
    ...countMovedIn(commit.diff?.flatMap(({ hunks }) => hunks) ?? []),
    ...splitByRole(commit, change),
  };
}

function listedExhibit(
  id: string,
  { change, position }: { readonly change: Change; readonly position: number },
): ListedExhibit | undefined {
  const listed = change.listed.find((each) => each.position === position);
  if (listed === undefined) return undefined;
  const { line, subject, body, byOthers, coAuthors } = listed;
  return {
    id,
    kind: "listed",
    ...proveText(body === "" ? subject : `${subject}\n\n${body}`),
    ...linkTo(change, { kind: "commit", commit: change.mergeCommit }),
    position,
    line,
    subject,
    ...(byOthers && { byOthers }),
    coAuthors,
    commit: change.mergeCommit,
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
    ...proveText(path),
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
  if (files.some(({ path }) => holdsNewTests(path, change))) return {};
  const classify = findRoles(change);
  const byRole = Map.groupBy(files, ({ path }) => classify(path));
  if (byRole.size < 2) return {};
  const parts = [...byRole].map(
    ([role, own]) =>
      [role, { additions: total(own, "additions"), deletions: total(own, "deletions") }] as const,
  );
  return { parts: Object.fromEntries(parts) };
}

/** Whether tests were added inside of a source file: which of a commit's lines they are is not known. */
function holdsNewTests(path: string, { files }: Change): boolean {
  return files.some(
    (file) => file.inlineTestsAdded > 0 && [file.path, file.previousPath].includes(path),
  );
}

function total(files: ChangeCommit["files"], field: "additions" | "deletions"): number {
  return files.reduce((sum, file) => sum + file[field], 0);
}

type LinesRequest = Extract<ExhibitRequest, { readonly kind: "lines" }>;

function linesExhibit(
  id: string,
  {
    change,
    request,
    history,
  }: {
    readonly change: Change;
    readonly request: LinesRequest;
    readonly history: KnownHistory;
  },
): LinesExhibit | undefined {
  const text = findAboutLines(request, history) ?? linesOfChange(change, request);
  if (text === undefined) return undefined;
  const { path, side, from, to } = request;
  const own = change.commits.find(({ position }) => position === request.commit);
  return {
    id,
    kind: "lines",
    ...proveText(text),
    ...linkTo(change, findTarget(request, change)),
    path,
    side,
    from,
    to,
    language: change.files.find((file) => file.path === path)?.language ?? "unknown",
    commit: own?.sha ?? change.mergeCommit,
  };
}

function findTarget({ path, side, from, to, commit }: LinesRequest, change: Change): LinkTarget {
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

const marks = { context: " ", added: "+", deleted: "-" } as const;

function patchExhibit(
  id: string,
  {
    change,
    request,
  }: {
    readonly change: Change;
    readonly request: Extract<ExhibitRequest, { readonly kind: "patch" }>;
  },
): PatchExhibit | undefined {
  const { path, hunk, first, last } = request;
  const file = change.files.find((each) => each.path === path);
  const all = file?.hunks[hunk - 1]?.lines ?? [];
  const lines = all.slice(first - 1, last);
  if (file === undefined || first < 1 || last < first || last > all.length) return undefined;
  const stays = lines.flatMap((line) => numberOn("after", line) ?? []);
  const [from, to] = [stays[0], stays.at(-1)];
  const count = (wanted: DiffLine["kind"]) => lines.filter(({ kind }) => kind === wanted).length;
  const commit = change.mergeCommit;
  return {
    id,
    kind: "patch",
    ...proveText(lines.map(({ kind, text }) => `${marks[kind]}${text}`).join("\n")),
    ...linkTo(
      change,
      from === undefined || to === undefined
        ? { kind: "commit", commit }
        : { kind: "file", commit, path, lines: { from, to } },
    ),
    path,
    hunk,
    first,
    last,
    additions: count("added"),
    deletions: count("deleted"),
    language: file.language,
    commit,
  };
}

function reviewExhibit(
  id: string,
  { change, reviewId }: { readonly change: Change; readonly reviewId: string },
): ReviewExhibit | undefined {
  const review = change.reviews.find((review) => review.id === reviewId);
  if (review === undefined) return undefined;
  const { author, at, body, url, isApproval } = review;
  return {
    id,
    kind: "review",
    ...proveText(body),
    ...(url !== undefined && { url }),
    author,
    at,
    ...(isApproval && { approves: true }),
  };
}

function trackedExhibit(id: string, tracked: Tracked | undefined): TrackedExhibit | undefined {
  if (tracked === undefined) return undefined;
  const { text, ...fields } = tracked;
  return { id, ...fields, ...proveText(text) };
}
