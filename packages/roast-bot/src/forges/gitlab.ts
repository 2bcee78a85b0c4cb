import { z } from "zod";
import {
  type Forge,
  type ForgeAccount,
  ForgeError,
  type ForgeRemark,
  type ForgeSettings,
  type ForgeTracked,
  remarkLimit,
  trackedLimit,
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
  project_id: z.number(),
  labels: z.array(z.string()).default([]),
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
/** Issues of other trackers have no `iid`. */
const closed = z.object({
  iid: z.number().nullish(),
  project_id: z.number().nullish(),
  confidential: z.boolean().default(false),
  title: z.string(),
  web_url: z.string().nullish(),
  author: user.nullish(),
});
const labelled = z.object({
  user: user.nullish(),
  action: z.string(),
  label: z.object({ name: z.string() }).nullish(),
});
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
      const tracked = await readTracked(client, merge, found);
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
        tracked: tracked.values,
        leftOut: [
          ...(threads.hasMore ? [`Only the first ${remarks.length} remarks were read.`] : []),
          ...tracked.leftOut,
        ],
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

/**
 * Issues that it closes, and labels. A token may be allowed to see the one and not the other; who chose a
 * label nobody is told without one.
 */
async function readTracked(
  client: RestClient,
  merge: string,
  found: z.infer<typeof mergeRequest>,
): Promise<{ readonly values: readonly ForgeTracked[]; readonly leftOut: readonly string[] }> {
  const leftOut: string[] = [];
  const read = async <Value>(
    what: string,
    [path, schema, limit]: readonly [string, z.ZodType<readonly Value[]>, number],
  ): Promise<readonly Value[]> => {
    try {
      return (await client.readList(`${merge}/${path}`, schema, limit)).values;
    } catch (error) {
      if (!(error instanceof ForgeError) || error.code !== "TOKEN_REFUSED") throw error;
      leftOut.push(`${what} could not be read: ${error.message}`);
      return [];
    }
  };
  const listed = `closes_issues?per_page=${trackedLimit}`;
  const issues = await read("Issues", [listed, z.array(closed), trackedLimit]);
  const put = "resource_label_events?per_page=100";
  const events =
    found.labels.length === 0 ? [] : await read("Labels", [put, z.array(labelled), remarkLimit]);
  const ofIssues = issues.flatMap(({ iid, title: text, web_url: url, author: by, ...one }) =>
    iid == null || one.confidential || one.project_id !== found.project_id
      ? []
      : [{ kind: "issue" as const, text, number: iid, url, by }],
  );
  const ofLabels = found.labels.slice(0, trackedLimit).map((text) => {
    const last = events.findLast(({ action, label }) => action === "add" && label?.name === text);
    return { kind: "label" as const, text, url: null, by: last?.user };
  });
  const values = [...ofIssues, ...ofLabels].flatMap(({ by, url, ...one }): ForgeTracked[] => {
    const author = by && toAccount(by);
    if (author == null || author.isMachine) return [];
    return [{ ...one, author, ...(url != null && { url }) }];
  });
  return { values, leftOut };
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
