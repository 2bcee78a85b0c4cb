import type { Roast } from "../../roast.ts";
import type { Archetype } from "./archetype.ts";
import type { Slots } from "../sentences/realise.ts";
import type { LineChooser } from "../variety/line-chooser.ts";

/** A character with the one-liner that it gives in this case. */
export interface Angle {
  readonly archetype: Archetype;
  readonly oneLiner: Roast["verdict"]["oneLiner"];
}

/** The first character, in the order given, that has a one-liner which the case can prove. */
export function chooseAngle(
  archetypes: readonly Archetype[],
  { chooser, slots }: { readonly chooser: LineChooser; readonly slots: Slots },
): Angle {
  for (const archetype of archetypes) {
    const oneLiner = chooser.choose(archetype.oneLiners, slots);
    if (oneLiner) return { archetype, oneLiner };
  }
  throw new Error("there is no character with a one-liner that fits");
}
