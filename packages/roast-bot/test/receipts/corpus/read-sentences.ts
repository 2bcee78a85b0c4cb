import { createHash } from "node:crypto";
import type { Sentence, Statement } from "@mea-culpa/formats";
import { parse } from "yaml";
import { z } from "zod";
import { readCites } from "./read-cites.ts";

/** What a labelled sentence is. */
const labels = ["true", "figurative", "false", "loose"] as const;
type Label = (typeof labels)[number];

/** What a roast has besides running text. */
const places = ["title", "description", "heading", "verdict"] as const;
export type Place = (typeof places)[number];

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
  /** Where it stands, if not in a paragraph. */
  readonly at?: Place;
}

/** A sentence, or one with what it is argued from and what a careful referee answers. */
export type Said = string | SaidSentence;

interface SaidSentence extends Judged {
  readonly say: string;
}

interface Judged {
  /** The exhibits from which it is argued, between spaces. */
  readonly argue?: string | undefined;
  /** Stretch, exhibit, words. */
  readonly shown?: readonly Triple[] | undefined;
  readonly "not-shown"?: readonly string[] | undefined;
  readonly contradicted?: readonly Triple[] | undefined;
}

/** A labelled sentence as it is written. */
export interface LabelledEntry extends Judged {
  readonly true?: string | undefined;
  readonly figurative?: string | undefined;
  readonly false?: string | undefined;
  readonly loose?: string | undefined;
  readonly kind?: string | undefined;
  readonly at?: Place | undefined;
  readonly class?: "plain" | "argued" | undefined;
}

type Triple = readonly [stretch: string, exhibit: string, words: string];

const triple = z.tuple([z.string(), z.string(), z.string()]);
const judged = {
  /** The exhibits from which it is argued, between spaces. */
  argue: z.string().optional(),
  /** Stretch, exhibit, words. */
  shown: z.array(triple).optional(),
  "not-shown": z.array(z.string()).optional(),
  contradicted: z.array(triple).optional(),
};
/** How a sentence of a roast is written. */
export const saidSchema: z.ZodType<Said> = z.union([
  z.string(),
  z.strictObject({ say: z.string(), ...judged }),
]);

export const labelledSchema: z.ZodType<LabelledEntry> = z.strictObject({
  true: z.string().optional(),
  figurative: z.string().optional(),
  false: z.string().optional(),
  loose: z.string().optional(),
  kind: z.string().optional(),
  at: z.enum(places).optional(),
  /** Of a true one: told by its cites, or argued from code. */
  class: z.enum(["plain", "argued"]).optional(),
  ...judged,
});
/** Reads a list of labelled sentences. */
export function readSentences(text: string): readonly LabelledSentence[] {
  const file = z.strictObject({ sentences: z.array(labelledSchema) });
  return file.parse(parse(text)).sentences.map(labelledFrom);
}

export function labelledFrom(entry: LabelledEntry): LabelledSentence {
  const label = labels.find((each) => entry[each] !== undefined);
  const text = label && entry[label];
  if (label === undefined || text === undefined) throw new Error("a sentence has no label");
  const { kind, at, argue, shown, contradicted } = entry;
  const one = { say: text, argue, shown, contradicted, "not-shown": entry["not-shown"] };
  const recorded = statementsOf(one);
  const sentence = sentenceFrom(one);
  const doubted = label === "false" || label === "loose";
  return {
    label,
    ...(kind !== undefined && { kind }),
    ...(at !== undefined && { at }),
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

export function textOf(one: Said): string {
  return typeof one === "string" ? one : one.say;
}

export function sentenceFrom(one: Said): Sentence {
  const { text, cites } = readCites(textOf(one));
  const exhibits = typeof one === "string" ? undefined : one.argue?.split(" ");
  if (exhibits === undefined) return { text, cites };
  return { text, cites: [...cites, { kind: "argued", text, exhibits }] };
}

export function statementsOf(one: Said): readonly Statement[] {
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
