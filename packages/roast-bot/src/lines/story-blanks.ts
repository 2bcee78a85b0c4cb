import type { CommitExhibit } from "@mea-culpa/formats";
import { parseSubject } from "../change/parse-subject.ts";
import { isOwnSubject, readTellingWords, saysNothing } from "../charges/log/subjects.ts";
import { findCommitKinds } from "./commit-lines.ts";
import type { Facts } from "./facts.ts";
import { standsAlone } from "./find-purpose.ts";
import { isPlain } from "./is-plain.ts";
import { numberWord } from "./number-words.ts";
import { joinPieces, looksLikeCode, namedAsCode, type Piece, plain, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";
import { findTellingSentence } from "./telling-sentence.ts";

/**
 * How a change came about, by the subjects of its own commits, in their order: the `{story}` of three
 * that say what they do (`{whole-story}` where there are no others), with how many these are
 * (`{told}`); the `{thread}` of those that name one thing, the `{thread-name}`, with their number (`{threaded}`);
 * and the one that is `{explained}`, with the sentence of its message that `{explains}` most.
 */
export function storyBlanks(facts: Facts): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    story: () => listSubjects(chooseStory(facts)),
    told: () => plain(numberWord(chooseStory(facts).length)),
    "whole-story": () =>
      chooseStory(facts).length === facts.commits.length
        ? listSubjects(chooseStory(facts))
        : undefined,
    "pair-name": () => findPair(facts)?.name,
    earlier: () => quoteSubject(findPair(facts)?.commits[0]),
    later: () => quoteSubject(findPair(facts)?.commits[1]),
    thread: () => listSubjects(findThread(facts)?.commits ?? []),
    threaded: () => plain(numberWord(findThread(facts)?.commits.length ?? 0)),
    "thread-name": () => findThread(facts)?.name,
    explained: () => findExplained(facts)?.explained,
    explains: () => findExplained(facts)?.explains,
  };
  return (blank) => makers[blank]?.();
}

const mostTold = 3;
const mostThreaded = 5;

function listSubjects(commits: readonly CommitExhibit[]): Piece | undefined {
  return commits.length < 2
    ? undefined
    : joinPieces(commits.map(({ subject, id }) => quoted(subject, id)));
}

/** The largest that say what they do, and something else than the title, in their order. */
function chooseStory(facts: Facts): readonly CommitExhibit[] {
  const title = facts.pullRequest?.title ?? "";
  // What is something by itself is told for that.
  const telling = facts.commits.filter(
    (commit) => isTelling(commit, { title }) && findCommitKinds(commit, facts).length === 0,
  );
  const subjects = new Map(telling.map((commit) => [parseSubject(commit.subject).text, commit]));
  return [...subjects.values()]
    .toSorted((one, other) => churn(other) - churn(one))
    .slice(0, mostTold)
    .toSorted((one, other) => one.position - other.position);
}

function churn({ additions, deletions }: CommitExhibit): number {
  return additions + deletions;
}

