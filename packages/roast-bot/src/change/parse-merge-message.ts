import type { FoundBy } from "./change.ts";
import { parseSubject } from "./parse-subject.ts";

/** What a commit of the main line says of the change that it landed. */
export interface MergeMessage {
  /** The pull or merge request's; absent where the message names a review that has none. */
  readonly number?: number;
  /** Of several at once, as bors-ng merges them, in the order of the merge's parents. */
  readonly numbers?: readonly number[];
  /** Whose number it is, where that is written; it may be another repository's. */
  readonly repository?: string;
  readonly title: string;
  /** The description, without title and trailers that only name the request. */
  readonly body: string;
  readonly foundBy: FoundBy;
}

interface Message {
  readonly subject: string;
  readonly body: string;
}

/**
 * Recognises what landed by its commit message, as forges and merge bots write it by themselves:
 * merge commits and squashes of GitHub, GitLab, Gitea and Forgejo, Bitbucket Cloud and Server and
 * Azure DevOps; bors, homu and bors-ng; marge-bot's, Node's and Gitea's trailers; Gerrit's and
 * Phabricator's, whose reviews are no pull requests and have no number here.
 *
 * A title that only mentions a number (`Fix #12`, `Revert "X (#12)"`) is none.
 */
export function parseMergeMessage(text: string): MergeMessage | undefined {
  const [subject = "", ...rest] = text.replaceAll("\r\n", "\n").split("\n");
  const message = { subject: subject.trim(), body: rest.join("\n").trim() };
  for (const parse of parsers) {
    const found = parse(message);
    if (found !== undefined && found.title !== "") return found;
  }
  return undefined;
}

/**
 * Takes a number away that another repository gave: whoever brings over what landed elsewhere writes
 * `(mara/tides#12)`, and a fork has the trailers of what it was forked from. Of a squash and of a trailer
 * nothing is left by which it is one. A trailer names the repository always, so where nobody knows
 * what that is called it is taken for this one.
 */
