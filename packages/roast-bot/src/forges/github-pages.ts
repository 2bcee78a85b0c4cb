import { z } from "zod";
import type { ForgeAccount, ForgePullRequest, ForgeRemark, ForgeTracked } from "./forge.ts";
import { remarkLimit } from "./forge.ts";
import type { GitHubAsker } from "./github-asker.ts";
import { isTooMuch } from "./github-errors.ts";
import { pullRequestQuery } from "./github-queries.ts";

/** `null` for an account that is gone. */
const account = z.object({ login: z.string(), __typename: z.string() }).nullable();
const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const connection = <Node extends z.ZodType>(node: Node) =>
  z.object({ pageInfo: page, nodes: z.array(node.nullable()).nullable() });

const comment = z.object({
  id: z.string(),
  body: z.string(),
  createdAt: z.string(),
  url: z.string(),
  author: account,
});
const review = z.object({
  id: z.string(),
  state: z.string(),
  body: z.string(),
  submittedAt: z.string().nullable(),
  url: z.string(),
  author: account,
});
const thread = z.object({ comments: connection(comment).nullable() });

const list = <Node extends z.ZodType>(node: Node) =>
  z.object({ nodes: z.array(node.nullable()).nullable() }).nullish();
const label = z.object({ name: z.string() });
const issue = z.object({ number: z.number(), title: z.string(), url: z.string(), author: account });
const labelled = z.object({ actor: account, label: label.nullable() });

const pullRequest = z.object({
  title: z.string(),
  body: z.string(),
  url: z.string(),
  mergedAt: z.string().nullable(),
  author: account,
  mergeCommit: z.object({ oid: z.string() }).nullable(),
  reviews: connection(review).nullish(),
  comments: connection(comment).nullish(),
  reviewThreads: connection(thread).nullish(),
  closingIssuesReferences: list(issue),
  labels: list(label),
  timelineItems: list(labelled),
});

const answer = z.object({ pullRequest: pullRequest.nullable() });

type Account = z.infer<typeof account>;
type Comment = z.infer<typeof comment>;
type Review = z.infer<typeof review>;
type PullRequest = z.infer<typeof pullRequest>;
type List<Node> = { readonly nodes: readonly (Node | null)[] | null } | null | undefined;

const pageSizes = { first: 50, least: 6 };

/**
 * Reads a pull request page by page; where GitHub could not answer one within its ten seconds it is asked
 * for half of it.
 *
 * @throws {ForgeError} when GitHub can't be asked.
 */
export async function readGitHubPages(
  number: number,
  ask: GitHubAsker,
): Promise<ForgePullRequest | undefined> {
  const pages = new Pages(number);
  let size = pageSizes.first;
  while (pages.hasMore) {
    try {
      const asked = pages.nextQuestion(size);
      const { repository, missing } = await ask(pullRequestQuery, asked, answer);
      if (repository.pullRequest === null) return undefined;
      pages.add(repository.pullRequest, missing);
    } catch (error) {
      if (!isTooMuch(error) || size <= pageSizes.least) throw error;
      size = Math.ceil(size / 2);
    }
  }
  return pages.toPullRequest();
}

interface Cursor {
  after: string | null;
  hasMore: boolean;
}

/** The pages of one pull request, put together: reviews, comments and threads go on side by side. */
class Pages {
  readonly #number: number;
  readonly #cursors = { reviews: start(), comments: start(), threads: start() };
  readonly #remarks: ForgeRemark[] = [];
  readonly #leftOut = new Set<string>();
  #fields: PullRequest | undefined;
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

  add(fields: PullRequest, missing: string | undefined): void {
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
function advance(
  cursor: Cursor,
  connection: { readonly pageInfo: z.infer<typeof page> } | null | undefined,
): void {
  if (!cursor.hasMore) return;
  cursor.hasMore = connection?.pageInfo.hasNextPage === true;
  cursor.after = connection?.pageInfo.endCursor ?? cursor.after;
}

function nodesOf<Node>(connection: List<Node>): readonly Node[] {
  return (connection?.nodes ?? []).filter((node) => node !== null);
}

/** Nobody is left to be asked of an account that is gone; what machines say is not a review. */
function toAccount(account: Account): ForgeAccount | undefined {
  if (account === null) return undefined;
  const isMachine = account.__typename === "Bot" || account.login.endsWith("[bot]");
  return { handle: account.login, isMachine };
}

function toRemarks(review: Review): readonly ForgeRemark[] {
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

function toComments(comment: Comment): readonly ForgeRemark[] {
  const author = toAccount(comment.author);
  if (author === undefined || author.isMachine) return [];
  const { id, body, createdAt: at, url } = comment;
  return [{ id, kind: "comment", author, body, at, url }];
}

/** An issue of another repository may be one that not everybody may see. */
function toTracked(fields: PullRequest): readonly ForgeTracked[] {
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
