import type { Roast, Section, Sentence } from "@mea-culpa/formats";
import { plain } from "../sentences/piece.ts";
import type { Slots } from "../sentences/realise.ts";
import type { Random } from "../random.ts";
import type { LineChooser } from "../variety/line-chooser.ts";
import type { Memory } from "../variety/memory.ts";
import { chooseAngle } from "../angle/choose-angle.ts";
import type { QuietMaterial } from "./quiet-material.ts";

export interface QuietComposition {
  readonly material: QuietMaterial;
  readonly slots: Slots;
  readonly chooser: LineChooser;
  readonly random: Random;
  readonly memory: Memory;
}

/** Composes the roast of a slot in which there is no pull request to roast. */
export function composeQuietRoast(composition: QuietComposition): Roast {
  const { material, chooser, slots } = composition;
  const { archetype, oneLiner } = chooseAngle(rested(composition), { chooser, slots });
  const name = plain(archetype.name);
  const own: Slots = (slot) => (slot === "archetype" ? name : slots(slot));
  const heading = (lines: readonly string[]): Sentence =>
    chooser.choose(lines, own) ?? { text: archetype.name, cites: [] };
  const section = (part: QuietMaterial["compliment"]): Section => ({
    heading: heading(part.headings),
    blocks: [
      {
        kind: "paragraph",
        sentences: part.sentences.flatMap((lines) => chooser.choose(lines, own) ?? []),
      },
    ],
  });
  return {
    title: heading(material.titles),
    description: heading(material.descriptions),
    sections: material.sections.map(section),
    compliment: section(material.compliment),
    verdict: { archetype: archetype.name, oneLiner },
  };
}

/** The characters of the material, the longest rested first. */
function rested({ material, random, memory }: QuietComposition) {
  return material.verdicts
    .map((verdict) => ({
      archetype: { ...verdict, thrivesOn: [], asides: [] },
      rested: memory.lastVerdictOf(verdict.name) ?? Number.POSITIVE_INFINITY,
      chance: random(),
    }))
    .sort((one, other) =>
      one.rested === other.rested ? one.chance - other.chance : other.rested > one.rested ? 1 : -1,
    )
    .map(({ archetype }) => archetype);
}
