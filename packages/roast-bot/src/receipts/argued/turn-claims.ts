import type { Sentence } from "@mea-culpa/formats";
import { onlyLogged } from "../../case/logged.ts";
import { isCode } from "../cited-exhibits.ts";
import { findShares } from "../find-uncounted.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { findPhrases } from "../tokens/find-phrases.ts";
import { readWords } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import type { BelievedHearing } from "./believe-hearing.ts";
import { type ClaimingSentence, countsUnits, isJudgeable } from "./is-judgeable.ts";
import { standsIn } from "./stands-in.ts";

/**
 * What an argued sentence would say if one of its numbers, places, shares or words of order, of which
 * only a referee can tell, were another: “four arguments” for “three”, “after” for “before”. Whoever finds
 * that shown as well has looked at neither.
 */
export function turnClaims(
  tokens: readonly ClaimToken[],
  whole: ClaimingSentence,
): readonly string[] {
  const { sentence } = whole;
  const judged = tokens.filter(
    (token) => token.kind === "order" || (isTurned(token, whole) && !standsIn(token, whole)),
  );
  const turned = [...judged, ...findAmounts(sentence)].map((claim) => turn(claim, sentence.text));
  return [...new Set(turned)].filter((each) => each !== undefined);
}

/**
 * Where a sentence compares and shares out the change, else where it first says what became of something, and
 * how much or how often.
 */
export function findAmounts(sentence: Sentence): readonly Claim[] {
  const shares = findShares(sentence);
  if (shares.length > 0) return shares;
  const words = readWords(sentence.text).filter(({ lower }) => amounts.has(lower));
  const told = findPhrases(sentence.text, [...fates.keys()]);
  return [...told.slice(0, 1), ...words.slice(0, 1)].map(({ start, end }) => {
    return { start, end, text: sentence.text.slice(start, end) };
  });
}

/**
 * Whether a claim is a referee's to judge, who is asked as well what it would be otherwise: a number of
 * what code shows and no figure counts, and what comes before what in it.
 */
export function isTurned(token: ClaimToken, whole: ClaimingSentence): boolean {
  const { kind, text, form, value, start, end } = token;
  if (isJudgeable(token, whole)) return false;
  if (!whole.cited.some(isCode)) {
    return passing.test(text) && onlyLogged(whole.cited).length > 1;
  }
  if (kind === "order" || kind === "ordinal") {
    return turnWords(token) !== undefined && !placesCommit(token, whole);
  }
  const isPlain = form === "plain" || factors.test(text);
  if (kind !== "number" || value === undefined || !isPlain) return false;
  if (value[1] > mostCounted && !isLiteral(token, whole)) return false;
  const { text: sentence } = whole.sentence;
  const behind = sentence.slice(end);
  // “The two lines” are the ones that are shown.
  const isShown =
    /\b(?:the|these|those) $/i.test(sentence.slice(0, start)) && /^ lines\b/.test(behind);
  return isShown || /^one$/i.test(text) || !countsUnits(token, whole) || ofCode.test(behind);
}

/** “The third commit”: which one has that place code has to find. */
function placesCommit({ kind, text, end }: ClaimToken, { sentence }: ClaimingSentence): boolean {
  const isPlace = kind === "ordinal" || /^(?:first|last|final)$/i.test(text);
  return isPlace && /^ (?:listed )?commits?\b/.test(sentence.text.slice(end));
}

/** More than these nobody counts by reading. */
const mostCounted = 12;

/** “Instead of 607”, “per million” of `1_000_000`: whether what is cited has the number in digits. */
export function isLiteral({ value }: ClaimToken, { cited }: ClaimingSentence): boolean {
  const digits = cited.flatMap(({ text }) => text.match(/(?<![\w.])\d[\d_]*(?![\w.]*\w)/g) ?? []);
  return digits.some((each) => Number(each.replaceAll("_", "")) === value?.[0]);
}

/** Which of several commits comes earlier; of all the first and the last one code has to find. */
const passing = /^(?:before|after|then|next|later|earlier|again)$/i;

const factors = /^(?:half|quarter|twice|thrice|double)$/i;

