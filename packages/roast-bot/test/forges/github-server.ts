import { buildSchema, graphqlSync, parse, validate, visit } from "graphql";
import { ForgeServer, type Question, type Reply } from "./forge-server.ts";
import {
  formerPath,
  projectPath,
  pullRequests as samplePullRequests,
  type SampleIssue,
  type SamplePullRequest,
  type SampleRemark,
} from "./sample-project.ts";

/** The part of GitHub's public schema that a question may touch here, with its own limits. */
const schema = buildSchema(`
  interface Actor { login: String! }
  type User implements Actor { login: String! }
  type Bot implements Actor { login: String! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Label { name: String! }
  type LabelConnection { nodes: [Label] pageInfo: PageInfo! }
  type Issue { number: Int! title: String! url: String! author: Actor }
  type IssueConnection { nodes: [Issue] pageInfo: PageInfo! }
  enum PullRequestTimelineItemsItemType { LABELED_EVENT MERGED_EVENT }
  type LabeledEvent { actor: Actor label: Label! }
  type MergedEvent { actor: Actor }
  union PullRequestTimelineItems = LabeledEvent | MergedEvent
  type PullRequestTimelineItemsConnection { nodes: [PullRequestTimelineItems] pageInfo: PageInfo! }
  type IssueComment { id: ID! body: String! createdAt: String! url: String! author: Actor }
  type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! }
  type PullRequestReview {
    id: ID! state: String! body: String! submittedAt: String url: String! author: Actor
  }
  type PullRequestReviewConnection { nodes: [PullRequestReview] pageInfo: PageInfo! }
  type PullRequestReviewThread {
    path: String!
    comments(first: Int, after: String): IssueCommentConnection!
  }
  type PullRequestReviewThreadConnection { nodes: [PullRequestReviewThread] pageInfo: PageInfo! }
  interface GitObject { oid: String! }
  type Blob implements GitObject { oid: String! }
  type PullRequestConnection { nodes: [PullRequest] pageInfo: PageInfo! }
  type Commit implements GitObject {
    oid: String!
    associatedPullRequests(first: Int, after: String): PullRequestConnection
  }
  type PullRequest {
    number: Int! title: String! body: String! url: String! mergedAt: String merged: Boolean!
    author: Actor mergeCommit: Commit
    labels(first: Int): LabelConnection
    closingIssuesReferences(first: Int): IssueConnection
    timelineItems(
      first: Int, last: Int, itemTypes: [PullRequestTimelineItemsItemType!]
    ): PullRequestTimelineItemsConnection!
    reviews(first: Int, after: String): PullRequestReviewConnection
    comments(first: Int, after: String): IssueCommentConnection!
    reviewThreads(first: Int, after: String): PullRequestReviewThreadConnection!
  }
  type Repository {
    pullRequest(number: Int!): PullRequest
    object(oid: String!): GitObject
  }
  type Query { repository(owner: String!, name: String!): Repository }
`);

/**
 * GitHub's GraphQL endpoint: the question is validated, executed and charged for as there, and a project
 * known by its former name, too.
 */
export function githubServer(
  pullRequests: readonly SamplePullRequest[] = samplePullRequests,
): ForgeServer {
  const repository = makeRepository(pullRequests);
  return new ForgeServer((question) => answer(question, repository));
}

function answer({ url, body }: Question, repository: object): Reply {
  if (url.pathname !== "/api/graphql" && url.pathname !== "/graphql") return { status: 404 };
  const { query, variables } = JSON.parse(body) as {
    query: string;
    variables: Record<string, unknown>;
  };
  const errors = validate(schema, parse(query));
  if (errors.length > 0) return { value: { errors } };
  const rootValue = {
    repository: ({ owner, name }: { owner: string; name: string }) =>
      [projectPath, formerPath].includes(`${owner}/${name}`) ? repository : null,
  };
  const result = graphqlSync({ schema, source: query, rootValue, variableValues: variables });
  if (result.data?.["repository"] === null) {
    const [owner, name] = [variables["owner"], variables["name"]].map(String);
    const message = `Could not resolve to a Repository with the name '${owner}/${name}'.`;
    return { value: { data: result.data, errors: [{ type: "NOT_FOUND", message }] } };
  }
  return { value: result, points: countPoints(query, variables) };
}

