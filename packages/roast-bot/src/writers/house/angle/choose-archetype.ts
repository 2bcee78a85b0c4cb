import type { ChosenCharge } from "../content/choose-charges.ts";
import type { Random } from "../random.ts";
import type { Memory } from "../variety/memory.ts";
import type { Archetype } from "./archetype.ts";
import { archetypes } from "./archetypes.ts";

/**
 * The character that thrives best on these charges. Those that gave a verdict in this dev log
 * before come behind all that did not, the longest rested of them first.
 */
export function chooseArchetype(
  charges: readonly ChosenCharge[],
  { random, memory }: { readonly random: Random; readonly memory: Memory },
): readonly Archetype[] {
  return archetypes
    .map((archetype) => ({
      archetype,
      rested: memory.lastVerdictOf(archetype.name) ?? Number.POSITIVE_INFINITY,
      worth: worthOf(archetype, charges) + random(),
    }))
    .sort((one, other) => {
      if (one.rested !== other.rested) return other.rested > one.rested ? 1 : -1;
      return other.worth - one.worth;
    })
    .map(({ archetype }) => archetype);
}

/** The sum over the charges, the lead counting most, of how dear its theme is to the character. */
function worthOf({ thrivesOn }: Archetype, charges: readonly ChosenCharge[]): number {
  const themes = charges.length === 0 ? ["generic"] : charges.map(({ theme }) => theme);
  let worth = 0;
  for (const [rank, theme] of themes.slice(0, 4).entries()) {
    const place = thrivesOn.findIndex((dear) => dear === theme);
    if (place !== -1) worth += (4 - rank) * (3 - Math.min(place, 2));
  }
  return worth;
}
