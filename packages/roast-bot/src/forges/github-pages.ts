import type { ForgeAccount, ForgePullRequest, ForgeRemark, ForgeTracked } from "./forge.ts";
import { remarkLimit } from "./forge.ts";
import type {
  GitHubAccount,
  GitHubComment,
  GitHubConnection,
  GitHubList,
  GitHubPullRequest,
  GitHubReview,
} from "./github-queries.ts";

interface Cursor {
  after: string | null;
  hasMore: boolean;
}

/** The pages of one pull request, put together: reviews, comments and threads go on side by side. */
export class GitHubPages {
  readonly #number: number;
  readonly #cursors = { reviews: start(), comments: start(), threads: start() };
  readonly #remarks: ForgeRemark[] = [];
  readonly #leftOut = new Set<string>();
  #fields: GitHubPullRequest | undefined;
  /** Of the first page. */
  #tracked: readonly ForgeTracked[] = [];

  constructor(number: number) {
    this.#number = number;
  }

  get hasMore(): boolean {
    return Object.values(this.#cursors).some(({ hasMore }) => hasMore);
  }

  /** The variables of the next question; `size` counts reviews, comments and threads each. */
  nextQuestion(size: number): Readonly<Record<string, unknown>> {
    const { reviews, comments, threads } = this.#cursors;
    return {
      number: this.#number,
      size,
      tracked: this.#fields === undefined,
      reviews: reviews.hasMore,
      reviewsAfter: reviews.after,
      comments: comments.hasMore,
      commentsAfter: comments.after,
      threads: threads.hasMore,
      threadsAfter: threads.after,
    };
  }

  add(fields: GitHubPullRequest, missing: string | undefined): void {
    if (this.#fields === undefined) this.#tracked = toTracked(fields);
    this.#fields = fields;
    if (missing !== undefined) this.#leftOut.add(missing);
    for (const review of nodesOf(fields.reviews)) this.#remarks.push(...toRemarks(review));
    for (const comment of nodesOf(fields.comments)) this.#remarks.push(...toComments(comment));
    for (const { comments } of nodesOf(fields.reviewThreads)) {
      for (const comment of nodesOf(comments)) this.#remarks.push(...toComments(comment));
      if (comments?.pageInfo.hasNextPage === true) {
        this.#leftOut.add("Of long threads only the first ten comments were read.");
      }
    }
    advance(this.#cursors.reviews, fields.reviews);
    advance(this.#cursors.comments, fields.comments);
    advance(this.#cursors.threads, fields.reviewThreads);
    if (this.hasMore && this.#remarks.length >= remarkLimit) {
      this.#leftOut.add(`Only the first ${this.#remarks.length} remarks were read.`);
      for (const cursor of Object.values(this.#cursors)) cursor.hasMore = false;
    }
  }

  toPullRequest(): ForgePullRequest | undefined {
    const fields = this.#fields;
    if (fields === undefined) return undefined;
    const author = toAccount(fields.author);
    return {
      number: this.#number,
      title: fields.title,
      body: fields.body,
      url: fields.url,
      ...(author !== undefined && { author }),
      ...(fields.mergedAt !== null && { mergedAt: fields.mergedAt }),
      ...(fields.mergeCommit !== null && { mergeCommit: fields.mergeCommit.oid }),
      remarks: this.#remarks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
      tracked: this.#tracked,
      leftOut: [...this.#leftOut],
    };
  }
}

function start(): Cursor {
  return { after: null, hasMore: true };
}

/** A connection that an error left out ends here: to ask again would never end. */
function advance(cursor: Cursor, connection: GitHubConnection<unknown> | null | undefined): void {
  if (!cursor.hasMore) return;
  cursor.hasMore = connection?.pageInfo.hasNextPage === true;
  cursor.after = connection?.pageInfo.endCursor ?? cursor.after;
}

function nodesOf<Node>(connection: GitHubList<Node>): readonly Node[] {
  return (connection?.nodes ?? []).filter((node) => node !== null);
}

/** Nobody is left to be asked of an account that is gone; what machines say is not a review. */
function toAccount(account: GitHubAccount): ForgeAccount | undefined {
  if (account === null) return undefined;
  const isMachine = account.__typename === "Bot" || account.login.endsWith("[bot]");
  return { handle: account.login, isMachine };
}

function toRemarks(review: GitHubReview): readonly ForgeRemark[] {
  const author = toAccount(review.author);
  if (author === undefined || author.isMachine || review.submittedAt === null) return [];
  const kind =
    review.state === "APPROVED"
      ? "approval"
      : review.state === "CHANGES_REQUESTED"
        ? "objection"
        : "comment";
  // A review in name only: it was the envelope of comments, which come by themselves.
  if (kind === "comment" && review.body.trim() === "") return [];
  const { id, body, submittedAt: at, url } = review;
  return [{ id, kind, author, body, at, url }];
}

function toComments(comment: GitHubComment): readonly ForgeRemark[] {
  const author = toAccount(comment.author);
  if (author === undefined || author.isMachine) return [];
  const { id, body, createdAt: at, url } = comment;
  return [{ id, kind: "comment", author, body, at, url }];
}

/** An issue of another repository may be one that not everybody may see. */
function toTracked(fields: GitHubPullRequest): readonly ForgeTracked[] {
  const project = fields.url.replace(/pull\/\d+$/, "");
  const events = nodesOf(fields.timelineItems);
  const issues = nodesOf(fields.closingIssuesReferences)
    .filter(({ url }) => url.startsWith(project))
    .map(({ title: text, author, ...rest }) => ({ kind: "issue" as const, text, author, ...rest }));
  const labels = nodesOf(fields.labels).map(({ name }) => {
    const author = events.findLast(({ label }) => label?.name === name)?.actor ?? null;
    return { kind: "label" as const, text: name, author };
  });
  return [...issues, ...labels].flatMap((one) => {
    const author = toAccount(one.author);
    return author === undefined || author.isMachine ? [] : [{ ...one, author }];
  });
}
