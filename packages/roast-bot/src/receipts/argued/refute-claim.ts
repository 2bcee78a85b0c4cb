import { readLog } from "../../case/logged.ts";
import { findQuoted, findSides } from "../proofs/find-sides.ts";
import { type Proof, refuted } from "../proofs/proof.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { plainWords } from "../tokens/plain-words.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { happens } from "../words/deeds.ts";
import { functionWords } from "../words/function-words.ts";
import { isTimeUnit } from "../words/unit-nouns.ts";
import type { ClaimingSentence } from "./is-judgeable.ts";

/** Why a claim that is a referee's to judge is not so all the same, where code sees that: nobody is believed of it. */
export function refuteClaim(token: ClaimToken, whole: ClaimingSentence): Proof | undefined {
  return refuteOrder(token, whole) ?? refutePlace(token, whole);
}

/** ““Hang bells” came before “Cast bells””: what two whole subjects are called that come otherwise. */
function refuteOrder(
  token: ClaimToken,
  { sentence: { text: sentence }, index }: ClaimingSentence,
): Proof | undefined {
  if (token.kind !== "order") return undefined;
  const exhibits = findQuoted(sentence, readLog(index.pack));
  const text = readRelation(token, sentence);
  const sides = findSides({ ...token, text }, { sentence, exhibits, isCalled: true });
  if (sides === undefined) return undefined;
  const [earlier = 0, later = 0] = [sides.earlier, sides.later].map((each) =>
    exhibits.findIndex(({ id }) => id === each.id),
  );
  if (earlier < later || !tellsOrder(sentence)) return undefined;
  const message = `${sides.later.id} comes before ${sides.earlier.id}: not “${token.text}”`;
  return refuted("order-differs", message);
}

/** ““Hang bells” is the third”, “came first”: of what one whole subject is called that has another place. */
function refutePlace(
  { kind, text, value = [0, 0], start, end }: ClaimToken,
  { sentence: { text: sentence }, index }: ClaimingSentence,
): Proof | undefined {
  // “The first of the two”, “at last”.
  if (/^(?: \w+)? of\b/.test(sentence.slice(end)) || /\bat $/i.test(sentence.slice(0, start)))
    return undefined;
  const log = readLog(index.pack);
  const [called, ...others] = findQuoted(sentence, log);
  const isEnd = /^(?:last|final|finally)$/i.test(text);
  const isPlace = kind === "ordinal" || isEnd || /^first$/i.test(text);
  if (!isPlace || called === undefined || others.length > 0 || !tellsOrder(sentence))
    return undefined;
  const place = kind === "ordinal" ? value[0] : (isEnd ? log.at(-1) : log[0])?.position;
  if (called.position === place) return undefined;
  return refuted("order-differs", `${called.id} has place ${called.position}, not “${text}”`);
}

/** “Later than” is after, and “later came “...”” is then. */
function readRelation({ text, end }: ClaimToken, sentence: string): string {
  const behind = sentence.slice(end);
  if (behind.startsWith(" than ")) return comparing.get(text.toLowerCase()) ?? text;
  return /^(?:next|later)$/i.test(text) && comesBehind.test(behind) ? "then" : text;
}

const comparing: ReadonlyMap<string, string> = new Map([
  ["later", "after"],
  ["earlier", "before"],
]);

const comesBehind = /^ (?:(?:comes?|came|follow(?:s|ed)|is|was) )?“/;

/** Whether the words around quotes tell nothing but how these come: of what one “reads before” the other, code knows nothing. */
function tellsOrder(sentence: string): boolean {
  const prose = scanMarks(sentence).map(({ kind, inner }) => (kind === "plain" ? inner : " "));
  return plainWords(prose.join("")).every(
    (word) =>
      functionWords.has(word) || happens.test(word) || isTimeUnit(word) || coming.test(word),
  );
}

const coming =
  /^(?:c[ao]mes?|stands?|stood|before|after|then|again|later|earlier|next|than|first|last|only|once|more|long|soon|right|pushed|made|older|younger|\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|second|third|finally|final|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\d+)th)$/;
