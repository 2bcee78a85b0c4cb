import type { Section, Sentence } from "@mea-culpa/formats";
import { chargeSlots } from "../content/charge-slots.ts";
import type { ChosenCharge } from "../content/choose-charges.ts";
import { findLines, genericLines, type ChargeLines } from "../material/charge-lines.ts";
import type { Slots } from "../sentences/realise.ts";
import { closed } from "./closed.ts";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";
import { showExhibit } from "./show-exhibit.ts";

/** A section about one charge: a lead of the genre, the exhibit, the deadpan and a further turn. */
export function chargeSection(
  composition: Composition,
  {
    charge,
    theme,
    leads,
    deadpans,
  }: ChosenCharge & { readonly leads: readonly string[]; readonly deadpans: number },
): readonly Section[] {
  const { file, slots } = composition;
  const material = findLines(charge.code, theme);
  const ofCharge = chargeSlots(file, charge);
  const own: Slots = (name) => ofCharge(name) ?? slots(name);
  const exhibit = showExhibit(file, charge);
  const before = exhibit
    ? [
        ...say(composition, { lines: leads }).map(closed),
        ...sayOf(composition, { material, own, part: "setups" }),
      ]
    : say(composition, { lines: material.tellings, own });
  // Without the exhibit and without a word for it, the jokes would be about nothing.
  if (before.length === 0) return [];
  const [heading] = sayOf(composition, { material, own, part: "headings" });
  return section(heading ?? headingOf(composition, { lines: [] }), [
    ...paragraph(before),
    ...(exhibit ? [exhibit] : []),
    ...paragraph([
      ...Array.from({ length: deadpans }, () =>
        sayOf(composition, { material, own, part: "deadpans" }),
      ).flat(),
      ...sayOf(composition, { material, own, part: "kickers" }),
    ]),
  ]);
}

/** A sentence of the charge's own material, or of the general one where the dev log has heard it all. */
function sayOf(
  composition: Composition,
  {
    material,
    own,
    part,
  }: {
    readonly material: ChargeLines;
    readonly own: Slots;
    readonly part: "headings" | "setups" | "deadpans" | "kickers";
  },
): readonly Sentence[] {
  const said = say(composition, { lines: material[part], own });
  return said.length > 0 ? said : say(composition, { lines: genericLines[part], own });
}
