import { z } from "zod";
import {
  type Forge,
  type ForgeAccount,
  type ForgeRemark,
  type ForgeSettings,
  remarkLimit,
} from "./forge.ts";
import { RestClient, type RestSettings } from "./rest-client.ts";

const user = z.object({ login: z.string() });
const pullRequest = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: user.nullish(),
  merged: z.boolean().default(false),
  merged_at: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
});
const review = z.object({
  id: z.number(),
  user: user.nullish(),
  body: z.string().nullish(),
  state: z.string(),
  submitted_at: z.string().nullish(),
  html_url: z.string().nullish(),
  comments_count: z.number().default(0),
});
const comment = z.object({
  id: z.number(),
  user: user.nullish(),
  body: z.string(),
  created_at: z.string(),
  html_url: z.string().nullish(),
});

/** Reviews whose comments are read, each by a call of its own. */
const reviewLimit = 20;

/**
 * Gitea, Forgejo (Codeberg) by their REST API. Public repositories answer without a token.
 *
 * Format: docs.gitea.com/api, operations of `repository` and `issue`
 */
export function openGitea(settings: ForgeSettings): Forge {
  const rest = giteaRest(settings, "`read:repository` and `read:issue`");
  const client = new RestClient(rest);
  const { project: repository } = rest;
  return {
    async readPullRequest(number) {
      const pull = `${repository}/pulls/${number}`;
      const found = await client.read(pull, pullRequest);
      if (found === undefined) {
        await client.requireProject();
        return undefined;
      }
      const reviews = await client.readList(
        `${pull}/reviews?limit=50`,
        z.array(review),
        remarkLimit,
      );
      const threads = reviews.values.filter(({ comments_count: count }) => count > 0);
      const remarks = reviews.values.flatMap(toReviews);
      for (const { id } of threads.slice(0, reviewLimit)) {
        const list = await client.read(`${pull}/reviews/${id}/comments`, z.array(comment));
        remarks.push(...(list ?? []).flatMap(toComments));
      }
      const whole = await client.readList(
        `${repository}/issues/${number}/comments?limit=50`,
        z.array(comment),
        remarkLimit,
      );
      remarks.push(...whole.values.flatMap(toComments));
      const hasMore = reviews.hasMore || whole.hasMore || threads.length > reviewLimit;
      const author = toAccount(found.user);
      return {
        number: found.number,
        title: found.title,
        body: found.body ?? "",
        url: found.html_url,
        ...(author && { author }),
        ...(found.merged && found.merged_at != null && { mergedAt: found.merged_at }),
        ...(found.merged &&
          found.merge_commit_sha != null && { mergeCommit: found.merge_commit_sha }),
        remarks: remarks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
        tracked: [],
        leftOut: hasMore ? [`Only the first ${remarks.length} remarks were read.`] : [],
      };
    },
    async findPullRequests(shas) {
      const found = new Map<string, number>();
      for (const sha of shas) {
        const pull = await client.read(`${repository}/commits/${sha}/pull`, pullRequest);
        if (pull === undefined) await client.requireProject();
        if (pull?.merged === true) found.set(sha, pull.number);
      }
      return found;
    },
  };
}

/** How the REST API of Gitea and Forgejo is asked of one repository. */
export function giteaRest(settings: ForgeSettings, needs: string): RestSettings {
  const { token, path } = settings;
  const headers = token === undefined ? {} : { authorization: `token ${token}` };
  return { ...settings, headers, project: `repos/${path}`, needs };
}

function toAccount(account: z.infer<typeof user> | null | undefined): ForgeAccount | undefined {
  if (account == null) return undefined;
  const { login } = account;
  return { handle: login, isMachine: /(^|[-_.])bot$|\[bot\]$|^ghost$|-actions$/i.test(login) };
}

function toReviews(one: z.infer<typeof review>): ForgeRemark[] {
  const author = toAccount(one.user);
  const body = one.body ?? "";
  const kind =
    one.state === "APPROVED"
      ? "approval"
      : one.state === "REQUEST_CHANGES"
        ? "objection"
        : "comment";
  if (author === undefined || author.isMachine || one.submitted_at == null) return [];
  if (kind === "comment" && body.trim() === "") return [];
  const url = one.html_url;
  return [
    { id: `r${one.id}`, kind, author, body, at: one.submitted_at, ...(url != null && { url }) },
  ];
}

function toComments(one: z.infer<typeof comment>): ForgeRemark[] {
  const author = toAccount(one.user);
  if (author === undefined || author.isMachine) return [];
  return [
    {
      id: `c${one.id}`,
      kind: "comment",
      author,
      body: one.body,
      at: one.created_at,
      ...(one.html_url != null && { url: one.html_url }),
    },
  ];
}
