import type { EvidencePack } from "../evidence/evidence-pack.ts";

/** What is roasted for a slot. */
export interface SlotCase {
  readonly slot: number;
  readonly pack: EvidencePack;
}
