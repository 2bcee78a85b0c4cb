import type { EvidencePack, Roast } from "@mea-culpa/formats";
import type { Objection } from "../receipts/objection.ts";

/** What earlier roasts of the dev log used up, so that none repeats another. */
export interface UsedUp {
  readonly archetypes: readonly string[];
  readonly titles: readonly string[];
  /** The plain prose of the earlier roasts, newest first. */
  readonly texts: readonly string[];
}

export interface WriterInput {
  readonly pack: EvidencePack;
  readonly usedUp: UsedUp;
}

/** What a draft comes with when the checker sent it back. */
export interface Repair {
  readonly draft: Roast;
  readonly objections: readonly Objection[];
}

export type WriterResult =
  | { readonly kind: "drafted"; readonly roast: Roast; readonly notes: readonly string[] }
  /** The writer gave up; another one takes over. */
  | { readonly kind: "gave-up"; readonly reason: string };

/** Writes a roast from a docket's chosen case. It sees data only: no tools, no repository, no tokens but its own. */
export interface Writer {
  readonly name: string;
  readonly write: (
    input: WriterInput,
    options: { readonly repair?: Repair; readonly signal?: AbortSignal },
  ) => Promise<WriterResult>;
}
