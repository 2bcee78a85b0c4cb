import type { Cite } from "@mea-culpa/formats";
import { isArgued } from "../cited-exhibits.ts";
import { type CitedStretch, type Proof, refuted } from "../proofs/proof.ts";
import { isQuotedFrom } from "../proofs/prove-quote.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { readWords } from "../tokens/read-words.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { functionWords } from "../words/function-words.ts";
import { decideSentence } from "./believe-hearing.ts";
import { findUnjudged, isLeftOut } from "./decide-ruling.ts";
import { type ClaimingSentence, isJudgeable, isNobody } from "./is-judgeable.ts";
import { isPictured } from "./is-pictured.ts";
import { refuteClaim } from "./refute-claim.ts";
import { standsIn } from "./stands-in.ts";
import { tellsRecord, tellsTestimony } from "./tells-testimony.ts";
import { isLiteral, isToldApart, isTried, isTurned } from "./turn-claims.ts";

/**
 * An argued sentence holds if a referee found all of it shown, and code sees nothing that is not so. Its
 * names, quotes and most of its numbers need proofs of their own.
 */
export function proveArgument(
  { exhibits }: Extract<Cite, { readonly kind: "argued" }>,
  { stretch, whole }: { readonly stretch: CitedStretch; readonly whole: ClaimingSentence },
): Proof {
  const { index } = whole;
  const { text, sentence } = stretch;
  const unknown = exhibits.find((id) => !index.exhibits.has(id));
  if (unknown !== undefined) return refuted("unknown-exhibit", `there is no exhibit “${unknown}”`);
  if (text !== sentence) {
    return refuted("claim-without-proof", "a sentence is argued as a whole or not at all");
  }
  for (const token of stretch.tokens) {
    const refutation = refuteClaim(token, whole);
    if (refutation !== undefined) return refutation;
  }
  const decision = decideSentence(sentence, index);
  if (decision.kind === "refused") return refuted("not-shown", decision.message);
  if (decision.kind === "states-nothing") {
    return refuted("not-shown", "the referee sees nothing stated here: say it, or argue nothing");
  }
  const ruling =
    index.hearing.kind === "believed" ? index.hearing.rulings.get(sentence) : undefined;
  const isOther = exhibits.some((id) => !ruling?.votes.every((vote) => vote.exhibits.includes(id)));
  if (ruling === undefined || isOther) {
    return refuted("not-shown", "the referee was asked about other exhibits");
  }
  const isShown = (token: ClaimToken): boolean =>
    standsIn(token, whole) && (token.kind !== "order" || isTried(token, whole));
  const isMeant = (token: ClaimToken): boolean =>
    isJudgeable(token, whole) ||
    isNobody(token, whole) ||
    (isTurned(token, whole) &&
      (isTried(token, whole) || (isLiteral(token, whole) && isLeftOut(token, ruling)))) ||
    (isPictured(token, whole) && isLeftOut(token, ruling));
  if (!isToldApart(stretch.tokens, { whole, ruling })) {
    return refuted("not-shown", "the referee does not tell it from its opposite");
  }
  const [unjudged] = findUnjudged(
    ruling,
    readWords(sentence).filter(({ lower }) => !functionWords.has(lower)),
  );
  if (unjudged !== undefined) {
    return refuted("not-shown", `the referee passed over “${unjudged.text}”`);
  }
  const proofs = decision.statements.flatMap((statement) => statement.proofs);
  if (!proofs.some(({ exhibit }) => exhibits.includes(exhibit))) {
    return refuted("not-shown", `none of ${exhibits.join(", ")} shows any of it`);
  }
  // Of two statements each is judged by itself: what code shows tells nothing of the other one.
  const told = decision.byCode.reduce(
    (rest, stated) => rest.replace(stated, () => " ".repeat(stated.length)),
    sentence,
  );
  const isTold = tellsTestimony(told) || quotesOwn(stretch) || tellsRecord(told, whole, stretch);
  if (decision.basis === "testimony" && !isTold) {
    const message = "only somebody’s words show this: tell it as what the commit or review says";
    return refuted("not-shown", message);
  }
  return { kind: "proven", covers: (token) => isMeant(token) || isShown(token) };
}

/** Whether a claim that is none of meaning may be argued all the same, where a referee and code agree. */
export function isArguable(token: ClaimToken, whole: ClaimingSentence): boolean {
  return (
    isTurned(token, whole) ||
    standsIn(token, whole) ||
    (isArgued(whole.sentence) && isNobody(token, whole))
  );
}

/** Whether a remark of the log quotes the very commit behind which it stands. */
function quotesOwn({ text, behind }: CitedStretch): boolean {
  const quotes = scanMarks(text).filter(({ kind }) => kind === "quote");
  return behind !== undefined && quotes.some(({ inner }) => isQuotedFrom(inner, behind.text));
}
