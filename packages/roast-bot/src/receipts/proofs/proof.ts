import type { Cite, Exhibit, ObjectionCode } from "@mea-culpa/formats";
import type { LoggedExhibit } from "../../case/logged.ts";
import type { NamedExhibit } from "./named-things.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import type { Range } from "../tokens/split-sentences.ts";

/** What became of one cite: what it proves, or why it proves nothing. */
export type Proof =
  | {
      readonly kind: "proven";
      /** Whether the cite proves this token, which lies within its text. */
      readonly covers: (token: ClaimToken) => boolean;
      /** Of a figure: whether it says a word, in small letters, of what it counts. */
      readonly says?: (word: string) => boolean;
    }
  | { readonly kind: "refuted"; readonly code: ObjectionCode; readonly message: string };

/** A cite of a sentence with what became of it. */
export interface ProvenCite {
  readonly cite: Cite;
  readonly proof: Proof;
  readonly range?: Range;
}

/** A cite's stretch in its sentence, and all that its proof may look at. */
export interface CitedStretch {
  /** The whole sentence. */
  readonly sentence: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The claim tokens that lie within the stretch. */
  readonly tokens: readonly ClaimToken[];
  /** Words of the sentence that its cites give to exhibits. */
  readonly named: readonly NamedExhibit[];
  /** What the sentence is argued from. */
  readonly rests: readonly Exhibit[];
  /** The commit behind which the sentence stands as a remark, if it does. */
  readonly behind?: LoggedExhibit;
  /** The commit that its log shows before that one. */
  readonly since?: LoggedExhibit;
  /** Whether it stands above what it tells: a title, a heading, a description or a verdict’s line. */
  readonly heads?: boolean;
  /** Whether a line licenses the whole sentence: its words are the finding's, not a writer's. */
  readonly licensed: boolean;
}

export function refuted(code: ObjectionCode, message: string): Proof {
  return { kind: "refuted", code, message };
}
