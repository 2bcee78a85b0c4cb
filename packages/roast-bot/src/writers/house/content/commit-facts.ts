import type { CommitExhibit } from "../../../evidence/exhibit.ts";
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
    facts.push({
      exhibit,
      verb,
      ...things,
      ...(previous && { previous }),
      ...(gap !== undefined && gap >= 0 && { gap }),
      ...(echo && { echo }),
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

function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}
