import type { CommitExhibit } from "@mea-culpa/formats";
import { parseSubject } from "../change/parse-subject.ts";
import { isOwnSubject, readTellingWords, saysNothing } from "../charges/log/subjects.ts";
import { findCommitKinds } from "./commit-lines.ts";
import type { Facts } from "./facts.ts";
import { numberWord } from "./number-words.ts";
import { joinPieces, type Piece, plain, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";
import { findTellingSentence, type TellingSentence } from "./telling-sentence.ts";

/**
 * How a change came about: by the subjects of its own commits, the `{story}` of three that say what
 * they do (`{whole-story}` where there are no others), with how many these are (`{told}`), in their
 * order; and why, by those that say so, of which the second is `{explained.2}`, with the sentence of
 * its message that tells most, `{explains.2}`; of all of them, the `{best-reason}`. `{unexplained}` are its commits, where none says more than its subject.
 */
export function storyBlanks(facts: Facts, figures: Blanks): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    story: () => listSubjects(chooseStory(facts)),
    told: () => plain(numberWord(chooseStory(facts).length)),
    "whole-story": () =>
      chooseStory(facts).length === facts.commits.length
        ? listSubjects(chooseStory(facts))
        : undefined,
    "best-reason": () => {
      const [best] = listExplained(facts).toSorted((one, other) => other.weight - one.weight);
      return best && quoted(best.sentence, best.commit.id);
    },
    unexplained: () => (isUnexplained(facts) ? figures("f.commits.count") : undefined),
  };
  return (blank) => {
    const [, part, place] = /^(explained|explains)\.(\d)$/.exec(blank) ?? [];
    if (part === undefined) return makers[blank]?.();
    const told = listExplained(facts)[Number(place) - 1];
    if (told === undefined) return undefined;
    const { commit, sentence } = told;
    return quoted(part === "explained" ? commit.subject : sentence, commit.id);
  };
}

const mostTold = 3;

function listSubjects(commits: readonly CommitExhibit[]): Piece | undefined {
  return commits.length < 2
    ? undefined
    : joinPieces(commits.map(({ subject, id }) => quoted(subject, id)));
}

/** The largest that say what they do, and something else than the title, in their order. */
function chooseStory(facts: Facts): readonly CommitExhibit[] {
  const title = facts.pullRequest?.title ?? "";
  const charged = new Set(facts.pack.charges.flatMap(({ exhibits }) => exhibits));
  // What is something by itself, or a part of what was found, is told for that.
  const telling = facts.commits.filter(
    (commit) =>
      isTelling(commit, { title }) &&
      !charged.has(commit.id) &&
      findCommitKinds(commit, facts).length === 0,
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

/** What a commit of the author's own says of itself that a stranger follows. */
interface Explained extends TellingSentence {
  readonly commit: CommitExhibit;
}

const mostExplained = 3;

/** Those that tell most of what went wrong, or why, in their order. */
function listExplained({ commits, pullRequest }: Facts): readonly Explained[] {
  const title = parseSubject(pullRequest?.title ?? "").text;
  return commits
    .filter(({ subject }) => parseSubject(subject).text !== title)
    .flatMap((commit) => {
      const { subject, byOthers } = commit;
      const isOwn = !byOthers && isOwnSubject(subject, pullRequest?.number);
      const isTold =
        isOwn && !saysNothing(subject) && !/[“”]/.test(subject) && !beside.test(subject);
      const told = isTold ? findTellingSentence(commit) : undefined;
      return told === undefined ? [] : [{ commit, ...told }];
    })
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostExplained)
    .toSorted((one, other) => one.commit.position - other.commit.position);
}

/** A commit that is about what stands beside the change. */
const beside = /^(?:\W*\w+\W+)?(?:tests?|specs?|lint\w*|typos?|docs?)\b/i;

/** Whether the branch is known, and neither it nor the pull request says anything below a subject. */
function isUnexplained({ commits, pullRequest }: Facts): boolean {
  return (
    pullRequest !== undefined &&
    commits.length > 2 &&
    commits.length === pullRequest.commits &&
    [pullRequest, ...commits].every(({ text }) => !dropTrailers(text).includes("\n\n"))
  );
}

function dropTrailers(text: string): string {
  const lines = text.split("\n");
  const last = lines.findLastIndex((line) => line.trim() !== "" && !trailer.test(line));
  return lines.slice(0, last + 1).join("\n");
}

const trailer = /^(?:[\w-]+: |\(cherry picked )/;
