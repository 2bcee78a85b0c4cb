import type { CommitExhibit } from "../../evidence/exhibit.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
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
  const nearest = quoted.find(({ start }) => start > token.start) ?? quoted.at(-1);
  const groups =
    nearest === undefined
      ? [commits.map(({ id }) => id), ...commits.map(({ id }) => [id])]
      : [quoted.map(({ id }) => id), [nearest.id]];
  const range = { start: token.start, end: token.end };
  const text = scope.text.slice(token.start, token.end);
  return groups.map((exhibits) => ({ range, cite: { kind: "order" as const, text, exhibits } }));
}
