import type { Exhibit } from "@mea-culpa/formats";
import { isLogged, type LoggedExhibit } from "../../case/logged.ts";
import { innerQuotes } from "../../lines/piece.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { contentStems } from "../tokens/plain-words.ts";
import { splitSentences } from "../tokens/split-sentences.ts";

/** What a sentence puts in order by a word such as “before”, as far as its words tell. */
export interface Sides {
  readonly earlier: Exhibit;
  readonly later: Exhibit;
}

/**
 * Finds the two exhibits that “before”, “after” or “then” stands between: those of whose words one
 * side has some that no other exhibit has, and no other side. `undefined` where the words of a side
 * fit none, or more than one. With `isCalled` each side has to quote the whole subject of one.
 */
export function findSides(
  { start, end, text }: Pick<ClaimToken, "start" | "end" | "text">,
  {
    sentence,
    exhibits,
    isCalled = false,
  }: {
    readonly sentence: string;
    readonly exhibits: readonly Exhibit[];
    readonly isCalled?: boolean;
  },
): Sides | undefined {
  const word = text.toLowerCase();
  if (!relations.has(word)) return undefined;
  const range = splitSentences(sentence).find((each) => each.start <= start && end <= each.end);
  if (range === undefined) return undefined;
  const left = sentence.slice(range.start, start);
  const right = sentence.slice(end, range.end);
  // “Followed, after 24 hours, by” binds to nothing but a time.
  if (/^ (?:[\w-]+ ){1,2}(?:minutes?|hours?|days?|weeks?)\b/.test(right)) return undefined;
  const [said, bound] = isOpening(left) ? splitOpening(right) : [left, right];
  const isAfter = /^(?:after|younger)$/.test(word);
  const [subject, other] = [said, bound].map((side, at) => {
    // Of several that are quoted, the one that comes next.
    const quoted = findQuoted(side, exhibits).toSorted((a, b) => a.position - b.position);
    if (isCalled) return quoted.length === 1 ? quoted[0] : undefined;
    return quoted.length > 1 ? quoted.at((at === 1) === isAfter ? -1 : 0) : findOne(side, exhibits);
  });
  if (subject === undefined || other === undefined || subject === other) return undefined;
  return isAfter ? { earlier: other, later: subject } : { earlier: subject, later: other };
}

/** Whether all that stands before a word of order says how long or far: “74 hours after ... came ...”. */
function isOpening(left: string): boolean {
  return /^\W*(?:[\w-]+ (?:commits?|minutes?|hours?|days?|weeks?))? *$/i.test(left);
}

/** “..., its wire was cut”, “... came its wire”: what is spoken of, and what that is bound to. */
function splitOpening(right: string): readonly [said: string, bound: string] {
  const masked = right.replaceAll(/“[^“”]*”/g, (quote) => "X".repeat(quote.length));
  const at = masked.search(/, |\s(?:comes?|came|follow(?:s|ed)?|was|is)\s/);
  return at === -1 ? ["", right] : [right.slice(at), right.slice(0, at)];
}

const relations: ReadonlySet<string> = new Set(["before", "after", "then", "older", "younger"]);

/** The commits whose whole subjects a text quotes. */
export function findQuoted(text: string, exhibits: readonly Exhibit[]): readonly LoggedExhibit[] {
  return exhibits
    .filter(isLogged)
    .filter(({ subject }) => text.includes(`“${innerQuotes(subject)}”`));
}

/** The one exhibit with words of the text that the others lack. */
export function findOne(text: string, exhibits: readonly Exhibit[]): Exhibit | undefined {
  const quoted = findQuoted(text, exhibits);
  if (quoted.length > 0) return quoted.length === 1 ? quoted[0] : undefined;
  const stems = new Set(contentStems(text));
  const known = exhibits.map((exhibit) => new Set(contentStems(exhibit.text)));
  const found = exhibits.filter((_, at) =>
    [...stems].some((stem) => known.every((own, place) => own.has(stem) === (place === at))),
  );
  return found.length === 1 ? found[0] : undefined;
}
