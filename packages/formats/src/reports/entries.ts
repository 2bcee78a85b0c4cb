import { z } from "zod";
import { type Immutable, instant, shortfall, slot, verdict } from "../values.ts";

/** An entry with its four clocks. */
const reportedEntry = z
  .strictObject({
    path: z.string().describe("Where it stands, or stood last, from the dev log's root."),
    title: z.string().describe("As its front matter says it."),
    public_at: instant.describe("When readers could first see it; UTC."),
    front_matter_date: z.string().nullable().describe("As it stands there; null if none does."),
    author_date: instant.describe("Of the commit that made it public; UTC."),
    committer_date: instant.describe("Of the commit that made it public; UTC."),
  })
  .meta({ id: "reported-entry", description: "An entry with its four clocks." });
export type ReportedEntry = Immutable<z.infer<typeof reportedEntry>>;

/** What every report says of a slot that is over. */
export const judgedSlotFields = {
  ...slot.shape,
  verdict,
  entries: z.array(reportedEntry).describe("The entries that keep the slot."),
  short: shortfall
    .nullable()
    .describe("Entries that came and were too short to keep it; null where there were none."),
  roasts: z
    .array(reportedEntry)
    .describe("The bot's own entries that became public within the slot."),
};
