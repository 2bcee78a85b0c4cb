import type { Section } from "../../roast.ts";
import { complimentMaterialOf } from "../material/compliments.ts";
import type { Slots } from "../sentences/realise.ts";
import { headingOf, paragraph, say, type Composition } from "./composition.ts";

/** The grudging compliment: what is good, with its figure, and a sting in the tail. */
export function complimentSection(composition: Composition): Section {
  const { file, plan, slots } = composition;
  const praise = complimentMaterialOf(file);
  const own: Slots = (name) => praise.slots(name) ?? slots(name);
  return {
    heading: headingOf(composition, { lines: plan.complimentHeadings }),
    blocks: paragraph([
      ...say(composition, { lines: plan.complimentLeads }),
      ...say(composition, { lines: praise.truths, own }),
      ...say(composition, { lines: praise.stings, own }),
    ]),
  };
}
