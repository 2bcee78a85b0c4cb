import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { ForgeName } from "@mea-culpa/formats";
import { ForgeServer, type Question, type Reply } from "./forge-server.ts";
import { GitDatabase } from "./git-database.ts";

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
/** Where it was before somebody else took it over. */
export const formerDevLogPath = "ines/dev-log";

/**
 * A forge on the loopback that serves one dev log over git and takes pull requests for it. Of the three
 * APIs what writing needs, with their own answers to what they will not do.
 */
export class DevLogForge extends ForgeServer {
  readonly name: ForgeName;
  readonly proposals: DeskProposal[] = [];
  /** How many lists a new pull request is missing from: what was written shows late. */
  lag = 0;
  /** How often a branch that was pushed is not known yet. */
  branchLag = 0;
  /** What it says where pull requests are, instead of what is so. */
  page: string | undefined;
  /** What it answers below the project's address, beside pull requests. */
  readonly answers: Record<string, unknown> = {};
  /** GitHub's, where the dev log's commits can be made. */
  get database(): GitDatabase {
    return (this.#database ??= new GitDatabase(this.#folder, () => this.time.now()));
  }

  #database: GitDatabase | undefined;
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
    const start = {
      github: `/api/v3/repos/${devLogPath}`,
      gitlab: `/api/v4/projects/${encodeURIComponent(devLogPath)}`,
      gitea: `/api/v1/repos/${devLogPath}`,
    }[this.name];
    const isGitHub = this.name === "github";
    if (isGitHub && pathname === "/api/graphql") return this.database.move(question.body);
    const former = start.replace("mara", "ines");
    if (pathname.startsWith(former)) {
      const target = isGitHub ? "/api/v3/repositories/1" : start;
      const location = `${question.origin}${target}${pathname.slice(former.length)}${question.url.search}`;
      return { status: isGitHub || this.name === "gitlab" ? 301 : 307, headers: { location } };
    }
    const numbered = pathname.replace("/repositories/1", `/repos/${devLogPath}`);
    if (numbered !== pathname && isGitHub) {
      return this.#reply({
        ...question,
        url: new URL(numbered + question.url.search, this.origin),
      });
    }
    if (!pathname.startsWith(start)) return { status: 404 };
    const rest = pathname.slice(start.length);
    if (rest === "") {
      const names = { full_name: devLogPath, path_with_namespace: devLogPath };
      return { value: { id: 1, node_id: "R_1", ...names, ...Object(this.answers[""]) } };
    }
    if (isGitHub && rest.startsWith("/git/")) return this.database.answer(rest, question.body);
    if (rest in this.answers) return { value: this.answers[rest] };
    if (!/^\/(pulls|merge_requests)/.test(rest)) return { status: 404 };
    const [, number] = /^\/(?:pulls|merge_requests)(?:\/(\d+))?$/.exec(rest) ?? [];
    const body = question.body === "" ? {} : (JSON.parse(question.body) as Sent);
    if (number !== undefined) return this.#one(Number(number), body);
    return question.method === "POST" ? this.#create(body) : this.#list(question.url);
  }

  #list({ searchParams }: URL): Reply {
    const isOpen = ["open", "opened"].includes(searchParams.get("state") ?? "");
    const [owner, head] = searchParams.get("head")?.split(":") ?? [];
    const wanted = head ?? searchParams.get("source_branch");
    const shown = this.proposals
      .slice(0, this.lag-- > 0 ? -1 : undefined)
      .filter(({ state }) => !isOpen || state === "open")
      .filter(() => owner === undefined || owner === "mara")
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
        web_url: this.page ?? `${page}/-/merge_requests/${number}`,
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
      html_url: this.page ?? `${page}/${this.name === "github" ? "pull" : "pulls"}/${number}`,
      state: state === "open" ? "open" : "closed",
      merged_at: state === "merged" ? "2026-01-27T08:00:00Z" : null,
      title,
      body,
      head: { ref: branch, repo: { full_name: owner } },
      base: { ref: base, repo: { full_name: devLogPath } },
    };
  }

  #has(branch: string): boolean {
    return this.git("for-each-ref", `refs/heads/${branch}`) !== "";
  }

  /** Runs git in the dev log's repository, as whoever has it there. */
  git(...args: readonly (string | Readonly<Record<string, string>>)[]): string {
    const words = args.filter((each) => typeof each === "string");
    const env = args.find((each) => typeof each !== "string");
    const options = { cwd: this.#folder, env: { PATH: process.env["PATH"], ...env } };
    return execFileSync("git", words, options).toString("utf8").trim();
  }
}

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