/** “Two seconds”, “three times”, “two lines later”: of what code does, and where it does it. */
const ofCode =
  /^ (?:times?\b|lines? (?:apart|later|earlier|further|down|up)\b|(?:(?:milli)?second|minute|hour|day)s?\b(?! (?:later|earlier|before|after|apart)\b))/;

/** Whether a referee was asked twice about a claim turned round, and never found all of it shown; or nothing could be asked. */
export function isTried(
  claim: Claim,
  { sentence, index }: Pick<ClaimingSentence, "sentence" | "index">,
): boolean {
  const turned = turn(claim, sentence.text);
  return turned === undefined || isDenied(turned, index.hearing);
}

function isDenied(text: string, hearing: BelievedHearing): boolean {
  const ruling = hearing.kind === "believed" ? hearing.rulings.get(text) : undefined;
  return (
    ruling?.votes.length === 2 &&
    ruling.votes.every(
      ({ statements }) =>
        statements.length === 0 || statements.some(({ verdict }) => verdict !== "shown"),
    )
  );
}

export type Claim = Range & { readonly text: string } & Partial<Pick<ClaimToken, "kind" | "value">>;

function turn(claim: Claim, sentence: string): string | undefined {
  const other = turnWords(claim);
  return other === undefined
    ? undefined
    : sentence.slice(0, claim.start) + other + sentence.slice(claim.end);
}

function turnWords({ kind, text, value: [, most] = [0, 0] }: Claim): string | undefined {
  if (/^once$/i.test(text)) return undefined;
  if (kind === "ordinal") return `${most + 1}th`;
  if (kind === "number" && most < 1) return "a tenth of";
  if (kind === "number") return factors.test(text) ? `${most + 1} times` : `${most + 1}`;
  const fate = fates.get(text.toLowerCase());
  if (fate !== undefined) return fate;
  const word = text
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
    .find((each) => [orders, amounts, relations].some((words) => words.has(each)));
  // A share without a word of these can still be denied.
  if (word === undefined) return kind === undefined ? `not ${text}` : undefined;
  const other = orders.get(word) ?? amounts.get(word) ?? relations.get(word) ?? "";
  return text.replace(new RegExp(`\\b${word}\\b`, "i"), () => other);
}

const orders = pairs(
  `before/after after/before first/last last/first then/before that next/previous
  again/for the first time later/earlier earlier/later finally/at first lastly/firstly
  eventually/at first afterwards/beforehand previous/next following/previous final/first latter/former
  former/latter initially/in the end initial/final meanwhile/long before`,
);

const amounts = pairs(
  `all/not all every/not every each/not each most/few few/most many/few none/some no/some
  nothing/something nobody/everybody everybody/nobody everything/nothing only/not only single/second
  both/neither never/always always/never mostly/hardly mainly/hardly largely/hardly
  chiefly/hardly longer/shorter shorter/longer bigger/smaller smaller/bigger larger/smaller
  more/fewer fewer/more less/more longest/shortest shortest/longest largest/smallest biggest/smallest
  smallest/largest now/no longer still/no longer`,
);

/** What became of something, and what of something else. */
const fates = pairs(
  `was merged/was thrown out; were merged/were thrown out; is gone/is still there; are gone/are still there;
  gave way to/took the place of; gives way to/takes the place of; took the place of/gave way to;
  takes the place of/gives way to; ends with/begins with; ended with/began with; begins with/ends with;
  began with/ended with; starts with/ends with; started with/ended with; goes out with/sets out with;
  to this day/no longer; at the merge/before the merge; in the end/at first`,
  /;\s+/,
);

/** Said of a change, they put its parts in order, or compare them. */
const relations = pairs(
  `half/a tenth majority/minority minority/majority bulk/smallest part greater/smaller greatest/smallest
  heaviest/lightest ahead/behind behind/ahead of prior/subsequent opens/closes opened/closed
  closes/opens closed/opened ends/begins ended/began outnumber/are fewer than
  outnumbers/are fewer than precedes/follows predates/follows between/outside hour/year minute/year
  day/year week/year month/year`,
);

function pairs(text: string, between = /\s+(?=\S+\/)/): ReadonlyMap<string, string> {
  return new Map(
    text.split(between).map((pair): readonly [string, string] => {
      const [word = "", other = ""] = pair.replaceAll(/\s+/g, " ").split("/");
      return [word, other];
    }),
  );
}
