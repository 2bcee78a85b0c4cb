import type { EvidencePack } from "../evidence/evidence-pack.ts";
import { sha256 as hashOf } from "../ledger/sha256.ts";
import type { Finding } from "./finding.ts";

/** Exhibits whose text is not the one their hash was made of. */
export function checkPack({ exhibits }: EvidencePack): readonly Finding[] {
  return exhibits
    .filter(({ text, sha256 }) => hashOf(text) !== sha256)
    .map(({ id }) => ({
      code: "exhibit-altered",
      place: `evidence.${id}`,
      text: id,
      message: `the text of exhibit ${id} is not the one its hash was made of`,
    }));
}
