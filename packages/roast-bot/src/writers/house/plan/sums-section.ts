import type { Section, Sentence } from "@mea-culpa/formats";
import type { CaseFile } from "../content/case-file.ts";
import { jokeForms } from "../jokes/joke-forms.ts";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";

/** The figures: the jokes that fit the case best, and an aside of the character. */
export function sumsSection(
  composition: Composition,
  { jokes, asides }: { readonly jokes: number; readonly asides: number },
): readonly Section[] {
  const { file, slots, chooser } = composition;
  const heading = headingOf(composition, { lines: composition.plan.sumHeadings });
  const told: Sentence[] = [];
  const forms = jokeForms
    .map((form) => ({ form, fit: form.fit(file) }))
    .filter(({ fit }) => fit > 0);
  const offers = forms.map(({ form, fit }) => ({
    fit,
    lines: form.lines,
    slots,
    suits: (sentence: Sentence) =>
      quotesInOrder([...told, sentence], file) && !sharesFigure(sentence, told),
  }));
  while (told.length < jokes) {
    const found = chooser.find(offers);
    if (!found) break;
    told.push(found.sentence);
    // A form that has been told once is not told again in the same roast.
    offers.splice(offers.indexOf(found.offer), 1);
  }
  return section(heading, [
    ...paragraph([
      ...told,
      ...Array.from({ length: asides }, () =>
        say(composition, { lines: composition.archetype.asides }),
      ).flat(),
    ]),
  ]);
}

/** A number is a joke once; the second time it is an audit. */
function sharesFigure({ cites }: Sentence, told: readonly Sentence[]): boolean {
  const stated = told.flatMap((sentence) => sentence.cites);
  return cites.some(
    (cite) =>
      cite.kind === "figure" &&
      stated.some((other) => other.kind === "figure" && other.figure === cite.figure),
  );
}

/**
 * Inside a section, commits are quoted in the order in which they were made. A title in the words
 * of a commit counts as that commit.
 */
function quotesInOrder(sentences: readonly Sentence[], { commits }: CaseFile): boolean {
  const positions = sentences
    .flatMap(({ cites }) => cites)
    .flatMap((cite) => {
      if (cite.kind !== "quote") return [];
      const quoted = commits.find(({ exhibit }) => cite.text === `“${exhibit.subject}”`);
      return quoted ? [quoted.exhibit.position] : [];
    });
  return positions.every(
    (position, index) => index === 0 || (positions[index - 1] ?? 0) < position,
  );
}
