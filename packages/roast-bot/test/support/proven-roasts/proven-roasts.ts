import type { EvidencePack, Hearing, Roast } from "@mea-culpa/formats";
import { indexPack } from "../../../src/receipts/pack-index.ts";
import { listSentences } from "../../../src/receipts/walk-roast.ts";
import { hearing, rule } from "../../receipts/hearings.ts";
import { harbourPack, harbourRoast } from "./the-closed-harbour.ts";
import { ferrymanPack, ferrymanRoast } from "./the-ferryman.ts";
import { minimalistPack, minimalistRoast } from "./the-minimalist.ts";

/** A roast with the pack that proves it. */
export interface ProvenRoast {
  readonly name: string;
  readonly roast: Roast;
  readonly pack: EvidencePack;
  /** What a referee said of its figures of speech, where it has any. */
  readonly hearing?: Hearing;
}

/** Roasts written by hand: the bar for every writer. */
export const provenRoasts: readonly (ProvenRoast & { readonly hearing: Hearing })[] = [
  { name: "The Ferryman", roast: ferrymanRoast, pack: ferrymanPack },
  { name: "The Minimalist", roast: minimalistRoast, pack: minimalistPack },
  { name: "The Closed Harbour", roast: harbourRoast, pack: harbourPack },
].map(({ name, roast, pack }) => ({ name, roast, pack, hearing: hearFigures(roast, pack) }));

/** A referee who sees nothing stated in any sentence of a roast. */
export function hearFigures(roast: Roast, pack: EvidencePack): Hearing {
  const rulings = listSentences(roast, indexPack(pack)).map(({ sentence: { text } }) =>
    rule(text, { exhibits: [], statements: [] }),
  );
  return hearing(pack, ...rulings);
}
