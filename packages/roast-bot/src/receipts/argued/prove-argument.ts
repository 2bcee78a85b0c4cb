import type { Cite, Exhibit } from "@mea-culpa/formats";
import { proveName } from "../proofs/prove-name.ts";
import { proveOrder } from "../proofs/prove-order.ts";
import { proveQuote } from "../proofs/prove-quote.ts";
import { refuted, type CitedStretch, type Proof } from "../proofs/proof.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { findPhrases } from "../tokens/find-phrases.ts";
import { functionWords } from "../words/function-words.ts";
import { decideSentence } from "./believe-hearing.ts";
import { findUnjudged, tellsTestimony } from "./decide-ruling.ts";
import { type ClaimingSentence, isJudgeable } from "./is-judgeable.ts";

/**
 * An argued sentence holds if a referee found all of it shown. Its numbers, names and quotes need
 * proofs of their own: a referee judges what words mean, and nothing that code can check.
 */
export function proveArgument(
  { exhibits }: Extract<Cite, { readonly kind: "argued" }>,
  { stretch, whole }: { readonly stretch: CitedStretch; readonly whole: ClaimingSentence },
): Proof {
  const { index } = whole;
  const { text, sentence, tokens } = stretch;
  const unknown = exhibits.find((id) => !index.exhibits.has(id));
  if (unknown !== undefined) return refuted("unknown-exhibit", `there is no exhibit “${unknown}”`);
  if (text !== sentence) {
    return refuted("claim-without-proof", "a sentence is argued as a whole or not at all");
  }
  const decision = decideSentence(sentence, index);
  if (decision.kind === "refused") return refuted("not-shown", decision.message);
  if (decision.kind === "states-nothing") {
    return refuted("not-shown", "the referee sees nothing stated here: say it, or argue nothing");
  }
  const ruling =
    index.hearing.kind === "believed" ? index.hearing.rulings.get(sentence) : undefined;
  if (ruling === undefined || ruling.exhibits.join() !== exhibits.join()) {
    return refuted("not-shown", "the referee was asked about other exhibits");
  }
  const cited = exhibits.flatMap((id) => index.exhibits.get(id) ?? []);
  const isShown = (token: ClaimToken): boolean => standsIn(cited, { token, whole });
  const isMeant = (token: ClaimToken): boolean => isJudgeable(token, whole);
  const [unjudged] = findUnjudged(
    ruling,
    tokens.filter((token) => isMeant(token) && !isShown(token)),
  );
  if (unjudged !== undefined) {
    return refuted("not-shown", `the referee passed over “${unjudged.text}”`);
  }
  const proofs = decision.statements.flatMap((statement) => statement.proofs);
  if (!proofs.some(({ exhibit }) => exhibits.includes(exhibit))) {
    return refuted("not-shown", `none of ${exhibits.join(", ")} shows any of it`);
  }
  if (decision.basis === "testimony" && !tellsTestimony(sentence)) {
    const message = "only somebody’s words show this: tell it as what the commit or review says";
    return refuted("not-shown", message);
  }
  return { kind: "proven", covers: (token) => isMeant(token) || isShown(token) };
}

/**
 * What an argued sentence takes from its own exhibits needs no cite beside it: a quote, code or name
 * that stands in one of them, and the order in which its commits come.
 */
export function standsIn(
  cited: readonly Exhibit[],
  { token, whole }: { readonly token: ClaimToken; readonly whole: ClaimingSentence },
): boolean {
  const { start, end } = token;
  const { text: sentence } = whole.sentence;
  const text = sentence.slice(start, end);
  const own = { sentence, start, end, text, tokens: [token], licensed: false, named: [] };
  switch (token.kind) {
    case "quote":
    case "code":
    case "name":
      return cited.some(
        (exhibit) =>
          proveQuote(own, exhibit).kind === "proven" || proveName(own, exhibit).kind === "proven",
      );
    case "order": {
      // “After” and “before” name the later one now first, now last: they need a cite that says which.
      const commits = cited.filter(({ kind }) => kind === "commit");
      const isPlain = followers.has(token.text.toLowerCase());
      return isPlain && proveOrder(own, commits, whole.index.pack).kind === "proven";
    }
    case "number":
    case "ordinal":
      return countsCited(token, cited, sentence) || isTakenFrom(cited, { token, sentence });
    default:
      return false;
  }
}

/** “Three commits” that are the three commits which the sentence is argued from. */
function countsCited(
  { value, end }: ClaimToken,
  cited: readonly Exhibit[],
  sentence: string,
): boolean {
  const commits = cited.filter(({ kind }) => kind === "commit").length;
  const [least, most] = value ?? [];
  return least === commits && most === commits && /^ commits?\b/.test(sentence.slice(end));
}

/** A number that stands in an exhibit before the very word that it counts: “the second run”. */
function isTakenFrom(
  cited: readonly Exhibit[],
  { token, sentence }: { readonly token: ClaimToken; readonly sentence: string },
): boolean {
  const [behind, noun = ""] = /^ ([\p{L}'’-]+)/u.exec(sentence.slice(token.end)) ?? [];
  if (behind === undefined || functionWords.has(noun.toLowerCase())) return false;
  const phrase = sentence.slice(token.start, token.end) + behind;
  return cited.some(({ text }) => findPhrases(text, [phrase]).length > 0);
}

const followers: ReadonlySet<string> = new Set(
  "then next later subsequently again first last finally".split(" "),
);
