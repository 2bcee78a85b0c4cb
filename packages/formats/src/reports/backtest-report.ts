import { z } from "zod";
import { count, type Immutable } from "../values.ts";
import { judgedSlotFields } from "./entries.ts";

const backtestedSlot = z.strictObject({
  ...judgedSlotFields,
  heartbeat: z
    .string()
    .nullable()
    .describe("`last_run` as committed when the slot closed; null if there was none."),
});
export type BacktestedSlot = Immutable<z.infer<typeof backtestedSlot>>;

/** What `roast-bot backtest --json` prints. */
export const backtestReportSchema = z
  .strictObject({
    slots: z.array(backtestedSlot).describe("Every slot that is over, oldest first."),
    totals: z
      .strictObject({
        kept: count.describe("Slots kept."),
        broken: count.describe("Slots broken."),
        excused: count.describe("Slots excused."),
        roasted: count.describe("Slots within which a roast became public."),
      })
      .describe("How many slots ended which way."),
  })
  .meta({
    title: "`roast-bot backtest --json`",
    description: "Every slot of a dev log's past, judged by git alone.",
  });
export type BacktestReport = Immutable<z.infer<typeof backtestReportSchema>>;
