import type { FoundBy } from "./change.ts";
import { parseSubject } from "./parse-subject.ts";

/** What a commit of the main line says of the pull request that it merged. */
export interface MergeMessage {
  readonly number: number;
  readonly title: string;
  /** The description, without title and trailers that only name the request. */
  readonly body: string;
  readonly foundBy: FoundBy;
}

/**
 * Recognises a merged pull request by its commit message:
 *
 * - GitHub's merge button: `Merge pull request #12 from org/branch`, the title in the body;
 * - GitLab's: `Merge branch 'x' into 'main'` with `See merge request group/project!45`;
 * - Bitbucket's: `Merged in branch (pull request #12)`;
 * - a squash: `Title (#12)`, or a title with a merge-request trailer.
 *
 * A title that only mentions a number (`Fix #12`, `Revert "X (#12)"`) is none.
 */
export function parseMergeMessage(message: string): MergeMessage | undefined {
  const [subject = "", ...rest] = message.replaceAll("\r\n", "\n").split("\n");
  const body = rest.join("\n").trim();
  return (
    mergeButton(subject, body) ??
    mergeRequest(subject, body) ??
    bitbucketMerge(subject, body) ??
    squash(subject, body)
  );
}

function mergeButton(subject: string, body: string): MergeMessage | undefined {
  const match = /^Merge pull request #(\d+) from (\S+)/.exec(subject);
  if (!match) return undefined;
  const [title, description] = firstLine(body);
  const fallback = (match[2] ?? "").replace(/^[^/]*\//, "");
  return found("merge-commit", { number: match[1], title: title || fallback, body: description });
}

function mergeRequest(subject: string, body: string): MergeMessage | undefined {
  const trailer = /^(?:See merge request|Merge-request:|Merge request:)\s+\S*?!(\d+)\s*$/im.exec(
    body,
  );
  if (!trailer) return undefined;
  const description = body.replace(trailer[0], "").trim();
  const branch = /^Merge branch '([^']+)'/.exec(subject)?.[1];
  if (branch === undefined) {
    return found("merge-request-trailer", {
      number: trailer[1],
      title: subject,
      body: description,
    });
  }
  const [title, more] = firstLine(description);
  return found("merge-request-trailer", { number: trailer[1], title: title || branch, body: more });
}

function bitbucketMerge(subject: string, body: string): MergeMessage | undefined {
  const match = /^Merged in (\S+) \(pull request #(\d+)\)$/.exec(subject);
  if (!match) return undefined;
  const [title, description] = firstLine(body);
  return found("merge-commit", {
    number: match[2],
    title: title || match[1] || "",
    body: description,
  });
}

function squash(subject: string, body: string): MergeMessage | undefined {
  const { number, title } = parseSubject(subject);
  return number === undefined ? undefined : found("squash-subject", { number, title, body });
}

function found(
  foundBy: FoundBy,
  text: { number: string | number | undefined; title: string; body: string },
): MergeMessage | undefined {
  const number = Number(text.number);
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  return { number, title: text.title.trim(), body: text.body.trim(), foundBy };
}

function firstLine(text: string): readonly [first: string, rest: string] {
  const end = text.indexOf("\n");
  return end === -1 ? [text.trim(), ""] : [text.slice(0, end).trim(), text.slice(end).trim()];
}
