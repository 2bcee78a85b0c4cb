import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { buildSchema, graphqlSync, parse, validate } from "graphql";
import type { ForgeName } from "@mea-culpa/formats";
import { ForgeServer, type Question, type Reply } from "./forge-server.ts";

/** A pull request that somebody has opened on the dev log. */
export interface DeskProposal {
  readonly number: number;
  readonly branch: string;
  readonly base: string;
  /** From a branch of somebody's fork. */
  readonly isForeign: boolean;
  title: string;
  body: string;
  state: "open" | "merged" | "closed";
}

/** The path of the dev log at the forges of these tests. */
export const devLogPath = "mara/dev-log";

/**
 * A forge on the loopback that serves one dev log over git, takes pull requests for it and, as GitHub,
 * commits. Of the three APIs what writing needs, with their own answers to what they will not do.
 */
export class DevLogForge extends ForgeServer {
  readonly name: ForgeName;
  readonly proposals: DeskProposal[] = [];
  /** How many lists a new pull request is missing from: what was written shows late. */
  lag = 0;
  /** How often a branch that was pushed is not known yet. */
  branchLag = 0;
  /** What GitHub will not have committed on the branch, in its words. */
  rule: string | undefined;
  /** The moment at which GitHub commits, ISO 8601. */
  clock = "2026-01-26T07:00:09Z";
  /** What it answers below the project's address, beside pull requests. */
  readonly answers: Record<string, unknown> = {};
  readonly #folder: string;

  constructor(name: ForgeName, root: string) {
    super((question) => this.#reply(question));
    this.name = name;
    this.repositories = root;
    this.#folder = join(root, `${devLogPath}.git`);
  }

  /** The dev log's address for git. */
  get address(): string {
    return `${this.origin}/${devLogPath}.git`;
  }

  open(proposal: Omit<DeskProposal, "number" | "state">): DeskProposal {
    const opened = { ...proposal, number: this.proposals.length + 7, state: "open" as const };
    this.proposals.push(opened);
    return opened;
  }

  #reply(question: Question): Reply {
    const { pathname } = question.url;
    if (this.name === "github" && pathname === "/api/graphql") return this.#graphql(question.body);
    const start = {
      github: `/api/v3/repos/${devLogPath}`,
      gitlab: `/api/v4/projects/${encodeURIComponent(devLogPath)}`,
      gitea: `/api/v1/repos/${devLogPath}`,
    }[this.name];
    if (!pathname.startsWith(start)) return { status: 404 };
    const rest = pathname.slice(start.length);
    if (rest === "") return { value: { id: 1, ...Object(this.answers[""]) } };
    if (rest in this.answers) return { value: this.answers[rest] };
    if (!/^\/(pulls|merge_requests)/.test(rest)) return { status: 404 };
    const [, number] = /^\/(?:pulls|merge_requests)(?:\/(\d+))?$/.exec(rest) ?? [];
    const body = question.body === "" ? {} : (JSON.parse(question.body) as Sent);
    if (number !== undefined) return this.#one(Number(number), body);
    return question.method === "POST" ? this.#create(body) : this.#list(question.url);
  }

  #list({ searchParams }: URL): Reply {
    const isOpen = ["open", "opened"].includes(searchParams.get("state") ?? "");
    const wanted = searchParams.get("head")?.split(":")[1] ?? searchParams.get("source_branch");
    const shown = this.proposals
      .slice(0, this.lag-- > 0 ? -1 : undefined)
      .filter(({ state }) => !isOpen || state === "open")
      .filter(({ branch }) => wanted === null || wanted === undefined || branch === wanted);
    return { value: shown.map((each) => this.#tell(each)) };
  }

  #create(sent: Sent): Reply {
    const branch = sent.head ?? sent.source_branch ?? "";
    const base = sent.base ?? sent.target_branch ?? "";
    const known = this.proposals.find(
      (each) => each.branch === branch && each.state === "open" && !each.isForeign,
    );
    if (known !== undefined) return this.#exists(known);
    if (this.branchLag-- > 0 || !this.#has(branch)) return this.#unknownBranch();
    const { title = "", body = sent.description ?? "" } = sent;
    return {
      status: 201,
      value: this.#tell(this.open({ branch, base, title, body, isForeign: false })),
    };
  }

  #one(number: number, sent: Sent): Reply {
    const found = this.proposals.find((each) => each.number === number);
    if (found === undefined) return { status: 404 };
    found.title = sent.title ?? found.title;
    found.body = sent.body ?? sent.description ?? found.body;
    if (sent.state === "closed" || sent.state_event === "close") found.state = "closed";
    return { value: this.#tell(found) };
  }

  #exists({ branch, number }: DeskProposal): Reply {
    const message = {
      github: "Validation Failed",
      gitlab: [`Another open merge request already exists for this source branch: !${number}`],
      gitea: `pull request already exists for these targets [id: ${number}, issue_id: 1]`,
    }[this.name];
    const errors = [{ message: `A pull request already exists for mara:${branch}.` }];
    const isGitHub = this.name === "github";
    return { status: isGitHub ? 422 : 409, value: isGitHub ? { message, errors } : { message } };
  }

