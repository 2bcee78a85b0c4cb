import { trackedLimit } from "./forge.ts";

/** Threads hold their first comments only: the question and its answers. */
export const pullRequestQuery: string = `
query (
  $owner: String!, $name: String!, $number: Int!, $size: Int!,
  $tracked: Boolean!, $reviews: Boolean!, $comments: Boolean!, $threads: Boolean!,
  $reviewsAfter: String, $commentsAfter: String, $threadsAfter: String
) {
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

/** Asks of each commit, as `c0`, `c1` and so on, which pull requests brought it in. */
export function commitsQuery(shas: readonly string[]): string {
  const fields = shas.map((sha, index) => {
    if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new TypeError(`${sha} is no commit`);
    return `c${index}: object(oid: "${sha}") { ...brought }`;
  });
  return `
query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { ${fields.join("\n")} }
}
fragment brought on Commit {
  associatedPullRequests(first: 5) { nodes { number merged } }
}`;
}
