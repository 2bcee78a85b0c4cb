import type { Charge, Compliment } from "./charge.ts";
import type { Authorship } from "../change/change.ts";
import type { Exhibit } from "./exhibit.ts";
import type { Figure } from "./figure.ts";

/** What the roast is of. */
export type Subject =
  | {
      readonly kind: "pull-request";
      /** `<source name>#<number>`: the identity by which a subject is never roasted twice. */
      readonly id: string;
      readonly source: string;
      readonly number: number;
      readonly mergeCommit: string;
    }
  /** Nothing was merged in the slot: the roast is of the silence. */
  | { readonly kind: "silence"; readonly id: string; readonly sources: readonly string[] }
  /** Only machines or dependency bumps merged anything: said so, not blamed on the person. */
  | { readonly kind: "machines-only"; readonly id: string; readonly sources: readonly string[] };

/** All that is known of a roast's subject, as canonical JSON: what a reader checks the roast against. */
export interface EvidencePack {
  readonly schema: "mea-culpa/evidence/1";
  readonly subject: Subject;
  /** The handle of the developer whose promise was broken. */
  readonly who: string;
  /** The names by which prose may call them. */
  readonly names: readonly string[];
  /** The slot whose promise was broken, where there is one (`roast` on its own has an interval). */
  readonly slot: {
    readonly number?: number;
    readonly opens: string;
    readonly closes: string;
    readonly zone: string;
  };
  readonly authorship: Authorship;
  readonly exhibits: readonly Exhibit[];
  readonly figures: readonly Figure[];
  readonly charges: readonly Charge[];
  readonly compliments: readonly Compliment[];
  readonly leftOut: readonly string[];
}
