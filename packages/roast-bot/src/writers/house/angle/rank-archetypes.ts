import type { Authorship } from "@mea-culpa/formats";
import type { ChosenCharge } from "../content/choose-charges.ts";
import type { Random } from "../random.ts";
import type { Memory } from "../variety/memory.ts";
import type { Archetype, Theme } from "./archetype.ts";
import { archetypes } from "./archetypes.ts";

/**
 * The characters by how well they thrive on these charges. Those that gave a verdict in this dev log
 * before come behind all that did not, the longest rested of them first.
 */
export function rankArchetypes(
  charges: readonly ChosenCharge[],
  {
    random,
    memory,
    authorship,
  }: { readonly random: Random; readonly memory: Memory; readonly authorship: Authorship },
): readonly Archetype[] {
  const themes = themesOf(charges, authorship);
  return archetypes
    .filter(({ thrivesOn }) => thrivesOn[0] !== "machine" || themes.includes("machine"))
    .map((archetype) => ({
      archetype,
      rested: memory.lastVerdictOf(archetype.name) ?? Number.POSITIVE_INFINITY,
      worth: worthOf(archetype, themes) + random(),
    }))
    .sort((one, other) => {
      if (one.rested !== other.rested) return other.rested > one.rested ? 1 : -1;
      return other.worth - one.worth;
    })
    .map(({ archetype }) => archetype);
}

/** What the charges are about; a machine that co-wrote is a theme of its own. */
function themesOf(charges: readonly ChosenCharge[], { kind }: Authorship): readonly Theme[] {
  const themes = charges.map(({ theme }) => theme);
  if (kind === "person-with-machine") themes.splice(1, 0, "machine");
  return themes.length === 0 ? ["generic"] : themes;
}

/** The sum over the themes, the lead counting most, of how dear each is to the character. */
function worthOf({ thrivesOn }: Archetype, themes: readonly Theme[]): number {
  let worth = 0;
  for (const [rank, theme] of themes.slice(0, 4).entries()) {
    const place = thrivesOn.indexOf(theme);
    if (place !== -1) worth += (4 - rank) * (3 - Math.min(place, 2));
  }
  return worth;
}
