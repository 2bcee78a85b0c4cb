import type { Cite } from "@mea-culpa/formats";
import type { PackIndex } from "../pack-index.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import type { Word } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";

/** A cite that might prove a claim token, over a stretch of the text. */
export interface Candidate {
  readonly range: Range;
  readonly cite: Cite;
}

/** A published text of which nobody has said what proves it. */
export interface InferenceScope {
  readonly text: string;
  readonly index: PackIndex;
  readonly words: readonly Word[];
  readonly tokens: readonly ClaimToken[];
}

/** The stretches around a token, up to so many words before and behind it, longest first. */
export function windowsAround(
  token: Range,
  { words }: InferenceScope,
  reach: { readonly before: number; readonly behind: number },
): readonly Range[] {
  const from = words.findIndex(({ end }) => end > token.start);
  const to = words.findLastIndex(({ start }) => start < token.end);
  const sentence = words[from]?.sentence;
  const windows: Range[] = [];
  for (let before = reach.before; before >= 0; before -= 1) {
    for (let behind = reach.behind; behind >= 0; behind -= 1) {
      const first = words[from - before];
      const last = words[to + behind];
      if (first?.sentence !== sentence || last?.sentence !== sentence) continue;
      if (first === undefined || last === undefined) continue;
      windows.push({ start: first.start, end: last.end });
    }
  }
  return windows.sort((one, other) => other.end - other.start - (one.end - one.start));
}
