import { checkSentence } from "../../receipts/check-sentence.ts";
import { indexPack } from "../../receipts/pack-index.ts";
import type { WriterInput } from "../writer.ts";
import { openCaseFile, type CaseFile } from "./content/case-file.ts";
import { seededRandom, type Random } from "./random.ts";
import { LineChooser } from "./variety/line-chooser.ts";
import { Memory } from "./variety/memory.ts";

/** What a draft is written with. */
export interface Desk {
  readonly file: CaseFile;
  readonly random: Random;
  readonly memory: Memory;
  readonly chooser: LineChooser;
}

/**
 * Sets the desk for one draft: it starts from the seed of its subject and from the dev log's past,
 * so that it is the same when drafted again. No line is chosen that the receipts would refuse.
 */
export function setDesk({ pack, usedUp }: WriterInput, archetypes: readonly string[]): Desk {
  const random = seededRandom(pack.subject.id);
  const memory = new Memory(usedUp);
  const index = indexPack(pack);
  const chooser = new LineChooser({
    random,
    memory,
    accepts: (sentence) =>
      checkSentence(sentence, { place: "draft", index, free: archetypes }).length === 0,
  });
  return { file: openCaseFile(pack), random, memory, chooser };
}
