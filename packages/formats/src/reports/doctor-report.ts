import { z } from "zod";
import { generatorNames } from "../promise.ts";
import { type Immutable, instant, ordinal } from "../values.ts";

const examinedEntry = z.strictObject({
  path: z.string().describe("Where it stands, or stood last, from the dev log's root."),
  title: z.string().describe("As its front matter says it."),
  state: z
    .enum(["public", "draft", "future", "expired", "deleted", "unrendered", "unreadable"])
    .describe("How readers find it now."),
  whose: z.enum(["author", "bot", "other"]).describe("Who wrote it, as far as the promise goes."),
  keeps: ordinal.nullable().describe("The slot it keeps; null if none."),
  because: z.string().describe("Why, in a sentence."),
  public_at: instant.nullable().describe("When readers could first see it; UTC."),
  withdrawn_at: instant.nullable().describe("When they no longer could; UTC."),
  front_matter_date: z.string().nullable().describe("As it stands there."),
  author_date: instant.nullable().describe("Of the commit that made it public; UTC."),
  committer_date: instant.nullable().describe("Of the commit that made it public; UTC."),
});
/** The clocks are those of the stretch that counts, else the last. */
export type ExaminedEntry = Immutable<z.infer<typeof examinedEntry>>;

const doctorFinding = z.strictObject({
  severity: z
    .enum(["problem", "advice"])
    .describe("A `problem` makes verdicts or roasts wrong, `advice` may."),
  code: z.string().describe("A stable name for scripts."),
  message: z.string().describe("What was found and what to do."),
});
export type DoctorFinding = Immutable<z.infer<typeof doctorFinding>>;

/** What `roast-bot doctor --json` prints. */
export const doctorReportSchema = z
  .strictObject({
    dev_log: z
      .strictObject({
        location: z.string().describe("As it was named, without credentials."),
        kind: z.enum(["work-tree", "bare", "mirror"]).describe("What lies there."),
        branch: z.string().describe("The ref that was read."),
        tip: z.string().describe("The commit that it names."),
        generator: z.enum(generatorNames).describe("The site generator."),
        entries: z.string().describe("The folder of the entries."),
      })
      .describe("What was examined."),
    entries: z.array(examinedEntry).describe("Every entry, and why it counts or not."),
    findings: z.array(doctorFinding).describe("What is missing or odd, problems first."),
  })
  .meta({
    title: "`roast-bot doctor --json`",
    description: "How each entry was classified and why, and what is missing.",
  });
export type DoctorReport = Immutable<z.infer<typeof doctorReportSchema>>;
