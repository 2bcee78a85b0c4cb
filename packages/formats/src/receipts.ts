import { z } from "zod";
import { figureSchema } from "./figure.ts";
import { roastSchema } from "./roast.ts";
import { type Immutable, sha256 } from "./values.ts";

const statement = z
  .strictObject({
    text: z.string().min(1).describe("The stretch of the sentence that states it."),
    verdict: z.enum(["shown", "contradicted", "not-shown"]).describe("What the referee found."),
    proofs: z
      .array(
        z.strictObject({
          exhibit: z.string().describe("The exhibit's id."),
          words: z.string().describe("Words of that exhibit."),
        }),
      )
      .describe("The words that show it, or that contradict it."),
  })
  .meta({
    id: "statement",
    description: "One thing that a sentence states, as a referee found it.",
  });
export type Statement = Immutable<z.infer<typeof statement>>;

const ruling = z
  .strictObject({
    text: z.string().min(1).describe("The whole sentence."),
    exhibits: z
      .array(z.string())
      .describe("The exhibits that it cites; none of a sentence that should state nothing."),
    votes: z
      .array(
        z.strictObject({
          exhibits: z
            .array(z.string())
            .describe("What the referee was shown, in that order, counter-exhibits included."),
          statements: z.array(statement).describe("None where the sentence states nothing."),
        }),
      )
      .describe("Its answers; it is asked twice."),
  })
  .meta({ id: "ruling", description: "What a referee answered about one sentence." });
export type Ruling = Immutable<z.infer<typeof ruling>>;

const hearing = z
  .strictObject({
    referee: z.string().min(1).describe("Who was asked: `anthropic:MODEL`."),
    canaries: z
      .array(ruling)
      .describe("Sentences that code knows to be true or false, mixed in to try the referee."),
    rulings: z.array(ruling).describe("In the order in which they were asked for."),
  })
  .meta({
    id: "hearing",
    description:
      "All that a referee answered about a roast. Code decides what it comes to, and decides it again.",
  });
export type Hearing = Immutable<z.infer<typeof hearing>>;

const receipt = z
  .strictObject({
    place: z.string().describe("Where it is claimed: `sections[0].blocks[1].sentences[0]`."),
    text: z.string().describe("What is claimed, as it stands there."),
    kind: z
      .enum([
        "figure",
        "quote",
        "name",
        "time",
        "order",
        "link",
        "licensed",
        "argued",
        "log",
        "exhibit",
      ])
      .describe("What kind of claim it is: a kind of cite, or of block."),
    exhibits: z
      .array(z.string())
      .describe("Ids of the exhibits that prove it; of a figure or charge those it rests on."),
    figure: z
      .strictObject({
        ...figureSchema.shape,
        value: z.number().describe("The value in the pack."),
        recomputed: z.number().describe("The value computed anew."),
      })
      .exactOptional()
      .describe("Of a figure: how it is computed."),
    charge: z
      .strictObject({
        code: z.string().describe("The code of the charge or compliment."),
        summary: z.string().describe("What it says in plain words."),
      })
      .exactOptional()
      .describe("Of a charge or compliment."),
    time: z
      .strictObject({
        field: z.string().describe("The exhibit's field."),
        value: z.string().describe("What stands in it."),
      })
      .exactOptional()
      .describe("Of a time."),
    argued: z
      .strictObject({
        basis: z
          .enum(["code", "testimony"])
          .describe("Whether code shows it, or somebody's words do: a message, a title, a review."),
        referee: z.string().describe("Who found it shown."),
        votes: z.int().min(0).describe("How often."),
        canaries: z.int().min(0).describe("How many sentences tried the referee."),
        statements: z
          .array(statement)
          .describe("What it states, each with the words that show it."),
      })
      .exactOptional()
      .describe("Of an argued sentence; not proven, and to be read beside its exhibits."),
    urls: z.array(z.string()).describe("The exhibits' addresses, where they have any."),
    sha256: z.array(sha256).describe("Of the exhibits' texts, in their order."),
  })
  .meta({
    id: "receipt",
    description: "One claim of a roast with its proof: enough to check it by hand.",
  });
export type Receipt = Immutable<z.infer<typeof receipt>>;

/** The name of the format in which receipts are written today. */
export const currentReceipts = "mea-culpa/receipts/4";

/** Every claim of a published roast with its proof, beside the roast with its cites. */
export const receiptsSchema = z
  .strictObject({
    schema: z
      .enum([
        currentReceipts,
        "mea-culpa/receipts/3",
        "mea-culpa/receipts/2",
        "mea-culpa/receipts/1",
      ])
      .describe(
        "The name of this format. Under the third a sentence without certain words was published unheard; the second knew no argued sentences, and the first no licensed ones.",
      ),
    subject: z.string().describe("The subject's id, as in the evidence pack."),
    claims: z.array(receipt).describe("In the order of the text."),
    hearing: hearing
      .exactOptional()
      .describe("What the referee answered, where a sentence needed one."),
    roast: roastSchema.describe("The roast with its cites, so that it can be proven again."),
  })
  .meta({
    title: "Receipts",
    description: "Every claim of a published roast with its proof, beside the roast.",
  });
export type Receipts = Immutable<z.infer<typeof receiptsSchema>>;
