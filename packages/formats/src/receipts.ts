import { z } from "zod";
import { figureSchema } from "./figure.ts";
import { roastSchema } from "./roast.ts";
import { type Immutable, sha256 } from "./values.ts";

const receipt = z
  .strictObject({
    place: z.string().describe("Where it is claimed: `sections[0].blocks[1].sentences[0]`."),
    text: z.string().describe("What is claimed, as it stands there."),
    kind: z
      .enum(["figure", "quote", "name", "time", "order", "link", "licensed", "log", "exhibit"])
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
    urls: z.array(z.string()).describe("The exhibits' addresses, where they have any."),
    sha256: z.array(sha256).describe("Of the exhibits' texts, in their order."),
  })
  .meta({
    id: "receipt",
    description: "One claim of a roast with its proof: enough to check it by hand.",
  });
export type Receipt = Immutable<z.infer<typeof receipt>>;

/** Every claim of a published roast with its proof, beside the roast with its cites. */
export const receiptsSchema = z
  .strictObject({
    schema: z.literal("mea-culpa/receipts/2").describe("The name of this format."),
    subject: z.string().describe("The subject's id, as in the evidence pack."),
    claims: z.array(receipt).describe("In the order of the text."),
    roast: roastSchema.describe("The roast with its cites, so that it can be proven again."),
  })
  .meta({
    title: "Receipts",
    description: "Every claim of a published roast with its proof, beside the roast.",
  });
export type Receipts = Immutable<z.infer<typeof receiptsSchema>>;
