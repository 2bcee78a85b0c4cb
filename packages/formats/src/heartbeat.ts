import { z } from "zod";
import { waits } from "./ledger-line.ts";
import { isTimeZone } from "./local-day.ts";
import {
  count,
  filledText,
  type Immutable,
  instant,
  ordinal,
  sha256,
  slot,
  verdict,
} from "./values.ts";

/** What later versions add, and what somebody else puts into the file, is passed over. */
const group = z.object;

/** Relative, with `/`, without empty, `.` or `..` parts, a scheme or a back-slash. */
const pathOfDevLog = z
  .string()
  .regex(/^(?=.*\S)(?!\.{1,2}(?:\/|$))[^/\\:]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\:]+)*$/)
  .meta({ id: "path", description: "A path from the dev log's root that links can be made from." });

/** The small record that the page's footer reads, `data/roast_bot.json`. */
export const heartbeatSchema = group({
  schema: z.literal("mea-culpa/heartbeat/1").describe("The name of this format."),
  last_run: instant.describe("When the bot last ran, by its own clock."),
  outcome: z
    .enum(["settled", "failed"])
    .describe("Whether the last run settled every slot that had closed."),
  error: group({
    stage: filledText.describe("Where it happened."),
    message: filledText.describe("Why, in one line without secrets."),
  })
    .nullable()
    .describe("What stopped the last run; null when it settled."),
  promise: group({
    who: filledText.describe("The handle of the developer who promised."),
    cadence: filledText.describe('Reads on from "an entry": `weekly`, `every 10 days`.'),
    zone: filledText
      .refine(isTimeZone, { error: "an IANA time zone" })
      .describe("The IANA time zone of the deadlines."),
  }).describe("The promise that is kept or not."),
  slot: group({
    number: ordinal.describe("The slot's number, from 1."),
    opens: slot.shape.opens,
    closes: slot.shape.closes,
  })
    .nullable()
    .describe("The latest settled slot; null before the first."),
  verdict: verdict.nullable().describe("What became of it; null where nobody could say."),
  penance: z
    .enum(["roasted", "owed", "waived"])
    .nullable()
    .describe("What became of a broken slot; null of any other."),
  waits: waits
    .exactOptional()
    .describe(
      "The roast that is owed is written, and waits for its review; absent where none does.",
    ),
  next_due: instant.describe("The next deadline, after which the bot has to run again."),
  streak: group({
    kind: z.enum(["kept", "broken"]).describe("Which way."),
    length: count.describe("How many slots; excused ones neither count nor end it."),
  }).describe("How many slots in a row have ended this way."),
  entry: group({
    title: filledText.describe("Its title, or its path where it has none."),
    path: pathOfDevLog.describe("Where it lies."),
    kind: z.enum(["entry", "roast"]).describe("Whose it is: the developer's, or the bot's."),
  })
    .nullable()
    .describe("What kept the slot, or the roast that paid for it."),
  ledger: group({
    path: pathOfDevLog.describe("Where it lies."),
    head: sha256.describe("SHA-256 of the ledger's last line."),
    slots: count.describe("How many slots of this promise are settled."),
  }).describe("The record that all of this is taken from."),
  next_run: instant.nullable().describe("When the bot is expected again; null where nobody knows."),
})
  .refine(({ outcome, error }) => (error === null) === (outcome === "settled"), {
    path: ["error"],
    error: "null when settled, and given when failed",
  })
  .refine(({ slot, verdict }) => slot !== null || verdict === null, {
    path: ["verdict"],
    error: "null where there is no slot",
  })
  .refine(({ verdict, penance }) => verdict === "broken" || penance === null, {
    path: ["penance"],
    error: "null unless broken",
  })
  .meta({
    id: "heartbeat",
    title: "The heartbeat",
    description:
      "What roast-bot writes to `data/roast_bot.json` on every run, whatever happened. Readers pass over fields that they do not know.",
    allOf: [
      either(
        { outcome: { const: "settled" }, error: { type: "null" } },
        { outcome: { const: "failed" }, error: { type: "object" } },
      ),
      either({ slot: { type: "object" } }, { verdict: { type: "null" } }),
      either({ verdict: { const: "broken" } }, { penance: { type: "null" } }),
    ],
  });
export type Heartbeat = Immutable<z.infer<typeof heartbeatSchema>>;

/** A rule between fields in JSON Schema's words, into which what `refine` checks can't be turned. */
function either(...cases: readonly object[]): object {
  return { anyOf: cases.map((properties) => ({ properties })) };
}
