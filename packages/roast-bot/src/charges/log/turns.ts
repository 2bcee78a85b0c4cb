import type { ChangeCommit } from "../../change/change.ts";
import { parseSubject } from "../../change/parse-subject.ts";
import { readTellingWords } from "./subjects.ts";

/** A commit that changes the approach. */
export interface Turn {
  readonly commit: ChangeCommit;
  /** What is given up and what comes instead, as the subject words it; only of a replacement. */
  readonly from?: string;
  readonly to?: string;
  /** A word of an earlier subject of the same pull request that this one takes back. */
  readonly thing?: string;
}

/**
 * The commits that change the approach, in order. A replacement is one only if what it replaces
 * came, or was worked on, earlier in the same pull request: replacing something old is the job.
 */
export function findTurns(commits: readonly ChangeCommit[]): readonly Turn[] {
  return commits.flatMap((commit, index) => {
    const turn = readTurn(commit, commits.slice(0, index));
    return turn ? [turn] : [];
  });
}

function readTurn(commit: ChangeCommit, earlier: readonly ChangeCommit[]): Turn | undefined {
  const subject = parseSubject(commit.subject).text;
  const reverted = /^Revert "(.+)"$/.exec(subject)?.[1];
  if (reverted !== undefined) {
    return earlier.some((each) => each.subject === reverted) ? { commit } : undefined;
  }
  const [, from, to] = replacement(subject) ?? [];
  const undone =
    /^(?:revert|undo|back out|roll back|go back to|switch back to|return to)\s+(.+)$/i.exec(
      subject,
    )?.[1];
  const givenUp = from ?? undone;
  const thing = givenUp === undefined ? undefined : wordFrom(givenUp, { earlier, subject });
  if (thing !== undefined) {
    return { commit, thing, ...(from !== undefined && to !== undefined && { from, to }) };
  }
  if (earlier.length > 0 && makesNothing.test(subject)) {
    return { commit, ...(from !== undefined && to !== undefined && { from, to }) };
  }
  return earlier.length > 0 && movesHack(subject) ? { commit } : undefined;
}

const makesNothing = /\b(use|with|into|to|as|a|make|turn)\b.*\bno-?op\b|\bmonkey-?patch(?!ed)/i;

/** What a subject calls something that was never meant to stay. */
export const hackWord: RegExp =
  /\b(hack|monkey-?patch|patch|workaround|work-around|shim|kludge|stub|mock|no-?op)\b/i;

/** Whether a subject says that a hack moves into code that is not a test. */
export function movesHack(subject: string): boolean {
  const bare = parseSubject(subject).text;
  if (!/^(move|promote|lift|copy|port|relocate)\b/i.test(bare) || !hackWord.test(bare))
    return false;
  const place = /\b(?:in)?to\s+(.+)$/i.exec(bare)?.[1] ?? "";
  if (/\b(tests?|fixtures?|conftest|specs?)\b/i.test(place)) return false;
  return (
    /\bfrom\b.*\b(tests?|fixtures?|conftest)\b.*\b(in)?to\b/i.test(bare) ||
    /\b(production|prod|src|runtime|the (app|library|package)|main code)\b/i.test(place)
  );
}

function replacement(subject: string): RegExpExecArray | null {
  return (
    /^(?:replace|swap|switch out)\s+(.+?)\s+(?:with|for|by)\s+(.+?)(?:\s+(?:to|so|because|in order)\b.*)?$/i.exec(
      subject,
    ) ??
    /^(?:switch|move|migrate|change|go)\s+(?:back\s+)?from\s+(.+?)\s+to\s+(.+?)(?:\s+(?:so|because|in order)\b.*)?$/i.exec(
      subject,
    )
  );
}

/** The longest word that is given up here and that an earlier subject knew, as it is spelled here. */
function wordFrom(
  text: string,
  { earlier, subject }: { readonly earlier: readonly ChangeCommit[]; readonly subject: string },
): string | undefined {
  const known = earlier.map((commit) => readTellingWords(commit.subject));
  const shared = [...readTellingWords(text)]
    .filter((word) => known.some((words) => words.has(word)))
    .toSorted((one, other) => other.length - one.length)[0];
  if (shared === undefined) return undefined;
  const at = subject.toLowerCase().indexOf(shared);
  return at < 0 ? undefined : subject.slice(at, at + shared.length);
}