function isTelling(
  { subject, byOthers }: CommitExhibit,
  { title }: { readonly title: string },
): boolean {
  const { text } = parseSubject(subject);
  return (
    !byOthers &&
    isOwnSubject(subject, parseSubject(title).number) &&
    text.toLowerCase() !== parseSubject(title).text.toLowerCase() &&
    text.split(/\s+/).length >= 3 &&
    subject.length <= longestSubject &&
    subject !== subject.toUpperCase() &&
    !/[“”"<>[\]{}|\\]|…$|\.{3}$/.test(subject) &&
    !saysNothing(subject) &&
    readTellingWords(text).size > 0 &&
    !housekeeping.test(text)
  );
}

const longestSubject = 90;

/** What every branch does, whatever it is about. */
const housekeeping =
  /^(?:oops|whoops|undo|roll ?back|revert)\b|^(?:update|fix|add|improve|tweak|clean ?up|run|apply|address)\w*(?: (?:the|some|a|more|for|in|from|back))*(?: \w+)? (?:tests?|docs?|readme|changelog|typos?|lint\w*|format\w*|imports?|snapshots?|suggestions?|feedback|build|ci)\b.{0,12}$|\b(?:merg\w+|rebas\w+|typos?|lint\w*|prettier|clippy|rubocop|eslint|feedback|suggestions?|code review|pr review|wip|changeset|small|minor|wording|comments?|unnecessary|unused|unintended|things|stuff|whitespaces?|broken links?)\b|^Update [\w./-]+\.\w+$/i;

/** The first commit behind the first one whose message says what went wrong, or why, to a stranger. */
function findExplained({
  commits,
  pullRequest,
}: Facts): Readonly<Record<"explained" | "explains", Piece>> | undefined {
  for (const commit of commits.slice(1)) {
    const isOwn = !commit.byOthers && isOwnSubject(commit.subject, pullRequest?.number);
    const says = isOwn && !saysNothing(commit.subject) ? findTellingSentence(commit) : undefined;
    if (says === undefined || !isPlain(says) || !standsAlone(says) || /[“”]/.test(commit.subject))
      continue;
    return { explained: quoted(commit.subject, commit.id), explains: quoted(says, commit.id) };
  }
  return undefined;
}

interface Thread {
  readonly name: Piece;
  readonly commits: readonly CommitExhibit[];
}

function findPair(facts: Facts): Thread | undefined {
  const thread = findThread(facts);
  return thread?.commits.length === 2 ? thread : undefined;
}

function quoteSubject(commit: CommitExhibit | undefined): Piece | undefined {
  return commit && quoted(commit.subject, commit.id);
}

/** The commits, at least two, that name the same piece of code, which the title does not. */
function findThread({ commits, pullRequest, pack }: Facts): Thread | undefined {
  const known = readKnownNames(pack);
  const title = (pullRequest?.title ?? "").toLowerCase();
  const own = commits.filter(
    ({ subject, byOthers }) =>
      byOthers !== true &&
      isOwnSubject(subject, pullRequest?.number) &&
      subject.length <= longestSubject &&
      parseSubject(subject).text.toLowerCase() !== parseSubject(title).text &&
      !/[“”]|…$|^Revert\b/.test(subject),
  );
  const named = own.flatMap((commit) =>
    [...readNames(parseSubject(commit.subject.replace(toSquash, "")).text, known)].map((name) => ({
      name,
      commit,
    })),
  );
  const threads = [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, all]) => ({ name, commits: all.map(({ commit }) => commit) }))
    .filter(
      ({ name, commits: all }) =>
        all.length >= 2 &&
        all.length <= mostThreaded &&
        new Set(all.map(({ subject }) => subject)).size === all.length &&
        !title.includes(name.toLowerCase()),
    )
    .toSorted((one, other) => other.commits.length - one.commits.length);
  const [thread] = threads;
  const [first] = thread?.commits ?? [];
  return thread === undefined || first === undefined
    ? undefined
    : { name: namedAsCode(thread.name, first.id), commits: thread.commits };
}

/** What the change defines, and the files that it touches: else a word with a capital may be any word. */
function readKnownNames({ exhibits }: Facts["pack"]): ReadonlySet<string> {
  return new Set(
    exhibits.flatMap((exhibit) => {
      if (exhibit.kind === "function") return exhibit.name.split(".");
      return exhibit.kind === "file" ? exhibit.path.split(/[/.]/) : [];
    }),
  );
}

/** What looks like code, and what is known and written with a capital inside a subject. */
function readNames(text: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const words =
    // Of “Sink{Start,End}” neither “Start” nor “Sink” is a name.
    text
      .replaceAll(/\S*\{[^{}]*\}\S*/g, " ")
      .match(/(?<![/\p{L}\p{N}_])[\p{L}_$][\p{L}\p{N}_$.:]*[\p{L}\p{N}_?!](?![/\p{L}\p{N}_])/gu) ??
    [];
  return new Set(
    words.filter(
      (word, at) =>
        (looksLikeCode(word) && !/^v?\d/.test(word)) ||
        (at > 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(word) && known.has(word)),
    ),
  );
}

/** What git is to squash is called by the subject that it belongs to. */
const toSquash = /^(?:(?:fixup|squash|amend)! ?)+/;
