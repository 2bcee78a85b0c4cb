import { z } from "zod";
import { count, type Immutable, ordinal } from "../values.ts";

/** Why a stretch of a roast is not proven. */
const unprovenCodes = [
  "quote-not-in-exhibit",
  "subject-cut-short",
  "number-without-proof",
  "number-differs",
  "unit-differs",
  "figure-does-not-recompute",
  "order-differs",
  "unknown-exhibit",
  "name-not-in-exhibit",
  "link-not-an-exhibit",
  "time-differs",
  "claim-without-proof",
  "mark-up-not-allowed",
  "exhibit-altered",
  "cite-not-in-sentence",
  "not-shown",
  "impossible-claim",
] as const;
/** Why a stretch of a roast is not proven. */
export type ObjectionCode = (typeof unprovenCodes)[number];

const place = {
  line: ordinal.describe("In the entry's file, from 1."),
  column: ordinal.describe("From 1."),
  text: z.string().describe("What stands there."),
};

/** How a sentence is true; see docs/receipts.md. */
const sentenceClasses = ["proven", "licensed", "argued", "figure"] as const;
export type SentenceClass = (typeof sentenceClasses)[number];

const verifiedClaim = z.strictObject({
  class: z
    .enum(["proven", "licensed", "argued"])
    .describe(
      "Whether a cite proves it, a finding licenses the whole sentence, or the sentence is argued from exhibits.",
    ),
  ...place,
  proof: z.string().describe("In words."),
});
/** One claim that holds, with its proof in words. */
export type VerifiedClaim = Immutable<z.infer<typeof verifiedClaim>>;

const verificationFinding = z.strictObject({
  layer: z
    .enum(["form", "seal", "evidence", "receipts"])
    .describe(
      "Which check found it: the entry's form, the seal of its body, the evidence itself, or the receipts.",
    ),
  code: z
    .enum([
      ...unprovenCodes,
      "not-a-roast",
      "seal-broken",
      "evidence-differs",
      "receipts-differ",
      "receipts-missing",
    ])
    .describe("A stable name for scripts."),
  ...place,
  message: z.string().describe("What was expected."),
});
/** One thing that does not hold, with its place in the entry. */
export type VerificationFinding = Immutable<z.infer<typeof verificationFinding>>;

/** What `roast-bot verify --roast --json` prints. */
export const verifyReportSchema = z
  .strictObject({
    roast: z.string().describe("The file that was verified, as it was given."),
    measured_again: z
      .boolean()
      .describe("Whether the evidence itself was measured again in the repository."),
    holds: z.boolean().describe("Whether nothing was found."),
    sentences: z
      .strictObject({
        proven: count.describe("Their numbers, quotes, names, times, orders and links are proven."),
        licensed: count.describe("They are lines that a finding licenses."),
        argued: count.describe("They are argued from exhibits that they quote; to be read."),
        figure: count.describe("They are figures of speech and state nothing."),
        unheard: count.describe(
          "They were published under the rules of an older format, which are gone: their cites hold, and what else they say nobody was asked.",
        ),
      })
      .describe("How many sentences are true in which way."),
    claims: z.array(verifiedClaim).describe("What holds, in the order of the text."),
    findings: z.array(verificationFinding).describe("What does not, in the order of the text."),
    unheard: z
      .array(z.strictObject({ ...place, reason: z.string().describe("Why it is not checked.") }))
      .describe("What was published under the rules of an older format and is not checked again."),
    disputed: z
      .array(
        z.strictObject({
          ...place,
          referee: z.string().describe("The reader's own referee."),
          reason: z.string().describe("What it found."),
        }),
      )
      .describe(
        "Sentences that a referee of the reader's own does not find as the receipts say; none where none was asked.",
      ),
  })
  .meta({
    title: "`roast-bot verify --roast --json`",
    description: "The claims of one roast, proven again.",
  });
export type VerifyReport = Immutable<z.infer<typeof verifyReportSchema>>;
