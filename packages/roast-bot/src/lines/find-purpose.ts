import type { PullRequestExhibit } from "@mea-culpa/formats";
import type { LoggedExhibit } from "../case/logged.ts";
import { parseSubject } from "../change/parse-subject.ts";
import { isPlain } from "../charges/log/is-plain.ts";
import { isOwnSubject } from "../charges/log/subjects.ts";
import { standsAlone } from "../charges/log/testimony.ts";
import type { Facts } from "./facts.ts";
import { isGone, isLeft } from "./is-left.ts";
import { type Piece, quoted } from "./piece.ts";
import { isTitleOfLast } from "./title-blanks.ts";

interface Purpose {
  /** Whether that is out of a commit's message, in git, and not the description at the forge. */
  readonly isMessage?: boolean;
  readonly begins?: Piece;
  readonly says?: Piece;
  /** What follows on either of these. */
  readonly goesOn?: Piece;
  /** All of a text that is one sentence without a mark behind it. */
  readonly states?: Piece;
  /** A sentence of the first commit's message, with its subject: by that it is understood. */
  readonly firstCommit?: Piece;
  readonly firstCommitSays?: Piece;
  /** The same, where its subject is the title. */
  readonly titledCommitSays?: Piece;
  /** The same three of the first commit that a squash lists. */
  readonly firstListed?: Piece;
  readonly firstListedSays?: Piece;
  readonly titledListedSays?: Piece;
}

/**
 * A sentence that says what the change is for, quoted: of the pull request's own text, where there
 * is any, else of the first commit's message.
 */
export function findPurpose(facts: Facts): Purpose {
  if (facts.pullRequest === undefined) return {};
  for (const { id, kind, text } of findDescriptions(facts)) {
    const described = findPurposeSentence(text);
    if (described === undefined) continue;
    const piece = quoted(described.sentence, id);
    const goesOn = described.next === undefined ? {} : { goesOn: quoted(described.next, id) };
    const isMessage = kind === "pull-request";
    return { isMessage, [described.isFirst ? "begins" : "says"]: piece, ...goesOn };
  }
  return { ...findStatement(facts), ...findCommitPurpose(facts) };
}

function findStatement(facts: Facts): Pick<Purpose, "states" | "isMessage"> {
  for (const { id, kind, text } of findDescriptions(facts)) {
    const paragraph = readParagraphs(text).find((line) => !isMarkUp(line)) ?? "";
    if (!/[.!?:;,]$|[.!?] /.test(paragraph) && isPurpose(paragraph))
      return { states: quoted(paragraph, id), isMessage: kind === "pull-request" };
  }
  return {};
}

function findCommitPurpose(facts: Facts): Purpose {
  const { pullRequest, log } = facts;
  const [first] = log;
  if (first === undefined || pullRequest === undefined) return {};
  // Where the branch is not known its one commit is the squash, whose text is the description.
  const isListed = first.kind === "listed";
  if (
    first.byOthers ||
    (pullRequest.commits === 0 && !isListed) ||
    isGone(first, facts) ||
    !isSettled(first, { log, pullRequest })
  )
    return {};
  if (isNeedless(first, { pullRequest, log })) return {};
  const { id, text, subject } = first;
  // The first of a branch that landed in part before is not the first of what its message lists.
  const items = readItems(pullRequest.text);
  if (items.indexOf(subject) > 0) return {};
  const told = isOwnSubject(subject, pullRequest.number)
    ? findPurposeSentence(text, { isOfCommit: true })
    : undefined;
  if (told === undefined) return {};
  const says = quoted(told.sentence, id);
  if (bareText(subject) === bareText(pullRequest.title)) {
    return isListed ? { titledListedSays: says } : { titledCommitSays: says };
  }
  if (/[“”]/.test(subject)) return {};
  const called = quoted(subject, id);
  return isListed
    ? { firstListed: called, firstListedSays: says }
    : { firstCommit: called, firstCommitSays: says };
}

/** Whether a commit still speaks of the change: one that is called as that is, or that later ones left. */
function isSettled(
  first: LoggedExhibit,
  { log, pullRequest }: { readonly log: Facts["log"]; readonly pullRequest: PullRequestExhibit },
): boolean {
  return bareText(first.subject) === bareText(pullRequest.title) || isLeft(first, log, 1);
}

/** What a title says, whether or not names in it are marked as code. */
function bareText(title: string): string {
  return parseSubject(title).text.replaceAll("`", "");
}

/** Whether most of a commit is neither in the change nor deleted on the branch: it had landed otherwise. */
function isNeedless(
  commit: LoggedExhibit,
  { pullRequest, log }: { readonly pullRequest: PullRequestExhibit; readonly log: Facts["log"] },
): boolean {
  if (commit.kind === "listed" || pullRequest.files === 0) return false;
  const all = log.filter((each) => each.kind === "commit");
  const brought = all.reduce((sum, { additions }) => sum + additions, 0);
  const deleted = all.reduce((sum, { deletions }) => sum + deletions, -commit.deletions);
  return 2 * (brought - deleted - pullRequest.additions) > commit.additions;
}

