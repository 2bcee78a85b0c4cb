import type { CommitExhibit } from "@mea-culpa/formats";
import { subjectThings, type SubjectThings } from "./subject-things.ts";
import { subjectVerb, type SubjectVerb } from "./subject-verb.ts";

/** A commit as the teller of a log sees it: what it says, and where it stands among the others. */
export interface CommitFacts extends SubjectThings {
  readonly exhibit: CommitExhibit;
  readonly verb: SubjectVerb;
  readonly previous?: CommitFacts;
  /** Minutes since the commit before; absent for the first and where clocks run backwards. */
  readonly gap?: number;
  /** The local hour of its author. */
  readonly hour: number;
  /** How many commits up to and with this one have the same verb. */
  readonly nth: number;
  /** An earlier commit that names the same thing. */
  readonly echo?: CommitFacts;
  /** A telling word of what this one names that an earlier commit names as well. */
  readonly again?: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The commits of a change as facts, in their order. */
export function commitFacts(commits: readonly CommitExhibit[]): readonly CommitFacts[] {
  const facts: CommitFacts[] = [];
  for (const [index, exhibit] of commits.entries()) {
    const verb = subjectVerb(exhibit.subject);
    const things = subjectThings(exhibit.subject);
    const previous = facts.at(-1);
    const gap = previous && minutesBetween(previous.exhibit.authoredAt, exhibit.authoredAt);
    const echo = things.thing && facts.find((earlier) => names(earlier, things.thing));
    const again = sharedWord(things, facts);
    facts.push({
      exhibit,
      verb,
      ...things,
      ...(previous && { previous }),
      ...(gap !== undefined && gap >= 0 && { gap }),
      ...(echo && { echo }),
      ...(again !== undefined && { again }),
      hour: Number(exhibit.authoredAt.slice(11, 13)),
      nth: facts.filter((earlier) => earlier.verb === verb).length + 1,
      isFirst: index === 0,
      isLast: index === commits.length - 1,
    });
  }
  return facts;
}

function names(facts: CommitFacts, thing: string | undefined): boolean {
  const wanted = thing?.toLowerCase();
  return [facts.thing, facts.from, facts.to].some((other) => other?.toLowerCase() === wanted);
}

/** The longest word of five letters or more, hyphens included, in the things of both. */
function sharedWord(things: SubjectThings, earlier: readonly SubjectThings[]): string | undefined {
  const known = new Set(earlier.flatMap(tellingWords).map((word) => word.toLowerCase()));
  return tellingWords(things)
    .filter((word) => known.has(word.toLowerCase()))
    .toSorted((one, other) => other.length - one.length)[0];
}

function tellingWords({ thing, from, to }: SubjectThings): readonly string[] {
  return [thing, from, to].flatMap((text) => text?.match(/[\p{L}-]{5,}/gu) ?? []);
}

function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}