export function dropForeignNumber(
  told: MergeMessage | undefined,
  { name, web = "" }: { readonly name: string; readonly web?: string },
): MergeMessage | undefined {
  if (told?.repository === undefined) return told;
  const isTrailer = told.foundBy === "merge-request-trailer";
  if (isTrailer && web === "") return told;
  const written = told.repository.toLowerCase();
  const own = [name, web, web.replace(/^https?:\/\/[^/]*\//, "")];
  if (own.some((each) => each.toLowerCase() === written)) return told;
  const { number: _number, ...unnumbered } = told;
  return isTrailer || told.foundBy === "squash-subject" ? undefined : unnumbered;
}

const parsers: readonly ((message: Message) => MergeMessage | undefined)[] = [
  parseSubjectOfMerge,
  parseBatch,
  parseRequestTrailer,
  parseSquash,
  parseReview,
];

/** A subject that names a request; `title` where it is told there, else the body's first line. */
interface MergeSubject {
  readonly pattern: RegExp;
  /** Where neither tells a title: the branch, of which the owner is left out. */
  readonly branch?: boolean;
}

const mergeSubjects: readonly MergeSubject[] = [
  // GitHub, and Bitbucket Server before 5: `... in TIDE/tide from topic to main`.
  {
    pattern: /^Merge pull request #(?<number>\d+) (?:in \S+ )?from (?<branch>\S+)/,
    branch: true,
  },
  // Gitea and Forgejo; `!` where the repository has another tracker.
  { pattern: /^Merge pull request '(?<title>.+)' \([#!](?<number>\d+)\) from \S+ into \S+$/ },
  { pattern: /^Merged in (?<branch>\S+) \(pull request #(?<number>\d+)\)$/, branch: true },
  { pattern: /^Pull request #(?<number>\d+): (?<title>.+)$/ },
  { pattern: /^Merged PR #?(?<number>\d+): (?<title>.+)$/ },
  {
    pattern: /^Merge pull request (?<number>\d+) from (?<branch>\S+) into \S+$/,
    branch: true,
  },
  // bors and homu; a rollup's own merges say `Rollup merge of`.
  { pattern: /^(?:Auto|Rollup) merge of #(?<number>\d+) - (?<branch>[^,\s]+)/, branch: true },
  // Scripts of maintainers: `Merge #12: Title`, `Merge owner/name#12: Title`, `Merge PR #12: Title`.
  {
    pattern:
      /^Merge (?:(?:PR|MR|pull[ -]request|merge request) ?)?(?<repository>[\w.-]+\/[\w.-]+)?[#!](?<number>\d+): (?<title>.+)$/i,
  },
  // Pagure
  { pattern: /^Merge #(?<number>\d+) `(?<title>.+)`$/ },
  { pattern: /^Merge remote-tracking branch '(?<branch>\S+\/pr\/(?<number>\d+))'/, branch: true },
];

function parseSubjectOfMerge({ subject, body }: Message): MergeMessage | undefined {
  for (const { pattern, branch = false } of mergeSubjects) {
    const groups = pattern.exec(subject)?.groups;
    if (groups === undefined) continue;
    const told = groups["title"];
    if (told !== undefined) return numbered("merge-commit", { ...groups, title: told, body });
    // Where a branch names it, a list is what its description says.
    const [title, description] = firstLine(withoutLists(body));
    const fallback = branch ? (groups["branch"] ?? "").replace(/^[^/:]*[/:]/, "") : "";
    return numbered("merge-commit", {
      ...groups,
      title: title || fallback,
      body: title === "" && branch ? body : description,
    });
  }
  return undefined;
}

/** Bitbucket Server lists the branch's commits, and rollups theirs: no title is among them. */
function withoutLists(body: string): string {
  return /^(?:\* |- |Merge in \S+ from )/.test(body) ? "" : body;
}

/** bors-ng: `Merge #12 #13`, and in the body `12: Title r=reviewer a=author` for each. */
function parseBatch({ subject, body }: Message): MergeMessage | undefined {
  if (!/^Merge(?: #\d+)+$/.test(subject)) return undefined;
  const numbers = [...subject.matchAll(/#(\d+)/g)].map(([, digits]) => Number(digits));
  const [first = 0] = numbers;
  const title = new RegExp(`^${first}: (.+?)(?: r=\\S+)?(?: a=\\S+)?$`, "m").exec(body)?.[1];
  const found = numbered("merge-commit", {
    number: String(first),
    title: title ?? subject,
    body: body.replace(/^\d+: .*\n?/, ""),
  });
  return found && numbers.length > 1 ? { ...found, numbers } : found;
}

/** Trailers that name a request, and say nothing else; the number may stand in an address. */
const requestTrailers: readonly RegExp[] = [
  // GitLab; `!12`, `group/project!12` or an address.
  /^(?:See merge request|Merge-request:|Merge request:)\s+(?:(?<name>[^\s:]*?)!|(?<address>https?:\/\/\S+?)(?:\/-)?\/merge_requests\/)(?<number>\d+)\s*$/im,
  // marge-bot
  /^Part-of:\s+<?(?:(?<name>[^\s:]*?)!|(?<address>https?:\/\/\S+?)(?:\/-)?\/merge_requests\/)(?<number>\d+)>?\s*$/im,
  // Node, FreeBSD, OpenSSL, PyTorch and others that land by hand or by script
  /^\(?(?:PR-URL:|Pull[- ]Request(?: resolved)?:|Merged from|COPYBARA_INTEGRATE_REVIEW=)\s*(?<address>https?:\/\/\S+?)\/pull\/(?<number>\d+)\b.*$/im,
  // Gitea and Forgejo
  /^Reviewed-on:\s+(?<address>https?:\/\/\S+?)\/pulls\/(?<number>\d+)\s*$/im,
  // Spark's merge script
  /^Closes #(?<number>\d+) from \S+$/m,
];

function parseRequestTrailer({ subject, body }: Message): MergeMessage | undefined {
  for (const pattern of requestTrailers) {
    const trailer = pattern.exec(body);
    if (trailer === null) continue;
    const description = body.replace(trailer[0], "").trim();
    const branch = /^Merge branch '([^']+)'/.exec(subject)?.[1];
    const [first, more] = firstLine(description);
    const { number: _number, title } = parseSubject(subject);
    const text =
      branch === undefined ? { title, body: description } : { title: first || branch, body: more };
    const { number, name, address } = trailer.groups ?? {};
    const repository = name || address;
    return numbered("merge-request-trailer", { number, repository, ...text });
  }
  return undefined;
}

/** Copybara's trailers: what it brings over has the number that it has where it was written. */
export const broughtOver: RegExp = /^(?:Git|Piper)Origin-RevId: /m;

function parseSquash({ subject, body }: Message): MergeMessage | undefined {
  if (broughtOver.test(body)) return undefined;
  const { number, repository, title } = parseSubject(subject);
  return number === undefined
    ? undefined
    : numbered("squash-subject", { number: String(number), repository, title, body });
}

/** Gerrit and Phabricator: one commit a review. */
const reviewTrailers =
  /^(?:Change-Id: I[0-9a-f]{40}|Reviewed-on: https?:\/\/\S+\/\+\/\d+|Differential Revision: (?:https?:\/\/\S+\/)?D\d+)\s*$/gim;

function parseReview({ subject, body }: Message): MergeMessage | undefined {
  // Gerrit's own merges: `Merge "Add alarms"`, `Merge "Add alarms" into main`.
  const merged = /^Merge "(.+)"(?: into \S+)?$/.exec(subject)?.[1];
  const description = body.replace(reviewTrailers, "").trim();
  if (merged === undefined && description === body) return undefined;
  return { title: merged ?? subject, body: description, foundBy: "review-trailer" };
}

function numbered(
  foundBy: FoundBy,
  text: {
    readonly number?: string | undefined;
    readonly repository?: string | undefined;
    readonly title: string;
    readonly body: string;
  },
): MergeMessage | undefined {
  const { repository, title, body } = text;
  const number = Number(text.number);
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  return {
    number,
    ...(repository !== undefined && { repository }),
    title: title.trim(),
    body: body.trim(),
    foundBy,
  };
}

/** A message by its first line, unless that is a template’s heading or question. */
function firstLine(text: string): readonly [first: string, rest: string] {
  const [first = ""] = text.split("\n", 1);
  return template.test(first) ? ["", text.trim()] : [first.trim(), text.slice(first.length).trim()];
}

const template = /^(?:#{1,6} |<!--|(?:what|why|how|which|who|is|are|do|does|did)\b.*\?\s*$)/i;
