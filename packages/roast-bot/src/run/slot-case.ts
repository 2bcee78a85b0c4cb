import type { EvidencePack } from "../case/evidence-pack.ts";
import type { WriterChoice } from "../promise/promise.ts";
import type { UsedUp } from "../writers/writer.ts";

/** What is roasted for a slot. */
export interface SlotCase {
  readonly slot: number;
  readonly pack: EvidencePack;
}

/** All that the writing process is told. The same order gives the same roasts, and is cached. */
export interface WritingOrder {
  readonly writer: WriterChoice;
  readonly cases: readonly SlotCase[];
  readonly usedUp: UsedUp;
}
