import type { Roast } from "../roast/roast.ts";

/** One claim of a roast with its proof: enough for a reader to check it by hand. */
export interface Receipt {
  /** Where it is claimed: `sections[0].blocks[1].sentences[0]`. */
  readonly place: string;
  /** What is claimed, as it stands there. */
  readonly text: string;
  readonly kind:
    | "figure"
    | "quote"
    | "name"
    | "time"
    | "order"
    | "link"
    | "charge"
    | "log"
    | "exhibit";
  /** Ids of the exhibits that prove it; of a figure or a charge those it rests on. */
  readonly exhibits: readonly string[];
  /** Of a figure: its id, its formula, the value in the pack, and the value computed anew. */
  readonly figure?: {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly formula: { readonly op: string; readonly of: readonly string[] };
    readonly value: number;
    readonly recomputed: number;
  };
  /** Of a charge or compliment: its code, and what it says in plain words. */
  readonly charge?: { readonly code: string; readonly summary: string };
  /** Of a time: the field, and what stands in it. */
  readonly time?: { readonly field: string; readonly value: string };
  /** Addresses of the exhibits, pinned to a commit, where they have any. */
  readonly urls: readonly string[];
  /** SHA-256 of the texts of the exhibits, in their order. */
  readonly sha256: readonly string[];
}

/** Every claim of a published roast with its proof, beside the roast with its cites. */
export interface Receipts {
  readonly schema: "mea-culpa/receipts/1";
  /** The subject's id. */
  readonly subject: string;
  readonly claims: readonly Receipt[];
  readonly roast: Roast;
}
