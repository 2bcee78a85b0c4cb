import type { Section, Sentence } from "@mea-culpa/formats";
import { anyCompliment, findPayableCompliments } from "../material/compliments.ts";
import type { Slots } from "../sentences/realise.ts";
import { closed } from "./closed.ts";
import { headingOf, paragraph, say, type Composition } from "./composition.ts";

/** The grudging compliment: what is good, with its figure, and a sting in the tail. */
export function complimentSection(composition: Composition): Section {
  return {
    heading: headingOf(composition, { lines: composition.plan.complimentHeadings }),
    blocks: paragraph([
      ...say(composition, { lines: composition.plan.complimentLeads }).map(closed),
      ...praise(composition),
    ]),
  };
}

/** The first compliment of which there is still a way to say it. */
function praise(composition: Composition): readonly Sentence[] {
  for (const { truths, stings, slots } of findPayableCompliments(composition.file)) {
    const own: Slots = (name) => slots(name) ?? composition.slots(name);
    const truth = say(composition, { lines: truths, own });
    if (truth.length === 0) continue;
    const sting = say(composition, { lines: stings, own });
    if (sting.length > 0) return [...truth, ...sting];
    return [...truth, ...say(composition, { lines: anyCompliment.stings })];
  }
  return [];
}