const makeRepository = (pullRequests: readonly SamplePullRequest[]): object => ({
  pullRequest: ({ number }: { number: number }) => {
    const found = pullRequests.find((one) => one.number === number);
    return found === undefined ? null : pullRequestObject(found);
  },
  object: ({ oid }: { oid: string }) => ({
    __typename: "Commit",
    oid,
    associatedPullRequests: () =>
      connection(
        pullRequests.filter(({ mergeCommit }) => mergeCommit === oid).map(pullRequestObject),
        { first: 5 },
      ),
  }),
});

interface PageArguments {
  readonly first?: number;
  readonly after?: string | null;
}

function pullRequestObject(one: SamplePullRequest): object {
  return {
    ...one,
    merged: one.mergedAt !== undefined,
    url: `https://github.com/${projectPath}/pull/${one.number}`,
    author: actor(one.author),
    mergeCommit: one.mergeCommit === undefined ? null : { oid: one.mergeCommit },
    labels: (page: PageArguments) => connection(one.labels, page),
    closingIssuesReferences: (page: PageArguments) =>
      connection(one.issues.filter((each) => !each.isConfidential).map(issueObject), page),
    timelineItems: ({ last }: { last?: number }) =>
      connection(
        one.labels.flatMap(({ name, by }) =>
          [by].flat().map((each) => ({
            __typename: "LabeledEvent",
            actor: actor(each),
            label: { name },
          })),
        ),
        last === undefined ? {} : { first: last },
      ),
    reviews: (page: PageArguments) => connection(one.reviews.map(remarkObject), page),
    comments: (page: PageArguments) => connection(one.comments.map(remarkObject), page),
    reviewThreads: (page: PageArguments) =>
      connection(
        one.threads.map((remarks) => ({
          path: "src/alarm.ts",
          comments: (inner: PageArguments) => connection(remarks.map(remarkObject), inner),
        })),
        page,
      ),
  };
}

function issueObject({ number, title, author, isElsewhere }: SampleIssue): object {
  const url = `https://github.com/${isElsewhere ? "mara/office" : projectPath}/issues/${number}`;
  return { number, title, url, author: actor(author) };
}

function remarkObject({ id, author, body, at, state }: SampleRemark): object {
  const url = `https://github.com/${projectPath}/pull/1#${id}`;
  return { id, body, url, author: actor(author), createdAt: at, submittedAt: at, state };
}

function actor(login: string): object {
  const isBot = login.endsWith("[bot]");
  return { __typename: isBot ? "Bot" : "User", login: login.replace("[bot]", "") };
}

function connection(all: readonly object[], { first, after }: PageArguments): object {
  if (first === undefined || first < 1 || first > 100) {
    throw new Error("You must provide a `first` of 1 to 100 to paginate this connection.");
  }
  const from = after == null ? 0 : Number(after);
  const nodes = all.slice(from, from + first);
  const hasNextPage = from + first < all.length;
  return { nodes, pageInfo: { hasNextPage, endCursor: String(from + nodes.length) } };
}

/**
 * A point for each hundred requests that the connections would take one by one, at least one.
 * Source: docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function countPoints(query: string, variables: Readonly<Record<string, unknown>>): number {
  let requests = 0;
  const multipliers = [1];
  visit(parse(query), {
    Field: {
      enter(node) {
        const above = multipliers.at(-1) ?? 1;
        const first = node.arguments?.find(({ name }) =>
          /^(?:first|last)$/.test(name.value),
        )?.value;
        if (first === undefined) return void multipliers.push(above);
        const size = first.kind === "IntValue" ? Number(first.value) : Number(variables["size"]);
        requests += above;
        multipliers.push(above * size);
      },
      leave: () => void multipliers.pop(),
    },
  });
  return Math.max(1, Math.round(requests / 100));
}
