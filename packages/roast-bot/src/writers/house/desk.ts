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
  const isOwed = pack.slot.number !== undefined || pack.subject.kind !== "pull-request";
  const chooser = new LineChooser({
    random,
    memory,
    accepts: (sentence) =>
      (isOwed || !aboutTheDebt.test(ownWords(sentence.text))) &&
      checkSentence(sentence, { place: "draft", index, free: archetypes }).length === 0,
  });
  return { file: openCaseFile(pack), random, memory, chooser };
}

/** What is only said where an entry was promised and did not come. */
const aboutTheDebt = /\b(?:promise[sd]?|entry|entries|dev log|deadline|owed)\b/i;

/** A text without what it quotes. */
function ownWords(text: string): string {
  return text.replaceAll(/“[^”]*”|`[^`]*`/g, "");
}
