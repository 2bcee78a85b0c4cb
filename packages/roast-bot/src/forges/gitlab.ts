import { z } from "zod";
import {
  type Forge,
  type ForgeAccount,
  type ForgeRemark,
  type ForgeSettings,
  remarkLimit,
} from "./forge.ts";
import { RestClient, type RestSettings } from "./rest-client.ts";

const user = z.object({ username: z.string() });
const mergeRequest = z.object({
  iid: z.number(),
  title: z.string(),
  description: z.string().nullish(),
  web_url: z.string(),
  author: user.nullish(),
  merged_at: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
  squash_commit_sha: z.string().nullish(),
});
const note = z.object({
  id: z.number(),
  body: z.string(),
  author: user,
  created_at: z.string(),
  system: z.boolean().default(false),
});
const discussions = z.array(z.object({ notes: z.array(note) }));
const broughtBy = z.array(z.object({ iid: z.number(), state: z.string() }));
type Note = z.infer<typeof note>;

/**
 * GitLab, and servers of one's own, by REST v4. Public projects answer without a token.
 *
 * Format: docs.gitlab.com/api/merge_requests, docs.gitlab.com/api/discussions
 */
export function openGitLab(settings: ForgeSettings): Forge {
  const rest = gitlabRest(settings, "`read_api`");
  const client = new RestClient(rest);
  const { project } = rest;
  return {
    name: "gitlab",
    spent: client.spent,
    async readPullRequest(number) {
      const merge = `${project}/merge_requests/${number}`;
      const found = await client.read(merge, mergeRequest);
      if (found === undefined) {
        await client.requireProject();
        return undefined;
      }
      const threads = await client.readList(
        `${merge}/discussions?per_page=100`,
        discussions,
        remarkLimit,
      );
      const author = found.author && toAccount(found.author);
      const mergeCommit = found.merge_commit_sha ?? found.squash_commit_sha;
      const remarks = threads.values.flatMap(({ notes }) => toRemarks(notes, found.web_url));
      return {
        number: found.iid,
        title: found.title,
        body: found.description ?? "",
        url: found.web_url,
        ...(author && { author }),
        ...(found.merged_at != null && { mergedAt: found.merged_at }),
        ...(mergeCommit != null && { mergeCommit }),
        remarks: remarks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
        leftOut: threads.hasMore ? [`Only the first ${remarks.length} remarks were read.`] : [],
      };
    },
    async findPullRequests(shas) {
      const found = new Map<string, number>();
      for (const sha of shas) {
        const list = await client.read(
          `${project}/repository/commits/${sha}/merge_requests`,
          broughtBy,
        );
        if (list === undefined) await client.requireProject();
        const merged = list?.find(({ state }) => state === "merged");
        if (merged !== undefined) found.set(sha, merged.iid);
      }
      return found;
    },
  };
}

/** How GitLab's REST API is asked of one project. */
export function gitlabRest(settings: ForgeSettings, needs: string): RestSettings {
  const { token, path } = settings;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return { ...settings, headers, project: `projects/${encodeURIComponent(path)}`, needs };
}

/** Project and group access tokens act as users of their own. */
function toAccount({ username }: z.infer<typeof user>): ForgeAccount {
  return {
    handle: username,
    isMachine: /^(project|group)_\d+_bot|^ghost$|(^|[-_.])bot$/i.test(username),
  };
}

/** A thread. Of what GitLab itself notes, only approvals are somebody's word. */
function toRemarks(notes: readonly Note[], page: string): readonly ForgeRemark[] {
  return notes.flatMap((one): ForgeRemark[] => {
    const author = toAccount(one.author);
    const isApproval = one.system && one.body === "approved this merge request";
    if (author.isMachine || (one.system && !isApproval)) return [];
    return [
      {
        id: String(one.id),
        kind: isApproval ? "approval" : "comment",
        author,
        body: isApproval ? "" : one.body,
        at: one.created_at,
        url: `${page}#note_${one.id}`,
      },
    ];
  });
}
