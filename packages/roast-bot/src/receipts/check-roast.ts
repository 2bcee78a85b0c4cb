import type { EvidencePack, Hearing, Roast } from "@mea-culpa/formats";
import { checkArchetype } from "./check-archetype.ts";
import { checkBlock } from "./check-block.ts";
import { checkPack } from "./check-pack.ts";
import { checkSentence } from "./check-sentence.ts";
import type { Objection } from "./objection.ts";
import { indexPack } from "./pack-index.ts";
import { listSections, listSentences } from "./walk-roast.ts";

/**
 * Everything in the roast that the pack does not prove; empty when the roast may be published.
 * Pure, and without any knowledge of who wrote it: a referee was asked before, and what it answered
 * is decided on here. The rules are in docs/receipts.md.
 */
export function checkRoast(
  roast: Roast,
  pack: EvidencePack,
  hearing?: Hearing,
): readonly Objection[] {
  const index = indexPack(pack, hearing);
  const free = [roast.verdict.archetype];
  return [
    ...checkPack(pack),
    ...checkArchetype(roast.verdict, pack),
    ...listSentences(roast, index).flatMap(({ place, sentence, ...rest }) =>
      checkSentence(sentence, { place, index, free, ...rest }),
    ),
    ...listSections(roast).flatMap(({ place, section }) =>
      section.blocks.flatMap((block, number) =>
        checkBlock(block, { place: `${place}.blocks[${number}]`, index }),
      ),
    ),
  ];
}
