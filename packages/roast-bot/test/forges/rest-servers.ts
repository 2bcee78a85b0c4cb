import { ForgeServer, type Question, type Reply } from "./forge-server.ts";
import {
  formerPath,
  projectPath,
  pullRequests as samplePullRequests,
  type SampleIssue,
  type SamplePullRequest,
  type SampleRemark,
} from "./sample-project.ts";

/** GitLab's REST API v4, as far as it is asked. */
export function gitlabServer(
  pullRequests: readonly SamplePullRequest[] = samplePullRequests,
): ForgeServer {
  const broughtIn = (sha: string): readonly object[] =>
    pullRequests
      .filter(({ mergeCommit }) => mergeCommit === sha)
      .map(({ number }) => ({ iid: number, state: "merged" }));

  return new ForgeServer((question) => {
    const { url, origin } = question;
    const [, project = "", rest = ""] =
      /^\/api\/v4\/projects\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
    const path = decodeURIComponent(project);
    if (path === formerPath) {
      const location = `${origin}/api/v4/projects/${encodeURIComponent(projectPath)}/${rest}${url.search}`;
      return { status: 301, headers: { location } };
    }
    if (path !== projectPath) return { status: 404 };
    if (rest === "") return { value: { id: 1 } };
    const sha = /^repository\/commits\/(\w+)\/merge_requests$/.exec(rest)?.[1];
    if (sha !== undefined) return { value: broughtIn(sha) };
    const [, number, list] = /^merge_requests\/(\d+)(?:\/(\w+))?$/.exec(rest) ?? [];
    const found = pullRequests.find((one) => one.number === Number(number));
    if (found === undefined) return { status: 404 };
    if (list === "closes_issues") return page(found.issues.map(issueOf), question, "per_page");
    if (list === "resource_label_events") {
      const events = found.labels.flatMap(({ name, by }) =>
        [by].flat().map((one) => ({
          user: { username: userNamed(one) },
          action: "add",
          label: { name },
        })),
      );
      return page(events, question, "per_page");
    }
    if (list === undefined) {
      return {
        value: {
          iid: found.number,
          title: found.title,
          description: found.body === "" ? null : found.body,
          web_url: `${origin}/${projectPath}/-/merge_requests/${found.number}`,
          author: { username: found.author },
          merged_at: found.mergedAt ?? null,
          merge_commit_sha: null,
          squash_commit_sha: found.mergeCommit ?? null,
          labels: found.labels.map(({ name }) => name),
          project_id: 1,
        },
      };
    }
    const single = [...found.reviews, ...found.comments].map((remark) => [remark]);
    const threads = [...single, ...found.threads].map((notes, at) => ({
      id: `d${at}`,
      notes: notes.map(noteOf),
    }));
    return page(threads, question, "per_page");
  });
}

function userNamed(author: string): string {
  return author === "tidebot[bot]" ? "project_7_bot_1a2b" : author;
}

function issueOf(issue: SampleIssue): object {
  const { number, title, author, isElsewhere, isConfidential = false } = issue;
  return {
    iid: number,
    project_id: isElsewhere ? 2 : 1,
    confidential: isConfidential,
    title,
    web_url: `https://gitlab.example/issues/${number}`,
    author: { username: userNamed(author) },
  };
}

function noteOf({ id, author, body, at, state }: SampleRemark): object {
  const isApproval = state === "APPROVED";
  return {
    id,
    author: { username: userNamed(author) },
    body: isApproval ? "approved this merge request" : body,
    created_at: at,
    system: isApproval,
  };
}

/** The REST API of Gitea and Forgejo, as far as it is asked. */
export function giteaServer(
  pullRequests: readonly SamplePullRequest[] = samplePullRequests,
): ForgeServer {
  return new ForgeServer((question) => {
    const { url, origin } = question;
    const start = "/api/v1/repos/";
    const path = url.pathname.slice(start.length);
    if (path.startsWith(formerPath)) {
      const location = `${origin}${start}${path.replace(formerPath, projectPath)}${url.search}`;
      return { status: 301, headers: { location } };
    }
    if (path !== projectPath && !path.startsWith(`${projectPath}/`)) return { status: 404 };
    const rest = path.slice(projectPath.length + 1);
    if (rest === "") return { value: { id: 1 } };
    const sha = /^commits\/(\w+)\/pull$/.exec(rest)?.[1];
    const [, number, what] = /^(?:pulls|issues)\/(\d+)(?:\/(.+))?$/.exec(rest) ?? [];
    const found = pullRequests.find((one) =>
      sha === undefined ? one.number === Number(number) : one.mergeCommit === sha,
    );
    if (found === undefined) return { status: 404 };
    if (what === "reviews") {
      const reviews = found.reviews.map(reviewOf);
      const ofThreads = found.threads.map((_, at) => ({
        ...reviewOf({ id: 900 + at, author: "tom", body: "", at: "2026-11-10T09:10:00Z" }),
        comments_count: 1,
      }));
      return page([...reviews, ...ofThreads], question, "limit");
    }
    const thread = /^reviews\/9(\d\d)\/comments$/.exec(what ?? "")?.[1];
    if (thread !== undefined)
      return { value: (found.threads[Number(thread)] ?? []).map(commentOf) };
    if (what === "comments") return page(found.comments.map(commentOf), question, "limit");
    return {
      value: {
        number: found.number,
        title: found.title,
        body: found.body,
        html_url: `${origin}/${projectPath}/pulls/${found.number}`,
        user: { login: found.author },
        merged: found.mergedAt !== undefined,
        merged_at: found.mergedAt ?? null,
        merge_commit_sha: found.mergeCommit ?? null,
        labels: found.labels.map(({ name }) => ({ name })),
      },
    };
  });
}

function reviewOf({ id, author, body, at, state = "COMMENTED" }: SampleRemark): object {
  const words = {
    APPROVED: "APPROVED",
    CHANGES_REQUESTED: "REQUEST_CHANGES",
    COMMENTED: "COMMENT",
  };
  const user = { login: author };
  return { id, user, body, state: words[state], submitted_at: at, comments_count: 0 };
}

function commentOf({ id, author, body, at }: SampleRemark): object {
  return { id, user: { login: author }, body, created_at: at };
}

/** Cuts a page out, at most as long as the forge allows, and links to the next. */
function page(all: readonly object[], { url }: Question, parameter: string): Reply {
  const size = Math.min(Number(url.searchParams.get(parameter) ?? 20), 100);
  const number = Number(url.searchParams.get("page") ?? 1);
  const value = all.slice((number - 1) * size, number * size);
  if (number * size >= all.length) return { value };
  const next = new URL(url);
  next.searchParams.set("page", String(number + 1));
  return { value, headers: { link: `<${next.href}>; rel="next", <${url.href}>; rel="first"` } };
}
