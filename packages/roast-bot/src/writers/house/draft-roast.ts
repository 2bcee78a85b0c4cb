import type { Roast } from "@mea-culpa/formats";
import type { WriterInput } from "../writer.ts";
import { archetypes } from "./angle/archetypes.ts";
import { chooseAngle } from "./angle/choose-angle.ts";
import { rankArchetypes } from "./angle/rank-archetypes.ts";
import { caseSlots } from "./content/case-slots.ts";
import { chooseCharges } from "./content/choose-charges.ts";
import { docketSlots } from "./content/docket-slots.ts";
import { findProtagonist } from "./content/protagonist.ts";
import { setDesk } from "./desk.ts";
import { jokeSlots } from "./jokes/joke-slots.ts";
import { choosePlan } from "./plan/choose-plan.ts";
import { composeRoast, type Room } from "./plan/compose-roast.ts";
import { figureSlots } from "./sentences/figure-slots.ts";
import { plain } from "./sentences/piece.ts";
import type { Slots } from "./sentences/realise.ts";

/** Drafts the roast of a pull request: content, angle and plan are chosen, then it is composed. */
export function draftRoast(input: WriterInput, room: Room): Roast {
  const desk = setDesk(
    input,
    archetypes.map(({ name }) => name),
  );
  const { file, chooser } = desk;
  const charges = chooseCharges(file);
  const plan = choosePlan(desk);
  const ranked = rankArchetypes(charges, { ...desk, authorship: file.pack.authorship });
  const common = firstOf(
    caseSlots(file, findProtagonist(file)),
    jokeSlots(file),
    docketSlots(file),
    figureSlots((name) => file.figure(name)),
  );
  const angle = chooseAngle(ranked, { chooser, slots: common });
  const name = plain(angle.archetype.name);
  const slots: Slots = (slot) => (slot === "archetype" ? name : common(slot));
  return composeRoast({ file, plan, ...angle, charges, chooser, slots }, room);
}

/** Slots that ask one source after the other. */
function firstOf(...sources: readonly Slots[]): Slots {
  return (slot) => {
    for (const source of sources) {
      const piece = source(slot);
      if (piece) return piece;
    }
    return undefined;
  };
}
