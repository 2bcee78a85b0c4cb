import type { ForgeName } from "@mea-culpa/formats";
import { z } from "zod";
import type { ForgeSettings } from "./forge.ts";
import { giteaRest } from "./gitea.ts";
import { gitlabRest } from "./gitlab.ts";
import type { Proposal, ProposalText } from "./proposal.ts";
import type { RestSettings } from "./rest-client.ts";

/** A pull request with the branch that it comes from. */
type ListedProposal = Proposal & {
  readonly branch: string;
  /** Whether that is a branch of the project itself, and not one of the same name in somebody's fork. */
  readonly isOwn: boolean;
};

/** How one forge wants to be asked for pull requests. */
export interface ProposalDialect {
  readonly settings: (settings: ForgeSettings) => RestSettings;
  /** Below the project's address. */
  readonly collection: string;
  /** The query for those that are open, from a branch as far as that can be asked. */
  readonly openFrom: (branch: string, path: string) => string;
  readonly one: z.ZodType<ListedProposal>;
  readonly writeNew: (text: ProposalText) => object;
  readonly writeText: (text: Pick<ProposalText, "title" | "body">) => object;
  readonly closing: object;
  readonly changeBy: "PATCH" | "PUT";
  /** What it says while it does not know its own latest writes yet, or of what was made before. */
  readonly lags: RegExp;
  /** What to do about a refusal. */
  readonly advise: (said: string) => string;
}

const repository = z.object({ full_name: z.string() }).nullish();

/** Gitea tells pull requests as GitHub does. */
const github = z
  .object({
    number: z.number(),
    html_url: z.string(),
    state: z.enum(["open", "closed"]),
    merged_at: z.string().nullish(),
    title: z.string(),
    body: z.string().nullish(),
    head: z.object({ ref: z.string(), repo: repository }),
    base: z.object({ repo: repository }),
  })
  .transform((pull): ListedProposal => ({
    number: pull.number,
    url: pull.html_url,
    state: pull.merged_at == null ? pull.state : "merged",
    title: pull.title,
    body: pull.body ?? "",
    branch: pull.head.ref,
    isOwn: pull.head.repo != null && pull.head.repo.full_name === pull.base.repo?.full_name,
  }));

const gitlab = z
  .object({
    iid: z.number(),
    web_url: z.string(),
    state: z.enum(["opened", "closed", "merged", "locked"]),
    title: z.string(),
    description: z.string().nullish(),
    source_branch: z.string(),
    source_project_id: z.number().nullish(),
    target_project_id: z.number(),
  })
  .transform((merge): ListedProposal => ({
    number: merge.iid,
    url: merge.web_url,
    // Locked is a request while it is being merged.
    state: merge.state === "merged" || merge.state === "closed" ? merge.state : "open",
    title: merge.title,
    body: merge.description ?? "",
    branch: merge.source_branch,
    isOwn: merge.source_project_id === merge.target_project_id,
  }));

const openOrMerge =
  "Where the workflow's own token is used, “Allow GitHub Actions to create and approve pull requests” must be on (Settings, Actions).";

/** What Gitea has of GitHub. */
const pulls = {
  collection: "pulls",
  one: github,
  writeNew: ({ branch, base, title, body }) => ({ head: branch, base, title, body }),
  writeText: ({ title, body }) => ({ title, body }),
  closing: { state: "closed" },
  changeBy: "PATCH",
} satisfies Partial<ProposalDialect>;

/** docs.github.com/rest/pulls, docs.gitlab.com/api/merge_requests, docs.gitea.com/api (pulls). */
export const dialects: Readonly<Record<ForgeName, ProposalDialect>> = {
  github: {
    ...pulls,
    settings: (settings) => ({
      ...settings,
      headers: { authorization: `Bearer ${settings.token}`, "x-github-api-version": "2022-11-28" },
      project: `repos/${settings.path}`,
      needs:
        "“Pull requests: write” (`pull-requests: write` in a workflow, `repo` for classic ones)",
    }),
    openFrom: (branch, path) =>
      `state=open&per_page=100&head=${encodeURIComponent(`${path.split("/")[0]}:${branch}`)}`,
    lags: /already exists|\bhead\b|no commits between/i,
    advise: (said) => (/not permitted to create/i.test(said) ? openOrMerge : ""),
  },
  gitlab: {
    settings: (settings) => gitlabRest(settings, "`api`"),
    collection: "merge_requests",
    openFrom: (branch) => `state=opened&source_branch=${encodeURIComponent(branch)}&per_page=100`,
    one: gitlab,
    writeNew: ({ branch, base, title, body }) => ({
      source_branch: branch,
      target_branch: base,
      title,
      description: body,
      remove_source_branch: true,
    }),
    writeText: ({ title, body }) => ({ title, description: body }),
    closing: { state_event: "close" },
    changeBy: "PUT",
    lags: /already exists|source branch/i,
    advise: () => "",
  },
  gitea: {
    ...pulls,
    settings: (settings) => giteaRest(settings, "`write:repository` and `write:issue`"),
    openFrom: () => "state=open&limit=50",
    lags: /already exists|does not exist|head branch/i,
    advise: () => "",
  },
};
