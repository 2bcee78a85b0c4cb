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

type LinesRequest = Extract<ExhibitRequest, { readonly kind: "lines" }>;

/** Makes exhibits of a change: each one once, with an id that stays the same for the same change. */
export class ExhibitMaker {
  readonly #change: Change;
  readonly #made = new Map<string, Exhibit>();
  readonly #lines = new Map<string, string>();

  constructor(change: Change) {
    this.#change = change;
  }

  /** All that was made, in the order in which it was asked for. */
  get exhibits(): readonly Exhibit[] {
    return [...this.#made.values()];
  }

  /** The exhibit that a request names, made if need be; `undefined` if the change doesn't hold it. */
  make(request: ExhibitRequest): Exhibit | undefined {
    const id = this.#idOf(request);
    if (id === undefined) return undefined;
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const exhibit = this.#build(id, request);
    if (exhibit !== undefined) this.#made.set(id, exhibit);
    return exhibit;
  }

  #idOf(request: ExhibitRequest): string | undefined {
    const { files, reviews } = this.#change;
    switch (request.kind) {
      case "pull-request":
        return "pr";
      case "commit":
        return `c${request.position}`;
      case "file":
        return numbered(
          "f",
          files.findIndex(({ path }) => path === request.path),
        );
      case "review":
        return numbered(
          "r",
          reviews.findIndex(({ id }) => id === request.id),
        );
      case "lines": {
        const key = JSON.stringify([
          request.path,
          request.side,
          request.from,
          request.to,
          request.commit ?? 0,
        ]);
        const id = this.#lines.get(key) ?? `h${this.#lines.size + 1}`;
        if (linesOfChange(this.#change, request) === undefined) return undefined;
        this.#lines.set(key, id);
        return id;
      }
    }
  }

  #build(id: string, request: ExhibitRequest): Exhibit | undefined {
    switch (request.kind) {
      case "pull-request":
        return this.#pullRequest(id);
      case "commit":
        return this.#commit(id, request.position);
      case "file":
        return this.#file(id, request.path);
      case "lines":
        return this.#quote(id, request);
      case "review":
        return this.#review(id, request.id);
    }
  }

  #pullRequest(id: string): PullRequestExhibit {
    const { number, title, body, author, mergedAt, mergeCommit, ...change } = this.#change;
    return {
      id,
      kind: "pull-request",
      ...proven(body === "" ? title : `${title}\n\n${body}`),
      ...this.#link({ kind: "pull-request", number }),
      number,
      title,
      body,
      author,
      mergedAt,
      mergeCommit,
      additions: change.additions,
      deletions: change.deletions,
      files: change.files.length,
      commits: change.commits.length,
    };
  }

  #commit(id: string, position: number): CommitExhibit | undefined {
    const commit = this.#change.commits.find((commit) => commit.position === position);
    if (commit === undefined) return undefined;
    const { sha, subject, body, authoredAt, committedAt, coAuthors, additions, deletions } = commit;
    return {
      id,
      kind: "commit",
      ...proven(body === "" ? subject : `${subject}\n\n${body}`),
      ...this.#link({ kind: "commit", commit: sha }),
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

  #file(id: string, path: string): FileExhibit | undefined {
    const file = this.#change.files.find((file) => file.path === path);
    if (file === undefined) return undefined;
    const { mergeCommit, base } = this.#change;
    const commit = file.status === "deleted" ? base : mergeCommit;
    const { previousPath, status, role, language, additions, deletions, linesAtMerge } = file;
    return {
      id,
      kind: "file",
      ...proven(path),
      ...this.#link({ kind: "file", commit, path }),
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

  #quote(id: string, request: LinesRequest): LinesExhibit | undefined {
    const text = linesOfChange(this.#change, request);
    const { path, side, from, to } = request;
    const own = this.#change.commits.find(({ position }) => position === request.commit);
    const commit = own?.sha ?? this.#change.mergeCommit;
    if (text === undefined) return undefined;
    const file = this.#change.files.find((file) => file.path === path);
    const lines = { from, to };
    // What stood before a commit of the branch is best seen in that commit's own diff.
    const target: LinkTarget =
      side === "after"
        ? { kind: "file", commit, path, lines }
        : own === undefined
          ? { kind: "file", commit: this.#change.base, path: file?.previousPath ?? path, lines }
          : { kind: "commit", commit };
    return {
      id,
      kind: "lines",
      ...proven(text),
      ...this.#link(target),
      path,
      side,
      from,
      to,
      language: file?.language ?? "unknown",
      commit,
    };
  }

  #review(id: string, reviewId: string): ReviewExhibit | undefined {
    const review = this.#change.reviews.find((review) => review.id === reviewId);
    if (review === undefined) return undefined;
    const { author, at, body, url } = review;
    return { id, kind: "review", ...proven(body), ...(url !== undefined && { url }), author, at };
  }

  #link(target: LinkTarget): { readonly url?: string } {
    const { web } = this.#change.source;
    return web === undefined ? {} : { url: exhibitUrl(web, target) };
  }
}

function numbered(letter: string, index: number): string | undefined {
  return index === -1 ? undefined : `${letter}${index + 1}`;
}

function proven(text: string): { readonly text: string; readonly sha256: string } {
  return { text, sha256: sha256(text) };
}
