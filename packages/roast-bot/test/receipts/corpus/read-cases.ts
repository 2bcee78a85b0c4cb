import { readdirSync, readFileSync } from "node:fs";
import type { Block, EvidencePack, Roast, Section } from "@mea-culpa/formats";
import { parse } from "yaml";
import { z } from "zod";
import type { RecordedCase } from "../../support/recorded/recorded-case.ts";
import { buildCasePack, packParts } from "./build-case-pack.ts";
import { readCites } from "./read-cites.ts";
import {
  labelledFrom,
  labelledSchema,
  type LabelledSentence,
  type Said,
  saidSchema,
  sentenceFrom,
  statementsOf,
  textOf,
} from "./read-sentences.ts";

/** Sentences over a pack, and a roast in whose place they are put. */
export interface JudgedCase {
  readonly pack: EvidencePack;
  readonly sentences: readonly LabelledSentence[];
  readonly roast: Roast;
}

/** An evidence pack with what may and may not be said of it, and a roast recorded for it. */
export interface CorpusCase extends JudgedCase {
  readonly name: string;
  /** Answers written by hand; no model was asked. */
  readonly recorded: RecordedCase;
}

/** Kinds of falsehood that code can find, whoever judges the rest. */
export const mechanicalKinds: ReadonlySet<string> = new Set(
  "number quote name time order link person events accusation insult who referee".split(" "),
);

/** All cases of the corpus: one file each, in which words can be added without any code. */
export function readCorpus(): readonly CorpusCase[] {
  const folder = new URL("cases/", import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .toSorted()
    .map((file) => readCase(file, readFileSync(new URL(file, folder), "utf8")));
}

const block = z.union([
  z.strictObject({ text: z.array(saidSchema) }),
  z.strictObject({ log: z.array(z.tuple([z.string(), saidSchema])) }),
  z.strictObject({ exhibit: z.string(), language: z.string(), lines: z.string() }),
]);
const section = z.strictObject({ heading: saidSchema, blocks: z.array(block) });
const roastSchema = z.strictObject({
  title: saidSchema,
  description: saidSchema,
  sections: z.array(section),
  compliment: section,
  archetype: z.string(),
  verdict: saidSchema,
});
const caseFile = z.strictObject({
  pack: packParts,
  reading: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
  roast: roastSchema,
  sentences: z.array(labelledSchema),
});

function readCase(file: string, text: string): CorpusCase {
  const parsed = caseFile.safeParse(parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const read = parsed.data;
  const pack = buildCasePack(read.pack);
  const roast = roastFrom(read.roast);
  const spoken = saidIn(read.roast);
  const ownSentences = spoken.map((one): LabelledSentence => {
    const statements = statementsOf(one);
    return {
      label: statements.length > 0 ? "true" : "figurative",
      sentence: sentenceFrom(one),
      statements,
      heldOut: false,
      isRecorded: true,
    };
  });
  const flat = {
    ...roast,
    title: { text: "A roast", cites: [] },
    sections: roast.sections.slice(0, 2),
  };
  return {
    name: file.replace(/\.yaml$/, ""),
    pack,
    roast,
    sentences: [...ownSentences, ...read.sentences.map(labelledFrom)],
    recorded: {
      subject: pack.subject.id,
      points: read.reading.map(([kind, exhibit, quote, claim]) => ({
        kind: z.enum(["purpose", "obstacle", "turn", "fault", "praise"]).parse(kind),
        claim,
        exhibits: [exhibit],
        quotes: [{ exhibit, text: quote }],
        cost: "",
        excuse: "",
        sure: "certain" as const,
      })),
      takes: [flat, roast],
      best: 2,
      why: "It tells causes and effects, and names the deed.",
      rulings: Object.fromEntries([
        ...spoken.map((one) => [readCites(textOf(one)).text, statementsOf(one)]),
        ["A roast", []],
      ]),
    },
  };
}

type RoastFile = z.infer<typeof roastSchema>;

function roastFrom({
  title,
  description,
  sections,
  compliment,
  archetype,
  verdict,
}: RoastFile): Roast {
  return {
    title: sentenceFrom(title),
    description: sentenceFrom(description),
    sections: sections.map(sectionFrom),
    compliment: sectionFrom(compliment),
    verdict: { archetype, oneLiner: sentenceFrom(verdict) },
  };
}

function sectionFrom({ heading, blocks }: z.infer<typeof section>): Section {
  return { heading: sentenceFrom(heading), blocks: blocks.map(blockFrom) };
}

function blockFrom(one: z.infer<typeof block>): Block {
  if ("text" in one) return { kind: "paragraph", sentences: one.text.map(sentenceFrom) };
  if ("log" in one) {
    const items = one.log.map(([exhibit, remark]) => ({ exhibit, remark: sentenceFrom(remark) }));
    return { kind: "log", items };
  }
  const { exhibit, language, lines } = one;
  return { kind: "exhibit", exhibit, language, text: lines.replace(/\n$/, "") };
}

/** Every sentence of a recorded roast. */
function saidIn({ title, description, sections, compliment, verdict }: RoastFile): readonly Said[] {
  return [title, description, ...[...sections, compliment].flatMap(saidInSection), verdict];
}

function saidInSection({ heading, blocks }: z.infer<typeof section>): readonly Said[] {
  return [
    heading,
    ...blocks.flatMap((one) => {
      if ("text" in one) return one.text;
      return "log" in one ? one.log.map(([, remark]) => remark) : [];
    }),
  ];
}