/** What a title's text goes on with: as git has it, and as the forge has it. */
function findDescriptions({ pack, pullRequest, log }: Facts) {
  if (pullRequest === undefined || amended.test(pullRequest.text)) return [];
  const atForge = pack.exhibits.find(
    // The first remark on a pull request is its description, which has the address of the whole.
    (exhibit) => exhibit.kind === "review" && exhibit.url === pullRequest.url,
  );
  return [
    ...(listsCommits(pullRequest.text, log) || isTitleOfLast(pullRequest, log)
      ? []
      : [pullRequest]),
    ...(atForge === undefined || pullRequest.url === undefined
      ? []
      : [{ ...atForge, text: `\n\n${atForge.text}` }]),
  ];
}

/** One that was written on while the work went on tells of more than one state of it. */
const amended = /\b(?:previously said|edit(?:ed)?:|update:)/i;

/** A forge fills the text of a squash with the messages of its commits: each speaks of its own part. */
function listsCommits(text: string, log: readonly LoggedExhibit[]): boolean {
  const items = readItems(text);
  const subjects = new Set(log.map(({ subject }) => subject));
  const isList = items.some((item) => subjects.has(item)) || /^[^\n]*\n\n\* [^\n]+\n\n/.test(text);
  return isList || (log.length > 1 && readParagraphs(text).some((line) => subjects.has(line)));
}

function readItems(text: string): readonly string[] {
  return [...text.matchAll(/^\* (.+)$/gm)].map(([, item = ""]) => item.trim());
}

const shortestPurpose = 25;
const longestPurpose = 280;

interface Described {
  readonly sentence: string;
  readonly isFirst: boolean;
  /** The sentence behind it, which may refer to it. */
  readonly next: string | undefined;
}

/** A sentence that stands by itself, of the first paragraphs that are prose; none where in doubt. */
function findPurposeSentence(
  text: string,
  { isOfCommit = false }: { readonly isOfCommit?: boolean } = {},
): Described | undefined {
  let leads = false;
  for (const [number, paragraph] of readParagraphs(text).entries()) {
    const line = paragraph.replace(/^[-*+] (?!\[)/, "");
    // An item below a line that leads to it is a part of that.
    if (line === paragraph) leads = paragraph.endsWith(":");
    else if (leads) continue;
    if (isMarkUp(line)) continue;
    const first = readSentence(line);
    const next = readSentence(line.slice(first.length).trim());
    // What opens a commit’s message may speak of its commit as “this”.
    if (
      isPurpose(
        isOfCommit && number === 0
          ? first.replace(
              /^This (?!(?:was|is|has|does|causes|means|happens)\b)(?=\w+s )/,
              "The commit ",
            )
          : first,
      )
    ) {
      const isTelling = isQuotable(next) && !asked.test(next) && isPlain(next);
      const isFirst = number === 0 && line === paragraph;
      return { sentence: first, isFirst, next: isTelling ? next : undefined };
    }
    // What comes second may stand by itself where the first leads up to it.
    if (isPurpose(next)) return { sentence: next, isFirst: false, next: undefined };
  }
  return undefined;
}

function readSentence(text: string): string {
  return sentencePattern.exec(text)?.[0] ?? "";
}

const sentencePattern = /^.+?(?<!\b(?:e\.g|i\.e|etc|vs|cf|approx))[.!?](?=\s|$)/;

/** The first paragraphs and list items below a title, each on one line. */
function readParagraphs(text: string): readonly string[] {
  const at = text.indexOf("\n\n");
  if (at === -1) return [];
  return text
    .slice(at + 2)
    .replaceAll(/<!--[^]*?(?:-->|$)/g, "")
    .trim()
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)]) )/)
    .slice(0, 6)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim());
}

/** A heading, list item, table, link, trailer or template. */
function isMarkUp(line: string): boolean {
  return /^(?:[#>*\-+|<![`_]|\d+[.)]|[\w-]+-by:|(?:fix|clos|resolv|ref|relat)\w*:? (?:to )?#|https?:)/i.test(
    line,
  );
}

/** What a template asks for, answered or not. */
const asked =
  /\?$|^(?:describe|explain|list|provide|include|briefly|add (?:a|any)|what|why|how|who|if you|make sure|ensure that you|thank you|a clear and|your|you)\b/i;

/** “To ring it twice.” is a part of the sentence that the title begins. */
const fragment = /^To [^,]+$/;

function isPurpose(sentence: string): boolean {
  return (
    isQuotable(sentence) &&
    !asked.test(sentence) &&
    !fragment.test(sentence) &&
    standsAlone(sentence) &&
    isPlain(sentence)
  );
}

function isQuotable(sentence: string): boolean {
  if (/\b[0-9a-f]{12,40}\b|\s\/(?:Users|home|tmp)\//.test(sentence)) return false;
  if (sentence.length < shortestPurpose || sentence.length > longestPurpose) return false;
  if (!/^[\p{Lu}`]/u.test(sentence)) return false;
  if (/[“”<>[\]{}|\\]|https?:|:$|:`/.test(sentence)) return false;
  const open = (sentence.match(/\(/g) ?? []).length;
  const closed = (sentence.match(/\)/g) ?? []).length;
  return open === closed && (sentence.match(/`/g) ?? []).length % 2 === 0;
}
