import type { Section, Sentence } from "../../roast.ts";
import type { CaseFile } from "../content/case-file.ts";
import { jokeForms } from "../jokes/joke-forms.ts";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";

/** The figures: the jokes that fit the case best, and an aside of the character. */
export function sumsSection(composition: Composition, most: number): readonly Section[] {
  const { file, slots, chooser } = composition;
  const heading = headingOf(composition, { lines: composition.plan.sumHeadings });
  const told: Sentence[] = [];
  const forms = jokeForms
    .map((form) => ({ form, fit: form.fit(file) }))
    .filter(({ fit }) => fit > 0);
  for (let joke = 0; joke < most && forms.length > 0; joke += 1) {
    const offers = forms.map(({ form, fit }) => ({
      fit,
      lines: form.lines,
      slots,
      suits: (sentence: Sentence) => quotesInOrder([...told, sentence], file),
    }));
    const sentence = chooser.offer(offers);
    if (sentence) told.push(sentence);
  }
  return section(heading, [
    ...paragraph([...told, ...say(composition, { lines: composition.archetype.asides })]),
  ]);
}

/** Inside a section, commits are quoted in the order in which they were made. */
function quotesInOrder(sentences: readonly Sentence[], file: CaseFile): boolean {
  const positions = sentences
    .flatMap(({ cites }) => cites)
    .flatMap((cite) => {
      const exhibit = cite.kind === "quote" ? file.exhibit(cite.exhibit) : undefined;
      return exhibit?.kind === "commit" ? [exhibit.position] : [];
    });
  return positions.every((position, index) => index === 0 || (positions[index - 1] ?? 0) < position);
}
