import { z } from "zod";
import { trackedLimit } from "./forge.ts";

/** The objects of GitHub's GraphQL schema, as far as we ask for them; `null` where it left one out. */
export interface GitHubPullRequest {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly mergedAt: string | null;
  readonly author: GitHubAccount;
  readonly mergeCommit: { readonly oid: string } | null;
  readonly reviews?: GitHubConnection<GitHubReview> | null | undefined;
  readonly comments?: GitHubConnection<GitHubComment> | null | undefined;
  readonly reviewThreads?: GitHubConnection<GitHubThread> | null | undefined;
  readonly closingIssuesReferences?: GitHubList<GitHubIssue>;
  readonly labels?: GitHubList<{ readonly name: string }>;
  readonly timelineItems?: GitHubList<GitHubLabelled>;
}

/** `null` for an account that is gone. */
export type GitHubAccount = { readonly login: string; readonly __typename: string } | null;

interface GitHubIssue {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly author: GitHubAccount;
}

/** An event by which somebody put a label on; the label is `null` where it is no more. */
interface GitHubLabelled {
  readonly actor: GitHubAccount;
  readonly label: { readonly name: string } | null;
}

/** A list of which the first page is all that is read. */
export type GitHubList<Node> = Pick<GitHubConnection<Node>, "nodes"> | null | undefined;

export interface GitHubConnection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (Node | null)[] | null;
}

export interface GitHubComment {
  readonly id: string;
  readonly body: string;
  readonly createdAt: string;
  readonly url: string;
  readonly author: GitHubAccount;
}

export interface GitHubReview {
  readonly id: string;
  readonly state: string;
  readonly body: string;
  readonly submittedAt: string | null;
  readonly url: string;
  readonly author: GitHubAccount;
}

interface GitHubThread {
  readonly comments: GitHubConnection<GitHubComment> | null;
}

/** The answer to a question about one repository; `null` where there is none. */
export interface GitHubAnswer<Repository> {
  /** What it cost. */
  readonly rateLimit?: { readonly cost: number } | null | undefined;
  readonly repository: Repository | null;
}

interface PullRequestAnswer {
  readonly pullRequest: GitHubPullRequest | null;
}

type CommitsAnswer = Readonly<Record<string, GitHubCommit | null>>;

interface GitHubCommit {
  readonly associatedPullRequests?:
    | {
        readonly nodes: readonly ({ readonly number: number; readonly merged: boolean } | null)[];
      }
    | null
    | undefined;
}

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

const rateLimit = z.object({ cost: z.number() }).nullish();

export const pullRequestAnswer: z.ZodType<GitHubAnswer<PullRequestAnswer>> = z.object({
  rateLimit,
  repository: z.object({ pullRequest: pullRequest.nullable() }).nullable(),
});

/** Threads hold their first comments only: the question and its answers. */
export const pullRequestQuery: string = `
query (
  $owner: String!, $name: String!, $number: Int!, $size: Int!,
  $tracked: Boolean!, $reviews: Boolean!, $comments: Boolean!, $threads: Boolean!,
  $reviewsAfter: String, $commentsAfter: String, $threadsAfter: String
) {
  rateLimit { cost }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      title body url mergedAt
      author { login __typename }
      mergeCommit { oid }
      closingIssuesReferences(first: ${trackedLimit}) @include(if: $tracked) {
        nodes { number title url author { login __typename } }
      }
      labels(first: ${trackedLimit}) @include(if: $tracked) { nodes { name } }
      timelineItems(last: 100, itemTypes: [LABELED_EVENT]) @include(if: $tracked) {
        nodes { ... on LabeledEvent { actor { login __typename } label { name } } }
      }
      reviews(first: $size, after: $reviewsAfter) @include(if: $reviews) {
        pageInfo { hasNextPage endCursor }
        nodes { id state body submittedAt url author { login __typename } }
      }
      comments(first: $size, after: $commentsAfter) @include(if: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { id body createdAt url author { login __typename } }
      }
      reviewThreads(first: $size, after: $threadsAfter) @include(if: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          comments(first: 10) {
            pageInfo { hasNextPage endCursor }
            nodes { id body createdAt url author { login __typename } }
          }
        }
      }
    }
  }
}`;

const brought = z.object({
  nodes: z.array(z.object({ number: z.number(), merged: z.boolean() }).nullable()),
});

export const commitsAnswer: z.ZodType<GitHubAnswer<CommitsAnswer>> = z.object({
  rateLimit,
  repository: z
    .record(z.string(), z.object({ associatedPullRequests: brought.nullish() }).nullable())
    .nullable(),
});

/** Asks of each commit, as `c0`, `c1` and so on, which pull requests brought it in. */
export function commitsQuery(shas: readonly string[]): string {
  const fields = shas.map((sha, index) => {
    if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new TypeError(`${sha} is no commit`);
    return `c${index}: object(oid: "${sha}") { ...brought }`;
  });
  return `
query ($owner: String!, $name: String!) {
  rateLimit { cost }
  repository(owner: $owner, name: $name) { ${fields.join("\n")} }
}
fragment brought on Commit {
  associatedPullRequests(first: 5) { nodes { number merged } }
}`;
}
