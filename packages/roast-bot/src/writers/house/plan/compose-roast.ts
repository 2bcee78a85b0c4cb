import type { Roast, Section } from "../../roast.ts";
import type { ChosenCharge } from "../content/choose-charges.ts";
import { canBeShown } from "../content/choose-charges.ts";
import { chargeSection } from "./charge-section.ts";
import { complimentSection } from "./compliment-section.ts";
import { headingOf, paragraph, say, type Composition } from "./composition.ts";
import type { PlanPart } from "./document-plan.ts";
import { storySection } from "./story-section.ts";
import { sumsSection } from "./sums-section.ts";

/** How much of each part a roast has room for. */
export interface Room {
  readonly commits: number;
  readonly jokes: number;
  readonly charges: number;
}

/** Composes a roast of a pull request in the genre of its plan. */
export function composeRoast(composition: Composition, room: Room): Roast {
  const { plan, archetype } = composition;
  const title = headingOf(composition, { lines: plan.titles });
  const description = headingOf(composition, { lines: plan.descriptions });
  const opening: Section = {
    heading: headingOf(composition, { lines: plan.openingHeadings }),
    blocks: paragraph(
      [plan.promises, plan.goals, plan.falls].flatMap((lines) => say(composition, { lines })),
    ),
  };
  const told = toldCharges(composition).slice(0, room.charges);
  const parts: Readonly<Record<PlanPart, () => readonly Section[]>> = {
    story: () => storySection(composition, room.commits),
    sums: () => sumsSection(composition, room.jokes),
    exhibit: () => chargeAt(0, plan.exhibitLeads),
    second: () => told.slice(1).flatMap((_, index) => chargeAt(index + 1, plan.secondLeads)),
  };
  function chargeAt(index: number, leads: readonly string[]): readonly Section[] {
    const chosen = told[index];
    return chosen ? chargeSection(composition, { ...chosen, leads }) : [];
  }
  return {
    title,
    description,
    sections: [opening, ...plan.order.flatMap((part) => parts[part]())],
    compliment: complimentSection(composition),
    verdict: {
      archetype: archetype.name,
      oneLiner: headingOf(composition, { lines: archetype.oneLiners }),
    },
  };
}

/** The charges that get a section: those that can be shown before those that can only be told. */
function toldCharges({ file, charges }: Composition): readonly ChosenCharge[] {
  const shown = charges.filter(({ charge }) => canBeShown(file, charge));
  return [...shown, ...charges.filter((chosen) => !shown.includes(chosen))];
}
