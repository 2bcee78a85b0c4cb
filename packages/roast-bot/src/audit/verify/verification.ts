import type { VerifyReport } from "@mea-culpa/formats";

/** What became of a published roast's claims. It holds if there are no findings. */
export type Verification = Pick<VerifyReport, "sentences" | "claims" | "findings" | "unheard">;

/** A place in a file, from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}
