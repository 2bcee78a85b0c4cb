import type { Section, Sentence } from "../../roast.ts";
import { chargeSlots } from "../content/charge-slots.ts";
import type { ChosenCharge } from "../content/choose-charges.ts";
import { materialFor } from "../material/materials.ts";
import type { Slots } from "../sentences/realise.ts";
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
  const material = materialFor({ code: charge.code, theme });
  const ofCharge = chargeSlots(file, charge);
  const own: Slots = (name) => ofCharge(name) ?? slots(name);
  const exhibit = showExhibit(file, charge);
  const before = exhibit
    ? [
        ...say(composition, { lines: leads }).map(closed),
        ...say(composition, { lines: material.setups, own }),
      ]
    : say(composition, { lines: material.tellings, own });
  // Without the exhibit and without a word for it, the jokes would be about nothing.
  if (before.length === 0) return [];
  const heading = headingOf(composition, { lines: material.headings, own });
  return section(heading, [
    ...paragraph(before),
    ...(exhibit ? [exhibit] : []),
    ...paragraph([
      ...Array.from({ length: deadpans }, () =>
        say(composition, { lines: material.deadpans, own }),
      ).flat(),
      ...say(composition, { lines: material.kickers, own }),
    ]),
  ]);
}

/** A lead that points ahead, when the setup is what points: its colon becomes a full stop. */
function closed(lead: Sentence): Sentence {
  return { ...lead, text: lead.text.replace(/:$/, ".") };
}