  #unknownBranch(): Reply {
    const message = {
      github: "Validation Failed",
      gitlab: { base: ['Source branch "roast-bot-review" does not exist'] },
      gitea: "The target couldn't be found: head branch does not exist.",
    }[this.name];
    const errors = [{ resource: "PullRequest", field: "head", code: "invalid" }];
    const status = { github: 422, gitlab: 400, gitea: 404 }[this.name];
    return { status, value: this.name === "github" ? { message, errors } : { message } };
  }

  #tell({ number, branch, base, isForeign, title, body, state }: DeskProposal): object {
    const page = `${this.origin}/${devLogPath}`;
    if (this.name === "gitlab") {
      return {
        iid: number,
        web_url: `${page}/-/merge_requests/${number}`,
        state: state === "open" ? "opened" : state,
        title,
        description: body,
        source_branch: branch,
        source_project_id: isForeign ? 2 : 1,
        target_project_id: 1,
      };
    }
    const owner = isForeign ? "guest/dev-log" : devLogPath;
    return {
      number,
      html_url: `${page}/${this.name === "github" ? "pull" : "pulls"}/${number}`,
      state: state === "open" ? "open" : "closed",
      merged_at: state === "merged" ? "2026-01-27T08:00:00Z" : null,
      title,
      body,
      head: { ref: branch, repo: { full_name: owner } },
      base: { ref: base, repo: { full_name: devLogPath } },
    };
  }

  #graphql(text: string): Reply {
    const { query, variables } = JSON.parse(text) as {
      query: string;
      variables: { input: CommitInput };
    };
    const errors = validate(schema, parse(query));
    if (errors.length > 0) return { value: { errors } };
    let refusal: { readonly type: string; readonly message: string } | undefined;
    const rootValue = {
      createCommitOnBranch: ({ input }: { input: CommitInput }) => {
        refusal = this.#refuse(input);
        if (refusal !== undefined) return null;
        return { commit: { oid: this.#commit(input) } };
      },
    };
    const result = graphqlSync({ schema, source: query, rootValue, variableValues: variables });
    return { value: refusal === undefined ? result : { data: result.data, errors: [refusal] } };
  }

  #refuse({ branch, expectedHeadOid }: CommitInput) {
    if (this.rule !== undefined) return { type: "UNPROCESSABLE", message: this.rule };
    const head = this.git("rev-parse", `refs/heads/${branch.branchName}`);
    if (head === expectedHeadOid) return undefined;
    const message = `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`;
    return { type: "STALE_DATA", message };
  }

  #commit({ branch, message, expectedHeadOid, fileChanges }: CommitInput): string {
    const index = { GIT_INDEX_FILE: join(this.#folder, "index-of-github") };
    this.git("-c", "core.bare=true", "read-tree", expectedHeadOid, index);
    for (const { path, contents } of fileChanges.additions) {
      const input = Buffer.from(contents, "base64");
      const blob = this.git("hash-object", "-w", "--stdin", { input });
      this.git("update-index", "--add", "--cacheinfo", `100644,${blob},${path}`, index);
    }
    const tree = this.git("write-tree", index);
    const { headline, body = "" } = message;
    const who = {
      GIT_AUTHOR_NAME: "github-actions[bot]",
      GIT_AUTHOR_EMAIL: "41898282+github-actions[bot]@users.noreply.github.com",
      GIT_AUTHOR_DATE: this.clock,
      GIT_COMMITTER_NAME: "GitHub",
      GIT_COMMITTER_EMAIL: "noreply@github.com",
      GIT_COMMITTER_DATE: this.clock,
    };
    const input = Buffer.from(`${headline}\n\n${body}\n`);
    const oid = this.git("commit-tree", tree, "-p", expectedHeadOid, { ...who, input });
    this.git("update-ref", `refs/heads/${branch.branchName}`, oid);
    return oid;
  }

  #has(branch: string): boolean {
    return this.git("for-each-ref", `refs/heads/${branch}`) !== "";
  }

  /** Runs git in the dev log's repository, as whoever has it there. */
  git(...args: readonly (string | GitExtras)[]): string {
    const extras = args.find((each): each is GitExtras => typeof each === "object") ?? {};
    const { input, ...env } = extras;
    const words = args.filter((each) => typeof each === "string");
    const options = { cwd: this.#folder, env: { PATH: process.env["PATH"], ...env }, input };
    return execFileSync("git", words, options).toString("utf8").trim();
  }
}

type GitExtras = Readonly<Record<string, string>> | { readonly input: Buffer };

interface Sent {
  readonly head?: string;
  readonly base?: string;
  readonly source_branch?: string;
  readonly target_branch?: string;
  readonly title?: string;
  readonly body?: string;
  readonly description?: string;
  readonly state?: string;
  readonly state_event?: string;
}

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly message: { readonly headline: string; readonly body?: string };
  readonly expectedHeadOid: string;
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
  };
}

/** The part of GitHub's public schema that a commit touches. */
const schema = buildSchema(`
  scalar GitObjectID
  scalar Base64String
  input CommittableBranch { repositoryNameWithOwner: String branchName: String }
  input CommitMessage { headline: String! body: String }
  input FileAddition { path: String! contents: Base64String! }
  input FileChanges { additions: [FileAddition!] }
  input CreateCommitOnBranchInput {
    branch: CommittableBranch!
    message: CommitMessage!
    expectedHeadOid: GitObjectID!
    fileChanges: FileChanges
  }
  type Commit { oid: GitObjectID! }
  type CreateCommitOnBranchPayload { commit: Commit }
  type Query { viewer: String }
  type Mutation {
    createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
  }
`);
