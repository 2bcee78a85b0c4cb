import type { EvidencePack, Roast } from "@mea-culpa/formats";
import { harbourPack, harbourRoast } from "./the-closed-harbour.ts";
import { ferrymanPack, ferrymanRoast } from "./the-ferryman.ts";
import { minimalistPack, minimalistRoast } from "./the-minimalist.ts";

/** A roast with the pack that proves it. */
export interface ProvenRoast {
  readonly name: string;
  readonly roast: Roast;
  readonly pack: EvidencePack;
}

/** Roasts written by hand: the bar for every writer. */
export const provenRoasts: readonly ProvenRoast[] = [
  { name: "The Ferryman", roast: ferrymanRoast, pack: ferrymanPack },
  { name: "The Minimalist", roast: minimalistRoast, pack: minimalistPack },
  { name: "The Closed Harbour", roast: harbourRoast, pack: harbourPack },
];
