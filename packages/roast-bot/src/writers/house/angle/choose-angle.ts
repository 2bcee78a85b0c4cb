import type { Roast } from "@mea-culpa/formats";
import type { Archetype } from "./archetype.ts";
import type { Slots } from "../sentences/realise.ts";
import type { LineChooser } from "../variety/line-chooser.ts";

/** A character with the one-liner that it gives in this case. */
export interface Angle {
  readonly archetype: Archetype;
  readonly oneLiner: Roast["verdict"]["oneLiner"];
}

/**
 * The first character, in the order given, that has a one-liner which the case can prove; where
 * the case holds nothing to build upon (an empty merge), the first one with a line that any of
 * them could say.
 */
export function chooseAngle(
  archetypes: readonly Archetype[],
  { chooser, slots }: { readonly chooser: LineChooser; readonly slots: Slots },
): Angle {
  for (const archetype of archetypes) {
    const oneLiner = chooser.choose(archetype.oneLiners, slots);
    if (oneLiner) return { archetype, oneLiner };
  }
  const [archetype] = archetypes;
  const oneLiner = chooser.choose(plainOneLiners, slots);
  if (archetype && oneLiner) return { archetype, oneLiner };
  throw new Error("there is no character with a one-liner that fits");
}

/** One-liners that state nothing, and so hold of whatever was merged. */
const plainOneLiners: readonly string[] = [
  "arrives with a hat and leaves with the hat",
  "takes the stage, looks at the lamp, and bows",
  "signs the register, admires the hall, and lets itself out",
  "brings a suitcase so light that it has to be held down",
  "polishes the bell and tiptoes off",
  "keeps a straight face and a very tidy desk",
];
