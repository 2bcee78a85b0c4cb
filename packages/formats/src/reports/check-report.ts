import { z } from "zod";
import { penance } from "../ledger-line.ts";
import { count, type Immutable, instant, ordinal, slot } from "../values.ts";
import { judgedSlotFields } from "./entries.ts";

const checkedSlot = z.strictObject({
  ...judgedSlotFields,
  promise: z.string().describe("Which promise had it: the id that the ledger knows it by."),
  zone: z.string().describe("The time zone in which that promise is due."),
  excuse: z.string().nullable().describe("The reason of the pause; null unless excused."),
  penance: penance.nullable().describe("What the ledger has on record; null where it has nothing."),
  doubts: z
    .array(z.string())
    .describe(
      "What came in it and can't be judged, with what to do: until then it is not roasted. Empty unless broken.",
    ),
});
export type CheckedSlot = Immutable<z.infer<typeof checkedSlot>>;

/** What `roast-bot check --json` prints. */
export const checkReportSchema = z
  .strictObject({
    now: instant.describe("The moment it was judged for."),
    slots: z.array(checkedSlot).describe("Every slot that is over, oldest first."),
    unsettled: z
      .array(ordinal)
      .describe("Numbers of broken slots whose penance is neither done nor waived."),
    open: slot.nullable().describe("The slot that is still open; null before the promise began."),
    next_due: instant.describe("The next deadline."),
    totals: z
      .strictObject({
        kept: count.describe("Slots kept."),
        broken: count.describe("Slots broken."),
        excused: count.describe("Slots excused."),
      })
      .describe("How many slots ended which way."),
  })
  .meta({
    title: "`roast-bot check --json`",
    description: "The verdicts by now, and what the ledger has on record.",
  });
export type CheckReport = Immutable<z.infer<typeof checkReportSchema>>;
