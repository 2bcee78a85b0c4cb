import { checkSentence } from "../../receipts/check-sentence.ts";
import { indexPack } from "../../receipts/pack-index.ts";
import type { Roast } from "../roast.ts";
import type { WriterInput } from "../writer.ts";
import { chooseArchetype } from "./angle/choose-archetype.ts";
import { openCaseFile } from "./content/case-file.ts";
import { caseSlots } from "./content/case-slots.ts";
import { chooseCharges } from "./content/choose-charges.ts";
import { findProtagonist } from "./content/protagonist.ts";
import { jokeSlots } from "./jokes/joke-slots.ts";
import { choosePlan } from "./plan/choose-plan.ts";
import { composeRoast } from "./plan/compose-roast.ts";
import { seededRandom } from "./random.ts";
import { LineChooser } from "./variety/line-chooser.ts";
import { Memory } from "./variety/memory.ts";

/** Writes a roast from a pack. Pure: the same pack and the same past give the same text. */
export function writeHouseRoast({ pack, usedUp }: WriterInput): Roast {
  const file = openCaseFile(pack);
  const random = seededRandom(pack.subject.id);
  const memory = new Memory(usedUp);
  const charges = chooseCharges(file);
  const [archetype] = chooseArchetype(charges, { random, memory });
  if (!archetype) throw new Error("there is no archetype to choose from");
  const plan = choosePlan({ random, memory });
  const index = indexPack(pack);
  const chooser = new LineChooser({
    random,
    memory,
    accepts: (sentence) =>
      checkSentence(sentence, { place: "draft", index, free: [archetype.name] }).length === 0,
  });
  const protagonist = findProtagonist(file);
  const ofCase = caseSlots(file, { archetype: archetype.name, ...(protagonist && { protagonist }) });
  const ofJokes = jokeSlots(file);
  return composeRoast({
    file,
    plan,
    archetype,
    charges,
    chooser,
    slots: (name) => ofCase(name) ?? ofJokes(name),
  }, { commits: 9, jokes: 3, charges: 2 });
}
