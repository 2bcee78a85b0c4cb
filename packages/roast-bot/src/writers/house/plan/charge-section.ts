import type { Section } from "../../roast.ts";
import { chargeSlots } from "../content/charge-slots.ts";
import type { ChosenCharge } from "../content/choose-charges.ts";
import { materialFor } from "../material/materials.ts";
import type { Slots } from "../sentences/realise.ts";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";
import { showExhibit } from "./show-exhibit.ts";

/** A section about one charge: a lead of the genre, the exhibit, the deadpan and a further turn. */
export function chargeSection(
  composition: Composition,
  { charge, theme, leads }: ChosenCharge & { readonly leads: readonly string[] },
): readonly Section[] {
  const { file, slots } = composition;
  const material = materialFor({ code: charge.code, theme });
  const ofCharge = chargeSlots(file, charge);
  const own: Slots = (name) => ofCharge(name) ?? slots(name);
  const exhibit = showExhibit(file, charge);
  const heading = headingOf(composition, { lines: material.headings, own });
  const before = exhibit
    ? [...say(composition, { lines: leads }), ...say(composition, { lines: material.setups, own })]
    : say(composition, { lines: material.tellings, own });
  return section(heading, [
    ...paragraph(before),
    ...(exhibit ? [exhibit] : []),
    ...paragraph([
      ...say(composition, { lines: material.deadpans, own }),
      ...say(composition, { lines: material.kickers, own }),
    ]),
  ]);
}
