import type { Block, Section, Sentence } from "@mea-culpa/formats";
import type { Archetype } from "../angle/archetype.ts";
import type { CaseFile } from "../content/case-file.ts";
import type { ChosenCharge } from "../content/choose-charges.ts";
import type { Slots } from "../sentences/realise.ts";
import type { LineChooser } from "../variety/line-chooser.ts";
import type { DocumentPlan } from "./document-plan.ts";

/** All that a roast of a pull request is composed from. */
export interface Composition {
  readonly file: CaseFile;
  readonly plan: DocumentPlan;
  readonly archetype: Archetype;
  readonly oneLiner: Sentence;
  /** The charges in the order in which they are used. */
  readonly charges: readonly ChosenCharge[];
  readonly slots: Slots;
  readonly chooser: LineChooser;
}

/** One sentence of these lines, or none, as a list to spread into a paragraph. */
export function say(
  { chooser, slots }: Composition,
  { lines, own = slots }: { readonly lines: readonly string[]; readonly own?: Slots },
): readonly Sentence[] {
  const sentence = chooser.choose(lines, own);
  return sentence ? [sentence] : [];
}

/** A heading from these lines; the archetype stands in where none can be said. */
export function headingOf(
  { chooser, slots, archetype }: Composition,
  { lines, own = slots }: { readonly lines: readonly string[]; readonly own?: Slots },
): Sentence {
  return chooser.choose(lines, own) ?? { text: archetype.name, cites: [] };
}

/** The sentences as a paragraph, unless there are none. */
export function paragraph(sentences: readonly Sentence[]): readonly Block[] {
  return sentences.length === 0 ? [] : [{ kind: "paragraph", sentences }];
}

/** A section, unless it has no blocks. */
export function section(heading: Sentence, blocks: readonly Block[]): readonly Section[] {
  return blocks.length === 0 ? [] : [{ heading, blocks }];
}
