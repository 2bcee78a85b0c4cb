import type { EvidencePack } from "@mea-culpa/formats";
import { findCharge, findCompliment } from "../../../src/charges/registry.ts";
import { archetypes } from "../../../src/writers/house/angle/archetypes.ts";
import { chargeSlots } from "../../../src/writers/house/content/charge-slots.ts";
import { openCaseFile } from "../../../src/writers/house/content/case-file.ts";
import { caseSlots } from "../../../src/writers/house/content/case-slots.ts";
import { docketSlots } from "../../../src/writers/house/content/docket-slots.ts";
import { findProtagonist } from "../../../src/writers/house/content/protagonist.ts";
import { jokeForms } from "../../../src/writers/house/jokes/joke-forms.ts";
import { jokeSlots } from "../../../src/writers/house/jokes/joke-slots.ts";
import { commitSlots } from "../../../src/writers/house/log/commit-slots.ts";
import { reactions } from "../../../src/writers/house/log/reactions.ts";
import { storyTurns } from "../../../src/writers/house/log/story-turns.ts";
import { anyCompliment } from "../../../src/writers/house/material/compliments.ts";
import { plainIntroductions } from "../../../src/writers/house/plan/introduction.ts";
import { documentPlans } from "../../../src/writers/house/plan/plans.ts";
import { roomLines } from "../../../src/writers/house/plan/rooms-section.ts";
import { smallLines } from "../../../src/writers/house/plan/smallness-section.ts";
import { machinesOnly } from "../../../src/writers/house/quiet/machines-only.ts";
import { quietSlots } from "../../../src/writers/house/quiet/quiet-slots.ts";
import type { QuietMaterial } from "../../../src/writers/house/quiet/quiet-material.ts";
import { silence } from "../../../src/writers/house/quiet/silence.ts";
import { figureSlots } from "../../../src/writers/house/sentences/figure-slots.ts";
import { plain } from "../../../src/writers/house/sentences/piece.ts";
import type { Slots } from "../../../src/writers/house/sentences/realise.ts";

/** A line of the grammar where it would be said, with the slots that it would have there. */
export interface PlacedLine {
  readonly where: string;
  readonly line: string;
  readonly slots: Slots;
}

/** Every line that could be said of a pack. */
export function everyLineOf(pack: EvidencePack): readonly PlacedLine[] {
  switch (pack.subject.kind) {
    case "silence":
      return quietLines(pack, silence);
    case "machines-only":
      return quietLines(pack, machinesOnly);
    case "pull-request":
      return linesOfCase(pack);
  }
}

function linesOfCase(pack: EvidencePack): readonly PlacedLine[] {
  const file = openCaseFile(pack);
  const name = plain("The Ferryman");
  const sources: readonly Slots[] = [
    (slot) => (slot === "archetype" ? name : undefined),
    caseSlots(file, findProtagonist(file)),
    jokeSlots(file),
    docketSlots(file),
    figureSlots((id) => file.figure(id)),
  ];
  const slots: Slots = (slot) => firstPiece(sources, slot);
  const place = (where: string, lines: readonly string[], own: Slots = slots): PlacedLine[] =>
    lines.map((line) => ({ where, line, slots: own }));
  return [
    ...documentPlans.flatMap((plan) =>
      Object.entries(plan).flatMap(([part, lines]) =>
        Array.isArray(lines) && part !== "order" ? place(`${plan.id}.${part}`, lines) : [],
      ),
    ),
    ...archetypes.flatMap((one) => place(one.name, [...one.asides, ...one.oneLiners])),
    ...jokeForms.flatMap((form) => place(form.name, form.lines)),
    ...place("introductions", plainIntroductions),
    ...place("story turns", storyTurns),
    ...place("rooms", roomLines.flat()),
    ...place("smallness", smallLines.flat()),
    ...place("any compliment", [...anyCompliment.truths, ...anyCompliment.stings]),
    ...file.commits.flatMap((commit) =>
      reactions
        .filter(({ fit }) => fit(commit) > 0)
        .flatMap(({ lines }) => place("log", lines, commitSlots(file, commit))),
    ),
    ...pack.charges.flatMap((charge) => {
      const own = chargeSlots(file, charge);
      const { assertions: _, ...lines } = findCharge(charge.code)?.words ?? {};
      return Object.values(lines)
        .flat()
        .flatMap((line) => place(charge.code, [line], (slot) => own(slot) ?? slots(slot)));
    }),
    ...pack.compliments.flatMap((compliment) => {
      const own = chargeSlots(file, compliment);
      const { assertions: _, ...lines } = findCompliment(compliment.code)?.words ?? {};
      return Object.values(lines)
        .flat()
        .flatMap((line) => place(compliment.code, [line], (slot) => own(slot) ?? slots(slot)));
    }),
  ];
}

function quietLines(pack: EvidencePack, material: QuietMaterial): readonly PlacedLine[] {
  const ofList = quietSlots(openCaseFile(pack));
  const name = plain("The Ferryman");
  const slots: Slots = (slot) => (slot === "archetype" ? name : ofList(slot));
  return [
    ...material.titles,
    ...material.descriptions,
    ...material.verdicts.flatMap(({ oneLiners }) => oneLiners),
    ...[...material.sections, material.compliment].flatMap(({ headings, sentences }) => [
      ...headings,
      ...sentences.flat(),
    ]),
  ].map((line) => ({ where: pack.subject.kind, line, slots }));
}

function firstPiece(sources: readonly Slots[], slot: string): ReturnType<Slots> {
  for (const source of sources) {
    const piece = source(slot);
    if (piece) return piece;
  }
  return undefined;
}
