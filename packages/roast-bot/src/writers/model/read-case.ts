import type { EvidencePack } from "@mea-culpa/formats";
import { z } from "zod";

/** Something that a roast could say of the case, with the words that show it. */
export interface Point {
  readonly kind: "purpose" | "obstacle" | "turn" | "fault" | "praise";
  readonly claim: string;
  readonly exhibits: readonly string[];
  readonly quotes: readonly { readonly exhibit: string; readonly text: string }[];
  /** What it costs whoever reads or runs the code later; may be empty. */
  readonly cost: string;
  /** What half-excuses it; may be empty. */
  readonly excuse: string;
  readonly sure: "certain" | "likely" | "guess";
}

/** What a model found when it read the case. */
export interface Reading {
  readonly points: readonly Point[];
}

/** The form of a reading; every field is required, since hosted structured output wants it so. */
export const readingSchema: z.ZodType<Reading> = z.object({
  points: z.array(
    z.object({
      kind: z.enum(["purpose", "obstacle", "turn", "fault", "praise"]),
      claim: z.string().describe("one plain sentence"),
      exhibits: z.array(z.string()).describe("ids of one to four exhibits that show it"),
      quotes: z
        .array(z.object({ exhibit: z.string(), text: z.string() }))
        .describe("words or code of those exhibits, copied, that show it"),
      cost: z.string().describe("what it costs a later reader, else an empty string"),
      excuse: z.string().describe("what half-excuses it, else an empty string"),
      sure: z.enum(["certain", "likely", "guess"]),
    }),
  ),
});

/** For servers without structured output. */
export const readingForm = `{"points":[{"kind":"purpose|obstacle|turn|fault|praise","claim":"...","exhibits":["c3"],"quotes":[{"exhibit":"c3","text":"..."}],"cost":"","excuse":"","sure":"certain|likely|guess"}]}`;

/** What of a reading may be built on, and how much went. */
export interface SiftedReading {
  readonly points: readonly Point[];
  readonly dropped: number;
}

const mostPoints = 16;

/**
 * Keeps of a reading what stands on exhibits that exist and quotes words that stand in them (runs of
 * white space are one space), and no guesses. Code has the last word on what was read.
 */
export function siftReading({ points }: Reading, pack: EvidencePack): SiftedReading {
  const texts = new Map(pack.exhibits.map(({ id, text }) => [id, oneLine(text)]));
  const kept = points.flatMap((point) => {
    const exhibits = [...new Set(point.exhibits)].filter((id) => texts.has(id));
    const quotes = point.quotes.filter(({ exhibit, text }) => {
      const wanted = oneLine(text);
      return wanted !== "" && texts.get(exhibit)?.includes(wanted) === true;
    });
    const holds = exhibits.length > 0 && quotes.length > 0 && point.sure !== "guess";
    return holds ? [{ ...point, exhibits, quotes }] : [];
  });
  const sifted = kept.slice(0, mostPoints);
  return { points: sifted, dropped: points.length - sifted.length };
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The points as text for whoever writes from them. */
export function describePoints(points: readonly Point[]): string {
  const told = points.map(({ kind, claim, exhibits, quotes, cost, excuse, sure }, index) => {
    const lines = [
      `${index + 1}. ${kind} (${sure}; ${exhibits.join(", ")}): ${claim}`,
      ...quotes.map(({ exhibit, text }) => `   ${exhibit} says: ${oneLine(text)}`),
      ...(cost === "" ? [] : [`   costs: ${cost}`]),
      ...(excuse === "" ? [] : [`   excuse: ${excuse}`]),
    ];
    return lines.join("\n");
  });
  return [
    "POINTS that a first reading found; their quotes were looked up by a program",
    ...told,
  ].join("\n");
}

/** The exhibits that points rest on. */
export function collectExhibits(points: readonly Point[]): ReadonlySet<string> {
  return new Set(
    points.flatMap(({ exhibits, quotes }) => [
      ...exhibits,
      ...quotes.map(({ exhibit }) => exhibit),
    ]),
  );
}
