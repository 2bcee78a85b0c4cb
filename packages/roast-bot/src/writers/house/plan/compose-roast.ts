import type { Roast, Section } from "@mea-culpa/formats";
import { canBeShown, type ChosenCharge } from "../content/choose-charges.ts";
import { chargeSection } from "./charge-section.ts";
import { complimentSection } from "./compliment-section.ts";
import { roomsSection } from "./rooms-section.ts";
import { type Composition, headingOf, paragraph, say } from "./composition.ts";
import { introduction } from "./introduction.ts";
import type { PlanPart } from "./document-plan.ts";
import { smallnessSection } from "./smallness-section.ts";
import { storySection } from "./story-section.ts";
import { sumsSection } from "./sums-section.ts";

/** How much of each part a roast has room for. */
export interface Room {
  readonly commits: number;
  readonly jokes: number;
  /** Asides in the character's metaphor. */
  readonly asides: number;
  readonly charges: number;
  /** Whether the files are toured although there is a log. */
  readonly tour: boolean;
  /** Deadpan sentences behind an exhibit. */
  readonly deadpans: number;
}

/** Composes a roast of a pull request in the genre of its plan. */
export function composeRoast(composition: Composition, room: Room): Roast {
  const { plan, archetype } = composition;
  const title = headingOf(composition, { lines: plan.titles });
  const description = headingOf(composition, { lines: plan.descriptions });
  const opening: Section = {
    heading: headingOf(composition, { lines: plan.openingHeadings }),
    blocks: paragraph([
      ...introduction(composition),
      ...[plan.goals, plan.falls].flatMap((lines) => say(composition, { lines })),
    ]),
  };
  const told = toldCharges(composition).slice(0, Math.max(room.charges, graveCharges(composition)));
  const parts: Readonly<Record<PlanPart, () => readonly Section[]>> = {
    story: () => [
      ...storySection(composition, { most: room.commits, told }),
      ...(room.tour || composition.file.commits.length < 2 ? roomsSection(composition) : []),
      ...smallnessSection(composition),
    ],
    sums: () => sumsSection(composition, room),
    exhibit: () => chargeAt(0, plan.exhibitLeads),
    second: () => told.slice(1).flatMap((_, index) => chargeAt(index + 1, plan.secondLeads)),
  };
  function chargeAt(index: number, leads: readonly string[]): readonly Section[] {
    const chosen = told[index];
    return chosen ? chargeSection(composition, { ...chosen, leads, deadpans: room.deadpans }) : [];
  }
  return {
    title,
    description,
    sections: [opening, ...plan.order.flatMap((part) => parts[part]())],
    compliment: complimentSection(composition),
    verdict: {
      archetype: archetype.name,
      oneLiner: composition.oneLiner,
    },
  };
}

/**
 * The charges that get a section: the best that can be shown opens, and behind it they come as they
 * weigh, so that something grave is told even where there are no lines to show.
 */
function toldCharges({ file, charges }: Composition): readonly ChosenCharge[] {
  const shown = charges.find(({ charge }) => canBeShown(file, charge));
  const rest = charges.filter((chosen) => chosen !== shown);
  return shown ? [shown, ...rest] : rest;
}

/** How many charges are so grave that they are told however modest the room is; at most four. */
function graveCharges({ charges }: Composition): number {
  return Math.min(charges.filter(({ charge }) => charge.severity >= grave).length, 4);
}

const grave = 6;
