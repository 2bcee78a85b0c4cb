import type { PullRequestExhibit } from "@mea-culpa/formats";
import type { LoggedExhibit } from "../case/logged.ts";
import { parseSubject } from "../change/parse-subject.ts";
import { isPlain } from "../charges/log/is-plain.ts";
import { isOwnSubject } from "../charges/log/subjects.ts";
import {
  answers,
  contrasts,
  readSentence,
  splitParagraphs,
  splitSentences,
  tellsBefore,
  tellsNow,
  tellsPresent,
} from "../charges/log/sentences.ts";
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
  /** How it was before, where nothing else is said. */
  readonly was?: Piece;
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
    if (described.isBefore === true) return { isMessage, was: piece };
    return { isMessage, [described.isFirst ? "begins" : "says"]: piece, ...goesOn };
  }
  return { ...findStatement(facts), ...findCommitPurpose(facts) };
}

function findStatement(facts: Facts): Pick<Purpose, "states" | "isMessage"> {
  for (const { id, kind, text } of findDescriptions(facts)) {
    const paragraphs = readParagraphs(text);
    const at = paragraphs.findIndex((line) => !isMarkUp(line));
    const paragraph = paragraphs[at] ?? "";
    // Of lines below one another, each without an end, one is not all of it.
    const isWhole = !/[.!?:;,]$|[.!?] /.test(paragraph) && !isProse(paragraphs[at + 1]);
    if (isWhole && isPurpose(paragraph) && !tellsOfTime(paragraph))
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
    !isSettled(first, facts)
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
  if (told === undefined || told.isBefore === true) return {};
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
function isSettled(first: LoggedExhibit, facts: Facts): boolean {
  const { title = "" } = facts.pullRequest ?? {};
  return bareText(first.subject) === bareText(title) || isLeft(first, facts, 1);
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
const amended = /\b(?:previously said|edit(?:ed)?:|update(?: \d+)?:)/i;

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
  readonly next?: string;
  /** Whether it tells how it was, and nothing is quoted of what is done about it. */
  readonly isBefore?: boolean;
}

/** A sentence that stands by itself, of the first paragraphs that are prose; none where in doubt. */
function findPurposeSentence(
  text: string,
  { isOfCommit = false }: { readonly isOfCommit?: boolean } = {},
): Described | undefined {
  const paragraphs = readParagraphs(text);
  let leads = false;
  let isBeside = false;
  for (const [number, paragraph] of paragraphs.entries()) {
    if (/^#+ |^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(paragraph)) isBeside = besides.test(paragraph);
    // Below such a heading nothing is told of what it is for.
    if (isBeside) continue;
    const line = paragraph.replace(/^[-*+•] (?!\[)/, "");
    // An item below a line that leads to it is a part of that.
    if (line === paragraph) leads = paragraph.endsWith(":");
    else if (leads) continue;
    if (isMarkUp(line)) continue;
    const first = readSentence(line);
    const rest = line.slice(first.length);
    const [next = "", third = ""] = splitSentences(rest);
    const below = paragraphs.slice(number + 1).find((each) => !isMarkUp(each)) ?? "";
    // What opens a commit’s message may speak of its commit as “this”.
    if (isPurpose(isOfCommit && number === 0 ? first.replace(openingThis, "The commit ") : first)) {
      const isItem = line !== paragraph;
      const told = { sentence: first, isFirst: number === 0 && !isItem };
      // An item tells of its own matter.
      const others = isItem ? [] : paragraphs.slice(number + 1);
      const behind = rest === "" && !isItem ? below : rest.trim();
      return judge(told, { behind, next, rest: [rest, ...others] });
    }
    // What comes second may stand by itself where the first leads up to it.
    if (isPurpose(next) && !contrasts(third)) return { sentence: next, isFirst: false };
  }
  return undefined;
}

/** What a description has beside what a change does. */
const besides =
  /^\W*(?:(?:how (?:was|has|is|to|did)|test|tested|testing|tests|verification|verif|validation|checklist|screenshots?|todo|to do|notes?|caveats?|limitations?|follow|future|references?|related|links?|credits?|acknowledg|reviewer|questions?|alternatives?|risks?|rollout|release|deploy|changelog|additional|other|misc|appendix|benchmark))\w*\b/i;

/** What is told of a sentence, by what stands behind it: the two, another one, or nothing. */
function judge(
  told: Described,
  {
    behind,
    next,
    rest,
  }: { readonly behind: string; readonly next: string; readonly rest: readonly string[] },
): Described | undefined {
  const isTelling = isQuotable(next) && !asked.test(next) && isPlain(next);
  const both = isTelling ? { ...told, next } : undefined;
  if (contrasts(behind)) return both;
  if (isDeed(told.sentence) || tellsNow(told.sentence)) return both ?? told;
  const deed = rest
    .flatMap((paragraph, below) => {
      if (isMarkUp(paragraph) && !/^(?:\*\*|__)/.test(paragraph)) return [];
      const [opens, ...others] = splitSentences(paragraph.replace(/^(?:\*\*|__)/, ""));
      // What is done may open a paragraph of its own.
      const isOpened = opens !== undefined && below > 0 && isDeed(opens);
      return [opens ?? "", ...others].filter(
        (sentence, at) => answers(sentence) || tellsNow(sentence) || (isOpened && at === 0),
      );
    })
    .at(0);
  // What is told of the change is told before what led to it.
  if (deed !== undefined && isPurpose(deed)) return { sentence: deed, isFirst: false };
  if (deed === undefined && !answers(behind)) {
    if (tellsPresent(told.sentence)) return undefined;
    return tellsBefore(told.sentence) ? { ...told, isBefore: true } : (both ?? told);
  }
  return deed === next || answers(next) ? both : undefined;
}

function tellsOfTime(sentence: string): boolean {
  return tellsBefore(sentence) || tellsPresent(sentence);
}

/** Whether a sentence says what is done: in the imperative, or of the change. */
function isDeed(sentence: string): boolean {
  return /^(?:this|the) (?:pr|pull request|change|commit|patch|branch)\b|^(?:add|allow|avoid|bump|change|check|clean|convert|correct|deprecate|disable|document|don['’]t|drop|enable|ensure|expose|extend|extract|fix|handle|implement|improve|include|introduce|let|make|migrate|move|prevent|provide|refactor|remove|rename|replace|resolve|restore|return|revert|rewrite|simplify|skip|split|stop|support|switch|turn|update|upgrade|use|run|discard|reject|reuse|wrap)(?:e?s|e?d|ing)?\b(?! for\b)/i.test(
    sentence,
  );
}

const openingThis = /^This (?!(?:was|is|has|does|causes|means|happens)\b)(?=\w+s )/;

/** The first paragraphs and list items below a title, each on one line. */
function readParagraphs(text: string): readonly string[] {
  const at = text.indexOf("\n\n");
  if (at === -1) return [];
  return splitParagraphs(
    text
      .slice(at + 2)
      .replaceAll(/<!--[^]*?(?:-->|$)/g, "")
      .trim(),
  )
    .slice(0, mostParagraphs)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim());
}

const mostParagraphs = 6;

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

/** What is still to come, and how it was tried, is not what a change does; the former may have come since. */
const unfinished =
  /^(?:(?:manually |locally )?(?:tested|benchmarked|verified|confirmed|measured))\b|\b(?:this|it|which|that|still|obviously|probably|definitely) needs?\b|\bneeds? (?:more|tests?|work|to be)\b|\bnot yet\b|\b(?:to-?do|wip|work in progress|unfinished|incomplete|for now|to come|follow[- ]?ups?)\b|\b(?:later|next|future|separate|another|subsequent|upcoming) (?:prs?|pull requests?|commits?|changes?|patch(?:es)?|releases?)\b|\b(?:will|to) be (?:added|done|fixed|implemented|addressed) (?:later|soon|next|separately)\b/i;

/** “Test plan: ring it.” is a field of a form. */
const labelled = /^\p{Lu}[\w-]*(?: [\w-]+){0,2}: /u;

/** Whether a line is a paragraph of words, and neither a trailer nor mark-up. */
function isProse(line: string | undefined): boolean {
  return line !== undefined && !isMarkUp(line) && /\p{L}{3}/u.test(line);
}

function isPurpose(sentence: string): boolean {
  return (
    isQuotable(sentence) &&
    // What somebody thinks of it is not what it is for.
    !/(?<![\w/])I(?:['’](?:d|m|ve|ll))?(?![\w/.'’])/.test(sentence) &&
    !asked.test(sentence) &&
    !fragment.test(sentence) &&
    !labelled.test(sentence) &&
    !unfinished.test(sentence) &&
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
