import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Block, EvidencePack, Roast, Section, Sentence, Statement } from "@mea-culpa/formats";
import { parse } from "yaml";
import { z } from "zod";
import type { RecordedCase } from "../../support/recorded/recorded-case.ts";
import { buildCasePack, packParts } from "./build-case-pack.ts";
import { readCites } from "./read-cites.ts";

/** What a labelled sentence is. */
const labels = ["true", "figurative", "false", "loose"] as const;
type Label = (typeof labels)[number];

/** A sentence of which somebody who read the evidence says what it is. */
export interface LabelledSentence {
  readonly label: Label;
  /** Of a false one: what of it is so, `number`, `person`, `mechanism`... */
  readonly kind?: string;
  readonly sentence: Sentence;
  /** What a careful referee answers; absent where code alone decides. */
  readonly statements?: readonly Statement[];
  /** Whether it is kept away from whoever mends the checker. */
  readonly heldOut: boolean;
  /** Whether it is part of the recorded roast, which was mended until it was accepted. */
  readonly isRecorded: boolean;
}

/** An evidence pack with what may and may not be said of it, and a roast recorded for it. */
export interface CorpusCase {
  readonly name: string;
  readonly pack: EvidencePack;
  readonly sentences: readonly LabelledSentence[];
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

const triple = z.tuple([z.string(), z.string(), z.string()]);
const judged = {
  /** The exhibits from which it is argued, between spaces. */
  argue: z.string().optional(),
  /** Stretch, exhibit, words. */
  shown: z.array(triple).optional(),
  "not-shown": z.array(z.string()).optional(),
  contradicted: z.array(triple).optional(),
};
const said = z.union([z.string(), z.strictObject({ say: z.string(), ...judged })]);
const block = z.union([
  z.strictObject({ text: z.array(said) }),
  z.strictObject({ log: z.array(z.tuple([z.string(), said])) }),
  z.strictObject({ exhibit: z.string(), language: z.string(), lines: z.string() }),
]);
const section = z.strictObject({ heading: said, blocks: z.array(block) });
const labelled = z.strictObject({
  true: z.string().optional(),
  figurative: z.string().optional(),
  false: z.string().optional(),
  loose: z.string().optional(),
  kind: z.string().optional(),
  ...judged,
});
const caseFile = z.strictObject({
  pack: packParts,
  reading: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
  roast: z.strictObject({
    title: said,
    description: said,
    sections: z.array(section),
    compliment: section,
    archetype: z.string(),
    verdict: said,
  }),
  sentences: z.array(labelled),
});
type Said = z.infer<typeof said>;

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

function labelledFrom(entry: z.infer<typeof labelled>): LabelledSentence {
  const label = labels.find((each) => entry[each] !== undefined);
  const text = label && entry[label];
  if (label === undefined || text === undefined) throw new Error("a sentence has no label");
  const { kind, argue, shown, contradicted } = entry;
  const one = { say: text, argue, shown, contradicted, "not-shown": entry["not-shown"] };
  const recorded = statementsOf(one);
  const sentence = sentenceFrom(one);
  const doubted = label === "false" || label === "loose";
  return {
    label,
    ...(kind !== undefined && { kind }),
    sentence,
    statements:
      recorded.length === 0 && doubted
        ? [{ text: sentence.text, verdict: "not-shown", proofs: [] }]
        : recorded,
    heldOut: isHeldOut(text),
    isRecorded: false,
  };
}

/** Every second sentence, by its own letters. */
function isHeldOut(text: string): boolean {
  return (createHash("sha256").update(text).digest()[0] ?? 0) % 2 === 1;
}

function textOf(one: Said): string {
  return typeof one === "string" ? one : one.say;
}

function sentenceFrom(one: Said): Sentence {
  const { text, cites } = readCites(textOf(one));
  const exhibits = typeof one === "string" ? undefined : one.argue?.split(" ");
  if (exhibits === undefined) return { text, cites };
  return { text, cites: [...cites, { kind: "argued", text, exhibits }] };
}

function statementsOf(one: Said): readonly Statement[] {
  if (typeof one === "string") return [];
  const proven = (verdict: "shown" | "contradicted") =>
    (one[verdict] ?? []).map(([stretch, exhibit, words]) => ({
      text: stretch,
      verdict,
      proofs: [{ exhibit, words }],
    }));
  return [
    ...proven("shown"),
    ...proven("contradicted"),
    ...(one["not-shown"] ?? []).map((stretch) => ({
      text: stretch,
      verdict: "not-shown" as const,
      proofs: [],
    })),
  ];
}

type RoastFile = z.infer<typeof caseFile>["roast"];

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
