import type { Block, EvidencePack, Roast } from "@mea-culpa/formats";
import type { UsedUp } from "../../../src/writers/writer.ts";
import { writeHouseRoast } from "../../../src/writers/house/write-house-roast.ts";

/** A pack with its roast and the roast's prose, one sentence or remark a line. */
export interface ReadAloud {
  readonly pack: EvidencePack;
  readonly roast: Roast;
  readonly prose: string;
}

/** The prose of a roast without its exhibits: what later roasts of the dev log may not repeat. */
export function proseOf(roast: Roast): string {
  return [
    roast.title.text,
    roast.description.text,
    ...[...roast.sections, roast.compliment].flatMap(({ heading, blocks }) => [
      heading.text,
      ...blocks.flatMap(sentencesOfBlock),
    ]),
    roast.verdict.archetype,
    roast.verdict.oneLiner.text,
  ].join("\n");
}

/** The sentences and remarks of a block. */
export function sentencesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map(({ text }) => text);
    case "log":
      return block.items.map(({ remark }) => remark.text);
    case "exhibit":
      return [];
  }
}

/** Writes the roasts of these packs as one dev log would get them, each knowing the earlier ones. */
export function writeInTurn(packs: readonly EvidencePack[]): readonly ReadAloud[] {
  const written: ReadAloud[] = [];
  for (const pack of packs) {
    const newestFirst = written.toReversed();
    const usedUp: UsedUp = {
      archetypes: newestFirst.map(({ roast }) => roast.verdict.archetype),
      titles: newestFirst.map(({ roast }) => roast.title.text),
      texts: newestFirst.map(({ prose }) => prose),
    };
    const roast = writeHouseRoast({ pack, usedUp });
    written.push({ pack, roast, prose: proseOf(roast) });
  }
  return written;
}
