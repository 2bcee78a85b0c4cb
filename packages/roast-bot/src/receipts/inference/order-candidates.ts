import type { CommitExhibit } from "@mea-culpa/formats";
import { isPlace } from "../proofs/prove-order.ts";
import { isWithin } from "../prove-sentence.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { splitSentences } from "../tokens/split-sentences.ts";
import type { Candidate, InferenceScope } from "./candidate.ts";

/**
 * The commits that an order word could speak of: those that the text quotes, in its order, or,
 * where it quotes none, the whole branch and each commit of it.
 */
export function orderCandidates(token: ClaimToken, scope: InferenceScope): readonly Candidate[] {
  const commits = scope.index.pack.exhibits.filter(
    (exhibit): exhibit is CommitExhibit => exhibit.kind === "commit",
  );
  const quoted = scope.tokens
    .filter(({ kind }) => kind === "quote")
    .flatMap((quote) =>
      commits
        .filter(({ subject }) => subject === quote.text)
        .map(({ id }) => ({ id, start: quote.start })),
    );
  const sentence = splitSentences(scope.text).find((range) => isWithin(token, range));
  const mates = quoted.filter(
    ({ start }) => sentence === undefined || (start >= sentence.start && start < sentence.end),
  );
  const branch = commits.map(({ id }) => id);
  const nearest = mates.find(({ start }) => start > token.start) ?? mates.at(-1);
  const groups =
    nearest === undefined
      ? speaksOfCommits(scope.text.slice(sentence?.start, sentence?.end))
        ? [branch, ...branch.map((id) => [id])]
        : []
      : [mates.map(({ id }) => id), [nearest.id], ...(isPlace(token.text) ? [] : [branch])];
  const range = { start: token.start, end: token.end };
  const text = scope.text.slice(token.start, token.end);
  return groups.map((exhibits) => ({ range, cite: { kind: "order" as const, text, exhibits } }));
}

/** An order of nothing in particular is not proven by there being commits. */
function speaksOfCommits(sentence: string): boolean {
  return /\b(?:commits?|subjects?|log|fix(?:es)?)\b/i.test(sentence);
}
