import { timeFieldNames } from "../proofs/time-field.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { months } from "../words/times.ts";
import type { Candidate, InferenceScope } from "./candidate.ts";

/**
 * Every time field that could be meant. Times that stand together (“Friday at 09:40”) are meant
 * together: a weekday of one commit and an hour of another prove nothing.
 */
export function timeCandidates(token: ClaimToken, scope: InferenceScope): readonly Candidate[] {
  const range = clusterAround(token, scope);
  if (range === undefined) return [];
  const text = scope.text.slice(range.start, range.end);
  return scope.index.pack.exhibits.flatMap(({ id }) =>
    timeFieldNames.map((field) => ({
      range,
      cite: { kind: "time" as const, text, exhibit: id, field },
    })),
  );
}

function clusterAround(token: ClaimToken, { text, tokens }: InferenceScope): Range | undefined {
  const timed = tokens.filter(
    ({ kind }) => kind === "time" || kind === "number" || kind === "ordinal",
  );
  let cluster: ClaimToken[] = [];
  for (const next of timed) {
    const last = cluster.at(-1);
    const gap = last === undefined ? "" : text.slice(last.end, next.start);
    if (last !== undefined && !together.test(gap)) {
      if (cluster.includes(token)) break;
      cluster = [];
    }
    cluster.push(next);
  }
  const first = cluster[0];
  const last = cluster.at(-1);
  if (first === undefined || last === undefined || !cluster.includes(token)) return undefined;
  const hasMonth = cluster.some(({ text: word }) => word.toLowerCase() in months);
  const hasTime = cluster.some(({ kind }) => kind === "time");
  const hasNumber = cluster.some(({ kind }) => kind !== "time");
  // Beside a weekday alone, a number is no date: “on Friday, twelve commits”.
  if (!hasTime || (hasNumber && !hasMonth)) {
    return token.kind === "time" ? { start: token.start, end: token.end } : undefined;
  }
  return { start: first.start, end: last.end };
}

/** What may stand between the parts of one time. */
const together = /^,?\s*(?:(?:at|on|in|the|of|a)\s+)*$/i;
