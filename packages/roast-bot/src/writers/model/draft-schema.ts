import { z } from "zod";

/*
 * What a model is asked to fill in. It is flatter than `Roast`: every field is required and there
 * are no unions, because hosted structured output and small local models both stumble over them.
 */

/** A reference to what proves `text`, a stretch of the sentence. */
export interface DraftCite {
  readonly kind: "figure" | "quote" | "name" | "time" | "order" | "link";
  readonly text: string;
  /** One figure or exhibit id; several only for `order`. */
  readonly ids: readonly string[];
}

export interface DraftSentence {
  readonly text: string;
  /** The exhibits that show what it states; none where it states nothing. */
  readonly from: readonly string[];
  readonly cites: readonly DraftCite[];
}

/** A block of any kind; the fields of the other kinds are empty. */
export interface DraftBlock {
  readonly kind: "paragraph" | "log" | "exhibit";
  readonly sentences: readonly DraftSentence[];
  readonly log: readonly { readonly exhibit: string; readonly remark: DraftSentence }[];
  readonly exhibit: string;
  readonly text: string;
  readonly language: string;
}

export interface DraftSection {
  readonly heading: DraftSentence;
  readonly blocks: readonly DraftBlock[];
}

/** A model's draft, checked for its form and for nothing else. */
export interface Draft {
  readonly title: DraftSentence;
  readonly description: DraftSentence;
  readonly sections: readonly DraftSection[];
  readonly compliment: DraftSection;
  readonly verdict: { readonly archetype: string; readonly one_liner: DraftSentence };
}

/** The structured text a model returns. */
export const draftSchema: z.ZodType<Draft> = makeDraftSchema();

function makeDraftSchema(): z.ZodType<Draft> {
  const cite = z.object({
    kind: z.enum(["figure", "quote", "name", "time", "order", "link"]),
    text: z.string().describe("the exact stretch of the sentence that this proves"),
    ids: z.array(z.string()).describe("one figure or exhibit id; several only for order"),
  });
  const sentence = z.object({
    text: z.string(),
    from: z
      .array(z.string())
      .describe("ids of one to four exhibits that show what it states; empty if it states nothing"),
    cites: z.array(cite).describe("only what can't be found in those exhibits"),
  });
  const block = z.object({
    kind: z.enum(["paragraph", "log", "exhibit"]),
    sentences: z.array(sentence).describe("the sentences of a paragraph, else empty"),
    log: z
      .array(z.object({ exhibit: z.string(), remark: sentence }))
      .describe("commit exhibits in order, each with a remark; else empty"),
    exhibit: z.string().describe("the id of the exhibit that is shown, else an empty string"),
    text: z.string().describe("whole lines of that exhibit, else an empty string"),
    language: z.string().describe("the language of the code shown, else an empty string"),
  });
  const section = z.object({ heading: sentence, blocks: z.array(block) });
  return z.object({
    title: sentence,
    description: sentence,
    sections: z.array(section),
    compliment: section,
    verdict: z.object({ archetype: z.string(), one_liner: sentence }),
  });
}
