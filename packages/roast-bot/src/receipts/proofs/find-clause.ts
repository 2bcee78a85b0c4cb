import type { Range } from "../tokens/split-sentences.ts";

/**
 * The clause of a sentence in which a number stands: between marks and joining words, none of which
 * may lie within one of the ranges that are taken as one word. The second half of “adds 3 and
 * deletes 97”, or of “`a.ts`, with 58 lines”, has no subject of its own, so its clause is the whole.
 */
export function findClause(
  { start }: { readonly start: number },
  { sentence, apart }: { readonly sentence: string; readonly apart: readonly Range[] },
): Range {
  let from = 0;
  let before = 0;
  for (const { index, 0: joint } of sentence.matchAll(joints)) {
    if (apart.some((range) => range.start <= index && index < range.end)) continue;
    if (index >= start) return { start: from, end: index };
    const [end, rest] = [index + joint.length, sentence.slice(index + joint.length)];
    const isJoined =
      joint === ", "
        ? continuation.test(rest)
        : /^\s*(?:and|but|or)\b/.test(joint) && startsWithVerb.test(rest);
    before = from;
    from = isJoined ? before : end;
  }
  return { start: from, end: sentence.length };
}

const joints =
  /[;—–()]|:(?!\d)|, |\s(?:and|but|or|while|where|whereas|beside|besides|against|plus|than|for)\s/g;

/** What follows on a comma and speaks of what stood before it. */
const continuation = /^(?:\d|with\b|at\b|by\b|all\b|which\b|whose\b|that\b|has\b|now\b)/;

/** What follows on “and” without a subject: a verb in the third person, or a number. */
const startsWithVerb = /^(?:(?:then|now|also|only)\s)*(?:[a-z]+(?:s|ed)\s|has\s|had\s)/;
