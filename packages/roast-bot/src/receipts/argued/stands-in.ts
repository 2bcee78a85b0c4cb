import type { Exhibit } from "@mea-culpa/formats";
import { onlyLogged } from "../../case/logged.ts";
import { isCode } from "../cited-exhibits.ts";
import { findClause } from "../proofs/find-clause.ts";
import { findOne, findSides } from "../proofs/find-sides.ts";
import type { CitedStretch } from "../proofs/proof.ts";
import { proveOrder } from "../proofs/prove-order.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { findPhrases, splitNames } from "../tokens/find-phrases.ts";
import { holdsNumber, isTakenFrom } from "./holds-number.ts";
import type { ClaimingSentence } from "./is-judgeable.ts";

/**
 * What an argued sentence takes from its own exhibits needs no cite beside it: numbers and times of
 * theirs, and the order in which its commits come.
 */
export function standsIn(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { start, end } = token;
  const { cited } = whole;
  const { text: sentence } = whole.sentence;
  const text = sentence.slice(start, end);
  switch (token.kind) {
    case "order":
      return isOrderOf(token, whole) || isTakenFrom(token, whole);
    case "time":
      return isTimeOfCode(cited, text);
    case "number":
    case "ordinal":
      return isVersionOf(cited, text) || holdsNumber(token, whole);
    default:
      return false;
  }
}

/** A claim as if somebody had cited it, and nothing else. */
function findStretch(token: ClaimToken, sentence: string): CitedStretch {
  const { start, end } = token;
  const text = sentence.slice(start, end);
  const tokens = [token];
  return { sentence, start, end, text, tokens, licensed: false, named: [], rests: [] };
}

/**
 * Whether commits come as the word says: they are cited in that order, or the words on both sides of
 * it tell which of them is meant by each. “The last of them” is the last of those that are cited.
 */
function isOrderOf(token: ClaimToken, { sentence: own, index, cited }: ClaimingSentence): boolean {
  const { start, end } = token;
  const { text: sentence } = own;
  const text = sentence.slice(start, end);
  const commits = onlyLogged(cited);
  const order = (exhibits: readonly Exhibit[], word: ClaimToken): boolean => {
    return proveOrder(findStretch(word, sentence), exhibits, index.pack).kind === "proven";
  };
  if (ofThem.test(sentence.slice(start))) return order(commits, { ...token, text: "then" });
  if (followers.has(text.toLowerCase())) {
    const { start: from, end: to } = findClause(token, { sentence, apart: [] });
    // “The tests came last”: of whom it is said, the words of the clause may tell.
    const told = findOne(sentence.slice(from, to), commits);
    const isFirst = /^first$/i.test(text);
    const isTheirs = told === undefined || (told === commits[0]) === isFirst;
    return isTheirs && order(commits, token);
  }
  const sides = findSides(token, { sentence, exhibits: commits });
  return sides !== undefined && order([sides.earlier, sides.later], token);
}

const ofThem = /^(?:first|last|latter|former)(?: \w+)? of (?:them|these|those|which)\b/i;

/** A time that code names itself: of what happens “at midnight” there, no commit tells the hour. */
function isTimeOfCode(cited: readonly Exhibit[], text: string): boolean {
  const code = cited.filter(isCode);
  const singular = text.replace(/s$/, "");
  return code.some((each) => findPhrases(splitNames(each.text), [text, singular]).length > 0);
}

/** “3.8.6” counts nothing: it is a name, and stands in the code that has it. */
function isVersionOf(cited: readonly Exhibit[], text: string): boolean {
  if (!/^\d+(?:\.\d+){2,}$/.test(text)) return false;
  return cited.some((each) => isCode(each) && hasVersion(each.text, text));
}

function hasVersion(code: string, version: string): boolean {
  const versions: readonly string[] = code.match(/(?<![\w.])\d+(?:\.\d+)+(?!\w|\.\d)/g) ?? [];
  return versions.includes(version);
}

const followers: ReadonlySet<string> = new Set(
  "then next later subsequently again first last finally".split(" "),
);
