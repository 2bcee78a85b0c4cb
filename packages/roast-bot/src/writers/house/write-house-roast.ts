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
import { wordsInRoast } from "./measure/words-in-roast.ts";
import { choosePlan } from "./plan/choose-plan.ts";
import { composeRoast, type Room } from "./plan/compose-roast.ts";
import { seededRandom } from "./random.ts";
import { figureSlots } from "./sentences/figure-slots.ts";
import { LineChooser } from "./variety/line-chooser.ts";
import { Memory } from "./variety/memory.ts";

/** How many words a roast should have, its log included. */
const wanted = { from: 400, to: 640 };

/** From the most modest to the most talkative; the first one that is long enough is taken. */
const rooms: readonly Room[] = [
  { commits: 8, jokes: 2, charges: 2, deadpans: 1 },
  { commits: 9, jokes: 3, charges: 2, deadpans: 2 },
  { commits: 9, jokes: 3, charges: 3, deadpans: 2 },
  { commits: 10, jokes: 5, charges: 3, deadpans: 3 },
  { commits: 12, jokes: 8, charges: 4, deadpans: 3 },
];

/** Writes a roast from a pack. Pure: the same pack and the same past give the same text. */
export function writeHouseRoast(input: WriterInput): Roast {
  let best: { readonly roast: Roast; readonly off: number } | undefined;
  for (const room of rooms) {
    const roast = draft(input, room);
    const words = wordsInRoast(roast, input.pack);
    const off = Math.max(wanted.from - words, words - wanted.to, 0);
    if (!best || off < best.off) best = { roast, off };
    if (words >= wanted.from) break;
  }
  if (!best) throw new Error("there is no room to write a roast in");
  return best.roast;
}

/** Each draft starts from the same seed and the same past, so that it is the same when drafted again. */
function draft({ pack, usedUp }: WriterInput, room: Room): Roast {
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
  const ofFigures = figureSlots((name) => file.figure(name));
  return composeRoast(
    {
      file,
      plan,
      archetype,
      charges,
      chooser,
      slots: (name) => ofCase(name) ?? ofJokes(name) ?? ofFigures(name),
    },
    room,
  );
}
