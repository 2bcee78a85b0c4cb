import type { Section } from "../../roast.ts";
import { jokeForms } from "../jokes/joke-forms.ts";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";

/** The figures: the jokes that fit the case best, and an aside of the character. */
export function sumsSection(composition: Composition, most: number): readonly Section[] {
  const told = jokeForms
    .map((form) => ({ form, fit: form.fit(composition.file) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .flatMap(({ form }) => say(composition, { lines: form.lines }))
    .slice(0, most);
  const aside = say(composition, { lines: composition.archetype.asides });
  return section(headingOf(composition, { lines: composition.plan.sumHeadings }), [
    ...paragraph([...told, ...aside]),
  ]);
}
